package no.tiltaksoversikt.platform.http;

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
import no.tiltaksoversikt.platform.text.Language;

/**
 * Keeps what anonymous readers have been answered and answers with it again, on the event loop, before any resource is
 * reached. What can't change any more is answered at once; everything else only while nothing has been committed since,
 * which is asked for every time ({@link SharedVersionCheck}), so that a submission shows in the next read on every
 * instance. A request with a token is never answered from here.
 */
@ApplicationScoped
public class ResponseCache {

    private static final int AFTER_GUARDS = -1500;
    private static final String UNANSWERED = "response-cache.unanswered";
    private static final int LONGEST_ADDRESS = 2048;
    private static final int LONGEST_ACCEPT = 256;
    private static final int LARGEST_SHARE = 16;
    private static final int OVERHEAD = 1024;
    private static final int MEBIBYTE = 1024 * 1024;
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    private final SharedVersionCheck version;
    private final long capacity;
    private final Cache<Key, Stored> answers;

    public ResponseCache(SharedVersionCheck version, HttpConfig config) {
        this.version = version;
        capacity = (long) config.responseCacheMebibytes() * MEBIBYTE;
        answers = Caffeine.newBuilder()
                .maximumWeight(capacity)
                .weigher((Key key, Stored stored) ->
                        OVERHEAD + key.address().length() + stored.body().length())
                .build();
    }

    private record Key(String address, String accept, Language language) {}

    /** An answer: the version that it was made from, null where it can't change. */
    private record Stored(String version, String tag, Map<String, List<String>> headers, Buffer body) {}

    private record Unanswered(Key key, String version) {}

    void install(@Observes Router router) {
        router.routeWithRegex("/(?!q/).*").method(HttpMethod.GET).order(AFTER_GUARDS).handler(this::answer);
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
        if (stored != null && stored.version() == null) {
            send(stored, context);
            return;
        }
        request.pause();
        var eventLoop = Vertx.currentContext();
        version.current(current -> eventLoop.runOnContext(ignored -> {
            request.resume();
            answer(context, key, stored, current);
        }));
    }

    private static void answer(RoutingContext context, Key key, Stored stored, Optional<String> version) {
        if (stored != null && version.filter(stored.version()::equals).isPresent()) {
            send(stored, context);
            return;
        }
        // Asked before anything is read, so an answer may be newer than its version says but never older.
        version.ifPresent(current -> context.put(UNANSWERED, new Unanswered(key, current)));
        context.next();
    }

    private static void send(Stored stored, RoutingContext context) {
        var response = context.response();
        var isKnown = EntityTags.isKnown(context.request().getHeader(HttpHeaders.IF_NONE_MATCH), stored.tag());
        stored.headers().forEach((name, values) -> {
            if (!isKnown || !name.equals(EntityTags.CONTENT_TYPE)) {
                response.putHeader(name, values);
            }
        });
        if (isKnown) {
            response.setStatusCode(NOT_MODIFIED).end();
        } else {
            response.setStatusCode(OK).end(stored.body());
        }
    }

    /** Keeps the answer to a request that none was there for; headers include the entity tag and the media type. */
    void keep(RoutingContext context, Map<String, List<String>> headers, byte[] body, boolean isFinal) {
        Unanswered request = context.get(UNANSWERED);
        if (request != null && body.length < capacity / LARGEST_SHARE) {
            answers.put(
                    request.key(),
                    new Stored(
                            isFinal ? null : request.version(),
                            headers.get(EntityTags.TAG).get(0),
                            Map.copyOf(headers),
                            Buffer.buffer(body)));
        }
    }
}
