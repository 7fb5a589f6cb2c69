package no.tiltaksoversikt.statistics.table;

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
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.AnswerStateParameter;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.FrozenStateParameter;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import no.tiltaksoversikt.platform.http.Format;
import no.tiltaksoversikt.platform.http.RequestFormat;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.platform.http.response.FrozenRevision;
import no.tiltaksoversikt.platform.tabular.CubeResponses;
import no.tiltaksoversikt.platform.tabular.TableRequest;
import no.tiltaksoversikt.security.AudienceParameter;
import no.tiltaksoversikt.security.CurrentCaller;
import no.tiltaksoversikt.statistics.Attribution;
import no.tiltaksoversikt.statistics.Coverage;
import no.tiltaksoversikt.statistics.CrossTabParameters;
import no.tiltaksoversikt.statistics.ResponseRateQuery;
import no.tiltaksoversikt.statistics.ResponseRateQuery.ResponseRate;
import no.tiltaksoversikt.statistics.StatisticsView;
import no.tiltaksoversikt.statistics.Tabulation;
import no.tiltaksoversikt.statistics.Tabulation.BaseRule;
import no.tiltaksoversikt.statistics.variable.Categories;
import no.tiltaksoversikt.statistics.variable.Dimension;
import no.tiltaksoversikt.statistics.variable.Metric;
import no.tiltaksoversikt.statistics.variable.VariableScope;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Free cross-tabs of an edition's measures, and the response rate. */
@Path("/v1/editions")
@Produces(MediaType.WILDCARD)
@PermitAll
@Tag(name = "Statistics")
public class StatisticsResource {

    private final Tabulator tabulator;
    private final Categories categories;
    private final QuestionnaireCatalogue questionnaires;
    private final ResponseRateQuery responseRate;
    private final CurrentCaller caller;
    private final RequestLanguage language;
    private final RequestFormat formats;

    StatisticsResource(
            Tabulator tabulator,
            Categories categories,
            QuestionnaireCatalogue questionnaires,
            ResponseRateQuery responseRate,
            CurrentCaller caller,
            RequestLanguage language,
            RequestFormat formats) {
        this.tabulator = tabulator;
        this.categories = categories;
        this.questionnaires = questionnaires;
        this.responseRate = responseRate;
        this.caller = caller;
        this.language = language;
        this.formats = formats;
    }

    @GET
    @SecurityRequirementsSet
    @SecurityRequirement(name = "maskinporten")
    @Path("/{year}/statistics")
    @APIResponseSchema(StatisticsView.AttributedView.class)
    public Response getCrossTab(
            @PathParam("year") int year,
            @QueryParam("by") String by,
            @QueryParam("where") List<String> where,
            @QueryParam("base") String base,
            @QueryParam("metric") String metric,
            @BeanParam AudienceParameter audience,
            @QueryParam("format") String format,
            @BeanParam AnswerStateParameter state,
            @BeanParam TableRequest table) {
        var wanted = formats.of(format, Attribution.TABLES);
        table.check();
        var edition = state.of(year, caller, audience.seesAll(caller));
        var scope = VariableScope.of(List.of(edition), audience.seesAll(caller), questionnaires);
        var variables = CrossTabParameters.by(by, scope);
        var tabulation = new Tabulation(
                variables.stream().map(Dimension::of).toList(),
                CrossTabParameters.where(where, scope, variable -> categories.codes(variable, year)),
                CrossTabParameters.base(base, variables.size()),
                Metric.of(metric));
        if (Stream.of(tabulation.variables(), tabulation.filters())
                .flatMap(List::stream)
                .anyMatch(scope::isElsewhere)) {
            // The words of an edition that is not frozen may change.
            FrozenRevision.forget();
        }
        var coverage = Coverage.ofCrossTabs(audience.seesAll(caller));
        var view = tabulator.tabulate(edition, tabulation, coverage, language.get(), List.of());
        var cube = StatisticsCube.ofCrossTab(view, edition, language.get());
        return wanted == Format.JSON
                ? CubeResponses.json(new StatisticsView.AttributedView(
                        cube.title(),
                        view,
                        Attribution.of(cube, address(view, edition, tabulation), Attribution.TABLES)))
                : CubeResponses.of(cube, wanted, table);
    }

    private static String address(StatisticsView view, Edition edition, Tabulation tabulation) {
        var parameters = new ArrayList<String>();
        parameters.add(Attribution.parameter("by", String.join(",", view.by())));
        view.where().forEach(criterion -> parameters.add(Attribution.parameter("where", criterion)));
        if (tabulation.baseRule() != BaseRule.ANSWERED) {
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
    @APIResponseSchema(ResponseRate.class)
    public Response getResponseRate(
            @PathParam("year") int year,
            @QueryParam("format") String format,
            @BeanParam FrozenStateParameter revision,
            @BeanParam TableRequest table) {
        var wanted = formats.of(format, Attribution.TABLES);
        table.check();
        var edition = revision.asked(year);
        var rate = responseRate.of(edition.year());
        return wanted == Format.JSON
                ? CubeResponses.json(rate)
                : CubeResponses.of(StatisticsCube.ofResponseRate(rate, edition, language.get()), wanted, table);
    }
}
