package no.tiltaksoversikt.altinn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import no.tiltaksoversikt.security.Scope;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SubscriptionTest extends AltinnTest {

    private static final String SUBSCRIPTION = "/v1/altinn/subscription";

    @Test
    void without_a_subscription_registered_and_active_are_false() {
        directorate()
                .get(SUBSCRIPTION)
                .then()
                .statusCode(200)
                .body("registered", equalTo(false))
                .body("active", equalTo(false))
                .body("id", equalTo(null));
    }

    @Test
    void renewing_registers_the_secret_without_empty_members_and_does_not_return_it() {
        directorate()
                .post(SUBSCRIPTION)
                .then()
                .statusCode(200)
                .body("registered", equalTo(true))
                .body("validated", equalTo(false))
                .body("active", equalTo(false))
                .body("sourceFilter", equalTo(altinn.appUrl()))
                .body(not(containsString("hemmelig")));

        var registered = altinn.subscriptions().get(0);
        assertThat(registered.path("endPoint").asText()).endsWith("/v1/altinn/events?code=ny%26hemmelig%2Bkode");
        assertThat(registered.path("typeFilter").asText()).isEqualTo(CloudEvent.COMPLETED);
        assertThat(registered.properties())
                .noneMatch(it -> it.getValue().asText("x").isEmpty());
        assertThat(registered.has("subjectFilter")).isFalse();
    }

    @Test
    void the_registered_address_accepts_altinns_validation_event() {
        directorate().post(SUBSCRIPTION).then().statusCode(200);
        var address = java.net.URI.create(
                altinn.subscriptions().get(0).path("endPoint").asText());

        anyone().contentType("application/json; charset=utf-8")
                .urlEncodingEnabled(false)
                .body("{\"id\":\"v-1\",\"source\":\"x\",\"specversion\":\"1.0\",\"type\":\"" + CloudEvent.VALIDATION
                        + "\"}")
                .post(address.getRawPath() + "?" + address.getRawQuery())
                .then()
                .statusCode(200);
        altinn.subscriptions().get(0).put("validated", true);

        directorate()
                .get(SUBSCRIPTION)
                .then()
                .body("validated", equalTo(true))
                .body("active", equalTo(false))
                .body("activeFrom", notNullValue())
                .body("lastValidationAt", notNullValue());
    }

    @Test
    void the_subscription_is_active_an_hour_after_registration() {
        directorate().post(SUBSCRIPTION).then().statusCode(200);
        altinn.subscriptions()
                .get(0)
                .put("validated", true)
                .put("created", Instant.now().minus(Duration.ofMinutes(61)).toString());

        directorate().get(SUBSCRIPTION).then().body("active", equalTo(true));
    }

    @Test
    void the_subscription_is_active_as_soon_as_an_event_is_received() {
        directorate().post(SUBSCRIPTION).then().statusCode(200);
        altinn.subscriptions().get(0).put("validated", true);
        deliver(sendIn(AGENCY, form(2040)));

        directorate().get(SUBSCRIPTION).then().body("active", equalTo(true)).body("lastEventAt", notNullValue());
    }

    @Test
    void renewing_again_keeps_one_subscription() {
        directorate().post(SUBSCRIPTION).then().statusCode(200);
        directorate().post(SUBSCRIPTION).then().statusCode(200);

        assertThat(altinn.subscriptions()).hasSize(1);
        assertThat(rows("select id from audit_entry where action = 'altinn-subscription-renewed'"))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void a_refusal_by_altinn_names_the_scopes() {
        altinn.fail("subscribe", 403, 1);
        directorate()
                .post(SUBSCRIPTION)
                .then()
                .statusCode(502)
                .body("type", equalTo(problem("altinn-refused")))
                .body("detail", containsString("altinn:serviceowner"));
    }

    @Test
    void an_unavailable_altinn_gives_503() {
        altinn.fail("subscriptions", 503, 3);
        directorate().get(SUBSCRIPTION).then().statusCode(503).body("type", equalTo(problem("unavailable")));
    }

    @Test
    void only_the_directorate_has_access() {
        anyone().get(SUBSCRIPTION).then().statusCode(401);
        agency(AGENCY).get(SUBSCRIPTION).then().statusCode(403);
        as(AGENCY, Scope.ADMIN).post(SUBSCRIPTION).then().statusCode(403);
        agency(AGENCY).post(SUBSCRIPTION).then().statusCode(403);
    }
}
