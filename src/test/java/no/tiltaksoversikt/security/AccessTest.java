package no.tiltaksoversikt.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.testing.HttpTest;
import no.tiltaksoversikt.testing.TestIssuer;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that count and tokens that don't. The participants' list is the directorate's, so it tells them apart. */
@QuarkusTest
class AccessTest extends HttpTest {

    private static final String CLOSED = "/v1/editions/2100/participants";
    private static final String INVALID = "Bearer error=\"invalid_token\"";

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

    @Test
    void a_token_must_name_its_organisation_the_norwegian_way() {
        for (var consumer : List.of(
                Map.of("authority", "iso6523-actorid-upis", "ID", "9908:" + DIRECTORATE),
                Map.of("authority", "iso6523-actorid-upis", "ID", DIRECTORATE),
                Map.of("authority", "iso6523-actorid-upis", "ID", "0192:" + DIRECTORATE + "1"),
                Map.of("authority", "iso6523-actorid-upis", "ID", "0192:" + DIRECTORATE + "\n"),
                Map.of("authority", "iso6523-actorid-upis"),
                "0192:" + DIRECTORATE,
                List.of("0192:" + DIRECTORATE))) {
            var claims = admin();
            claims.setClaim("consumer", consumer);
            refused(issuer.sign(claims));
        }
        var claims = admin();
        claims.unsetClaim("consumer");
        refused(issuer.sign(claims)).then().body("detail", containsString("consumer"));
    }

    @Test
    void a_system_users_token_speaks_for_its_consumer_and_not_for_the_agency() {
        var agency = respondent();
        var claims = issuer.claims(OTHER_AGENCY, Scope.WRITE + " " + Scope.READ, Duration.ofMinutes(1));
        claims.setClaim(
                "authorization_details",
                List.of(Map.of(
                        "type",
                        "urn:altinn:systemuser",
                        "systemuser_org",
                        Map.of("authority", "iso6523-actorid-upis", "ID", "0192:" + agency.orgNumber()))));
        anyone().auth()
                .oauth2(issuer.sign(claims))
                .get(agency.path())
                .then()
                .statusCode(403)
                .body("type", equalTo(problem("foreign-organisation")));
    }

    @Test
    void a_delegated_token_speaks_for_its_consumer_and_its_supplier_gains_nothing() {
        var claims = issuer.claims(AGENCY, Scope.ADMIN + " " + Scope.READ, Duration.ofMinutes(1));
        claims.setClaim("supplier", Map.of("authority", "iso6523-actorid-upis", "ID", "0192:" + DIRECTORATE));
        forbidden(issuer.sign(claims));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "digdir:tiltak.admins",
                "digdir:tiltak.admi",
                "xdigdir:tiltak.admin",
                "DIGDIR:TILTAK.ADMIN",
                "",
                "digdir:tiltak.write digdir:tiltak.read",
                "digdir:tiltak.admin,digdir:tiltak.write",
                "*",
                "digdir:tiltak"
            })
    void a_scope_counts_only_as_a_whole_word(String scope) {
        forbidden(issuer.token(DIRECTORATE, scope));
        var agency = respondent();
        anyone().auth()
                .oauth2(issuer.token(agency.orgNumber(), "digdir:tiltak.writer"))
                .delete(agency.path())
                .then()
                .statusCode(403)
                .body("type", equalTo(problem("forbidden")));
    }

    @Test
    void scopes_stand_in_any_order_with_others_between_them() {
        accepted(issuer.token(DIRECTORATE, "a:b " + Scope.ADMIN + "  c:d"));
        var claims = admin();
        claims.setClaim("scope", List.of(Scope.ADMIN));
        refused(issuer.sign(claims));
        claims.unsetClaim("scope");
        forbidden(issuer.sign(claims));
    }

    @Test
    void the_directorates_scope_counts_only_for_the_listed_organisations() {
        forbidden(issuer.token(AGENCY, Scope.ADMIN));
        anyone().auth()
                .oauth2(issuer.token(AGENCY, Scope.ADMIN))
                .get("/v1/editions/2100/submissions/" + OTHER_AGENCY)
                .then()
                .statusCode(403);
    }

    @Test
    void after_a_rotation_the_new_key_counts_and_the_old_one_does_not() throws InterruptedException {
        var old = issuer.sign(admin());
        accepted(old);
        // Unknown keys make the service look again, but not more than once a second.
        Thread.sleep(1200);
        issuer.rotate();
        accepted(issuer.sign(admin()));
        refused(old);
        accepted(issuer.sign(admin()));
    }

    @Test
    void many_unknown_keys_lock_nobody_out() {
        for (var i = 0; i < 5; i++) {
            refused(TestIssuer.sign(admin(), TestIssuer.newKey()));
        }
        accepted(issuer.sign(admin()));
    }

    private JwtClaims admin() {
        return issuer.claims(DIRECTORATE, Scope.ADMIN, Duration.ofMinutes(5));
    }

    private void accepted(String token) {
        anyone().header("Authorization", "Bearer " + token)
                .get(CLOSED)
                .then()
                .statusCode(404)
                .body("type", equalTo(problem("edition-not-found")));
        anyone().header("Authorization", "bearer " + token).get(CLOSED).then().statusCode(404);
    }

    private Response refused(String token) {
        var response = anyone().header("Authorization", "Bearer " + token).get(CLOSED);
        response.then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", equalTo(INVALID))
                .body("type", equalTo(problem("unauthenticated")));
        for (var part : token.split("\\.")) {
            if (part.length() > 6) {
                assertThat(response.asString() + response.headers()).doesNotContain(part);
            }
        }
        return response;
    }

    private void forbidden(String token) {
        var response = anyone().header("Authorization", "Bearer " + token).get(CLOSED);
        response.then()
                .statusCode(403)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer error=\"insufficient_scope\""))
                .body("type", equalTo(problem("forbidden")))
                .body("detail", containsString(Scope.ADMIN));
        assertThat(response.asString()).doesNotContain(token.split("\\.")[1]);
    }

    private static String encode(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
