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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.FrozenStateParameter;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Verdict;
import no.tiltaksoversikt.platform.chart.PictureRequest;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.tabular.TableRequest;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.publication.CellTable;
import no.tiltaksoversikt.security.AudienceParameter;
import no.tiltaksoversikt.statistics.Tabulation;
import no.tiltaksoversikt.statistics.table.ComparisonResource;
import no.tiltaksoversikt.statistics.table.ComparisonView;
import no.tiltaksoversikt.statistics.table.PublicNumbers;
import no.tiltaksoversikt.statistics.variable.Criterion;
import no.tiltaksoversikt.statistics.variable.VariableResource;
import no.tiltaksoversikt.statistics.variable.VariableView.CategoryView;

/** The page of comparisons. */
@Path("/{lang:nb|nn|en}")
@Produces(MediaType.TEXT_HTML)
@Blocking
@PermitAll
class ComparisonPageResource {

    static final String USUAL_VARIABLE = "phase";

    private static final Pattern YEAR = Pattern.compile("|\\d{4}");
    private static final String JSON = "json";

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
        var view = answer.comparison();
        var headings = view.editions().stream()
                .map(ComparisonView.EditionView::edition)
                .toList();
        var model = new HashMap<String, Object>();
        model.put("answer", pages.json(answer));
        model.put("compared", List.of(compared.split(",")));
        model.put("added", chosen.isEmpty() ? "" : compared.replaceAll(",?" + chosen + ",?", ""));
        model.put("variable", variable);
        model.put(
                "chart",
                Chart.of(
                        Chart.Place.ALONE,
                        answer.attribution().links().get("svg"),
                        picture -> asked.apply("svg", picture)));
        model.put("headings", headings);
        model.put("bases", bases(view));
        var comparable = comparable(view);
        var verdict = comparable.isEmpty() ? view.verdict() : "PARTLY";
        model.put("verdict", Text.of("statistics", "verdict." + verdict).in(language.get()));
        model.put("comparable", comparable);
        model.put("rows", rows(view));
        model.put("variables", variables(headings, parameters.revision));
        return pages.render("compare", answer.title(), model);
    }

    /** The answer of the API. Its problems name the parameter that the reader used. */
    private static ComparisonView.AttributedView answer(Supplier<Response> asked, CompareParameters parameters) {
        try {
            return (ComparisonView.AttributedView) asked.get().getEntity();
        } catch (Problem refusal) {
            throw parameters.variable == null ? refusal.renaming("variable", "by") : refusal;
        }
    }

    /** The variables of the compared editions, as the newest that has one names it. */
    @SuppressWarnings("unchecked")
    private Collection<Object> variables(List<Integer> oldestFirst, FrozenStateParameter revision) {
        var byId = new LinkedHashMap<String, Object>();
        for (var place = oldestFirst.size() - 1; place >= 0; place--) {
            var answer = pages.json(variables.listVariables(oldestFirst.get(place), revision));
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
    private static List<Map<String, Object>> bases(ComparisonView view) {
        return view.cells().stream()
                .filter(cell -> cell.count() != null)
                .map(cell -> Map.<String, Object>of("edition", cell.edition(), "base", cell.base()))
                .distinct()
                .toList();
    }

    /** The categories that can be compared although the variable cannot, each with its note. */
    private static List<Map<String, String>> comparable(ComparisonView view) {
        var labels = view.variable().categories().stream()
                .collect(Collectors.toMap(CategoryView::code, CategoryView::label));
        return view.changes().stream()
                .filter(change -> view.verdict() == Verdict.BREAK)
                .flatMap(change -> change.categories().stream())
                .filter(category -> category.verdict() != Verdict.BREAK && category.note() != null)
                .map(category -> Map.of("label", labels.get(category.code()), "note", category.note()))
                .distinct()
                .toList();
    }

    /** A row per category: number and share in each edition, and the change in each later one. */
    private List<CellTable.Row> rows(ComparisonView view) {
        return view.variable().categories().stream()
                .map(category -> new CellTable.Row(
                        List.of(category.label()),
                        Stream.concat(
                                        view.cells().stream()
                                                .filter(cell -> cell.code().equals(category.code()))
                                                .map(this::shown),
                                        view.changes().stream()
                                                .flatMap(change -> change.categories().stream())
                                                .filter(change -> change.code().equals(category.code()))
                                                .map(change -> signed(change.percentagePoints())))
                                .toList()))
                .toList();
    }

    private String shown(ComparisonView.CellView cell) {
        return cell.count() == null ? "–" : CellTable.withShare(cell.count(), cell.percent(), language.get());
    }

    private String signed(Long points) {
        return points == null ? "–" : (points > 0 ? "+" : "") + language.get().unbroken(points);
    }
}
