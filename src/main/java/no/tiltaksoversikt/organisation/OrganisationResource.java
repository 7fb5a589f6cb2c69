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
import java.util.List;
import java.util.Locale;
import no.tiltaksoversikt.platform.http.Page;
import no.tiltaksoversikt.platform.http.PageRequest;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.platform.text.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reference data: ministries and agencies as of a day. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Reference data")
class OrganisationResource {

    private final RequestLanguage language;
    private final Clock clock;

    OrganisationResource(RequestLanguage language, Clock clock) {
        this.language = language;
        this.clock = clock;
    }

    @GET
    @Path("/ministries")
    public Page<MinistryView> listMinistries(
            @QueryParam("asOf") String asOf, @QueryParam("q") String q, @BeanParam PageRequest page) {
        var day = day(asOf);
        var ministries = Ministry.existingOn(day).stream()
                .filter(ministry -> q == null || ministry.matches(q))
                .map(ministry -> MinistryView.of(ministry, day, language.get()))
                .toList();
        return Page.of(ministries, page);
    }

    @GET
    @Path("/ministries/{code}")
    public MinistryView getMinistry(@PathParam("code") String code, @QueryParam("asOf") String asOf) {
        var day = day(asOf);
        return Ministry.findByCode(code)
                .filter(found -> !day.isBefore(found.validFrom))
                .map(found -> MinistryView.of(found, day, language.get()))
                .orElseThrow(() -> new Problem(ProblemType.MINISTRY_NOT_FOUND));
    }

    @GET
    @Path("/agencies")
    public Page<AgencyView> listAgencies(
            @QueryParam("asOf") String asOf,
            @QueryParam("ministry") String ministry,
            @QueryParam("skate") String skate,
            @QueryParam("q") String q,
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
    public AgencyView getAgency(@PathParam("orgNumber") String orgNumber, @QueryParam("asOf") String asOf) {
        var day = day(asOf);
        return Agency.findByOrgNumber(orgNumber)
                .filter(found -> !day.isBefore(found.validFrom))
                .map(found -> AgencyView.of(found, day, language.get()))
                .orElseThrow(() -> new Problem(ProblemType.AGENCY_NOT_FOUND));
    }

    private LocalDate day(String asOf) {
        return Parameters.date("asOf", asOf).orElseGet(() -> LocalDate.now(clock));
    }

    /** A ministry as the API shows it. */
    @Schema(name = "Ministry")
    record MinistryView(
            String code,
            String orgNumber,
            String name,
            LocalDate validFrom,
            LocalDate validTo,
            List<String> succeededBy) {

        static MinistryView of(Ministry ministry, LocalDate day, Language language) {
            return new MinistryView(
                    ministry.code,
                    ministry.orgNumber,
                    ministry.nameOn(day).in(language),
                    ministry.validFrom,
                    ministry.validTo,
                    List.of(ministry.succeededBy));
        }
    }

    /** An agency as the API shows it. */
    @Schema(name = "Agency")
    record AgencyView(
            String orgNumber,
            String name,
            String shortName,
            String ministry,
            boolean skate,
            LocalDate validFrom,
            LocalDate validTo,
            List<String> succeededBy) {

        static AgencyView of(Agency agency, LocalDate day, Language language) {
            var affiliation = agency.affiliationOn(day);
            return new AgencyView(
                    agency.orgNumber,
                    agency.nameOn(day).in(language),
                    agency.shortName,
                    affiliation.ministry(),
                    affiliation.skate(),
                    agency.validFrom,
                    agency.validTo,
                    agency.succeededBy());
        }
    }
}
