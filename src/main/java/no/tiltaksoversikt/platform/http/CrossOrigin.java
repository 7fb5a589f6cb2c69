package no.tiltaksoversikt.platform.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Lets scripts of any origin read (the Fetch standard's CORS protocol), and only read: a preflight for another method
 * gets no leave. The leave stands on every read, also those without {@code Origin}: answers are kept by caches, and one
 * without it would lock scripts out for as long as it is kept. That is why it isn't the framework's filter.
 */
@ApplicationScoped
public class CrossOrigin {

    private static final int AFTER_REQUEST_ID = -1998;
    private static final int NO_CONTENT = 204;

    void install(@Observes Router router) {
        router.route("/v1/*").order(AFTER_REQUEST_ID).handler(CrossOrigin::admit);
    }

    private static void admit(RoutingContext context) {
        var method = context.request().method();
        if (isRead(method)) {
            context.response()
                    .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                    .putHeader(
                            HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS,
                            "Content-Disposition, Content-Language, ETag, Link, Repr-Digest, X-Request-Id");
            context.next();
        } else if (method.equals(HttpMethod.OPTIONS) && asksToRead(context)) {
            context.response()
                    .setStatusCode(NO_CONTENT)
                    .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                    .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD")
                    .putHeader(
                            HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS,
                            "Accept, Accept-Language, If-None-Match, Range, X-Request-Id")
                    .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "86400")
                    .end();
        } else {
            context.next();
        }
    }

    private static boolean isRead(HttpMethod method) {
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    }

    private static boolean asksToRead(RoutingContext context) {
        var wanted = context.request().getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
        return wanted != null && isRead(HttpMethod.valueOf(wanted));
    }
}
