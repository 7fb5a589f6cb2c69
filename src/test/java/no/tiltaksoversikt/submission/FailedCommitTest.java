package no.tiltaksoversikt.submission;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.measure.MeasureBuilder.aSubmissionOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import no.tiltaksoversikt.testing.HttpTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The connection breaks during the commit, so that the service can't know whether PostgreSQL has stored the change. */
@QuarkusTest
class FailedCommitTest extends HttpTest {

    @AfterEach
    void let_commits_pass() {
        asOwner("drop trigger if exists break_off on audit_entry");
    }

    @Tag("full")
    @Test
    void a_change_whose_commit_broke_off_is_not_said_to_be_unstored() {
        var agency = respondent();
        agency.submit(aSubmissionOf(aMeasure().withReference("A"))).then().statusCode(201);
        breakCommitsOff();

        requireUnknown(agency.submit(aSubmissionOf(
                aMeasure().withReference("A"), aMeasure().withReference("B").named("Et annet tiltak"))));
        requireUnknown(agency.putMeasure(
                "C", aMeasure().withReference("C").named("Et tredje tiltak").json()));
        requireUnknown(directorate()
                .contentType("application/json")
                .body(Map.of("to", "CLOSED", "acknowledged", true))
                .post("/v1/editions/" + agency.year() + "/transitions"));
    }

    private void breakCommitsOff() {
        asOwner("""
                create or replace function break_off() returns trigger language plpgsql as $$
                begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$
                """, """
                create constraint trigger break_off after insert on audit_entry
                deferrable initially deferred for each row execute function break_off()
                """);
    }

    private void requireUnknown(Response response) {
        response.then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("type", equalTo(problem("outcome-unknown")));
    }
}
