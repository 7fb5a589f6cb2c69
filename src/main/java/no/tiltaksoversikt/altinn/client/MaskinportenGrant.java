package no.tiltaksoversikt.altinn.client;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** The grant that a client asks Maskinporten for a token with: a JWT (RFC 7523) that it signs itself. */
final class MaskinportenGrant {

    static final String TYPE = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    /** Maskinporten takes none that lives longer than 120 seconds. */
    private static final Duration LIFETIME = Duration.ofSeconds(100);

    private final String clientId;
    private final PublicJsonWebKey key;

    MaskinportenGrant(String clientId, String jwk) {
        this.clientId = clientId;
        try {
            key = PublicJsonWebKey.Factory.newPublicJwk(jwk);
        } catch (JoseException unreadable) {
            // Without the cause, which could quote the key.
            throw new IllegalArgumentException("tiltak.altinn.client-key is no JWK");
        }
        if (key.getPrivateKey() == null) {
            throw new IllegalArgumentException("tiltak.altinn.client-key has no private part");
        }
    }

    /** A new grant: each can be used once. */
    String sign(String issuer, List<String> scopes, Instant now) {
        var claims = new JwtClaims();
        claims.setAudience(issuer);
        claims.setIssuer(clientId);
        claims.setClaim("scope", String.join(" ", scopes));
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(now.plus(LIFETIME).getEpochSecond()));
        claims.setGeneratedJwtId();
        var signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue(
                key.getAlgorithm() == null ? AlgorithmIdentifiers.RSA_USING_SHA256 : key.getAlgorithm());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException unusable) {
            throw new IllegalArgumentException("tiltak.altinn.client-key can't sign", unusable);
        }
    }

    /** The form that is posted. */
    static Map<String, String> form(String grant) {
        return Map.of("grant_type", TYPE, "assertion", grant);
    }
}
