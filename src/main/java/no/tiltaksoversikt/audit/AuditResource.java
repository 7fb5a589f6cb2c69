package no.tiltaksoversikt.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import no.tiltaksoversikt.platform.http.Page;
import no.tiltaksoversikt.platform.http.PageRequest;
import no.tiltaksoversikt.security.Scope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit trail. */
@Path("/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit and privacy")
class AuditResource {

    private final AuditQuery audit;

    AuditResource(AuditQuery audit) {
        this.audit = audit;
    }

    @GET
    @RolesAllowed(Scope.ADMIN)
    @SecurityRequirement(name = "maskinporten", scopes = Scope.ADMIN)
    @Operation(
            operationId = "listAuditEntries",
            summary = "Who did what, when",
            description =
                    "For the directorate. The newest entry first. Entries are never changed or removed, which the "
                            + "database itself refuses, and hold no personal data; reading them leaves no entry. While others act, new "
                            + "entries move the pages; those up to a given `to` stay where they are. Errors: 400 for a year or time "
                            + "that is none.")
    public Page<AuditEntryView> audit(@BeanParam AuditFilter filter, @BeanParam PageRequest page) {
        return audit.find(filter.wanted(), page);
    }
}
