package no.tiltaksoversikt.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.VerificationJwkSelector;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * The issuer's keys as last fetched. A key that isn't known makes them be fetched again, so a rotation is no outage, and
 * the service starts while the issuer is away. Everybody who needs new keys waits for one and the same attempt: tokens
 * with invented key ids must neither hammer the issuer nor make callers queue for its time-outs.
 */
@ApplicationScoped
class KeyCache {

    private static final Duration LIFETIME = Duration.ofHours(24);
    private static final Duration AFTER_SUCCESS = Duration.ofMillis(200);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(3);

    private final IssuerKeys issuer;
    private final Clock clock;
    private final VerificationJwkSelector selector = new VerificationJwkSelector();

    private CompletableFuture<List<JsonWebKey>> attempt;
    private List<JsonWebKey> keys = List.of();
    private Instant fetchedAt = Instant.EPOCH;
    private Instant nextAttempt = Instant.EPOCH;
    private IOException lastFailure;
    private volatile long generation;

    KeyCache(IssuerKeys issuer, Clock clock) {
        this.issuer = issuer;
        this.clock = clock;
    }

    /** The key that a token says it is signed with; empty where the issuer has no such key. */
    Optional<Key> find(JsonWebSignature token) throws IOException, JoseException {
        var known = select(token, current());
        if (known.isPresent() && isFresh()) {
            return known;
        }
        try {
            return select(token, refreshed());
        } catch (IOException unreachable) {
            if (known.isPresent()) {
                return known;
            }
            throw unreachable;
        }
    }

    /** Another number whenever the keys are others: what was verified with earlier keys is to be verified again. */
    long generation() {
        return generation;
    }

    private Optional<Key> select(JsonWebSignature token, List<JsonWebKey> from) throws JoseException {
        return Optional.ofNullable(selector.select(token, from)).map(JsonWebKey::getKey);
    }

    private synchronized List<JsonWebKey> current() {
        return keys;
    }

    private synchronized boolean isFresh() {
        return clock.instant().isBefore(fetchedAt.plus(LIFETIME));
    }

    private List<JsonWebKey> refreshed() throws IOException {
        CompletableFuture<List<JsonWebKey>> shared;
        var isMine = false;
        synchronized (this) {
            if (attempt == null) {
                if (clock.instant().isBefore(nextAttempt)) {
                    return keysOrFailure();
                }
                attempt = new CompletableFuture<>();
                isMine = true;
            }
            shared = attempt;
        }
        if (isMine) {
            fetch(shared);
        }
        try {
            return shared.join();
        } catch (CompletionException failed) {
            throw new IOException(failed.getCause());
        }
    }

    private List<JsonWebKey> keysOrFailure() throws IOException {
        if (lastFailure != null) {
            throw new IOException("The issuer could not be asked a moment ago", lastFailure);
        }
        return keys;
    }

    private void fetch(CompletableFuture<List<JsonWebKey>> shared) {
        List<JsonWebKey> fetched = null;
        var failure = new IOException("The attempt broke off");
        try {
            fetched = issuer.fetch();
            failure = null;
        } catch (IOException unreachable) {
            failure = unreachable;
        } finally {
            // Whatever happens, those who wait get their answer and the next attempt is free.
            finish(fetched, failure);
            if (failure == null) {
                shared.complete(fetched);
            } else {
                shared.completeExceptionally(failure);
            }
        }
    }

    private static Set<String> thumbprints(List<JsonWebKey> of) {
        return of.stream()
                .map(key -> key.getKeyId() + " " + key.calculateBase64urlEncodedThumbprint("SHA-256"))
                .collect(Collectors.toSet());
    }

    private synchronized void finish(List<JsonWebKey> fetched, IOException failure) {
        attempt = null;
        lastFailure = failure;
        nextAttempt = clock.instant().plus(failure == null ? AFTER_SUCCESS : AFTER_FAILURE);
        if (failure == null) {
            if (!thumbprints(keys).equals(thumbprints(fetched))) {
                generation++;
            }
            keys = fetched;
            fetchedAt = clock.instant();
        }
    }
}
