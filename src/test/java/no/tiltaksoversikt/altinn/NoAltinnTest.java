package no.tiltaksoversikt.altinn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import no.tiltaksoversikt.testing.HttpTest;
import org.junit.jupiter.api.Test;

/** Without configuration there is no Altinn, and everything says so. */
@QuarkusTest
class NoAltinnTest extends HttpTest {

    @Inject
    AltinnSchedule.WithoutAltinn skip;

    @Test
    void every_endpoint_says_what_is_missing() {
        anyone().contentType("application/json")
                .body("{}")
                .post("/v1/altinn/events?code=hva-som-helst")
                .then()
                .statusCode(409)
                .body("type", equalTo(problem("altinn-not-configured")))
                .body("detail", containsString("tiltak.altinn.secret"));
        directorate().get("/v1/altinn/subscription").then().statusCode(409);
        directorate().post("/v1/altinn/subscription").then().statusCode(409);
        directorate().get("/v1/altinn/instances").then().statusCode(409);
        directorate()
                .post("/v1/altinn/instances/" + UUID.randomUUID() + "/replay")
                .then()
                .statusCode(409);
    }

    @Test
    void nothing_is_done_now_and_then_either() {
        assertThat(skip.test(null)).isTrue();
    }
}
