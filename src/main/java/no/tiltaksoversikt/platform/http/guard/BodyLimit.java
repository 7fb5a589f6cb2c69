package no.tiltaksoversikt.platform.http.guard;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import no.tiltaksoversikt.platform.http.HttpConfig;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemResponses;
import no.tiltaksoversikt.platform.problem.ProblemType;

/**
 * Refuses bodies before they are read if their headers announce that they are too large, compressed, or not in UTF-8 (RFC 8259
 * section 8.1).
 */
@ApplicationScoped
class BodyLimit {

    private static final int AFTER_REQUEST_ID = -1999;

    private static final String IDENTITY = "identity";
    private static final Set<HttpMethod> BODIED = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);
    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\";\\s]*)");
    private static final Set<String> UTF_8 = Set.of("utf-8", "utf8", "us-ascii");

    private final HttpConfig config;

    BodyLimit(HttpConfig config) {
        this.config = config;
    }

    void install(@Observes Router router) {
        router.route().order(AFTER_REQUEST_ID).handler(this::check);
    }

    private void check(RoutingContext context) {
        refusal(context.request()).ifPresentOrElse(problem -> ProblemResponses.end(problem, context), context::next);
    }

    private Optional<Problem> refusal(HttpServerRequest request) {
        var announced = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        // The server has refused an announcement that is no number.
        if (announced != null && Long.parseLong(announced) > config.maxBodyMebibytes() * HttpConfig.MEBIBYTE) {
            return Optional.of(new Problem(ProblemType.BODY_TOO_LARGE)
                    .with("limit", config.maxBodyMebibytes())
                    .withHeader("Connection", "close"));
        }
        if (!BODIED.contains(request.method())) {
            return Optional.empty();
        }
        if (isEncoded(request.getHeader(HttpHeaders.CONTENT_ENCODING))) {
            // RFC 9110 section 15.5.16: what would have been taken.
            return Optional.of(
                    new Problem(ProblemType.UNSUPPORTED_CONTENT_ENCODING).withHeader("Accept-Encoding", IDENTITY));
        }
        var type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type != null && type.isBlank()) {
            // JAX-RS can't parse an empty type, so it is none.
            request.headers().remove(HttpHeaders.CONTENT_TYPE);
        }
        // An agency's list is read in the character set that it says, or that it looks like.
        return request.path().endsWith("/lists") || isUtf8(type)
                ? Optional.empty()
                : Optional.of(new Problem(ProblemType.UNSUPPORTED_MEDIA_TYPE).with("expected", "charset=utf-8"));
    }

    private static boolean isEncoded(String contentEncoding) {
        return contentEncoding != null
                && !contentEncoding.isBlank()
                && !contentEncoding.strip().equalsIgnoreCase(IDENTITY);
    }

    /** Without a charset, the reader of the body decides. US-ASCII is a subset of UTF-8. */
    private static boolean isUtf8(String contentType) {
        var charset = CHARSET.matcher(contentType == null ? "" : contentType);
        return !charset.find() || UTF_8.contains(charset.group(1).toLowerCase(Locale.ROOT));
    }
}
