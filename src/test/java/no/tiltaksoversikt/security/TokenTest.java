package no.tiltaksoversikt.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import java.time.Duration;
import no.tiltaksoversikt.testing.HttpTest;
import org.jose4j.jwt.JwtClaims;

/** Tells tokens apart by the participants' list, which is the directorate's. */
abstract class TokenTest extends HttpTest {

    static final String CLOSED = "/v1/editions/2100/participants";
    static final String INVALID = "Bearer error=\"invalid_token\"";

    JwtClaims admin() {
        return issuer.claims(DIRECTORATE, Scope.ADMIN, Duration.ofMinutes(5));
    }

    void accepted(String token) {
        anyone().header("Authorization", "Bearer " + token)
                .get(CLOSED)
                .then()
                .statusCode(404)
                .body("type", equalTo(problem("edition-not-found")));
        anyone().header("Authorization", "bearer " + token).get(CLOSED).then().statusCode(404);
    }

    Response refused(String token) {
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

    void forbidden(String token) {
        var response = anyone().header("Authorization", "Bearer " + token).get(CLOSED);
        response.then()
                .statusCode(403)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer error=\"insufficient_scope\""))
                .body("type", equalTo(problem("forbidden")))
                .body("detail", containsString(Scope.ADMIN));
        assertThat(response.asString()).doesNotContain(token.split("\\.")[1]);
    }
}
