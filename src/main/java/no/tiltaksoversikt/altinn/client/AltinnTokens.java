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
import no.tiltaksoversikt.altinn.client.CallFailed.Transient;
import no.tiltaksoversikt.security.IssuerMetadata;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/**
 * The Altinn token for calls, exchanged for a Maskinporten token. It is cached until shortly before it expires. Concurrent
 * callers wait for one exchange.
 */
@ApplicationScoped
class AltinnTokens {

    /** The lifetime of Altinn's tokens, assumed if a token can't be read. */
    private static final Duration LIFETIME = Duration.ofMinutes(30);

    private static final Duration MARGIN = Duration.ofMinutes(2);

    private final AltinnConfig config;
    private final AltinnAddresses addresses;
    private final AltinnHttp http;
    private final IssuerMetadata issuer;
    private final ObjectMapper mapper;
    private final Clock clock;

    private String token;
    private Instant usableUntil = Instant.EPOCH;

    AltinnTokens(
            AltinnConfig config,
            AltinnAddresses addresses,
            AltinnHttp http,
            IssuerMetadata issuer,
            ObjectMapper mapper,
            Clock clock) {
        this.config = config;
        this.addresses = addresses;
        this.http = http;
        this.issuer = issuer;
        this.mapper = mapper;
        this.clock = clock;
    }

    synchronized String get() {
        if (token == null || !clock.instant().isBefore(usableUntil)) {
            token = null;
            var exchanged = exchange(maskinportenToken());
            usableUntil = expiry(exchanged).minus(MARGIN);
            token = exchanged;
        }
        return token;
    }

    /** Drops a token that Altinn has refused, unless another thread has replaced it. */
    synchronized void drop(String refused) {
        if (refused.equals(token)) {
            token = null;
        }
    }

    private String maskinportenToken() {
        var grant = new MaskinportenGrant(
                        config.clientId().orElseThrow(), config.clientKey().orElseThrow())
                .sign(issuer.issuer(), config.scopes(), clock.instant());
        var form = "grant_type=" + URLEncoder.encode(MaskinportenGrant.TYPE, StandardCharsets.UTF_8) + "&assertion="
                + URLEncoder.encode(grant, StandardCharsets.UTF_8);
        // Not retried: Maskinporten refuses a grant that it has already accepted.
        var response = http.grant(HttpRequest.newBuilder(tokenEndpoint())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
        requireOk("maskinporten-token", response);
        try {
            return mapper.readTree(response.body()).path("access_token").asText();
        } catch (IOException unreadable) {
            throw new Transient("maskinporten-token", StatusCode.OK, null);
        }
    }

    private URI tokenEndpoint() {
        try {
            return issuer.address("token_endpoint");
        } catch (IOException unreachable) {
            throw new Transient("maskinporten-metadata", CallFailed.NONE, unreachable);
        }
    }

    private String exchange(String maskinportenToken) {
        var response = http.send(
                "exchange",
                HttpRequest.newBuilder(addresses.exchange())
                        .header("Authorization", "Bearer " + maskinportenToken)
                        .build(),
                false);
        requireOk("exchange", response);
        // The media type is plain text, but Altinn sometimes quotes the token.
        return new String(response.body(), StandardCharsets.UTF_8).strip().replace("\"", "");
    }

    private static void requireOk(String call, HttpResponse<byte[]> response) {
        if (response.statusCode() != StatusCode.OK) {
            throw new CallFailed(call, response.statusCode(), null);
        }
    }

    /** Reads the expiry without verifying the signature: the token is only sent back to Altinn, which issued it. */
    private Instant expiry(String jwt) {
        var parts = jwt.split("\\.");
        try {
            var claims = mapper.readTree(Base64.getUrlDecoder().decode(parts.length > 1 ? parts[1] : ""));
            if (claims.path("exp").canConvertToLong()) {
                return Instant.ofEpochSecond(claims.path("exp").asLong());
            }
        } catch (JsonProcessingException | IllegalArgumentException opaque) {
            // The assumed lifetime is used.
        } catch (IOException impossible) {
            throw new IllegalStateException("Reading from memory", impossible);
        }
        return clock.instant().plus(LIFETIME);
    }
}
