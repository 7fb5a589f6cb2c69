package no.tiltaksoversikt.edition;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Clock;
import no.tiltaksoversikt.edition.participant.ParticipantPlan;
import no.tiltaksoversikt.edition.participant.ParticipantService;
import no.tiltaksoversikt.platform.http.JsonBody;
import no.tiltaksoversikt.platform.http.Page;
import no.tiltaksoversikt.platform.http.PageRequest;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.security.CurrentCaller;
import no.tiltaksoversikt.security.Scope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Editions: what they are, and the directorate's acts on them. */
@Path("/v1/editions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Editions")
class EditionResource {

    private static final int FIRST_YEAR = 2017;
    private static final int LAST_YEAR = 2100;

    private final EditionService service;
    private final ParticipantService participants;
    private final EditionContent content;
    private final JsonBody body;
    private final CurrentCaller caller;
    private final RequestLanguage language;
    private final Clock clock;

    EditionResource(
            EditionService service,
            ParticipantService participants,
            EditionContent content,
            JsonBody body,
            CurrentCaller caller,
            RequestLanguage language,
            Clock clock) {
        this.service = service;
        this.participants = participants;
        this.content = content;
        this.body = body;
        this.caller = caller;
        this.language = language;
        this.clock = clock;
    }

    /** A step that the directorate wants taken. */
    @Schema(name = "EditionTransition", description = "The next state: the one step on from the present one.")
    record Transition(@Schema(required = true) @NotNull EditionState to) {}

    @GET
    @PermitAll
    @Operation(
            operationId = "listEditions",
            summary = "The editions",
            description = "From the newest to the oldest. Open to all.")
    public Page<EditionView> editions(@BeanParam PageRequest page) {
        var editions = Edition.newestFirst().stream().map(this::view).toList();
        return Page.of(editions, page);
    }

    @GET
    @Path("/{year}")
    @PermitAll
    @Operation(operationId = "getEdition", summary = "One edition", description = "Open to all.")
    public EditionView edition(@Parameter(example = "2019") @PathParam("year") int year) {
        return view(Edition.getByYear(year));
    }

    @PUT
    @Path("/{year}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.ADMIN)
    @SecurityRequirement(name = "maskinporten", scopes = Scope.ADMIN)
    @Operation(
            operationId = "planEdition",
            summary = "Plan an edition or change its plan",
            description =
                    "For the directorate. A new edition is PLANNED. The questionnaire is final once the edition is "
                            + "OPEN, everything once it is FROZEN (409).")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EditionPlan.class),
                            examples = @ExampleObject(name = "plan", value = """
                                                    {
                                                      "questionnaire": "2019",
                                                      "opensOn": "2026-05-01",
                                                      "deadline": "2026-08-30",
                                                      "dataAsOf": "2026-09-25",
                                                      "publishesOn": "2026-12-20",
                                                      "figureBasis": "PUBLIC"
                                                    }""")))
    @APIResponse(
            responseCode = "200",
            description = "The changed edition",
            content = @Content(schema = @Schema(implementation = EditionView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The new edition",
            content = @Content(schema = @Schema(implementation = EditionView.class)))
    public RestResponse<EditionView> plan(
            @Parameter(example = "2026", description = "From 2017 to 2100.") @PathParam("year") int year,
            InputStream json) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new Problem(ProblemType.EDITION_NOT_FOUND).with("year", String.valueOf(year));
        }
        var isNew = service.plan(year, body.read(json, EditionPlan.class), caller.get(), clock.instant());
        return RestResponse.status(status(isNew), view(Edition.getByYear(year)));
    }

    @PUT
    @Path("/{year}/participants/{orgNumber}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.ADMIN)
    @SecurityRequirement(name = "maskinporten", scopes = Scope.ADMIN)
    @Operation(
            operationId = "inviteParticipant",
            summary = "Invite an agency, or change how it takes part",
            description = "For the directorate, until the edition is FROZEN (409).")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ParticipantPlan.class),
                            examples = @ExampleObject(name = "invitation", value = """
                                                    {"ministry": "NFD", "skate": true, "contactEmail": "post@example.com", "language": "nb"}""")))
    @APIResponse(
            responseCode = "200",
            description = "The changed participant",
            content = @Content(schema = @Schema(implementation = ParticipantPlan.class)))
    @APIResponse(
            responseCode = "201",
            description = "The new participant",
            content = @Content(schema = @Schema(implementation = ParticipantPlan.class)))
    public RestResponse<ParticipantPlan> invite(
            @Parameter(example = "2026") @PathParam("year") int year,
            @Parameter(description = "The agency: nine digits.", example = "974760673") @PathParam("orgNumber")
                    String orgNumber,
            InputStream json) {
        Edition.requireExists(year);
        var plan = body.read(json, ParticipantPlan.class);
        var isNew = participants.invite(year, orgNumber, plan, caller.get(), clock.instant());
        return RestResponse.status(status(isNew), plan);
    }

    @POST
    @Path("/{year}/transitions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.ADMIN)
    @SecurityRequirement(name = "maskinporten", scopes = Scope.ADMIN)
    @Operation(
            operationId = "createTransition",
            summary = "Move an edition one step on",
            description = "For the directorate: PLANNED → OPEN → CLOSED → FROZEN → PUBLISHED. Any other move is a 409.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Transition.class),
                            examples = {
                                @ExampleObject(name = "open", value = "{\"to\": \"OPEN\"}"),
                                @ExampleObject(name = "close", value = "{\"to\": \"CLOSED\"}"),
                                @ExampleObject(name = "freeze", value = "{\"to\": \"FROZEN\"}")
                            }))
    @APIResponse(
            responseCode = "200",
            description = "The edition in its new state",
            content = @Content(schema = @Schema(implementation = EditionView.class)))
    public EditionView move(@Parameter(example = "2026") @PathParam("year") int year, InputStream json) {
        Edition.requireExists(year);
        var transition = body.read(json, Transition.class);
        service.move(year, transition.to(), caller.get(), clock);
        return view(Edition.getByYear(year));
    }

    private static RestResponse.Status status(boolean isNew) {
        return isNew ? RestResponse.Status.CREATED : RestResponse.Status.OK;
    }

    private EditionView view(Edition current) {
        var edition = current.shownTo(caller.isDirectorate());
        return EditionView.of(edition, content.exemptMeasures(edition.year()), language.get());
    }
}
