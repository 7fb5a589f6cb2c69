package no.tiltaksoversikt.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;
import org.jose4j.http.Response;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.JoseException;

/**
 * The issuer's signing keys, in jose4j's cache. An unknown key makes the cache fetch the keys again, so a rotation is no
 * outage, and the service starts even if the issuer does not answer. One request at a time fetches. Two pauses limit the effect
 * of tokens with invented key ids: after a success the issuer is not asked again at once, and after a failure callers are
 * refused without waiting for another time-out.
 */
@ApplicationScoped
class IssuerKeys {

    private static final Duration LIFETIME = Duration.ofHours(24);
    private static final Duration AFTER_SUCCESS = Duration.ofMillis(200);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(3);

    private final IssuerMetadata issuer;
    private final Clock clock;
    private final Resolver resolver;
    private IOException failure;
    private Instant nextAttempt = Instant.EPOCH;
    private volatile long generation;

    @Inject
    IssuerKeys(IssuerMetadata issuer, Clock clock) {
        this(issuer, clock, LIFETIME, AFTER_SUCCESS);
    }

    /** With short times for tests. */
    IssuerKeys(IssuerMetadata issuer, Clock clock, Duration lifetime, Duration afterSuccess) {
        this.issuer = issuer;
        this.clock = clock;
        var keys = new HttpsJwks("the issuer's keys");
        keys.setSimpleHttpGet(ignored -> fetch());
        keys.setDefaultCacheDuration(lifetime.toSeconds());
        keys.setRefreshReprieveThreshold(afterSuccess.toMillis());
        keys.setRetainCacheOnErrorDuration(AFTER_FAILURE.toSeconds());
        resolver = new Resolver(keys);
    }

    /** Finds the key of a token. If the issuer does not answer, the failure's cause is an IOException. */
    VerificationKeyResolver resolver() {
        return resolver;
    }

    /** Changes whenever the keys do: a token that was verified with earlier keys must be verified again. */
    long generation() {
        return generation;
    }

    /** jose4j's cache calls this with its lock held. */
    private Response fetch() throws IOException {
        if (clock.instant().isBefore(nextAttempt)) {
            throw new IOException("The issuer did not answer a moment ago", failure);
        }
        try {
            var body = issuer.document("jwks_uri");
            new JsonWebKeySet(body);
            return new Response(StatusCode.OK, "OK", Map.of(), body);
        } catch (IOException | JoseException failed) {
            failure = new IOException("The keys can't be fetched", failed);
            nextAttempt = clock.instant().plus(AFTER_FAILURE);
            throw failure;
        }
    }

    /** Detects changed keys, before a token is verified with them. */
    private final class Resolver extends HttpsJwksVerificationKeyResolver {

        private volatile List<JsonWebKey> latest = List.of();

        Resolver(HttpsJwks keys) {
            super(keys);
        }

        @Override
        protected JsonWebKey select(JsonWebSignature token, List<JsonWebKey> keys) throws JoseException {
            if (keys != latest) {
                note(keys);
            }
            return super.select(token, keys);
        }

        private synchronized void note(List<JsonWebKey> keys) {
            if (!texts(keys).equals(texts(latest))) {
                generation++;
            }
            latest = keys;
        }

        private static Set<String> texts(List<JsonWebKey> keys) {
            return keys.stream()
                    .map(key -> key.toJson(OutputControlLevel.PUBLIC_ONLY))
                    .collect(Collectors.toSet());
        }
    }
}
