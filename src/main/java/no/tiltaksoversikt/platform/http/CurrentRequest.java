package no.tiltaksoversikt.platform.http;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.Set;

/** The request that the current thread handles. */
public final class CurrentRequest {

    /** The methods that change nothing. */
    public static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private CurrentRequest() {}

    /** Empty on a thread that handles no request. */
    public static Optional<RoutingContext> find() {
        var container = Arc.container();
        return container.requestContext().isActive()
                ? Optional.ofNullable(
                        container.instance(CurrentVertxRequest.class).get().getCurrent())
                : Optional.empty();
    }

    public static boolean isRead(RoutingContext context) {
        return READS.contains(context.request().method());
    }
}
