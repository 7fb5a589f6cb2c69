package no.tiltaksoversikt.statistics;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.RevisionParameter;
import no.tiltaksoversikt.edition.RevisionRequest;
import no.tiltaksoversikt.platform.http.Format;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.platform.http.RequestFormat;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.platform.tabular.CubeResponses;
import no.tiltaksoversikt.platform.tabular.TableRequest;
import no.tiltaksoversikt.security.AudienceParameter;
import no.tiltaksoversikt.security.CurrentCaller;
import no.tiltaksoversikt.statistics.variable.Categories;
import no.tiltaksoversikt.statistics.variable.Dimension;
import no.tiltaksoversikt.statistics.variable.Metric;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Free cross-tabs of an edition's measures, and its response rate. */
@Path("/v1/editions")
@Produces(MediaType.WILDCARD)
@PermitAll
@Tag(name = "Statistics")
public class StatisticsResource {

    public static final String FORMAT = "The format, which wins over Accept.";
    private final Tabulator tabulator;
    private final Categories categories;
    private final ResponseRateQuery responseRate;
    private final CurrentCaller caller;
    private final RequestLanguage language;
    private final RequestFormat formats;

    StatisticsResource(
            Tabulator tabulator,
            Categories categories,
            ResponseRateQuery responseRate,
            CurrentCaller caller,
            RequestLanguage language,
            RequestFormat formats) {
        this.tabulator = tabulator;
        this.categories = categories;
        this.responseRate = responseRate;
        this.caller = caller;
        this.language = language;
        this.formats = formats;
    }

    @GET
    @SecurityRequirementsSet
    @SecurityRequirement(
            name = "maskinporten",
            scopes = {})
    @Path("/{year}/statistics")
    @APIResponseSchema(value = CrossTabView.class, responseDescription = "The cross-tab.")
    @Operation(
            operationId = "getCrossTab",
            summary = "Count measures by one to three variables",
            description =
                    "Counts submitted measures, late ones included unless where leaves them out. Percentages are whole, half "
                            + "up, and of measures: shares of a question with several answers may add to more than 100. "
                            + "Exempt measures are counted only for the directorate. Open to all. Variables: financing, "
                            + "phase, involvesOthers, involvedParties, ksDialogue, mainPurpose, expectedEffects, "
                            + "beneficiaries, developsShared, reusesShared, technologies, innovation (questions 7 to 21 of "
                            + "annex 1 of the report of 2019); costClass (figure 4: under 10, 10 to under 50, 50 to "
                            + "100, over 100 million NOK); crossCutting, municipal and internal (section 3.4); late, skate, "
                            + "ministry and agency. Errors: 400 for an unknown variable, code, base, metric, audience or format, "
                            + "404 for an unknown edition or revision.")
    public Response statistics(
            @Parameter(example = "2019") @PathParam("year") int year,
            @Parameter(
                            required = true,
                            description = "One to three different variables, separated by commas.",
                            example = "phase,financing")
                    @QueryParam("by")
                    String by,
            @Parameter(
                            description =
                                    "variable:code, with | between codes of which one must be met. Several criteria "
                                            + "must all be met. A code of another edition's questionnaire matches nothing.",
                            example = "[\"crossCutting:true\"]")
                    @QueryParam("where")
                    List<String> where,
            @Parameter(
                            description =
                                    "What percentages are of: measures with an answer to every variable (answered), or "
                                            + "all that match where (all).",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"answered", "all"},
                                            defaultValue = "answered"))
                    @QueryParam("base")
                    String base,
            @Parameter(
                            description =
                                    "What cells tell beside the number of measures: nothing, or a sum in whole NOK "
                                            + "of what is stated and the number of measures that state it.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"count", "totalCost", "currentYearBudget"},
                                            defaultValue = "count"))
                    @QueryParam("metric")
                    String metric,
            @BeanParam AudienceParameter audience,
            @Parameter(
                            description = FORMAT,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"json", "csv", "json-stat", "xlsx"}))
                    @QueryParam("format")
                    String format,
            @BeanParam RevisionRequest state,
            @BeanParam TableRequest table) {
        var wanted = formats.of(format, Attribution.TABLES);
        table.check();
        var edition = state.of(year, caller, audience.seesAll(caller));
        var tabulation = new Tabulation(
                CrossTabParameters.by(by).stream().map(Dimension::of).toList(),
                CrossTabParameters.where(where, variable -> categories.codes(variable, year)),
                Parameters.word("base", base, BaseRule.class).orElse(BaseRule.ANSWERED),
                Metric.of(metric));
        var coverage = Coverage.ofCrossTabs(audience.seesAll(caller));
        var view = tabulator.tabulate(edition, tabulation, coverage, language.get(), List.of());
        var cube = StatisticsCube.ofCrossTab(view, edition, language.get());
        return wanted == Format.JSON
                ? CubeResponses.json(new CrossTabView(
                        view, Attribution.of(cube, address(view, edition, tabulation), Attribution.TABLES)))
                : CubeResponses.of(cube, wanted, table);
    }

    private static String address(StatisticsView view, Edition edition, Tabulation tabulation) {
        var parameters = new ArrayList<String>();
        parameters.add(Attribution.parameter("by", String.join(",", view.by())));
        view.where().forEach(criterion -> parameters.add(Attribution.parameter("where", criterion)));
        if (tabulation.baseRule() == BaseRule.ALL) {
            parameters.add(Attribution.parameter("base", view.baseRule()));
        }
        if (tabulation.metric() != Metric.COUNT) {
            parameters.add(Attribution.parameter("metric", view.metric()));
        }
        Optional.of(Attribution.revision(edition)).filter(it -> !it.isEmpty()).ifPresent(parameters::add);
        return "/v1/editions/" + edition.year() + "/statistics?" + String.join("&", parameters);
    }

    @GET
    @Path("/{year}/response-rate")
    @APIResponseSchema(value = ResponseRate.class, responseDescription = "The response rate.")
    @Operation(
            operationId = "getResponseRate",
            summary = "How many of the invited agencies have answered",
            description =
                    "Counts agencies (report section 2.1), all of them, by ministry and of Skate; the tables have "
                            + "all of them only. An answer is late where it was submitted after the agency's deadline. Open to all. Errors: 400 for an unknown "
                            + "format, 404 for an unknown edition.")
    public Response responseRate(
            @Parameter(example = "2019") @PathParam("year") int year,
            @Parameter(
                            description = FORMAT,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"json", "csv", "json-stat", "xlsx"}))
                    @QueryParam("format")
                    String format,
            @BeanParam RevisionParameter revision,
            @BeanParam TableRequest table) {
        var wanted = formats.of(format, Attribution.TABLES);
        table.check();
        var edition = revision.of(year);
        var rate = responseRate.of(edition.year());
        return wanted == Format.JSON
                ? CubeResponses.json(rate)
                : CubeResponses.of(StatisticsCube.ofResponseRate(rate, edition, language.get()), wanted, table);
    }
}
