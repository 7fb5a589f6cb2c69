package no.tiltaksoversikt.publication.overview;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import no.tiltaksoversikt.edition.AnswerStateParameter;
import no.tiltaksoversikt.edition.FrozenStateParameter;
import no.tiltaksoversikt.platform.http.PageRequest;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.publication.overview.text.SuggestionQuery;
import no.tiltaksoversikt.publication.overview.text.SuggestionQuery.Suggestions;
import no.tiltaksoversikt.security.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Search and facets among an edition's measures. */
@Path("/v1/editions")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@SecurityRequirementsSet
@SecurityRequirement(name = "maskinporten")
@Tag(name = "Overview")
class OverviewResource {

    private final OverviewPageLoader pages;
    private final SuggestionQuery suggestions;
    private final CurrentCaller caller;
    private final RequestLanguage language;

    OverviewResource(
            OverviewPageLoader pages, SuggestionQuery suggestions, CurrentCaller caller, RequestLanguage language) {
        this.pages = pages;
        this.suggestions = suggestions;
        this.caller = caller;
        this.language = language;
    }

    @GET
    @Path("/{year}/measures")
    public OverviewPage searchEditionMeasures(
            @PathParam("year") int year,
            @BeanParam OverviewParameters parameters,
            @BeanParam AnswerStateParameter state,
            @BeanParam PageRequest page) {
        var audience = Audience.of(caller.find(), parameters.audience);
        var edition = audience.ownOrgNumber() == null
                ? state.of(year, caller, audience.seesAll())
                : state.ofAgency(year, caller);
        return pages.ofEdition(edition, parameters, page, audience, language.get());
    }

    @GET
    @Path("/{year}/measures/suggestions")
    public Suggestions suggestSearchTerms(
            @PathParam("year") int year, @QueryParam("q") String q, @BeanParam FrozenStateParameter revision) {
        var edition = revision.of(year, caller);
        if (q == null) {
            throw Parameters.invalid("q", "1–200");
        }
        return suggestions.of(edition, q);
    }
}
