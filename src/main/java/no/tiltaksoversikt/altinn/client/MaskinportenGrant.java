package no.tiltaksoversikt.altinn.client;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** The JWT grant (RFC 7523) for a token from Maskinporten, signed by the client. */
final class MaskinportenGrant {

    static final String TYPE = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    /** Maskinporten allows at most 120 seconds. */
    private static final Duration LIFETIME = Duration.ofSeconds(100);

    private final String clientId;
    private final PublicJsonWebKey key;

    MaskinportenGrant(String clientId, String jwk) {
        this.clientId = clientId;
        try {
            key = PublicJsonWebKey.Factory.newPublicJwk(jwk);
        } catch (JoseException unreadable) {
            // Without the cause, whose message may contain the key.
            throw new IllegalArgumentException("tiltak.altinn.client-key is no JWK");
        }
        if (key.getPrivateKey() == null) {
            throw new IllegalArgumentException("tiltak.altinn.client-key has no private part");
        }
    }

    /** Signs a new grant. Each can be used once. */
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
}
