package no.tiltaksoversikt.altinn;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import no.tiltaksoversikt.altinn.PrefilledForm.Status;
import no.tiltaksoversikt.altinn.client.AltinnSetup;
import no.tiltaksoversikt.platform.http.Page;
import no.tiltaksoversikt.platform.http.PageRequest;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.platform.http.RequestLanguage;
import no.tiltaksoversikt.security.CurrentCaller;
import no.tiltaksoversikt.security.Scope;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Starts and lists prefilled forms. */
@Path("/v1/editions/{year}/altinn/prefilled-forms")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Scope.ADMIN)
@Tag(name = "Altinn")
class PrefilledFormResource {

    private final AltinnSetup setup;
    private final PrefilledFormService forms;
    private final CurrentCaller caller;
    private final RequestLanguage language;
    private final Clock clock;

    PrefilledFormResource(
            AltinnSetup setup,
            PrefilledFormService forms,
            CurrentCaller caller,
            RequestLanguage language,
            Clock clock) {
        this.setup = setup;
        this.forms = forms;
        this.caller = caller;
        this.language = language;
        this.clock = clock;
    }

    @POST
    public PrefillRunView prefillAltinnForms(@PathParam("year") int year, @QueryParam("dryRun") String dryRun) {
        setup.require();
        return Parameters.flag("dryRun", dryRun).orElse(false)
                ? forms.plan(year, language.get())
                : forms.start(year, caller.get(), language.get(), clock.instant());
    }

    @GET
    public Page<PrefilledFormView> listAltinnPrefilledForms(
            @PathParam("year") int year, @QueryParam("status") String status, @BeanParam PageRequest page) {
        setup.require();
        return Page.of(forms.ofEdition(year, Parameters.word("status", status, Status.class)), page);
    }
}
