package no.tiltaksoversikt.publication.site;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.FrozenStateParameter;
import no.tiltaksoversikt.platform.chart.PictureRequest;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.tabular.TableRequest;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.publication.CellTable;
import no.tiltaksoversikt.security.AudienceParameter;
import no.tiltaksoversikt.statistics.Tabulation;
import no.tiltaksoversikt.statistics.table.ComparisonResource;
import no.tiltaksoversikt.statistics.table.PublicNumbers;
import no.tiltaksoversikt.statistics.variable.Criterion;
import no.tiltaksoversikt.statistics.variable.VariableResource;

/** The page of comparisons. */
@Path("/{lang:nb|nn|en}")
@Produces(MediaType.TEXT_HTML)
@Blocking
@PermitAll
class ComparisonPageResource {

    static final String USUAL_VARIABLE = "phase";

    private static final Pattern YEAR = Pattern.compile("|\\d{4}");
    private static final String JSON = "json";
    private static final String BREAK = "BREAK";

    private final ComparisonResource comparisons;
    private final VariableResource variables;
    private final PublicNumbers numbers;
    private final PageRenderer pages;
    private final RequestLanguage language;

    ComparisonPageResource(
            ComparisonResource comparisons,
            VariableResource variables,
            PublicNumbers numbers,
            PageRenderer pages,
            RequestLanguage language) {
        this.comparisons = comparisons;
        this.variables = variables;
        this.numbers = numbers;
        this.pages = pages;
        this.language = language;
    }

    /** The parameters of a comparison. */
    static class CompareParameters {

        @QueryParam("editions")
        List<String> editions;

        @QueryParam("variable")
        String variable;

        /** What the page of cross-tabs calls it. */
        @QueryParam("by")
        String by;

        @QueryParam("where")
        List<String> where;

        @QueryParam("base")
        String base;

        @BeanParam
        AudienceParameter audience;

        @BeanParam
        FrozenStateParameter revision;

        @BeanParam
        TableRequest table;

        @BeanParam
        PictureRequest picture;
    }

    @GET
    @Path("/compare")
    public String compare(@BeanParam CompareParameters parameters) {
        var years = PageRenderer.years();
        if (years.size() < 2) {
            return pages.render("empty", pages.text("compare-title"), Map.of());
        }
        var chosen = String.join(",", parameters.editions);
        var compared = YEAR.matcher(chosen).matches() ? withAnother(chosen, years) : chosen;
        var variable = Stream.of(parameters.variable, parameters.by)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(USUAL_VARIABLE);
        // Without a choice of the reader's, the numbers are the report's.
        var usual = parameters.where.isEmpty() && parameters.base == null
                ? numbers.published(variable, newestFirst(compared, years))
                : Optional.<Tabulation>empty();
        var where = usual.map(it -> it.where().stream().map(Criterion::notation).toList())
                .orElse(parameters.where);
        var base =
                usual.map(it -> it.baseRule().name().toLowerCase(Locale.ROOT)).orElse(parameters.base);
        BiFunction<String, PictureRequest, Response> asked = (format, picture) -> comparisons.compareEditions(
                compared, variable, where, base, parameters.audience, format, parameters.table, picture);
        var answer = answer(() -> asked.apply(JSON, parameters.picture), parameters);
        var model = new HashMap<String, Object>();
        model.put("answer", answer);
        model.put("compared", List.of(compared.split(",")));
        model.put("added", chosen.isEmpty() ? "" : compared.replaceAll(",?" + chosen + ",?", ""));
        model.put("variable", variable);
        model.put("chart", Chart.of(Chart.Place.ALONE, svg(answer), picture -> asked.apply("svg", picture)));
        model.put("headings", compared(answer));
        model.put("bases", bases(answer));
        var comparable = comparable(answer);
        var verdict = comparable.isEmpty() ? answer.get("verdict") : "PARTLY";
        model.put("verdict", Text.of("statistics", "verdict." + verdict).in(language.get()));
        model.put("comparable", comparable);
        model.put("rows", rows(answer));
        model.put("variables", variables(compared(answer), parameters.revision));
        return pages.render("compare", (String) answer.get("title"), model);
    }

    /** The answer of the API. Its problems name the parameter that the reader used. */
    private Map<String, Object> answer(Supplier<Response> asked, CompareParameters parameters) {
        try {
            return pages.json(asked.get());
        } catch (Problem refusal) {
            throw parameters.variable == null ? refusal.renaming("name", "variable", "by") : refusal;
        }
    }

    /** The variables of the compared editions, as the newest that has one names it. */
    @SuppressWarnings("unchecked")
    private Collection<Object> variables(List<String> oldestFirst, FrozenStateParameter revision) {
        var byId = new LinkedHashMap<String, Object>();
        for (var place = oldestFirst.size() - 1; place >= 0; place--) {
            var answer = pages.json(variables.listVariables(Integer.parseInt(oldestFirst.get(place)), revision));
            ((List<Map<String, Object>>) answer.get("variables"))
                    .forEach(variable -> byId.putIfAbsent((String) variable.get("id"), variable));
        }
        return byId.values();
    }

    /** One edition is compared with the one before it, or else the next; none means the newest. */
    private static String withAnother(String chosen, List<Integer> newestFirst) {
        var place = chosen.isEmpty() ? 0 : newestFirst.indexOf(Integer.valueOf(chosen));
        if (place < 0) {
            return chosen;
        }
        var earlier = Math.min(place + 1, newestFirst.size() - 1);
        return newestFirst.get(earlier) + "," + newestFirst.get(earlier - 1);
    }

    private static List<Integer> newestFirst(String compared, List<Integer> published) {
        return published.stream()
                .filter(year -> List.of(compared.split(",")).contains(String.valueOf(year)))
                .toList();
    }

    /** What the percentages of each edition with numbers are of. */
    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> bases(Map<String, Object> answer) {
        return ((List<Map<String, Object>>) answer.get("cells"))
                .stream()
                        .filter(cell -> cell.get("count") != null)
                        .map(cell -> Map.of("edition", cell.get("edition"), "base", cell.get("base")))
                        .distinct()
                        .toList();
    }

    /** The categories that can be compared although the variable cannot, each with its note. */
    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> comparable(Map<String, Object> answer) {
        var labels = new HashMap<Object, Object>();
        ((Map<String, List<Map<String, Object>>>) answer.get("variable"))
                .get("categories")
                .forEach(category -> labels.put(category.get("code"), category.get("label")));
        return BREAK.equals(answer.get("verdict"))
                ? ((List<Map<String, Object>>) answer.get("changes"))
                        .stream()
                                .flatMap(change -> ((List<Map<String, Object>>) change.get("categories")).stream())
                                .filter(category ->
                                        !BREAK.equals(category.get("verdict")) && category.get("note") != null)
                                .map(category ->
                                        Map.of("label", labels.get(category.get("code")), "note", category.get("note")))
                                .distinct()
                                .toList()
                : List.of();
    }

    @SuppressWarnings("unchecked")
    private static String svg(Map<String, Object> answer) {
        return ((Map<String, String>) answer.get("links")).get("svg");
    }

    @SuppressWarnings("unchecked")
    private static List<String> compared(Map<String, Object> answer) {
        return ((List<Map<String, Object>>) answer.get("editions"))
                .stream().map(edition -> String.valueOf(edition.get("edition"))).toList();
    }

    /** A row per category: number and share in each edition, and the change in each later one. */
    @SuppressWarnings("unchecked")
    private List<CellTable.Row> rows(Map<String, Object> answer) {
        var cells = (List<Map<String, Object>>) answer.get("cells");
        var changes = (List<Map<String, Object>>) answer.get("changes");
        var rows = new ArrayList<CellTable.Row>();
        var categories = ((Map<String, List<Map<String, Object>>>) answer.get("variable")).get("categories");
        for (var category : categories) {
            var numbers = new ArrayList<String>();
            cells.stream()
                    .filter(cell -> category.get("code").equals(cell.get("code")))
                    .forEach(cell ->
                            numbers.add(cell.get("count") == null ? "–" : CellTable.withShare(cell, language.get())));
            for (var change : changes) {
                ((List<Map<String, Object>>) change.get("categories"))
                        .stream()
                                .filter(it -> category.get("code").equals(it.get("code")))
                                .forEach(it -> numbers.add(signed(it.get("percentagePoints"))));
            }
            rows.add(new CellTable.Row(List.of(String.valueOf(category.get("label"))), numbers));
        }
        return rows;
    }

    private String signed(Object points) {
        return points instanceof Number number
                ? (number.longValue() > 0 ? "+" : "") + language.get().unbroken(number.longValue())
                : "–";
    }
}
