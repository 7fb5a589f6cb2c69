package no.tiltaksoversikt.altinn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import no.tiltaksoversikt.altinn.FakeAltinn.Stored;
import no.tiltaksoversikt.altinn.InboxInstance.Outcome;
import no.tiltaksoversikt.altinn.InboxInstance.Status;
import no.tiltaksoversikt.measure.MeasureBuilder;
import no.tiltaksoversikt.testing.HttpTest;
import org.jose4j.jwk.RsaJsonWebKey;
import org.junit.jupiter.api.BeforeEach;

/** Base class of tests with a fake Altinn. The workers run only when a test calls them. */
@QuarkusTestResource(AltinnEnvironment.class)
abstract class AltinnTest extends HttpTest {

    static final String EVENTS = "/v1/altinn/events";

    /** Injected by {@link AltinnEnvironment}. */
    FakeAltinn altinn;

    RsaJsonWebKey clientKey;

    @Inject
    AltinnWorker worker;

    @Inject
    AltinnReconciliation reconciliation;

    @Inject
    InboxStore inbox;

    @Inject
    CircuitBreakerMaintenance breakers;

    @Inject
    Clock clock;

    @BeforeEach
    void reset() {
        issuer.trust(AltinnEnvironment.CLIENT, DIRECTORATE, clientKey);
        altinn.reset(issuer);
        breakers.resetAll();
        // Removes the jobs of other tests.
        change("delete from altinn_prefill");
        change("delete from altinn_instance");
        change("delete from altinn_event");
    }

    /** Form data that names its edition, so that each test can use its own editions. */
    static ObjectNode form(int year, MeasureBuilder... measures) {
        var form = AltinnForms.json(MeasureBuilder.aSubmissionOf(measures));
        return form.put("edition", year);
    }

    Stored sendIn(String orgNumber, ObjectNode form) {
        return sendIn(orgNumber, now(), form);
    }

    Stored sendIn(String orgNumber, Instant ended, ObjectNode form) {
        return altinn.sendIn(
                orgNumber, ended, form.toString().getBytes(StandardCharsets.UTF_8), "application/json; charset=utf-8");
    }

    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    Response deliver(Stored stored) {
        return deliver(altinn.event(stored));
    }

    Response deliver(String event) {
        return anyone().contentType("application/json; charset=utf-8")
                .queryParam("code", AltinnEnvironment.SECRET)
                .body(event.getBytes(StandardCharsets.UTF_8))
                .post(EVENTS);
    }

    /** Delivers the event of a form and runs the worker. */
    AltinnInstanceView receive(Stored stored) {
        deliver(stored).then().statusCode(200);
        work();
        return job(stored);
    }

    void work() {
        worker.work(clock);
    }

    /** Runs the worker at a later time. */
    void workAfter(Duration time) {
        worker.work(Clock.offset(clock, time));
    }

    AltinnInstanceView job(Stored stored) {
        return inbox.view(stored.address.id());
    }

    void assertJob(Stored stored, Status status, Outcome outcome) {
        var job = job(stored);
        assertThat(job.status())
                .as("problem %s, refusal %s", job.problem(), job.refusal())
                .isEqualTo(status);
        assertThat(job.outcome()).isEqualTo(outcome);
    }

    /** The number of answers that an agency has given to an edition. */
    int answers(int year, String orgNumber) {
        return rows("select id from submission_receipt where edition_year = ? and org_number = ?", year, orgNumber)
                .size();
    }

    /** The names of an agency's measures. */
    String names(int year, String orgNumber) {
        return agency(orgNumber)
                .get(submission(year, orgNumber))
                .jsonPath()
                .getList("measures.name", String.class)
                .toString();
    }

    Response replay(Stored stored) {
        return directorate()
                .contentType(ContentType.JSON)
                .post("/v1/altinn/instances/" + stored.address.id() + "/replay");
    }

    void change(String sql, Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (java.sql.SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
