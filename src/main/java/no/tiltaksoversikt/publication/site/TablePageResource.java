package no.tiltaksoversikt.publication.site;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.AnswerStateParameter;
import no.tiltaksoversikt.edition.FrozenStateParameter;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.tabular.TableRequest;
import no.tiltaksoversikt.publication.CellTable;
import no.tiltaksoversikt.security.AudienceParameter;
import no.tiltaksoversikt.statistics.StatisticsView;
import no.tiltaksoversikt.statistics.table.StatisticsResource;
import no.tiltaksoversikt.statistics.variable.VariableResource;

/** The page of cross-tabs, chosen by menus. */
@Path("/{lang:nb|nn|en}")
@Produces(MediaType.TEXT_HTML)
@Blocking
@PermitAll
class TablePageResource {

    /** A table with more columns uses the whole width of the window, or paper in landscape. */
    private static final int MOST_IN_CONTAINER = 6;

    private static final List<String> BASES = List.of("all", "row", "column");
    /** Menus may still have these when the columns are taken away. */
    private static final Pattern OF_SEVERAL = Pattern.compile("row|column");

    private static final int FEWEST_FILTERS = 2;

    private final StatisticsResource statistics;
    private final VariableResource variables;
    private final PageRenderer pages;
    private final RequestLanguage language;

    TablePageResource(
            StatisticsResource statistics, VariableResource variables, PageRenderer pages, RequestLanguage language) {
        this.statistics = statistics;
        this.variables = variables;
        this.pages = pages;
        this.language = language;
    }

    /** The parameters of a cross-tab; menus give each variable separately. */
    static class TableParameters {

        @QueryParam("rows")
        String rows;

        @QueryParam("columns")
        String columns;

        @QueryParam("by")
        String by;

        /** What the page of comparisons calls it. */
        @QueryParam("variable")
        String variable;

        @QueryParam("where")
        List<String> where;

        @QueryParam("base")
        String base;

        @QueryParam("metric")
        String metric;

        @BeanParam
        AudienceParameter audience;

        @BeanParam
        AnswerStateParameter state;

        @BeanParam
        FrozenStateParameter revision;

        @BeanParam
        TableRequest table;

        private String variables() {
            var chosen =
                    Stream.of(rows, columns).filter(Objects::nonNull).distinct().collect(Collectors.joining(","));
            if (!chosen.isEmpty()) {
                return chosen;
            }
            return Stream.of(by, variable)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(ComparisonPageResource.USUAL_VARIABLE);
        }

        /** The parameter that named the variables, or the wrong one of several. */
        @SuppressWarnings("unchecked")
        private String nameOfVariables(Map<String, Object> known) {
            var isKnown = ((List<Map<String, Object>>) known.get("variables"))
                    .stream().anyMatch(variable -> variable.get("id").equals(rows));
            if (rows != null && (columns == null || !isKnown)) {
                return "rows";
            }
            return columns != null ? "columns" : by != null ? "by" : "variable";
        }
    }

    @GET
    @Path("/{year:\\d{4}}/table")
    public String table(@PathParam("year") int year, @BeanParam TableParameters parameters) {
        var wanted = parameters.variables();
        var known = pages.json(variables.listVariables(year, parameters.revision));
        var answer = (StatisticsView.AttributedView)
                crossTab(year, wanted, parameters, known).getEntity();
        var model = new HashMap<String, Object>();
        var by = List.of(wanted.split(","));
        model.put("year", year);
        model.put("answer", pages.json(answer));
        model.put("rows", by.get(0));
        model.put("columns", by.size() > 1 ? by.get(1) : "");
        model.put("filters", filters(parameters.where));
        model.put("bases", BASES);
        var table = CellTable.of(answer.statistics(), null, language.get());
        model.put("table", table);
        if (table.headings().size() > MOST_IN_CONTAINER) {
            model.put("wide", true);
        }
        model.put("variables", known.get("variables"));
        return pages.render("table", answer.title(), model);
    }

    private Response crossTab(int year, String wanted, TableParameters parameters, Map<String, Object> known) {
        var isUsable = parameters.base == null
                || wanted.contains(",")
                || !OF_SEVERAL.matcher(parameters.base).matches();
        try {
            return statistics.getCrossTab(
                    year,
                    wanted,
                    parameters.where,
                    isUsable ? parameters.base : null,
                    parameters.metric,
                    parameters.audience,
                    "json",
                    parameters.state,
                    parameters.table);
        } catch (Problem refusal) {
            throw refusal.renaming("by", parameters.nameOfVariables(known));
        }
    }

    /** The chosen criteria and, for each of at least two menus without one, none. */
    private static List<String> filters(List<String> chosen) {
        var none = Collections.nCopies(Math.max(1, FEWEST_FILTERS - chosen.size()), "");
        return Stream.concat(chosen.stream(), none.stream()).toList();
    }
}
