package no.tiltaksoversikt.security;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a token speaks for, and what it lets do. */
@QuarkusTest
class ScopeTest extends TokenTest {

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

    @Tag("full")
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
}
