package no.tiltaksoversikt.edition;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import no.tiltaksoversikt.edition.sandbox.Sandbox;
import no.tiltaksoversikt.platform.http.Page;
import no.tiltaksoversikt.platform.http.PageRequest;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.security.CurrentCaller;
import no.tiltaksoversikt.security.Scope;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Editions, and the directorate's acts on them. */
@Path("/v1/editions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Editions")
class EditionResource {

    private static final int FIRST_YEAR = 2017;
    private static final int LAST_YEAR = 2100;

    private final EditionService service;
    private final EditionContent content;
    private final Sandbox sandbox;
    private final CurrentCaller caller;
    private final RequestLanguage language;
    private final Clock clock;

    EditionResource(
            EditionService service,
            EditionContent content,
            Sandbox sandbox,
            CurrentCaller caller,
            RequestLanguage language,
            Clock clock) {
        this.service = service;
        this.content = content;
        this.sandbox = sandbox;
        this.caller = caller;
        this.language = language;
        this.clock = clock;
    }

    @Schema(name = "EditionTransition")
    record Transition(
            @NotNull EditionState to,
            Boolean acknowledged,
            @Size(max = 2000) String reason) {

        EditionService.Step step() {
            var why = reason == null || reason.isBlank() ? null : reason;
            return new EditionService.Step(to, Boolean.TRUE.equals(acknowledged), why);
        }
    }

    @GET
    @PermitAll
    @SecurityRequirementsSet
    @SecurityRequirement(name = "maskinporten", scopes = Scope.ADMIN)
    public Page<EditionView> listEditions(@BeanParam PageRequest page) {
        return Page.of(Edition.newestFirst(), page).map(edition -> view(edition, null));
    }

    @GET
    @Path("/{year}")
    @PermitAll
    @SecurityRequirementsSet
    @SecurityRequirement(name = "maskinporten", scopes = Scope.ADMIN)
    public EditionView getEdition(@PathParam("year") int year) {
        return view(Edition.getByYear(year), null);
    }

    @PUT
    @Path("/{year}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.ADMIN)
    @APIResponse(responseCode = "200")
    @APIResponseSchema(value = EditionView.class, responseCode = "201")
    public RestResponse<EditionView> planEdition(@PathParam("year") int year, EditionPlan plan) {
        if (year < FIRST_YEAR || year > LAST_YEAR || sandbox.precludes(year)) {
            throw new Problem(ProblemType.EDITION_NOT_FOUND).with("year", String.valueOf(year));
        }
        var isNew = service.plan(year, plan, caller.get(), clock.instant());
        var status = isNew ? RestResponse.Status.CREATED : RestResponse.Status.OK;
        return RestResponse.status(status, view(Edition.getByYear(year), null));
    }

    @POST
    @Path("/{year}/transitions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.ADMIN)
    public EditionView createTransition(
            @PathParam("year") int year, @QueryParam("dryRun") String dryRun, Transition transition) {
        Edition.requireExists(year);
        var isDryRun = Parameters.flag("dryRun", dryRun).orElse(false);
        var step = transition.step();
        var report = isDryRun ? service.preview(year, step) : service.move(year, step, caller.get(), clock);
        return view(Edition.getByYear(year), TransitionView.of(report, isDryRun, language.get()));
    }

    private EditionView view(Edition current, TransitionView transition) {
        var isDirectorate = caller.isDirectorate();
        return EditionView.of(current.shownTo(isDirectorate), isDirectorate, content, transition, language.get());
    }
}
