package no.tiltaksoversikt.platform.http.response;

import io.quarkus.arc.Arc;
import jakarta.ws.rs.container.ContainerRequestContext;
import no.tiltaksoversikt.platform.http.Paged;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/** The frozen revision that a request is answered from. */
public final class FrozenRevision {

    private static final String PROPERTY = "frozen-revision";

    private FrozenRevision() {}

    /** Notes that the current request, if there is one, is answered from a frozen revision. */
    public static void note(int revision) {
        // Files are written outside requests.
        if (Arc.container().requestContext().isActive() && CurrentRequestManager.get() != null) {
            CurrentRequestManager.get().setProperty(PROPERTY, revision);
        }
    }

    /** Notes that the current request also shows what may change. */
    public static void forget() {
        CurrentRequestManager.get().removeProperty(PROPERTY);
    }

    /** Null where the request is answered from what may still change. */
    static Integer of(ContainerRequestContext request) {
        return (Integer) request.getProperty(PROPERTY);
    }

    /**
     * Whether the answer never changes. The address must name the revision: without it, the answer changes with the next
     * revision. A page also shows which editions there are, so it may always change.
     */
    static boolean isNamedBy(ContainerRequestContext request) {
        return of(request) != null
                && request.getUriInfo().getPath().startsWith("/v1/")
                && request.getUriInfo().getQueryParameters().containsKey(Paged.REVISION);
    }
}
