package no.tiltaksoversikt.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.util.Map;
import no.tiltaksoversikt.testing.HttpTest;
import org.junit.jupiter.api.Test;

/** Where nobody has said how to send mail, as in production unless configured. */
@QuarkusTest
@TestProfile(WithoutMailServerTest.WithoutMailServer.class)
class WithoutMailServerTest extends HttpTest {

    /** As production is before anything is set. */
    public static final class WithoutMailServer implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("tiltak.reminder.mock", "false", "tiltak.reminder.mail-from", "");
        }
    }

    @Test
    void sending_is_refused_and_the_preview_still_shows() {
        var year = openEditionOf("2019", "2099-02-15", AGENCY);

        directorate()
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "NOT_STARTED"))
                .post("/v1/editions/" + year + "/reminders")
                .then()
                .statusCode(503)
                .body("type", equalTo(problem("mail-not-configured")));

        directorate()
                .get("/v1/editions/" + year + "/reminders/preview?reason=not_started")
                .then()
                .statusCode(200)
                .body("items.orgNumber", contains(AGENCY));
        assertThat(rows("select from reminder where edition_year = ?", year)).isEmpty();
    }
}
