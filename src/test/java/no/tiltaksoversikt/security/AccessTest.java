package no.tiltaksoversikt.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import no.tiltaksoversikt.testing.TestIssuer;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that count and tokens that don't. */
@QuarkusTest
class AccessTest extends TokenTest {

    @Test
    void a_good_token_gets_as_far_as_the_edition() {
        accepted(issuer.sign(admin()));
    }

    @Test
    void without_a_token_the_answer_says_what_is_needed() {
        anyone().get(CLOSED)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", equalTo("Bearer"))
                .body("type", equalTo(problem("unauthenticated")))
                .body("detail", containsString(issuer.issuer()));
        anyone().header("Authorization", "Basic YTpi").get(CLOSED).then().statusCode(401);
        anyone().header("Authorization", "Bearer").get(CLOSED).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage-not-a-token",
                "a.b.c",
                "....",
                "eyJhbGciOiJSUzI1NiJ9.e30.c2lnbmF0dXJl",
                "null",
                "{}",
                "%00",
                "æøå",
                "eyJhbGciOiJSUzI1NiIsImtpZCI6IngifQ.eyJpc3MiOiJ4In0."
            })
    void garbage_is_no_token(String garbage) {
        refused(garbage);
    }

    @Test
    void an_expired_token_is_told_so() {
        var expired = issuer.claims(DIRECTORATE, Scope.ADMIN, Duration.ofMinutes(-1));
        expired.setIssuedAt(NumericDate.fromSeconds(NumericDate.now().getValue() - 120));
        refused(issuer.sign(expired)).then().body("detail", containsString("utløpt"));
        var claims = admin();
        claims.unsetClaim("exp");
        refused(issuer.sign(claims));
        claims.setClaim("exp", 1e30);
        refused(issuer.sign(claims));
    }

    @Test
    void a_token_that_does_not_count_yet_does_not_count() {
        var claims = admin();
        claims.setNotBefore(NumericDate.fromSeconds(NumericDate.now().getValue() + 120));
        refused(issuer.sign(claims));
    }

    @Test
    void clocks_may_differ_a_little() {
        var expired = issuer.claims(DIRECTORATE, Scope.ADMIN, Duration.ofSeconds(-10));
        expired.setIssuedAt(NumericDate.fromSeconds(NumericDate.now().getValue() - 120));
        accepted(issuer.sign(expired));
        var claims = admin();
        claims.setNotBefore(NumericDate.fromSeconds(NumericDate.now().getValue() + 10));
        claims.setIssuedAt(NumericDate.fromSeconds(NumericDate.now().getValue() + 10));
        accepted(issuer.sign(claims));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"https://maskinporten.no/", "http://localhost:1/", ""})
    void a_token_of_another_issuer_does_not_count(String other) {
        var claims = admin();
        if (other == null) {
            claims.unsetClaim("iss");
        } else {
            claims.setIssuer(other);
        }
        refused(issuer.sign(claims));
        claims.setIssuer(List.of(issuer.issuer()).get(0).replaceAll("/$", ""));
        refused(issuer.sign(claims));
    }

    @Tag("full")
    @Test
    void a_token_signed_with_another_key_of_the_same_name_does_not_count() {
        var forged = TestIssuer.newKey();
        forged.setKeyId(issuer.key().getKeyId());
        refused(TestIssuer.sign(admin(), forged));
        refused(TestIssuer.sign(admin(), TestIssuer.newKey()));
    }

    @Test
    void a_token_whose_content_was_changed_does_not_count() {
        var parts = issuer.sign(admin()).split("\\.");
        var other = issuer.sign(issuer.claims(AGENCY, Scope.WRITE, Duration.ofMinutes(1)))
                .split("\\.");
        refused(other[0] + "." + parts[1] + "." + other[2]);
    }

    @Test
    void an_unsigned_token_does_not_count() {
        refused(encode("{\"alg\":\"none\"}") + "." + encode(admin().toJson()) + ".");
        refused(encode("{\"alg\":\"none\",\"kid\":\"" + issuer.key().getKeyId() + "\"}") + "."
                + encode(admin().toJson()) + ".");
    }

    @Test
    void the_public_key_is_no_shared_secret() throws JoseException {
        var publicKey = issuer.key().getPublicKey().getEncoded();
        var pem = "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder().encodeToString(publicKey)
                + "\n-----END PUBLIC KEY-----\n";
        for (var secret : List.of(publicKey, pem.getBytes(StandardCharsets.UTF_8))) {
            var signature = new JsonWebSignature();
            signature.setPayload(admin().toJson());
            signature.setKey(new HmacKey(secret));
            signature.setKeyIdHeaderValue(issuer.key().getKeyId());
            signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
            refused(signature.getCompactSerialization());
        }
    }

    @Tag("full")
    @Test
    void after_a_rotation_the_new_key_counts_and_the_old_one_does_not() {
        var old = issuer.sign(admin());
        accepted(old);
        issuer.rotate();
        // An unknown key makes the service ask the issuer again, but not at once after another token has done so.
        var renewed = issuer.sign(admin());
        assertThat(IntStream.range(0, 10_000).anyMatch(ignored -> isKnown(renewed)))
                .isTrue();
        accepted(renewed);
        refused(old);
        accepted(issuer.sign(admin()));
    }

    private boolean isKnown(String token) {
        return anyone().header("Authorization", "Bearer " + token).get(CLOSED).statusCode() != 401;
    }

    @Tag("full")
    @Test
    void many_unknown_keys_lock_nobody_out() {
        for (var i = 0; i < 5; i++) {
            refused(TestIssuer.sign(admin(), TestIssuer.newKey()));
        }
        accepted(issuer.sign(admin()));
    }

    private static String encode(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
