package no.tiltaksoversikt.altinn;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.measure.MeasureBuilder.aSubmissionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import no.tiltaksoversikt.altinn.FakeAltinn.Stored;
import no.tiltaksoversikt.altinn.InboxInstance.Outcome;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.measure.Code.InvolvesOthers;
import no.tiltaksoversikt.measure.MeasureBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Prefilled forms in Altinn's inbox. */
@QuarkusTest
class PrefilledFormTest extends AltinnTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Inject
    PrefilledFormWorker prefilledForms;

    private Years years;

    @BeforeEach
    void open_a_later_edition() {
        years = consecutiveEditions("2019", AGENCY, OTHER_AGENCY);
        respondent(years.earlier(), AGENCY)
                .submit(aSubmissionOf(
                        aMeasure().withReference("A").named("Arkiv"),
                        aMeasure().withReference("B").named("Brev")))
                .then()
                .statusCode(201);
        respondent(years.earlier(), OTHER_AGENCY)
                .submit(MAPPER.createObjectNode().put("nothingToReport", true))
                .then()
                .statusCode(201);
        turn(years);
    }

    private String forms() {
        return "/v1/editions/" + years.later() + "/altinn/prefilled-forms";
    }

    private Response run(boolean dryRun) {
        return directorate().queryParam("dryRun", dryRun).post(forms());
    }

    private void make() {
        prefilledForms.work(clock);
    }

    private void makeAfter(Duration time) {
        prefilledForms.work(Clock.offset(clock, time));
    }

    private ObjectNode form() {
        try {
            return (ObjectNode) MAPPER.readTree(altinn.inboxOf(AGENCY).get(0).form);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Tag("full")
    @Test
    void a_dry_run_lists_the_plan_for_each_participant_and_makes_nothing() {
        run(true)
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("toMake", equalTo(1))
                .body("forms.find { it.agency == '" + AGENCY + "' }.measures", equalTo(2))
                .body("forms.find { it.agency == '" + AGENCY + "' }.plan", equalTo("NEW"))
                .body("forms.find { it.agency == '" + OTHER_AGENCY + "' }.plan", equalTo("NOTHING_LAST_YEAR"));
        make();

        assertThat(altinn.calls("make")).isZero();
        assertThat(rows("select id from altinn_prefill")).isEmpty();
    }

    @Tag("full")
    @Test
    void an_agency_with_more_measures_than_a_form_takes_gets_none() {
        years = consecutiveEditions("2019", AGENCY);
        respondent(years.earlier(), AGENCY)
                .submit(aSubmissionOf(IntStream.rangeClosed(0, 200)
                        .mapToObj(number ->
                                aMeasure().withReference("A-" + number).named("Tiltak " + number))
                        .toArray(MeasureBuilder[]::new)))
                .then()
                .statusCode(201);
        turn(years);

        run(false)
                .then()
                .statusCode(200)
                .body("toMake", equalTo(0))
                .body("forms.find { it.agency == '" + AGENCY + "' }.measures", equalTo(201))
                .body("forms.find { it.agency == '" + AGENCY + "' }.plan", equalTo("TOO_MANY_MEASURES"));
        make();

        assertThat(altinn.calls("make")).isZero();
    }

    @Tag("full")
    @Test
    void the_agency_gets_a_form_with_last_years_measures() {
        run(false).then().statusCode(200).body("toMake", equalTo(1));
        make();

        assertThat(form().path("measures").findValuesAsText("name")).containsExactly("Arkiv", "Brev");
        assertThat(form().at("/measures/0/reference").asText()).isEqualTo("A");
        assertThat(form().at("/measures/0").has("phase"))
                .as("asked again each year")
                .isFalse();
        assertThat(form().at("/measures/0/lastYearPhase").asText()).isEqualTo("PLANNING");
        assertThat(form().at("/measures/0/lastYearEarlierPhases").asText()).isEqualTo("IDEA,CONCEPT");
        assertThat(form().at("/measures/0/lastYearLowestCost").asLong()).isPositive();
        assertThat(altinn.inboxOf(OTHER_AGENCY)).isEmpty();
        directorate()
                .get(forms())
                .then()
                .statusCode(200)
                .body("items.agency", contains(AGENCY))
                .body("items.status", contains("MADE"))
                .body(
                        "items.instance",
                        contains(altinn.inboxOf(AGENCY).get(0).address.id().toString()));
        assertThat(rows(
                        "select action from audit_entry where edition_year = ? and subject = ? order by id",
                        years.later(),
                        "altinn-prefill " + AGENCY))
                .containsExactly(List.of("altinn-prefill-started"), List.of("altinn-prefill-made"));
    }

    @Tag("full")
    @Test
    void repeated_runs_make_one_form_for_each_agency() {
        run(false);
        make();
        run(false)
                .then()
                .body("toMake", equalTo(0))
                .body("forms.find { it.agency == '" + AGENCY + "' }.plan", equalTo("STARTED"));
        make();

        assertThat(altinn.inboxOf(AGENCY)).hasSize(1);
    }

    @Tag("full")
    @Test
    void after_a_lost_response_the_form_is_found_and_not_made_again() {
        altinn.fail("make", FakeAltinn.LOST_RESPONSE, 1);
        run(false);
        make();
        assertThat(rows("select status, problem from altinn_prefill")).containsExactly(List.of("WAITING", "make-502"));
        makeAfter(Duration.ofHours(2));

        assertThat(altinn.inboxOf(AGENCY)).hasSize(1);
        assertThat(altinn.calls("make")).isEqualTo(1);
        assertThat(rows("select status, instance from altinn_prefill"))
                .containsExactly(
                        List.of("MADE", altinn.inboxOf(AGENCY).get(0).address.id()));
    }

    @Test
    void after_a_crash_the_form_that_was_made_is_found() {
        run(false);
        make();
        change("update altinn_prefill set status = 'WAITING', instance = null, party_id = null, leased_until = now()");
        makeAfter(Duration.ofMinutes(6));

        assertThat(altinn.inboxOf(AGENCY)).hasSize(1);
        assertThat(rows("select status from altinn_prefill")).containsExactly(List.of("MADE"));
    }

    @Tag("full")
    @Test
    void a_form_that_altinn_refuses_is_listed_as_failed_and_made_by_the_next_run() {
        altinn.removeOrganisation(AGENCY);
        run(false);
        make();
        directorate()
                .queryParam("status", "failed")
                .get(forms())
                .then()
                .body("items.agency", contains(AGENCY))
                .body("items.problem", contains("make-404"));
        altinn.reset(issuer);
        run(false).then().body("forms.find { it.agency == '" + AGENCY + "' }.plan", equalTo("AGAIN"));
        make();

        assertThat(altinn.inboxOf(AGENCY)).hasSize(1);
    }

    @Test
    void a_call_that_fails_is_attempted_again_until_the_job_is_given_up() {
        altinn.fail("make", 503, 3);
        run(false);
        make();
        makeAfter(Duration.ofHours(2));
        makeAfter(Duration.ofHours(4));

        assertThat(rows("select status, problem, attempts from altinn_prefill"))
                .containsExactly(List.of("FAILED", "make-503", 3));
        assertThat(altinn.calls("make")).as("without retries").isEqualTo(3);
    }

    @Test
    void a_job_with_too_many_attempts_is_given_up_without_a_call() {
        run(false);
        change("update altinn_prefill set attempts = 3");
        make();

        assertThat(rows("select status, problem from altinn_prefill")).containsExactly(List.of("FAILED", "unexpected"));
        assertThat(altinn.calls("make")).isZero();
    }

    @Tag("full")
    @Test
    void no_form_is_made_for_an_agency_that_has_answered() {
        run(false);
        change("update altinn_prefill set started_at = ?", java.sql.Timestamp.from(Instant.EPOCH));
        respondent(years.later(), AGENCY)
                .submit(aSubmissionOf(aMeasure().withReference("C")))
                .then()
                .statusCode(201);
        make();

        assertThat(altinn.calls("make")).isZero();
        assertThat(rows("select status from altinn_prefill")).containsExactly(List.of("NOT_NEEDED"));
        run(false).then().body("forms.find { it.agency == '" + AGENCY + "' }.plan", equalTo("ANSWERED"));
    }

    private Stored rejected(MeasureBuilder... measures) {
        var stored = sendIn(AGENCY, form(years.later(), measures).put("language", "en"));
        receive(stored);
        assertJob(stored, InboxInstance.Status.DONE, Outcome.REJECTED);
        return stored;
    }

    @Test
    void a_rejected_form_is_returned_with_its_answers_and_errors() {
        var sent = rejected(aMeasure()
                .withReference("A")
                .named("Nytt arkiv")
                .with(AnswerField.INVOLVES_OTHERS, InvolvesOthers.YES));
        make();

        assertThat(form().at("/measures/0/name").asText()).isEqualTo("Nytt arkiv");
        assertThat(form().at("/measures/0/lastYearPhase").asText()).isEqualTo("PLANNING");
        assertThat(form().path("language").asText()).isEqualTo("en");
        assertThat(form().path("message").asText().lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("– A: "))
                .anyMatch(line -> line.contains("phase") && line.contains("“Planning”"));
        assertThat(form().path("message").asText()).doesNotContain("PLANNING", "involvedParties");
        directorate()
                .get(forms())
                .then()
                .body("items.refusedInstance", contains(sent.address.id().toString()));
    }

    @Test
    void a_corrected_form_is_received() {
        rejected(aMeasure().withReference("C").with(AnswerField.INVOLVES_OTHERS, InvolvesOthers.YES));
        make();
        var corrected = form();
        ((ObjectNode) corrected.at("/measures/0")).put("involvesOthers", "NO");
        var sent = sendIn(AGENCY, corrected);
        receive(sent);

        assertJob(sent, InboxInstance.Status.DONE, Outcome.RECEIVED);
    }

    @Tag("full")
    @Test
    void a_rejected_form_that_is_replayed_is_returned_once() {
        var sent = rejected(aMeasure().with(AnswerField.INVOLVES_OTHERS, InvolvesOthers.YES));
        make();
        replay(sent);
        work();
        make();

        assertThat(altinn.inboxOf(AGENCY)).hasSize(1);
    }

    @Test
    void a_form_of_an_agency_that_is_not_invited_is_not_returned() {
        receive(sendIn("971526920", form(years.later(), aMeasure())));
        make();

        assertThat(altinn.calls("make")).isZero();
    }

    @Tag("full")
    @Test
    void only_the_directorate_prefills_forms_and_only_for_open_editions() {
        agency(AGENCY).post(forms()).then().statusCode(403);
        directorate().get("/v1/editions/1990/altinn/prefilled-forms").then().statusCode(404);
        directorate().queryParam("dryRun", "kanskje").post(forms()).then().statusCode(400);
        move(years.later(), "CLOSED");
        run(false).then().statusCode(409);
    }
}
