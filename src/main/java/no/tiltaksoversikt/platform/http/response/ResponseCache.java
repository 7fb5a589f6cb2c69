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
import no.tiltaksoversikt.platform.http.CurrentRequest;
import no.tiltaksoversikt.platform.http.HttpConfig;
import no.tiltaksoversikt.platform.text.Language;

/**
 * A cache of answers to anonymous reads. It answers on the event loop, before any resource is reached. An answer that never
 * changes is sent at once. Any other answer is sent only while the {@link DatabaseSnapshot} is the one that it was made from,
 * which is checked for every request: a submission shows in the next read on every instance. Requests with a token bypass the
 * cache.
 */
@ApplicationScoped
class ResponseCache {

    private static final String ETAG = jakarta.ws.rs.core.HttpHeaders.ETAG;
    private static final int AFTER_GUARDS = -1500;
    private static final String UNANSWERED = "response-cache.unanswered";
    private static final int LONGEST_ADDRESS = 2048;
    private static final int LONGEST_ACCEPT = 256;
    private static final int LARGEST_SHARE = 16;
    private static final int OVERHEAD = 1024;

    private final DatabaseSnapshot snapshot;
    private final long capacity;
    private final Cache<Key, StoredAnswer> answers;

    ResponseCache(DatabaseSnapshot snapshot, HttpConfig config) {
        this.snapshot = snapshot;
        capacity = config.responseCacheMebibytes() * HttpConfig.MEBIBYTE;
        answers = Caffeine.newBuilder()
                .maximumWeight(capacity)
                .weigher((Key key, StoredAnswer stored) ->
                        OVERHEAD + key.address().length() + stored.mostBytes())
                .build();
    }

    private record Key(String address, String accept, Language language) {}

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
            stored.sendTo(context);
            return;
        }
        request.pause();
        var eventLoop = Vertx.currentContext();
        snapshot.request(current -> eventLoop.runOnContext(ignored -> {
            request.resume();
            answer(context, key, stored, current);
        }));
    }

    private static void answer(RoutingContext context, Key key, StoredAnswer stored, Optional<String> snapshot) {
        if (stored != null && snapshot.filter(stored.snapshot()::equals).isPresent()) {
            stored.sendTo(context);
            return;
        }
        // Taken before anything is read: an answer may be newer than its snapshot, but never older.
        snapshot.ifPresent(current -> context.put(UNANSWERED, new Unanswered(key, current)));
        context.next();
    }

    /** Keeps the answer to a request that the cache could not answer. Its headers include entity tag and media type. */
    void keep(RoutingContext context, Map<String, List<String>> headers, byte[] body, boolean isFinal) {
        Unanswered request = context.get(UNANSWERED);
        if (request != null && body.length < capacity / LARGEST_SHARE) {
            answers.put(
                    request.key(),
                    new StoredAnswer(
                            isFinal ? null : request.snapshot(),
                            headers.get(ETAG).get(0),
                            CurrentRequest.route(),
                            Map.copyOf(headers),
                            Buffer.buffer(body),
                            new ConcurrentHashMap<>()));
        }
    }
}
