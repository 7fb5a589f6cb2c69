package no.tiltaksoversikt.altinn;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import no.tiltaksoversikt.altinn.FakeAltinn.Stored;
import no.tiltaksoversikt.altinn.InboxInstance.Status;
import no.tiltaksoversikt.testing.CapturedLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AltinnEventTest extends AltinnTest {

    private Stored stored;

    @BeforeEach
    void send_a_form_in() {
        stored = sendIn(AGENCY, form(2040, aMeasure()));
    }

    @Test
    void an_event_is_stored_and_acknowledged_without_calling_altinn() {
        deliver(stored).then().statusCode(200);

        assertThat(job(stored).status()).isEqualTo(Status.WAITING);
        assertThat(inbox.find(stored.address.id()).orElseThrow().address()).isEqualTo(stored.address);
        assertThat(altinn.calls("exchange") + altinn.calls("instance")).isZero();
    }

    @Test
    void a_repeated_event_is_accepted_and_changes_nothing() {
        var event = altinn.event(stored);
        deliver(event).then().statusCode(200);
        deliver(event).then().statusCode(200);

        assertThat(rows("select id from altinn_event")).hasSize(1);
        assertThat(rows("select id from altinn_instance")).hasSize(1);
    }

    @Test
    void two_events_of_one_instance_give_one_job() {
        deliver(stored).then().statusCode(200);
        deliver(stored).then().statusCode(200);

        assertThat(rows("select id from altinn_event")).hasSize(2);
        assertThat(rows("select id from altinn_instance")).hasSize(1);
    }

    @Test
    void the_validation_event_is_accepted_without_time_and_subject() {
        deliver("""
                {"id":"a3a7a0c4-1d5e-4c3f-8b7b-64f9d7a1c002","source":"%s/events/api/v1/subscriptions/18",
                 "specversion":"1.0","type":"platform.events.validatesubscription"}
                """.formatted(altinn.url())).then().statusCode(200);

        assertThat(rows("select id from altinn_instance")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "app.instance.created",
                "app.instance.process.movedTo.Task_2",
                "app.instance.substatus.changed",
                "noe.helt.annet"
            })
    void events_of_other_types_are_accepted_and_ignored(String type) {
        deliver(altinn.event("id-" + type, stored, type)).then().statusCode(200);

        assertThat(rows("select id from altinn_event")).isEmpty();
        assertThat(rows("select id from altinn_instance")).isEmpty();
    }

    @Test
    void the_cloud_events_media_type_is_accepted() {
        anyone().contentType("application/cloudevents+json")
                .queryParam("code", AltinnEnvironment.SECRET)
                .body(altinn.event(stored).getBytes(StandardCharsets.UTF_8))
                .post(EVENTS)
                .then()
                .statusCode(200);

        assertThat(job(stored).status()).isEqualTo(Status.WAITING);
    }

    @Test
    void the_contracts_example_is_accepted() throws IOException {
        var example = new YAMLMapper()
                .readTree(new File("openapi.yaml"))
                .at("/paths/~1v1~1altinn~1events/post/requestBody/content/application~1json/examples/completed/value");

        deliver(example.toString()).then().statusCode(200);
    }

    @Test
    void the_previous_secret_is_accepted_too() {
        post(AltinnEnvironment.OLD_SECRET).then().statusCode(200);

        assertThat(job(stored).status()).isEqualTo(Status.WAITING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"feil", "ny&hemmelig+kod", "ny&hemmelig+kodee", "ny&hemmelig+kode,gammel-hemmelig-kode", " "})
    void with_a_wrong_code_nothing_is_stored(String code) {
        post(code).then().statusCode(403).body("type", equalTo(problem("altinn-code-wrong")));

        assertThat(rows("select id from altinn_event")).isEmpty();
    }

    @Test
    void without_a_code_nothing_is_stored() {
        anyone().contentType("application/json")
                .body(altinn.event(stored))
                .post(EVENTS)
                .then()
                .statusCode(403)
                .body("type", equalTo(problem("altinn-code-wrong")));
        directorate()
                .contentType("application/json")
                .body(altinn.event(stored))
                .post(EVENTS)
                .then()
                .statusCode(403);

        assertThat(rows("select id from altinn_event")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:1/digdir/tiltaksoversikt/instances/1/bd9edd59-b18c-4726-aa9e-6b150eade814",
                "https://ond.example.com/digdir/tiltaksoversikt/instances/1/bd9edd59-b18c-4726-aa9e-6b150eade814",
                "https://digdir.apps.altinn.no/digdir/annen-app/instances/1/bd9edd59-b18c-4726-aa9e-6b150eade814"
            })
    void an_event_of_another_app_or_host_is_accepted_and_ignored(String source) {
        deliver(event(source)).then().statusCode(200);
        work();

        assertThat(rows("select id from altinn_instance")).isEmpty();
        assertThat(altinn.calls("exchange")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/instances/1/bd9edd59-b18c-4726-aa9e-6b150eade814",
                "https://digdir.apps.altinn.no/digdir/tiltaksoversikt/instances/1",
                "https://digdir.apps.altinn.no/digdir/tiltaksoversikt/instances/1/ikke-en-id",
                "https://digdir.apps.altinn.no/digdir/tiltaksoversikt/instances/1/bd9edd59-b18c-4726-aa9e-6b150eade814/../x",
                "https://digdir.apps.altinn.no/digdir/tiltaksoversikt/instances/1/bd9edd59-b18c-4726-aa9e-6b150eade814?x=y",
                "https://digdir.apps.altinn.no/digdir/tiltaksoversikt/instances/99999999999/bd9edd59-b18c-4726-aa9e-6b150eade814",
                "file:///etc/passwd"
            })
    void a_source_that_is_not_an_instance_is_refused(String source) {
        deliver(event(source))
                .then()
                .statusCode(400)
                .body("type", equalTo(problem("invalid-body")))
                .body("errors.pointer", contains("/source"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "<xml/>"})
    void malformed_json_is_refused(String body) {
        deliver(body).then().statusCode(400).body("type", equalTo(problem("malformed-json")));
    }

    @Test
    void a_body_that_is_no_cloud_event_is_refused_with_its_invalid_members() {
        deliver("[]")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/id", "/source", "/type", "/specversion"));
        deliver("{\"id\":7,\"source\":\"x\",\"type\":\"" + "x".repeat(256) + "\",\"specversion\":\"0.3\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/id", "/type", "/specversion"));
    }

    @Test
    void another_media_type_is_refused() {
        anyone().contentType("text/plain")
                .queryParam("code", AltinnEnvironment.SECRET)
                .body(altinn.event(stored))
                .post(EVENTS)
                .then()
                .statusCode(415);
    }

    @Test
    void the_log_contains_neither_the_secret_nor_a_person() {
        var log = new CapturedLog();
        try (log) {
            deliver(altinn.event(stored).replace("/party/", "/person/01017012345/"))
                    .then()
                    .statusCode(200);
            deliver("{").then().statusCode(400);
            deliver(event(
                    "https://ond.example.com/digdir/tiltaksoversikt/instances/1/bd9edd59-b18c-4726-aa9e-6b150eade814"));
            work();
        }

        assertThat(log.lines())
                .isNotEmpty()
                .noneMatch(line -> line.contains("hemmelig") || line.contains("01017012345"));
    }

    private String event(String source) {
        return "{\"id\":\"e-1\",\"source\":\"" + source + "\",\"specversion\":\"1.0\",\"type\":\""
                + CloudEvent.COMPLETED + "\",\"subject\":\"/party/1\"}";
    }

    private Response post(String code) {
        return anyone().contentType("application/json")
                .queryParam("code", code)
                .body(altinn.event(stored).getBytes(StandardCharsets.UTF_8))
                .post(EVENTS);
    }
}
