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
import java.io.InputStream;
import java.time.Clock;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.FrozenStateParameter;
import no.tiltaksoversikt.platform.http.JsonBody;
import no.tiltaksoversikt.platform.http.Page;
import no.tiltaksoversikt.platform.http.PageRequest;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.review.revision.RevisionView.ChangeView;
import no.tiltaksoversikt.security.AudienceParameter;
import no.tiltaksoversikt.security.CurrentCaller;
import no.tiltaksoversikt.security.Scope;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The frozen states of an edition. */
@Path("/v1/editions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Review")
class RevisionResource {

    private final RevisionService service;
    private final RevisionChangesQuery changes;
    private final JsonBody body;
    private final CurrentCaller caller;
    private final Clock clock;

    RevisionResource(
            RevisionService service, RevisionChangesQuery changes, JsonBody body, CurrentCaller caller, Clock clock) {
        this.service = service;
        this.changes = changes;
        this.body = body;
        this.caller = caller;
        this.clock = clock;
    }

    /** The reason for a new revision. */
    @Schema(name = "RevisionRequest")
    record NewRevision(@NotBlank @Size(max = 2000) String reason) {}

    @GET
    @Path("/{year}/revisions")
    @PermitAll
    @SecurityRequirementsSet
    @SecurityRequirement(
            name = "maskinporten",
            scopes = {})
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
    @SecurityRequirement(name = "maskinporten", scopes = Scope.ADMIN)
    @RequestBodySchema(NewRevision.class)
    @APIResponseSchema(value = RevisionView.class, responseCode = "201")
    public RestResponse<RevisionView> reviseEdition(@PathParam("year") int year, InputStream json) {
        Edition.getByYear(year);
        var reason = body.read(json, NewRevision.class);
        var revision = service.revise(year, reason.reason(), caller.get(), clock);
        return RestResponse.status(RestResponse.Status.CREATED, RevisionView.of(revision));
    }

    @GET
    @Path("/{year}/revisions/changes")
    @PermitAll
    @SecurityRequirementsSet
    @SecurityRequirement(
            name = "maskinporten",
            scopes = {})
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
