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

/** Reference data: ministries and agencies. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Reference data")
class OrganisationResource {

    private static final String AS_OF = "The day asked about, YYYY-MM-DD; today where it is left out. "
            + "The data is that of 2019, so no end is known of what existed then.";

    private final RequestLanguage language;
    private final Clock clock;

    OrganisationResource(RequestLanguage language, Clock clock) {
        this.language = language;
        this.clock = clock;
    }

    @GET
    @Path("/ministries")
    @Operation(operationId = "listMinistries", summary = "The ministries", description = "By code. Open to all.")
    public Page<MinistryView> ministries(
            @Parameter(description = AS_OF, example = "2019-08-30") @QueryParam("asOf") String asOf,
            @BeanParam PageRequest page) {
        var ministries = Ministry.validOn(day(asOf)).stream()
                .map(ministry -> MinistryView.of(ministry, language.get()))
                .toList();
        return Page.of(ministries, page);
    }

    @GET
    @Path("/ministries/{code}")
    @Operation(operationId = "getMinistry", summary = "One ministry", description = "Open to all.")
    public MinistryView ministry(@Parameter(example = "HOD") @PathParam("code") String code) {
        return Ministry.findByCode(code)
                .map(found -> MinistryView.of(found, language.get()))
                .orElseThrow(() -> new Problem(ProblemType.MINISTRY_NOT_FOUND));
    }

    @GET
    @Path("/agencies")
    @Operation(operationId = "listAgencies", summary = "The agencies", description = "By name. Open to all.")
    public Page<AgencyView> agencies(
            @Parameter(description = AS_OF, example = "2019-08-30") @QueryParam("asOf") String asOf,
            @Parameter(description = "Only those of the ministry with this code.", example = "HOD")
                    @QueryParam("ministry")
                    String ministry,
            @Parameter(description = "Only Skate members (true) or only others (false).", example = "true")
                    @QueryParam("skate")
                    String skate,
            @Parameter(
                            description = "Only those whose name in some language has this in it, whatever the case, "
                                    + "or whose organisation number begins with it.",
                            example = "direktorat")
                    @QueryParam("q")
                    String q,
            @BeanParam PageRequest page) {
        if (ministry != null && Ministry.findByCode(ministry).isEmpty()) {
            throw Parameters.invalid("ministry", "GET /v1/ministries");
        }
        var wantedSkate = Parameters.flag("skate", skate);
        var byName = Comparator.comparing(AgencyView::name, Collator.getInstance(Locale.forLanguageTag("nb")));
        var agencies = AgencyAffiliation.validOn(day(asOf)).stream()
                .filter(it -> ministry == null || ministry.equals(it.ministryCode))
                .filter(it -> wantedSkate.isEmpty() || wantedSkate.get() == it.agency.skate)
                .filter(it -> q == null || it.agency.matches(q))
                .map(it -> AgencyView.of(it, language.get()))
                .sorted(byName.thenComparing(AgencyView::orgNumber))
                .toList();
        return Page.of(agencies, page);
    }

    @GET
    @Path("/agencies/{orgNumber}")
    @Operation(operationId = "getAgency", summary = "One agency", description = "Open to all.")
    public AgencyView agency(
            @Parameter(description = "Nine digits.", example = "974760673") @PathParam("orgNumber") String orgNumber,
            @Parameter(description = AS_OF, example = "2019-08-30") @QueryParam("asOf") String asOf) {
        return AgencyAffiliation.findByAgencyOn(orgNumber, day(asOf))
                .map(found -> AgencyView.of(found, language.get()))
                .orElseThrow(() -> new Problem(ProblemType.AGENCY_NOT_FOUND));
    }

    private LocalDate day(String asOf) {
        return Parameters.date("asOf", asOf).orElseGet(() -> LocalDate.now(clock));
    }
}
