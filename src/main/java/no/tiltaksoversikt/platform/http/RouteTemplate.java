package no.tiltaksoversikt.platform.http;

import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import java.util.Optional;

/** The template of the current request's address, as the framework keeps it for metrics and traces. */
public final class RouteTemplate {

    /** The framework's key among the locals of a request. */
    public static final String KEY = "UrlPathTemplate";

    private RouteTemplate() {}

    /** The template; empty before a resource is reached, and on a thread of its own. */
    public static Optional<String> current() {
        return VertxContext.isOnDuplicatedContext() ? ContextLocals.get(KEY) : Optional.empty();
    }

    /** Sets the template of a request that is answered without its resource. */
    public static void set(String template) {
        ContextLocals.put(KEY, template);
    }
}
