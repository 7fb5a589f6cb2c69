package no.tiltaksoversikt.platform.http.response;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.tiltaksoversikt.platform.http.CurrentRequest;
import no.tiltaksoversikt.platform.http.EntityTags;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/** An answer and the snapshot that it was made from; null where it never changes. */
record StoredAnswer(
        String snapshot,
        String tag,
        Optional<String> route,
        Map<String, List<String>> headers,
        Buffer body,
        Map<ContentEncoding, Buffer> encoded) {

    private static final String CONTENT_TYPE = jakarta.ws.rs.core.HttpHeaders.CONTENT_TYPE;

    /** The memory that the body takes, once it is encoded. */
    int mostBytes() {
        return 2 * body.length();
    }

    /** The body in an encoding, made when it is first asked for: the server would compress it for every reader. */
    private Buffer in(ContentEncoding encoding) {
        return encoded.computeIfAbsent(encoding, it -> Buffer.buffer(it.encode(body.getBytes())));
    }

    /** Answers a request, with 304 if its sender knows the answer. */
    void sendTo(RoutingContext context) {
        route.ifPresent(CurrentRequest::setRoute);
        var response = context.response();
        var isKnown = EntityTags.isKnown(context.request().getHeader(HttpHeaders.IF_NONE_MATCH), tag);
        headers.forEach((name, values) -> {
            if (!isKnown || !name.equals(CONTENT_TYPE)) {
                response.putHeader(name, values);
            }
        });
        if (isKnown) {
            response.setStatusCode(StatusCode.NOT_MODIFIED).end();
        } else {
            var type = response.headers().get(CONTENT_TYPE);
            var encoding = ContentEncoding.settled(context.request().getHeader(HttpHeaders.ACCEPT_ENCODING))
                    .filter(it -> Compression.isWorthIt(type, body.length()));
            response.putHeader(
                    HttpHeaders.CONTENT_ENCODING,
                    encoding.map(ContentEncoding::token).orElse(ContentEncoding.NONE));
            response.setStatusCode(StatusCode.OK).end(encoding.map(this::in).orElse(body));
        }
    }
}
