package no.tiltaksoversikt.platform.http.guard;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import no.tiltaksoversikt.platform.http.Addresses;
import no.tiltaksoversikt.platform.http.CurrentRequest;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/**
 * Allows scripts of any origin to read the API, its contract and the feeds and to make dry runs (the Fetch standard's CORS
 * protocol), and nothing else: a preflight for another method is not allowed. The headers are on every such answer, also
 * without {@code Origin}: a cached answer without them would lock scripts out. The framework's filter can't do that.
 */
@ApplicationScoped
class CrossOrigin {

    /** Before the guards: a script must be able to read their refusals. */
    private static final int BEFORE_GUARDS = -2000;

    private static final String OPEN = "/v1(?:/.*)?|/(?:q/)?openapi.*|(?:" + Addresses.PAGES + "/[0-9]+)?/feed\\.atom";
    private static final Pattern DRY_RUN = Pattern.compile("/v1/editions/[^/]+/validations/?");

    void install(@Observes Router router) {
        router.routeWithRegex(OPEN).order(BEFORE_GUARDS).handler(CrossOrigin::admit);
    }

    private static void admit(RoutingContext context) {
        var method = context.request().method();
        if (isAllowed(method, context)) {
            context.response()
                    .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                    .putHeader(
                            HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS,
                            "Accept-Ranges, Content-Disposition, Content-Language, Content-Range, ETag, Link,"
                                    + " RateLimit, RateLimit-Policy, Repr-Digest, Retry-After, Sandbox, X-Request-Id");
            context.next();
        } else if (method.equals(HttpMethod.OPTIONS) && asksForWhatIsAllowed(context)) {
            context.response()
                    .setStatusCode(StatusCode.NO_CONTENT)
                    .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                    .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, isDryRun(context) ? "POST" : "GET, HEAD")
                    .putHeader(
                            HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS,
                            "Accept, Accept-Language, Content-Type, If-None-Match, Range, traceparent, tracestate, "
                                    + "X-Request-Id")
                    .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "86400")
                    .end();
        } else {
            context.next();
        }
    }

    private static boolean isAllowed(HttpMethod method, RoutingContext context) {
        return CurrentRequest.READS.contains(method) || (method.equals(HttpMethod.POST) && isDryRun(context));
    }

    private static boolean isDryRun(RoutingContext context) {
        return DRY_RUN.matcher(context.request().path()).matches();
    }

    private static boolean asksForWhatIsAllowed(RoutingContext context) {
        var wanted = context.request().getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
        return wanted != null && !wanted.isBlank() && isAllowed(HttpMethod.valueOf(wanted), context);
    }
}
