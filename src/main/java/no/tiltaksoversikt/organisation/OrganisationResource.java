package no.tiltaksoversikt.organisation;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import no.tiltaksoversikt.platform.http.Page;
import no.tiltaksoversikt.platform.http.PageRequest;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reference data: ministries and agencies as of a day. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Reference data")
class OrganisationResource {

    private static final String AS_OF =
            "The day asked about, YYYY-MM-DD; today where it is left out. The register begins on 2017-01-01.";
    private static final String ENDED =
            " One that has ended is shown as it was last, with `validTo` and `succeededBy`; one that had not begun is a 404.";

    private final RequestLanguage language;
    private final Clock clock;

    OrganisationResource(RequestLanguage language, Clock clock) {
        this.language = language;
        this.clock = clock;
    }

    @GET
    @Path("/ministries")
    @Operation(
            operationId = "listMinistries",
            summary = "The ministries of a day",
            description = "By code. Open to all.")
    public Page<MinistryView> ministries(
            @Parameter(description = AS_OF, example = "2019-08-30") @QueryParam("asOf") String asOf,
            @Parameter(
                            description = "Only those with this in a name that they have or had, in some language, "
                                    + "whatever the case, or with this code or the beginning of this number.",
                            example = "nærings")
                    @QueryParam("q")
                    String q,
            @BeanParam PageRequest page) {
        var day = day(asOf);
        var ministries = Ministry.existingOn(day).stream()
                .filter(ministry -> q == null || ministry.matches(q))
                .map(ministry -> MinistryView.of(ministry, day, language.get()))
                .toList();
        return Page.of(ministries, page);
    }

    @GET
    @Path("/ministries/{code}")
    @Operation(operationId = "getMinistry", summary = "One ministry", description = "Open to all." + ENDED)
    public MinistryView ministry(
            @Parameter(example = "HOD") @PathParam("code") String code,
            @Parameter(description = AS_OF, example = "2019-08-30") @QueryParam("asOf") String asOf) {
        var day = day(asOf);
        return Ministry.findByCode(code)
                .filter(found -> !day.isBefore(found.validFrom))
                .map(found -> MinistryView.of(found, day, language.get()))
                .orElseThrow(() -> new Problem(ProblemType.MINISTRY_NOT_FOUND));
    }

    @GET
    @Path("/agencies")
    @Operation(operationId = "listAgencies", summary = "The agencies of a day", description = "By name. Open to all.")
    public Page<AgencyView> agencies(
            @Parameter(description = AS_OF, example = "2019-08-30") @QueryParam("asOf") String asOf,
            @Parameter(description = "Only those that belonged to the ministry with this code.", example = "HOD")
                    @QueryParam("ministry")
                    String ministry,
            @Parameter(description = "Only Skate members (true) or only others (false).", example = "true")
                    @QueryParam("skate")
                    String skate,
            @Parameter(
                            description =
                                    "Only those with this in a name that they have or had, in some language, or in "
                                            + "the short name, whatever the case, or whose organisation number begins with it.",
                            example = "direktorat")
                    @QueryParam("q")
                    String q,
            @BeanParam PageRequest page) {
        if (ministry != null && Ministry.findByCode(ministry).isEmpty()) {
            throw Parameters.invalid("ministry", "GET /v1/ministries");
        }
        var day = day(asOf);
        var wantedSkate = Parameters.flag("skate", skate);
        var byName = Comparator.comparing(AgencyView::name, Collator.getInstance(Locale.forLanguageTag("nb")));
        var agencies = Agency.existingOn(day).stream()
                .filter(agency -> q == null || agency.matches(q))
                .map(agency -> AgencyView.of(agency, day, language.get()))
                .filter(agency -> ministry == null || ministry.equals(agency.ministry()))
                .filter(agency -> wantedSkate.isEmpty() || wantedSkate.get() == agency.skate())
                .sorted(byName.thenComparing(AgencyView::orgNumber))
                .toList();
        return Page.of(agencies, page);
    }

    @GET
    @Path("/agencies/{orgNumber}")
    @Operation(operationId = "getAgency", summary = "One agency", description = "Open to all." + ENDED)
    public AgencyView agency(
            @Parameter(description = "Nine digits.", example = "974760673") @PathParam("orgNumber") String orgNumber,
            @Parameter(description = AS_OF, example = "2019-08-30") @QueryParam("asOf") String asOf) {
        var day = day(asOf);
        return Agency.findByOrgNumber(orgNumber)
                .filter(found -> !day.isBefore(found.validFrom))
                .map(found -> AgencyView.of(found, day, language.get()))
                .orElseThrow(() -> new Problem(ProblemType.AGENCY_NOT_FOUND));
    }

    private LocalDate day(String asOf) {
        return Parameters.date("asOf", asOf).orElseGet(() -> LocalDate.now(clock));
    }
}
