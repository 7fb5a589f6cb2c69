package no.tiltaksoversikt.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.util.Optional;
import no.tiltaksoversikt.platform.http.RequestId;
import no.tiltaksoversikt.platform.text.Language;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/** Writes problems as {@code application/problem+json} and logs each once. */
public final class ProblemResponses {

    private static final Logger LOG = Logger.getLogger(ProblemResponses.class);
    public static final String MEDIA_TYPE = "application/problem+json";
    private static final String INSTANCE = "urn:request:";
    private static final ObjectMapper MAPPER = new ObjectMapper().findAndRegisterModules();

    /** A cache may store a 404 otherwise (RFC 9110 section 15.1), and the missing resource may appear. */
    private static final String NOT_KEPT = "no-store";

    private ProblemResponses() {}

    /** The response for a problem that arose in a resource. */
    public static Response of(Problem problem, RoutingContext context) {
        log(problem, context);
        var response = Response.status(problem.type().status())
                .type(MEDIA_TYPE)
                .header("Content-Language", language(context).tag())
                .header("Cache-Control", NOT_KEPT)
                // An object instead of a string, since a long report among its members is streamed.
                .entity(problem.in(language(context), INSTANCE + RequestId.of(context)));
        problem.headers().forEach(response::header);
        return response.build();
    }

    /** Ends a request that did not reach a resource. */
    public static void end(Problem problem, RoutingContext context) {
        log(problem, context);
        var language = language(context);
        var response = context.response().setStatusCode(problem.type().status());
        response.putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE);
        response.putHeader("Content-Language", language.tag());
        response.putHeader(HttpHeaders.CACHE_CONTROL, NOT_KEPT);
        problem.headers().forEach(response::putHeader);
        response.end(bodyOf(problem, language, RequestId.of(context)));
    }

    /** The body of a problem that did not reach a resource: a string, since the JSON writer would encode bytes in base64. */
    public static String bodyOf(Problem problem, Language language, String requestId) {
        try {
            return MAPPER.writeValueAsString(problem.in(language, INSTANCE + requestId));
        } catch (JsonProcessingException unserialisable) {
            throw new UncheckedIOException(unserialisable);
        }
    }

    private static Language language(RoutingContext context) {
        return Language.asked(context.request().uri(), context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private static void log(Problem problem, RoutingContext context) {
        var request = context.request();
        var type = problem.type();
        if (type.status() == StatusCode.INTERNAL_SERVER_ERROR) {
            LOG.errorf(problem, "%s %s: %d %s", request.method(), request.path(), type.status(), type);
        } else if (type.status() >= StatusCode.INTERNAL_SERVER_ERROR) {
            // Settings, load or another system are the cause: an outage must not cost a stack trace for each refusal.
            LOG.warnf(
                    "%s %s: %d %s%s",
                    request.method(),
                    request.path(),
                    type.status(),
                    type,
                    cause(problem).orElse(""));
        } else {
            LOG.infof("%s %s: %d %s", request.method(), request.path(), type.status(), type);
        }
    }

    private static Optional<String> cause(Problem problem) {
        return Optional.ofNullable(problem.getCause())
                .flatMap(cause -> cause.toString().lines().findFirst())
                .map(cause -> ", " + cause);
    }
}
