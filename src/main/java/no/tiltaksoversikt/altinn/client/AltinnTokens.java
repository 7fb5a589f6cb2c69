package no.tiltaksoversikt.altinn.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Collectors;
import no.tiltaksoversikt.altinn.client.CallFailed.Passing;
import no.tiltaksoversikt.security.IssuerMetadata;

/**
 * The token that Altinn is called with: one from Maskinporten, exchanged. It is used until shortly before it expires, and
 * whoever needs a new one waits for one and the same exchange.
 */
@ApplicationScoped
class AltinnTokens {

    /** What Altinn gives; counts where a token can't be read. */
    private static final Duration LIFETIME = Duration.ofMinutes(30);

    private static final Duration MARGIN = Duration.ofMinutes(2);
    private static final int OK = 200;

    private final AltinnConfig config;
    private final AltinnSetup setup;
    private final AltinnHttp http;
    private final IssuerMetadata issuer;
    private final ObjectMapper mapper;
    private final Clock clock;

    private String token;
    private Instant goodUntil = Instant.EPOCH;

    AltinnTokens(
            AltinnConfig config,
            AltinnSetup setup,
            AltinnHttp http,
            IssuerMetadata issuer,
            ObjectMapper mapper,
            Clock clock) {
        this.config = config;
        this.setup = setup;
        this.http = http;
        this.issuer = issuer;
        this.mapper = mapper;
        this.clock = clock;
    }

    synchronized String get() {
        if (token == null || !clock.instant().isBefore(goodUntil)) {
            token = null;
            var exchanged = exchange(maskinportenToken());
            goodUntil = expiry(exchanged).minus(MARGIN);
            token = exchanged;
        }
        return token;
    }

    /** Forgets a token that Altinn has refused, unless somebody else has already got a new one. */
    synchronized void drop(String refused) {
        if (refused.equals(token)) {
            token = null;
        }
    }

    private String maskinportenToken() {
        var grant = new MaskinportenGrant(
                        config.clientId().orElseThrow(), config.clientKey().orElseThrow())
                .sign(issuer.issuer(), config.scopes(), clock.instant());
        var form = MaskinportenGrant.form(grant).entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        // Never tried twice by itself: a grant that was used and answered too late is refused the second time.
        var response = http.sendOnly(
                "maskinporten-token",
                HttpRequest.newBuilder(tokenEndpoint())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build());
        requireOk("maskinporten-token", response);
        try {
            return mapper.readTree(response.body()).path("access_token").asText();
        } catch (IOException unreadable) {
            throw new Passing("maskinporten-token", OK, null);
        }
    }

    private URI tokenEndpoint() {
        try {
            return issuer.address("token_endpoint");
        } catch (IOException unreachable) {
            throw new Passing("maskinporten-metadata", CallFailed.NONE, unreachable);
        }
    }

    private String exchange(String maskinportenToken) {
        var response = http.send(
                "exchange",
                HttpRequest.newBuilder(setup.exchange())
                        .header("Authorization", "Bearer " + maskinportenToken)
                        .build(),
                false);
        requireOk("exchange", response);
        // Plain text by its type, and yet in quotes now and then.
        return new String(response.body(), StandardCharsets.UTF_8).strip().replace("\"", "");
    }

    private static void requireOk(String call, HttpResponse<byte[]> response) {
        if (response.statusCode() != OK) {
            throw new CallFailed(call, response.statusCode(), null);
        }
    }

    /** Read without a look at the signature: the token is only handed back to who gave it. */
    private Instant expiry(String jwt) {
        var parts = jwt.split("\\.");
        try {
            var claims = mapper.readTree(Base64.getUrlDecoder().decode(parts.length > 1 ? parts[1] : ""));
            if (claims.path("exp").canConvertToLong()) {
                return Instant.ofEpochSecond(claims.path("exp").asLong());
            }
        } catch (JsonProcessingException | IllegalArgumentException opaque) {
            // A token that says nothing lives as long as all do.
        } catch (IOException impossible) {
            throw new IllegalStateException("Reading from memory", impossible);
        }
        return clock.instant().plus(LIFETIME);
    }
}
