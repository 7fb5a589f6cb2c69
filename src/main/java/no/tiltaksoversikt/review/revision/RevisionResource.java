package no.tiltaksoversikt.review.revision;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.FrozenStateParameter;
import no.tiltaksoversikt.edition.TransitionView;
import no.tiltaksoversikt.platform.http.Page;
import no.tiltaksoversikt.platform.http.PageRequest;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.review.revision.RevisionView.ChangeView;
import no.tiltaksoversikt.security.AudienceParameter;
import no.tiltaksoversikt.security.CurrentCaller;
import no.tiltaksoversikt.security.Scope;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The frozen states of an edition. */
@Path("/v1/editions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Review")
class RevisionResource {

    private final RevisionService service;
    private final RevisionChangesQuery changes;
    private final CurrentCaller caller;
    private final RequestLanguage language;
    private final Clock clock;

    RevisionResource(
            RevisionService service,
            RevisionChangesQuery changes,
            CurrentCaller caller,
            RequestLanguage language,
            Clock clock) {
        this.service = service;
        this.changes = changes;
        this.caller = caller;
        this.language = language;
        this.clock = clock;
    }

    /** The reason for a new revision, and whether its concerns are acknowledged. */
    record RevisionRequest(@NotBlank @Size(max = 2000) String reason, Boolean acknowledged) {}

    @GET
    @Path("/{year}/revisions")
    @PermitAll
    @SecurityRequirementsSet
    @SecurityRequirement(name = "maskinporten")
    public Page<RevisionView> listRevisions(
            @PathParam("year") int year, @BeanParam AudienceParameter audience, @BeanParam PageRequest page) {
        var edition = Edition.getByYear(year).requireVisibleTo(caller.isDirectorate());
        return Page.of(RevisionView.ofEdition(edition, audience.seesAll(caller)), page);
    }

    /** The reported state is not frozen, and the public never sees it. */
    private static boolean isShown(Edition edition, int since, boolean seesAll) {
        return since == 0 ? seesAll : edition.hasFrozen(since, seesAll);
    }

    @POST
    @Path("/{year}/revisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.ADMIN)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TransitionView.class)))
    @APIResponseSchema(value = RevisionView.class, responseCode = "201")
    public Response reviseEdition(
            @PathParam("year") int year, @QueryParam("dryRun") String dryRun, RevisionRequest asked) {
        Edition.getByYear(year);
        var isDryRun = Parameters.flag("dryRun", dryRun).orElse(false);
        if (isDryRun) {
            return Response.ok(TransitionView.of(service.preview(year), true, language.get()))
                    .build();
        }
        var revision = service.revise(year, asked, caller.get(), clock);
        return Response.status(Response.Status.CREATED)
                .entity(RevisionView.of(revision))
                .build();
    }

    @GET
    @Path("/{year}/revisions/changes")
    @PermitAll
    @SecurityRequirementsSet
    @SecurityRequirement(name = "maskinporten")
    public Page<ChangeView> listRevisionChanges(
            @PathParam("year") int year,
            @QueryParam("since") String since,
            @BeanParam FrozenStateParameter revision,
            @BeanParam AudienceParameter audience,
            @BeanParam PageRequest page) {
        var seesAll = audience.seesAll(caller);
        var edition = revision.of(year, caller, seesAll);
        if (since == null
                || !since.matches("[0-9]{1,6}")
                || Integer.parseInt(since) > edition.revision()
                || !isShown(edition, Integer.parseInt(since), seesAll)) {
            throw Parameters.invalid("since", "1–" + edition.revision());
        }
        return Page.of(changes.between(edition, Integer.parseInt(since), seesAll), page);
    }
}
