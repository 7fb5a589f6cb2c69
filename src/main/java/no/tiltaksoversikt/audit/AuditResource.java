package no.tiltaksoversikt.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import no.tiltaksoversikt.platform.http.Page;
import no.tiltaksoversikt.platform.http.PageRequest;
import no.tiltaksoversikt.platform.tabular.ListRequest;
import no.tiltaksoversikt.security.Scope;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

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
    public Page<AuditEntryView> listAuditEntries(
            @BeanParam AuditFilter filter, @BeanParam PageRequest page, @BeanParam ListRequest table) {
        return audit.find(filter.wanted(), page);
    }
}
