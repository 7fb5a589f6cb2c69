package no.tiltaksoversikt.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import no.tiltaksoversikt.platform.json.CanonicalJson;

/**
 * Tokens verified within the last minute, by their hash: verifying a signature costs more than most requests. Maskinporten
 * cannot revoke a token, only let it expire. When it withdraws a key, tokens of that key are forgotten with the next fetch of
 * keys, at the latest after a minute.
 */
@ApplicationScoped
class VerifiedTokens {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int MOST = 10_000;

    private final Clock clock;
    private final Cache<String, Known> known = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(LONGEST)
            .executor(Runnable::run)
            .build();

    private record Known(Caller caller, Instant until, long keys) {}

    VerifiedTokens(Clock clock) {
        this.clock = clock;
    }

    /** The caller of a token that was verified with these keys and has not expired since. */
    Optional<Caller> find(String token, long keys) {
        var found = known.getIfPresent(hash(token));
        return found != null && found.keys() == keys && clock.instant().isBefore(found.until())
                ? Optional.of(found.caller())
                : Optional.empty();
    }

    /** Remembers the caller of a token, at most until it expires. */
    void remember(String token, long keys, Caller caller, Instant expiry) {
        var latest = clock.instant().plus(LONGEST);
        known.put(hash(token), new Known(caller, expiry.isBefore(latest) ? expiry : latest, keys));
    }

    /** A hash, since a memory dump might reveal the token. */
    private static String hash(String token) {
        return CanonicalJson.sha256(token.getBytes(StandardCharsets.UTF_8));
    }
}
