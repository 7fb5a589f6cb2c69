package no.tiltaksoversikt.organisation.register;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import no.tiltaksoversikt.platform.http.Page;
import no.tiltaksoversikt.platform.http.PageRequest;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.security.CurrentCaller;
import no.tiltaksoversikt.security.Scope;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Differences from Enhetsregisteret, to read and to accept. */
@Path("/v1/organisations/differences")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reference data")
class DifferenceResource {

    private final DifferenceService service;
    private final RegisterConfig config;
    private final CurrentCaller caller;
    private final Clock clock;

    DifferenceResource(DifferenceService service, RegisterConfig config, CurrentCaller caller, Clock clock) {
        this.service = service;
        this.config = config;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Scope.ADMIN)
    public Page<DifferenceView> listRegisterDifferences(@BeanParam PageRequest page) {
        requireRegister();
        return Page.of(
                RegisterDifference.allByOrganisation().stream()
                        .map(DifferenceView::of)
                        .toList(),
                page);
    }

    @POST
    @Path("/{id}/acceptances")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.ADMIN)
    @APIResponse(responseCode = "204")
    public void recordDifferenceAcceptance(@PathParam("id") String id, AcceptanceRequest acceptance) {
        requireRegister();
        var difference = Parameters.id(id).orElseThrow(() -> new Problem(ProblemType.DIFFERENCE_NOT_FOUND));
        service.accept(difference, acceptance, caller.get(), clock.instant());
    }

    private void requireRegister() {
        if (config.url().isEmpty()) {
            throw new Problem(ProblemType.REGISTER_NOT_CONFIGURED);
        }
    }

    /** A difference as the API shows it. */
    @Schema(name = "RegisterDifference")
    record DifferenceView(
            UUID id,
            String orgNumber,
            String ministry,
            RegisterDifference.Kind kind,
            String name,
            String registeredName,
            String proposedName,
            String registeredForm,
            LocalDate deletedOn,
            Instant foundAt) {

        static DifferenceView of(RegisterDifference difference) {
            return new DifferenceView(
                    difference.id,
                    difference.orgNumber,
                    difference.ministryCode,
                    difference.kind,
                    difference.name,
                    difference.registeredName,
                    difference.kind == RegisterDifference.Kind.RENAMED ? difference.proposedName() : null,
                    difference.registeredForm,
                    difference.deletedOn,
                    difference.foundAt);
        }
    }
}
