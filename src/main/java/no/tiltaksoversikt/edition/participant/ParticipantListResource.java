package no.tiltaksoversikt.edition.participant;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.platform.http.JsonBody;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.platform.tabular.CsvRows;
import no.tiltaksoversikt.security.CurrentCaller;
import no.tiltaksoversikt.security.Scope;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** An edition's participants: the whole list, and single invitations. */
@Path("/v1/editions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Editions")
class ParticipantListResource {

    private final ParticipantListService service;
    private final ParticipantService participants;
    private final JsonBody body;
    private final CurrentCaller caller;
    private final RequestLanguage language;
    private final Clock clock;

    ParticipantListResource(
            ParticipantListService service,
            ParticipantService participants,
            JsonBody body,
            CurrentCaller caller,
            RequestLanguage language,
            Clock clock) {
        this.service = service;
        this.participants = participants;
        this.body = body;
        this.caller = caller;
        this.language = language;
        this.clock = clock;
    }

    @PUT
    @Path("/{year}/participants")
    @Consumes({MediaType.APPLICATION_JSON, CsvRows.MEDIA_TYPE})
    @RolesAllowed(Scope.ADMIN)
    @RequestBody(
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ParticipantList.class)),
                @Content(mediaType = CsvRows.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "204")
    public void putParticipants(@PathParam("year") int year, @Context HttpHeaders headers) {
        Edition.requireExists(year);
        var list = CsvRows.are(headers.getMediaType())
                ? body.check(ParticipantList.csv(body.read()))
                : body.read(ParticipantList.class);
        service.replace(year, list, caller.get(), clock.instant());
    }

    @POST
    @Path("/{year}/participants/copies")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.ADMIN)
    @APIResponseSchema(value = ParticipantCopies.class, responseCode = "200")
    public ParticipantCopies copyParticipants(@PathParam("year") int year, ParticipantCopies.Request request) {
        return service.copy(year, request.from(), language.get(), caller.get(), clock.instant());
    }

    @DELETE
    @Path("/{year}/participants/{orgNumber}")
    @RolesAllowed(Scope.ADMIN)
    @APIResponse(responseCode = "204")
    public void removeParticipant(@PathParam("year") int year, @PathParam("orgNumber") String orgNumber) {
        service.remove(year, orgNumber, caller.get(), clock.instant());
    }

    @PUT
    @Path("/{year}/participants/{orgNumber}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.ADMIN)
    @APIResponse(responseCode = "200")
    @APIResponseSchema(value = ParticipantPlan.class, responseCode = "201")
    public RestResponse<ParticipantPlan> inviteParticipant(
            @PathParam("year") int year, @PathParam("orgNumber") String orgNumber, ParticipantPlan plan) {
        var isNew = participants.invite(year, orgNumber, plan, caller.get(), clock.instant());
        return RestResponse.status(isNew ? RestResponse.Status.CREATED : RestResponse.Status.OK, plan);
    }
}
