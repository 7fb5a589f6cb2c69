package no.tiltaksoversikt.platform.http.response;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import io.netty.handler.codec.compression.StandardCompressionOptions;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/**
 * Compresses texts with gzip, or with brotli where the platform has it. The framework's own setting fails at start where
 * brotli is missing, and decides by endpoint instead of by media type. A part of a file is never compressed, since its range
 * counts uncompressed bytes.
 */
@ApplicationScoped
class Compression implements HttpServerOptionsCustomizer {

    private static final int EARLY = -2050;
    private static final int SMALLEST = 860;
    private static final Pattern TEXT = Pattern.compile(
            "(?:text/|image/svg|application/(?:json|javascript|yaml|x-yaml|xml|n-triples|x-ndjson|[a-z0-9.-]+\\+(?:json|xml|yaml)|openapi)).*");

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        customizeHttpServer(options);
        options.setAlpnVersions(List.of(HttpVersion.HTTP_1_1));
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setCompressionSupported(true).addCompressor(StandardCompressionOptions.gzip());
        if (Brotli4jLoader.isAvailable()) {
            options.addCompressor(StandardCompressionOptions.brotli());
        }
        // The handlers of connections are made for HTTP/1.1; HTTP/2 ends at the proxy.
        options.setHttp2ClearTextEnabled(false);
    }

    void install(@Observes Router router) {
        router.route().order(EARLY).handler(context -> {
            context.addHeadersEndHandler(ignored -> decide(context));
            context.next();
        });
    }

    /** Whether to compress an answer of this media type, which may be null, and of so many bytes. */
    static boolean isWorthIt(String type, int length) {
        return type != null && length >= SMALLEST && TEXT.matcher(type).matches();
    }

    /** The server does not compress an answer with the header, and removes {@code identity}. */
    private static void decide(RoutingContext context) {
        var response = context.response();
        var headers = response.headers();
        if (headers.contains(HttpHeaders.CONTENT_ENCODING)) {
            return;
        }
        var type = headers.get(HttpHeaders.CONTENT_TYPE);
        var length = headers.get(HttpHeaders.CONTENT_LENGTH);
        var isWorthIt = response.getStatusCode() != StatusCode.PARTIAL_CONTENT
                && isWorthIt(type, length == null || length.length() > 5 ? SMALLEST : Integer.parseInt(length));
        if (!isWorthIt) {
            headers.set(HttpHeaders.CONTENT_ENCODING, ContentEncoding.NONE);
        }
    }
}
