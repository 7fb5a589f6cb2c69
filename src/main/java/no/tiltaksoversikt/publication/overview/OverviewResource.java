package no.tiltaksoversikt.publication.overview;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import no.tiltaksoversikt.edition.RevisionParameter;
import no.tiltaksoversikt.edition.RevisionRequest;
import no.tiltaksoversikt.platform.http.PageRequest;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.publication.overview.text.SuggestionQuery;
import no.tiltaksoversikt.publication.overview.text.Suggestions;
import no.tiltaksoversikt.security.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The measures of an edition to search and narrow. */
@Path("/v1/editions")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Overview")
class OverviewResource {

    static final String SHOWN =
            "Every submitted measure that is public, also of an edition that still takes answers. An agency with "
                    + "digdir:tiltak.read sees its own exempt measures too, the directorate all. ";
    static final String ERRORS = "Errors: 400 for an unknown code, sort or parameter";

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
    @SecurityRequirementsSet
    @SecurityRequirement(
            name = "maskinporten",
            scopes = {})
    @Operation(
            operationId = "searchEditionMeasures",
            summary = "Search the measures of an edition",
            description = SHOWN
                    + "Filters are the variables of the statistics (questions 7 to 21 of annex 1 of the report of "
                    + "2019) and tags. " + ERRORS + ", 404 for an unknown edition.")
    public OverviewPage measures(
            @Parameter(example = "2019") @PathParam("year") int year,
            @BeanParam OverviewParameters parameters,
            @BeanParam RevisionRequest state,
            @BeanParam PageRequest page) {
        var audience = Audience.of(caller.find(), parameters.audience);
        return pages.ofEdition(state.of(year, caller, audience.seesAll()), parameters, page, audience, language.get());
    }

    @GET
    @Path("/{year}/measures/suggestions")
    @Operation(
            operationId = "suggestSearchTerms",
            summary = "Suggest what to search for while typing",
            description =
                    "Tags that begin with what is typed, those of most measures first, then names with a word that"
                        + " does. Public measures only, whoever asks. Errors: 400 for a q that is missing or too long,"
                        + " 404 for an unknown edition.")
    public Suggestions suggestions(
            @Parameter(example = "2019") @PathParam("year") int year,
            @Parameter(required = true, description = "What is typed so far, at most 200 characters.", example = "søk")
                    @QueryParam("q")
                    String q,
            @BeanParam RevisionParameter revision) {
        var edition = revision.of(year);
        if (q == null) {
            throw Parameters.invalid("q", "1–200");
        }
        return suggestions.of(edition, q);
    }
}
