package no.tiltaksoversikt.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jose4j.http.Get;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.VerificationKeyResolver;

/**
 * The issuer's signing keys, found through its RFC 8414 metadata when the first token comes, so that the service starts
 * while the issuer is away. A key that isn't known yet makes the keys be fetched again, so a rotation is no outage.
 */
@ApplicationScoped
class IssuerKeys {

    private static final Logger LOG = Logger.getLogger(IssuerKeys.class);
    private static final String WELL_KNOWN = "/.well-known/oauth-authorization-server";
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Duration CACHE = Duration.ofHours(24);
    /** Tokens with invented key ids must not make us hammer the issuer. */
    private static final Duration LEAST_BETWEEN_FETCHES = Duration.ofSeconds(1);

    private final MaskinportenConfig config;
    private final ObjectMapper mapper;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private volatile VerificationKeyResolver resolver;
    private Instant nextTry = Instant.MIN;

    IssuerKeys(MaskinportenConfig config, ObjectMapper mapper) {
        this.config = config;
        this.mapper = mapper;
    }

    /** Finds a token's key. Throws where the issuer's metadata can't be had. */
    VerificationKeyResolver resolver() throws IOException {
        var known = resolver;
        if (known != null) {
            return known;
        }
        synchronized (this) {
            if (resolver == null) {
                // While the issuer is away, callers get their answer at once and don't queue for one time-out each.
                if (Instant.now().isBefore(nextTry)) {
                    throw new IOException("The issuer's metadata could not be had a moment ago");
                }
                nextTry = Instant.now().plus(TIMEOUT);
                resolver = discover();
            }
            return resolver;
        }
    }

    private VerificationKeyResolver discover() throws IOException {
        var issuer = config.issuer();
        for (var address : metadataAddresses(URI.create(issuer))) {
            var metadata = fetch(address);
            if (metadata.isPresent()) {
                if (!issuer.equals(metadata.get().path("issuer").asText())) {
                    throw new IOException("The metadata at " + address + " is for another issuer");
                }
                var keys = metadata.get().path("jwks_uri").asText();
                LOG.infof("Tokens of %s are verified with the keys at %s", issuer, keys);
                return resolverFor(keys);
            }
        }
        throw new IOException("No RFC 8414 metadata for the issuer " + issuer);
    }

    /** RFC 8414 section 3 puts the well-known part before the issuer's path; many servers put it behind. */
    private static List<URI> metadataAddresses(URI issuer) {
        var path = issuer.getPath().replaceAll("/+$", "");
        var behind = issuer.resolve((path + WELL_KNOWN));
        return path.isEmpty() ? List.of(behind) : List.of(behind, issuer.resolve(WELL_KNOWN + path));
    }

    private Optional<JsonNode> fetch(URI address) throws IOException {
        try {
            var response = http.send(
                    HttpRequest.newBuilder(address).timeout(TIMEOUT).build(), HttpResponse.BodyHandlers.ofByteArray());
            return response.statusCode() == 200 ? Optional.of(mapper.readTree(response.body())) : Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while fetching " + address, interrupted);
        }
    }

    private static VerificationKeyResolver resolverFor(String address) {
        var get = new Get();
        get.setConnectTimeout((int) TIMEOUT.toMillis());
        get.setReadTimeout((int) TIMEOUT.toMillis());
        var keys = new HttpsJwks(address);
        keys.setSimpleHttpGet(get);
        keys.setDefaultCacheDuration(CACHE.toSeconds());
        keys.setRetainCacheOnErrorDuration(CACHE.toSeconds());
        keys.setRefreshReprieveThreshold(LEAST_BETWEEN_FETCHES.toMillis());
        return new HttpsJwksVerificationKeyResolver(keys);
    }
}
