package no.tiltaksoversikt.privacy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Clock;
import no.tiltaksoversikt.platform.http.JsonBody;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.security.CurrentCaller;
import no.tiltaksoversikt.security.Scope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What people may ask for about themselves. */
@Path("/v1/privacy")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit and privacy")
class PrivacyResource {

    private final PrivacyService service;
    private final JsonBody body;
    private final CurrentCaller caller;
    private final RequestLanguage language;
    private final Clock clock;

    PrivacyResource(
            PrivacyService service, JsonBody body, CurrentCaller caller, RequestLanguage language, Clock clock) {
        this.service = service;
        this.body = body;
        this.caller = caller;
        this.language = language;
        this.clock = clock;
    }

    @POST
    @Path("/requests")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.ADMIN)
    @SecurityRequirement(name = "maskinporten", scopes = Scope.ADMIN)
    @Operation(
            operationId = "submitPrivacyRequest",
            summary = "Tell what is held about an e-mail address, or erase it",
            description =
                    "For the directorate, when a person asks for it. Looks in measures, drafts, participants, reminders "
                            + "and texts of all editions. ERASURE erases the address wherever it is a contact, also in frozen editions, "
                            + "whose measures and hashes stay as they are; texts that mention it are listed to be corrected. A POST, so "
                            + "that the address is in no URL. Source: regulation (EU) 2016/679 (GDPR) articles 15 and 17. Errors: 400 "
                            + "for what is no address or no case reference.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PrivacyRequest.class),
                            examples = @ExampleObject(name = "access", value = """
                                                    {
                                                      "email": "kari.nordmann@example.com",
                                                      "action": "ACCESS",
                                                      "caseReference": "2026/1234"
                                                    }""")))
    @APIResponse(
            responseCode = "200",
            description = "What was found and done",
            content = @Content(schema = @Schema(implementation = PrivacyReport.class)))
    public PrivacyReport request(InputStream json) {
        var request = body.read(json, PrivacyRequest.class);
        return PrivacyReport.of(request, service.answer(request, caller.get(), clock.instant()), language.get());
    }
}
