package no.tiltaksoversikt.statistics.table;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import no.tiltaksoversikt.platform.chart.PictureRequest;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.platform.http.RequestFormat;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.platform.tabular.CubeResponses;
import no.tiltaksoversikt.platform.tabular.TableRequest;
import no.tiltaksoversikt.security.AudienceParameter;
import no.tiltaksoversikt.security.CurrentCaller;
import no.tiltaksoversikt.statistics.Attribution;
import no.tiltaksoversikt.statistics.Coverage;
import no.tiltaksoversikt.statistics.CrossTabParameters;
import no.tiltaksoversikt.statistics.variable.Categories;
import no.tiltaksoversikt.statistics.variable.VariableScope;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Comparisons of editions by one variable. */
@Path("/v1/comparisons")
@Produces(MediaType.WILDCARD)
@PermitAll
@Tag(name = "Statistics")
public class ComparisonResource {

    private static final int FEWEST_EDITIONS = 2;

    private final Comparer comparer;
    private final Categories categories;
    private final QuestionnaireCatalogue questionnaires;
    private final PublishedNumbers published;
    private final CurrentCaller caller;
    private final RequestLanguage language;
    private final RequestFormat formats;

    ComparisonResource(
            Comparer comparer,
            Categories categories,
            QuestionnaireCatalogue questionnaires,
            PublishedNumbers published,
            CurrentCaller caller,
            RequestLanguage language,
            RequestFormat formats) {
        this.comparer = comparer;
        this.categories = categories;
        this.questionnaires = questionnaires;
        this.published = published;
        this.caller = caller;
        this.language = language;
        this.formats = formats;
    }

    @GET
    @SecurityRequirementsSet
    @SecurityRequirement(name = "maskinporten")
    @APIResponseSchema(ComparisonView.AttributedView.class)
    public Response compareEditions(
            @QueryParam("editions") String editions,
            @QueryParam("variable") String variable,
            @QueryParam("where") List<String> where,
            @QueryParam("base") String base,
            @BeanParam AudienceParameter audience,
            @QueryParam("format") String format,
            @BeanParam TableRequest table,
            @BeanParam PictureRequest picture) {
        var wanted = formats.of(format, Attribution.PICTURES_AND_TABLES);
        table.check();
        picture.check();
        var compared = editions(
                editions,
                Edition.newestFirst().stream()
                        .map(edition -> edition.shownTo(audience.seesAll(caller)))
                        .toList());
        compared.forEach(edition -> edition.requireVisibleTo(caller.isDirectorate()));
        var scope = VariableScope.of(compared, audience.seesAll(caller), questionnaires);
        var tabulation = comparer.tabulation(
                compared,
                scope.named(variable).orElseThrow(() -> Parameters.invalid("variable", scope.ids())),
                CrossTabParameters.where(where, scope, named -> categories.codes(named, compared)),
                CrossTabParameters.base(base, 1));
        var coverage = Coverage.ofComparison(audience.seesAll(caller), compared, published.show(tabulation, compared));
        var view = comparer.compare(compared, tabulation, coverage, language.get());
        var cube = ComparisonCube.of(view, compared, language.get());
        return switch (wanted) {
            case JSON ->
                CubeResponses.json(new ComparisonView.AttributedView(
                        cube.title(), view, Attribution.of(cube, address(view), Attribution.PICTURES_AND_TABLES)));
            case SVG, PNG -> {
                // Bars are shares, since editions differ in size.
                var chart = new CubeChart(cube);
                var drawn = chart.picture(view.caption(language.get()), chart.bars("percent"));
                yield CubeResponses.of(cube.id(), wanted, picture.draw(drawn, wanted));
            }
            case CSV, JSON_STAT, XLSX -> CubeResponses.of(cube, wanted, table);
        };
    }

    /** Two or more existing editions, separated by commas, in any order. Returned oldest first. */
    private static List<Edition> editions(String years, List<Edition> all) {
        var asked = Stream.of((years == null ? "" : years).split(",", -1)).toList();
        var editions = all.stream()
                .filter(edition -> asked.contains(String.valueOf(edition.year())))
                .sorted(Comparator.comparing(Edition::year))
                .toList();
        // None is unknown or repeated.
        if (editions.size() < FEWEST_EDITIONS || editions.size() < asked.size()) {
            throw Parameters.invalid(
                    "editions",
                    "≥ " + FEWEST_EDITIONS + " × "
                            + all.stream()
                                    .map(edition -> String.valueOf(edition.year()))
                                    .sorted()
                                    .collect(Collectors.joining(", ")));
        }
        return editions;
    }

    private static String address(ComparisonView view) {
        var years = view.editions().stream()
                .map(edition -> String.valueOf(edition.edition()))
                .collect(Collectors.joining(","));
        var parameters = new ArrayList<String>();
        parameters.add(Attribution.parameter("editions", years));
        parameters.add(Attribution.parameter("variable", view.variable().id()));
        view.where().forEach(criterion -> parameters.add(Attribution.parameter("where", criterion)));
        if (view.baseRule().equals("all")) {
            parameters.add(Attribution.parameter("base", view.baseRule()));
        }
        return "/v1/comparisons?" + String.join("&", parameters);
    }
}
