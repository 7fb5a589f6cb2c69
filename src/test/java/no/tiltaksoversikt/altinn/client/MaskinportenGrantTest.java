package no.tiltaksoversikt.altinn.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import no.tiltaksoversikt.testing.TestIssuer;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;

class MaskinportenGrantTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final String ISSUER = "https://test.maskinporten.no/";

    private static final RsaJsonWebKey KEY = TestIssuer.newKey();

    private final MaskinportenGrant grant =
            new MaskinportenGrant("klient", KEY.toJson(OutputControlLevel.INCLUDE_PRIVATE));

    @Test
    void a_grant_has_the_required_claims_and_the_clients_signature() throws Exception {
        var signed = new JsonWebSignature();
        signed.setCompactSerialization(grant.sign(ISSUER, List.of("altinn:a", "altinn:b"), NOW));
        signed.setKey(KEY.getPublicKey());
        var claims = JwtClaims.parse(signed.getPayload());

        assertThat(signed.getKeyIdHeaderValue()).isEqualTo(KEY.getKeyId());
        assertThat(signed.getAlgorithmHeaderValue()).isEqualTo("RS256");
        assertThat(claims.getAudience()).containsExactly(ISSUER);
        assertThat(claims.getIssuer()).isEqualTo("klient");
        assertThat(claims.getStringClaimValue("scope")).isEqualTo("altinn:a altinn:b");
        assertThat(claims.getIssuedAt().getValue()).isEqualTo(NOW.getEpochSecond());
        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
                .isBetween(10L, 120L);
    }

    @Test
    void each_grant_has_a_unique_id() throws Exception {
        assertThat(id(grant.sign(ISSUER, List.of("a"), NOW))).isNotEqualTo(id(grant.sign(ISSUER, List.of("a"), NOW)));
    }

    @Test
    void an_unusable_key_is_refused_without_being_quoted() {
        var publicOnly = KEY.toJson(OutputControlLevel.PUBLIC_ONLY);
        assertThatThrownBy(() -> new MaskinportenGrant("klient", publicOnly))
                .hasMessage("tiltak.altinn.client-key has no private part");
        assertThatThrownBy(() -> new MaskinportenGrant("klient", "hemmelig"))
                .hasMessage("tiltak.altinn.client-key is no JWK")
                .hasNoCause();
    }

    private static String id(String grant) throws Exception {
        var signed = new JsonWebSignature();
        signed.setCompactSerialization(grant);
        return JwtClaims.parse(signed.getUnverifiedPayload()).getJwtId();
    }
}
