package no.tiltaksoversikt.platform.http;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.Set;

/** The request that the current thread handles. */
public final class CurrentRequest {

    /** The methods that change nothing. */
    public static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    /** The key of the address's template among the locals of a request, as the framework keeps it for metrics and traces. */
    public static final String ROUTE = "UrlPathTemplate";

    private CurrentRequest() {}

    /** Empty on a thread that handles no request. */
    public static Optional<RoutingContext> find() {
        var container = Arc.container();
        return container.requestContext().isActive()
                ? Optional.ofNullable(
                        container.instance(CurrentVertxRequest.class).get().getCurrent())
                : Optional.empty();
    }

    /** The template of its address; empty before a resource is reached. */
    public static Optional<String> route() {
        return VertxContext.isOnDuplicatedContext() ? ContextLocals.get(ROUTE) : Optional.empty();
    }

    /** Sets the template of the address where it is answered without its resource. */
    public static void setRoute(String template) {
        ContextLocals.put(ROUTE, template);
    }

    public static boolean isRead(RoutingContext context) {
        return READS.contains(context.request().method());
    }
}
