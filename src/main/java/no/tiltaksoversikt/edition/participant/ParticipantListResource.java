package no.tiltaksoversikt.edition.participant;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Clock;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.platform.http.JsonBody;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.security.CurrentCaller;
import no.tiltaksoversikt.security.Scope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The list of an edition's participants as a whole. */
@Path("/v1/editions/{year}/participants")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Editions")
class ParticipantListResource {

    private static final String CSV = "text/csv";

    private final ParticipantListService service;
    private final JsonBody body;
    private final CurrentCaller caller;
    private final RequestLanguage language;
    private final Clock clock;

    ParticipantListResource(
            ParticipantListService service,
            JsonBody body,
            CurrentCaller caller,
            RequestLanguage language,
            Clock clock) {
        this.service = service;
        this.body = body;
        this.caller = caller;
        this.language = language;
        this.clock = clock;
    }

    @PUT
    @Consumes({MediaType.APPLICATION_JSON, CSV})
    @RolesAllowed(Scope.ADMIN)
    @SecurityRequirement(name = "maskinporten", scopes = Scope.ADMIN)
    @Operation(
            operationId = "putParticipants",
            summary = "Replace the whole list of participants",
            description =
                    "For the directorate, until the edition is FROZEN (409), in JSON or CSV. All or nothing. Whoever is "
                            + "left out is not invited any more; leaving out one that has answered, a draft included, is a 409 that "
                            + "names it.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ParticipantList.class),
                        examples = @ExampleObject(name = "two", value = """
                            {"items": [
                              {"orgNumber": "974760673", "ministry": "NFD", "skate": true, "contactEmail": "post@example.com", "language": "nb"},
                              {"orgNumber": "974761076"}
                            ]}""")),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "list", value = """
                            orgNumber;ministry;skate;contactEmail;language
                            974760673;NFD;true;post@example.com;nb
                            974761076;;;;
                            """))
            })
    @APIResponse(responseCode = "204", description = "Replaced")
    public void replace(
            @Parameter(example = "2026") @PathParam("year") int year,
            @HeaderParam("Content-Type") @Parameter(hidden = true) String type,
            InputStream content) {
        Edition.requireExists(year);
        var list = type != null && type.startsWith(CSV)
                ? body.check(ParticipantList.csv(body.read(content)))
                : body.read(content, ParticipantList.class);
        service.replace(year, list, caller.get(), clock.instant());
    }

    @POST
    @Path("/copies")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.ADMIN)
    @SecurityRequirement(name = "maskinporten", scopes = Scope.ADMIN)
    @Operation(
            operationId = "copyParticipants",
            summary = "Invite the participants of an earlier edition",
            description =
                    "For the directorate, until the edition is FROZEN (409). Invites those that still exist, with the "
                            + "ministry that they have on the edition's day and the contact that they had, and lists the others with "
                            + "those that have taken over from them.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ParticipantCopies.Request.class),
                            examples = @ExampleObject(name = "of2019", value = "{\"from\": 2019}")))
    @APIResponse(
            responseCode = "200",
            description = "Who is invited and who is not",
            content = @Content(schema = @Schema(implementation = ParticipantCopies.class)))
    public ParticipantCopies copy(@Parameter(example = "2026") @PathParam("year") int year, InputStream json) {
        Edition.requireExists(year);
        var from = body.read(json, ParticipantCopies.Request.class).from();
        return service.copy(year, from, language.get(), caller.get(), clock.instant());
    }

    @DELETE
    @Path("/{orgNumber}")
    @RolesAllowed(Scope.ADMIN)
    @SecurityRequirement(name = "maskinporten", scopes = Scope.ADMIN)
    @Operation(
            operationId = "removeParticipant",
            summary = "Take an agency off the list",
            description =
                    "For the directorate, until the edition is FROZEN (409). Only one that has not answered: a draft, and "
                            + "measures that were handed over to it, are a 409 too.")
    @APIResponse(responseCode = "204", description = "Not invited any more")
    public void remove(
            @Parameter(example = "2026") @PathParam("year") int year,
            @Parameter(description = "The agency: nine digits.", example = "974760673") @PathParam("orgNumber")
                    String orgNumber) {
        Edition.requireExists(year);
        service.remove(year, orgNumber, caller.get(), clock.instant());
    }
}
