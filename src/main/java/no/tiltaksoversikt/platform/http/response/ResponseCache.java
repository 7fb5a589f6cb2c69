package no.tiltaksoversikt.platform.http.response;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import no.tiltaksoversikt.platform.database.DatabaseSnapshot;
import no.tiltaksoversikt.platform.http.Addresses;
import no.tiltaksoversikt.platform.http.EntityTags;
import no.tiltaksoversikt.platform.http.HttpConfig;
import no.tiltaksoversikt.platform.http.RouteTemplate;
import no.tiltaksoversikt.platform.text.Language;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/**
 * A cache of answers to anonymous reads. It answers on the event loop, before any resource is reached. An answer that never
 * changes is sent at once. Any other answer is sent only while the {@link DatabaseSnapshot} is the one that it was made from,
 * which is checked for every request: a submission shows in the next read on every instance. Requests with a token bypass the
 * cache.
 */
@ApplicationScoped
class ResponseCache {

    private static final String CONTENT_TYPE = jakarta.ws.rs.core.HttpHeaders.CONTENT_TYPE;
    private static final String ETAG = jakarta.ws.rs.core.HttpHeaders.ETAG;
    private static final int AFTER_GUARDS = -1500;
    private static final String UNANSWERED = "response-cache.unanswered";
    private static final int LONGEST_ADDRESS = 2048;
    private static final int LONGEST_ACCEPT = 256;
    private static final int LARGEST_SHARE = 16;
    private static final int OVERHEAD = 1024;
    private static final int MEBIBYTE = 1024 * 1024;

    private final DatabaseSnapshot snapshot;
    private final long capacity;
    private final Cache<Key, Stored> answers;

    ResponseCache(DatabaseSnapshot snapshot, HttpConfig config) {
        this.snapshot = snapshot;
        capacity = (long) config.responseCacheMebibytes() * MEBIBYTE;
        answers = Caffeine.newBuilder()
                .maximumWeight(capacity)
                .weigher((Key key, Stored stored) -> OVERHEAD + key.address().length() + stored.mostBytes())
                .build();
    }

    private record Key(String address, String accept, Language language) {}

    /** An answer and the snapshot that it was made from; null where it never changes. */
    private record Stored(
            String snapshot,
            String tag,
            Optional<String> route,
            Map<String, List<String>> headers,
            Buffer body,
            Map<ContentEncoding, Buffer> encoded) {

        private int mostBytes() {
            return 2 * body.length();
        }

        /** The body in an encoding, made when it is first asked for: the server would compress it for every reader. */
        private Buffer in(ContentEncoding encoding) {
            return encoded.computeIfAbsent(encoding, it -> Buffer.buffer(it.encode(body.getBytes())));
        }
    }

    private record Unanswered(Key key, String snapshot) {}

    void install(@Observes Router router) {
        router.routeWithRegex(Addresses.ANSWERED)
                .method(HttpMethod.GET)
                .order(AFTER_GUARDS)
                .handler(this::answer);
    }

    private void answer(RoutingContext context) {
        var request = context.request();
        var accept = Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)).orElse("");
        if (request.headers().contains(HttpHeaders.AUTHORIZATION)
                || request.uri().length() > LONGEST_ADDRESS
                || accept.length() > LONGEST_ACCEPT) {
            context.next();
            return;
        }
        var key = new Key(
                request.uri(), accept, Language.asked(request.uri(), request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
        var stored = answers.getIfPresent(key);
        if (stored != null && stored.snapshot() == null) {
            send(stored, context);
            return;
        }
        request.pause();
        var eventLoop = Vertx.currentContext();
        snapshot.request(current -> eventLoop.runOnContext(ignored -> {
            request.resume();
            answer(context, key, stored, current);
        }));
    }

    private static void answer(RoutingContext context, Key key, Stored stored, Optional<String> snapshot) {
        if (stored != null && snapshot.filter(stored.snapshot()::equals).isPresent()) {
            send(stored, context);
            return;
        }
        // Taken before anything is read: an answer may be newer than its snapshot, but never older.
        snapshot.ifPresent(current -> context.put(UNANSWERED, new Unanswered(key, current)));
        context.next();
    }

    private static void send(Stored stored, RoutingContext context) {
        stored.route().ifPresent(RouteTemplate::set);
        var response = context.response();
        var isKnown = EntityTags.isKnown(context.request().getHeader(HttpHeaders.IF_NONE_MATCH), stored.tag());
        stored.headers().forEach((name, values) -> {
            if (!isKnown || !name.equals(CONTENT_TYPE)) {
                response.putHeader(name, values);
            }
        });
        if (isKnown) {
            response.setStatusCode(StatusCode.NOT_MODIFIED).end();
        } else {
            var type = response.headers().get(CONTENT_TYPE);
            var encoding = ContentEncoding.settled(context.request().getHeader(HttpHeaders.ACCEPT_ENCODING))
                    .filter(it -> Compression.isWorthIt(type, stored.body().length()));
            response.putHeader(
                    HttpHeaders.CONTENT_ENCODING,
                    encoding.map(ContentEncoding::token).orElse(ContentEncoding.NONE));
            response.setStatusCode(StatusCode.OK).end(encoding.map(stored::in).orElse(stored.body()));
        }
    }

    /** Keeps the answer to a request that the cache could not answer. Its headers include entity tag and media type. */
    void keep(RoutingContext context, Map<String, List<String>> headers, byte[] body, boolean isFinal) {
        Unanswered request = context.get(UNANSWERED);
        if (request != null && body.length < capacity / LARGEST_SHARE) {
            answers.put(
                    request.key(),
                    new Stored(
                            isFinal ? null : request.snapshot(),
                            headers.get(ETAG).get(0),
                            RouteTemplate.current(),
                            Map.copyOf(headers),
                            Buffer.buffer(body),
                            new ConcurrentHashMap<>()));
        }
    }
}
