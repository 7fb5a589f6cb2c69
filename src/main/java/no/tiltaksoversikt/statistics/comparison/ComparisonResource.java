package no.tiltaksoversikt.statistics.comparison;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.platform.chart.PictureRequest;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.platform.http.RequestFormat;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.platform.tabular.CubeResponses;
import no.tiltaksoversikt.platform.tabular.TableRequest;
import no.tiltaksoversikt.security.AudienceParameter;
import no.tiltaksoversikt.security.CurrentCaller;
import no.tiltaksoversikt.statistics.Attribution;
import no.tiltaksoversikt.statistics.BaseRule;
import no.tiltaksoversikt.statistics.Coverage;
import no.tiltaksoversikt.statistics.CrossTabParameters;
import no.tiltaksoversikt.statistics.StatisticsResource;
import no.tiltaksoversikt.statistics.figure.FigureCatalogue;
import no.tiltaksoversikt.statistics.variable.Categories;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Comparisons of editions. */
@Path("/v1/comparisons")
@Produces(MediaType.WILDCARD)
@PermitAll
@Tag(name = "Statistics")
public class ComparisonResource {

    private final Comparer comparer;
    private final Categories categories;
    private final FigureCatalogue figures;
    private final CurrentCaller caller;
    private final RequestLanguage language;
    private final RequestFormat formats;

    ComparisonResource(
            Comparer comparer,
            Categories categories,
            FigureCatalogue figures,
            CurrentCaller caller,
            RequestLanguage language,
            RequestFormat formats) {
        this.comparer = comparer;
        this.categories = categories;
        this.figures = figures;
        this.caller = caller;
        this.language = language;
        this.formats = formats;
    }

    @GET
    @SecurityRequirementsSet
    @SecurityRequirement(
            name = "maskinporten",
            scopes = {})
    @APIResponseSchema(value = EditionsComparedView.class, responseDescription = "The comparison.")
    @Operation(
            operationId = "compareEditions",
            summary = "Compare editions by one variable",
            description =
                    "Counts each edition as a cross-tab does, and says for the variable and for each category whether the "
                            + "numbers can be compared, as the questionnaires have it: COMPARABLE, WITH_NOTE or BREAK. A "
                            + "derived variable compares as the question that it follows from; a variable in where counts as "
                            + "well. Across a BREAK no change is computed, and the note says why. Where one of the editions "
                            + "does not offer the phase OPERATION, it is counted with IMPLEMENTATION in all of them (report "
                            + "of 2019, footnote 6); an option that belonged to another question in an edition is counted "
                            + "there (section 3.1.1). Changes in percentage points are computed from exact shares. Exempt "
                            + "measures are counted for the directorate, and where the numbers are those of a figure in "
                            + "editions whose figureBasis is ALL. The report compares figure 6 (variable=phase), financing "
                            + "(variable=financing&where=late:false) and costs (variable=costClass). Open to all. Errors: 400 "
                            + "for fewer than two editions, one that there is not or one twice, for an unknown variable, "
                            + "code, base, audience or format.")
    public Response comparison(
            @Parameter(
                            required = true,
                            description = "Two or more different editions, separated by commas, in any order.",
                            example = "2018,2019")
                    @QueryParam("editions")
                    String editions,
            @Parameter(required = true, description = "A variable of a cross-tab.", example = "phase")
                    @QueryParam("variable")
                    String variable,
            @Parameter(
                            description = "As in a cross-tab, with codes of any of the editions: variable:code, with | "
                                    + "between codes of which one must be met. Several criteria must all be met.",
                            example = "[\"late:false\"]")
                    @QueryParam("where")
                    List<String> where,
            @Parameter(
                            description =
                                    "What percentages are of: measures with an answer to the variable (answered), or "
                                            + "all that match where (all).",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"answered", "all"},
                                            defaultValue = "answered"))
                    @QueryParam("base")
                    String base,
            @BeanParam AudienceParameter audience,
            @Parameter(
                            description = StatisticsResource.FORMAT,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"json", "csv", "json-stat", "xlsx", "svg", "png"}))
                    @QueryParam("format")
                    String format,
            @BeanParam TableRequest table,
            @BeanParam PictureRequest picture) {
        var wanted = formats.of(format, Attribution.PICTURES_AND_TABLES);
        table.check();
        picture.check();
        var compared = ComparisonParameters.editions(
                editions,
                Edition.newestFirst().stream()
                        .map(edition -> edition.shownTo(audience.seesAll(caller)))
                        .toList());
        var tabulation = comparer.tabulation(
                compared,
                ComparisonParameters.variable(variable),
                CrossTabParameters.where(where, named -> categories.codes(named, compared)),
                Parameters.word("base", base, BaseRule.class).orElse(BaseRule.ANSWERED));
        var coverage = Coverage.ofComparison(audience.seesAll(caller), compared, figures.shows(tabulation));
        var view = comparer.compare(compared, tabulation, coverage, language.get());
        var cube = ComparisonCube.of(view, compared, language.get());
        return switch (wanted) {
            case JSON ->
                CubeResponses.json(new EditionsComparedView(
                        view, Attribution.of(cube, address(view), Attribution.PICTURES_AND_TABLES)));
            case SVG, PNG -> CubeResponses.of(cube.id(), wanted, picture.draw(ComparisonChart.of(view, cube), wanted));
            case CSV, JSON_STAT, XLSX -> CubeResponses.of(cube, wanted, table);
        };
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
