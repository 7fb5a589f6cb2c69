package no.tiltaksoversikt.platform.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** Gives every request an id: the caller's {@code X-Request-Id} if it is valid, otherwise a new one. */
@ApplicationScoped
public class RequestId {

    /** The request and response header. */
    public static final String HEADER = "X-Request-Id";

    private static final String KEY = "requestId";
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private static final int FIRST = -2100;

    void install(@Observes Router router) {
        router.route().order(FIRST).handler(RequestId::assign);
    }

    private static void assign(RoutingContext context) {
        ensure(context);
        context.next();
    }

    /** Assigns an id to a request that was refused early. */
    public static void ensure(RoutingContext context) {
        String id = context.get(KEY);
        if (id == null) {
            id = orNew(context.request().getHeader(HEADER));
            context.put(KEY, id);
            MDC.put(KEY, id);
        }
        // A rerouted request has lost its headers.
        context.response().putHeader(HEADER, id);
    }

    /** The given id if it is valid, otherwise a new one. */
    public static String orNew(String given) {
        return given != null && SANE.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }

    /** The id of the request. */
    public static String of(RoutingContext context) {
        return context.get(KEY, "none");
    }
}
