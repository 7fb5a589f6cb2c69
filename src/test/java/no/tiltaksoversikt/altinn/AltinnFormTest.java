package no.tiltaksoversikt.altinn;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.measure.MeasureBuilder.aSubmissionOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.tiltaksoversikt.altinn.InboxInstance.Outcome;
import no.tiltaksoversikt.altinn.InboxInstance.Status;
import no.tiltaksoversikt.altinn.data.Form;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.measure.Code;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.security.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The outcomes of a form: received, rejected, superseded. */
@QuarkusTest
class AltinnFormTest extends AltinnTest {

    @Inject
    FormService forms;

    private int year;

    @BeforeEach
    void open() {
        year = openEdition(AGENCY, OTHER_AGENCY);
    }

    @Test
    void a_form_becomes_the_agencys_answer_and_its_sender_is_notified() {
        var stored = sendIn(AGENCY, form(year, aMeasure().named("Fra Altinn")));
        var job = receive(stored);

        assertJob(stored, Status.DONE, Outcome.RECEIVED);
        assertThat(names(year, AGENCY)).isEqualTo("[Fra Altinn]");
        assertThat(stored.confirmed).isTrue();
        assertThat(stored.substatus.path("label").asText()).isEqualTo("Mottatt");
        assertThat(stored.substatus.path("description").asText())
                .contains(job.receipt().toString());
        assertThat(job.agency()).isEqualTo(AGENCY);
        assertThat(job.edition()).isEqualTo(year);
    }

    @Test
    void the_same_form_as_xml_becomes_the_same_answer() {
        receive(sendIn(AGENCY, form(year, aMeasure())));
        var xml = AltinnForms.xml(form(year, aMeasure())).getBytes(StandardCharsets.UTF_8);
        receive(altinn.sendIn(OTHER_AGENCY, now(), xml, "application/xml; charset=utf-8"));

        var one = agency(AGENCY).get(submission(year, AGENCY)).jsonPath();
        var other = agency(OTHER_AGENCY).get(submission(year, OTHER_AGENCY)).jsonPath();
        assertThat(other.getList("measures")).isEqualTo(one.getList("measures")).isNotEmpty();
        assertThat(other.getString("receipt.contentHash")).isEqualTo(one.getString("receipt.contentHash"));
    }

    @Test
    void the_audit_trail_names_altinn_and_the_instance() {
        var stored = sendIn(AGENCY, form(year, aMeasure()));
        receive(stored);

        assertThat(rows("""
                        select action, supplier, client_id, request_id from audit_entry
                        where edition_year = ? and organisation = ? order by id
                        """, year, AGENCY))
                .containsExactly(
                        List.of("submission-submitted", DIRECTORATE, "altinn", "altinn-" + stored.address.id()),
                        List.of("altinn-form-received", DIRECTORATE, "altinn", "altinn-" + stored.address.id()));
    }

    @Test
    void the_substatus_lists_the_errors_and_nothing_is_stored() {
        var stored = sendIn(
                AGENCY,
                form(
                        year,
                        aMeasure().withReference("A-17").with(AnswerField.INVOLVES_OTHERS, Code.InvolvesOthers.YES)));
        receive(stored);

        assertJob(stored, Status.DONE, Outcome.REJECTED);
        assertThat(job(stored).refusal()).isEqualTo("submission-invalid");
        assertThat(answers(year, AGENCY)).isZero();
        assertThat(stored.substatus.path("label").asText()).isEqualTo("Må rettes");
        assertThat(stored.substatus.path("description").asText())
                .startsWith("Svaret er ikke registrert. Dere får et nytt skjema i innboksen med svarene deres. "
                        + "Rett dette og send inn på nytt:\n– A-17: ");
    }

    @Test
    void the_substatus_is_in_the_forms_language_and_lists_five_errors() {
        var form = form(year, aMeasure()).put("language", "nn");
        form.withArray("measures").addObject().put("reference", "B-1");
        var stored = sendIn(AGENCY, form);
        receive(stored);

        assertThat(stored.substatus.path("label").asText()).isEqualTo("Må rettast");
        assertThat(stored.substatus.path("description").asText().lines())
                .hasSize(7)
                .first()
                .isEqualTo("Svaret er ikkje registrert. De får eit nytt skjema i innboksen med svara dykkar. "
                        + "Rett dette og send inn på nytt:");
        assertThat(stored.substatus.path("description").asText())
                .contains("\n– B-1: Kontaktadresse manglar svar.")
                .endsWith(" til. Det nye skjemaet byrjar med det som må rettast.");
    }

    @Test
    void the_number_of_further_errors_includes_those_omitted_from_the_report() {
        var form = form(year, aMeasure());
        for (var number = 0; number < 300; number++) {
            form.withArray("measures").addObject().put("reference", "B-" + number);
        }
        var stored = sendIn(AGENCY, form);
        receive(stored);

        var description = stored.substatus.path("description").asText();
        assertThat(Integer.parseInt(description.replaceAll("(?s).*… og (\\d+) til\\..*", "$1")))
                .isGreaterThanOrEqualTo(300 * 8);
    }

    @Test
    void a_rejected_form_is_not_confirmed_and_can_be_replayed() {
        var stored = sendIn("971526920", form(year, aMeasure()));
        receive(stored);
        assertJob(stored, Status.DONE, Outcome.REJECTED);
        assertThat(job(stored).refusal()).isEqualTo("not-a-participant");
        assertThat(stored.confirmed).isFalse();
        assertThat(stored.substatus.path("label").asText()).isEqualTo("Ikke registrert");

        invite(year, "971526920", "NFD", false);
        replay(stored).then().statusCode(202);
        work();

        assertJob(stored, Status.DONE, Outcome.RECEIVED);
        assertThat(job(stored).refusal()).isNull();
        assertThat(stored.confirmed).isTrue();
        assertThat(stored.substatus.path("label").asText()).isEqualTo("Mottatt");
    }

    @Test
    void a_form_for_a_closed_edition_is_rejected() {
        move(year, "CLOSED");
        var stored = sendIn(AGENCY, form(year, aMeasure()));
        receive(stored);

        assertJob(stored, Status.DONE, Outcome.REJECTED);
        assertThat(job(stored).refusal()).isEqualTo("edition-not-open");
        assertThat(stored.substatus.path("description").asText()).startsWith("Kartleggingen tar ikke imot svar nå.");
    }

    @Test
    void a_form_for_an_unknown_edition_is_rejected() {
        var stored = sendIn(AGENCY, form(1999, aMeasure()));
        receive(stored);

        assertJob(stored, Status.DONE, Outcome.REJECTED);
        assertThat(job(stored).refusal()).isEqualTo("edition-not-found");
    }

    @Test
    void the_sandbox_takes_no_form() {
        openSandbox();
        respondent(SANDBOX, AGENCY).submit(aSubmissionOf(aMeasure())).then().statusCode(201);
        var stored = sendIn(AGENCY, form(SANDBOX, aMeasure().named("Et annet")));
        receive(stored);

        assertJob(stored, Status.DONE, Outcome.REJECTED);
        assertThat(job(stored).refusal()).isEqualTo("edition-not-found");
        assertThat(answers(SANDBOX, AGENCY)).isOne();
    }

    @Test
    void a_form_that_names_no_edition_belongs_to_the_newest_that_was_open_when_it_was_first_seen() {
        var newest = (int) rows("select max(year) from edition where state = 'OPEN'")
                .get(0)
                .get(0);
        var form = form(newest, aMeasure().named("Uten utgave"));
        form.remove("edition");
        var stored = sendIn(AGENCY, form);
        deliver(stored);
        plan(2100, "2019", "2100-12-31");
        invite(2100, AGENCY, "NFD", false);
        move(2100, "OPEN");
        work();
        move(2100, "CLOSED");

        assertThat(job(stored).edition()).isEqualTo(newest);
        assertThat(rows("select edition_year from measure where name = 'Uten utgave'"))
                .containsExactly(List.of(newest));
    }

    @Test
    void a_form_can_report_that_there_are_no_measures() {
        var form = form(year).put("nothingToReport", true);
        // The form has an empty row until it is filled in.
        form.withArray("measures")
                .addObject()
                .put("altinnRowId", UUID.randomUUID().toString())
                .putNull("name")
                .put("comments", "");
        receive(sendIn(AGENCY, form));

        assertThat(rows("select nothing_to_report from submission where edition_year = ?", year))
                .containsExactly(List.of(true));
    }

    @Test
    void a_later_form_replaces_an_earlier_one() {
        receive(sendIn(AGENCY, now().minusSeconds(60), form(year, aMeasure().named("Først"))));
        receive(sendIn(AGENCY, now(), form(year, aMeasure().named("Sist"))));

        assertThat(names(year, AGENCY)).isEqualTo("[Sist]");
        assertThat(answers(year, AGENCY)).isEqualTo(2);
    }

    @Test
    void an_earlier_form_that_arrives_late_is_superseded() {
        receive(sendIn(AGENCY, now().minusSeconds(60), form(year, aMeasure().named("Sist"))));
        var early =
                sendIn(AGENCY, now().minusSeconds(120), form(year, aMeasure().named("Først")));
        receive(early);

        assertJob(early, Status.DONE, Outcome.SUPERSEDED);
        assertThat(names(year, AGENCY)).isEqualTo("[Sist]");
        assertThat(answers(year, AGENCY)).isOne();
        assertThat(early.confirmed).isTrue();
        assertThat(early.substatus.path("description").asText()).contains("nyere svar");
    }

    @Test
    void of_two_forms_with_equal_times_the_same_one_counts_in_either_order() {
        var ended = now();
        var one = sendIn(AGENCY, ended, form(year, aMeasure().named("En")));
        var other = sendIn(AGENCY, ended, form(year, aMeasure().named("To")));
        receive(one);
        receive(other);
        var first = names(year, AGENCY);
        var second = openEdition(AGENCY);
        one.form = form(second, aMeasure().named("En")).toString().getBytes(StandardCharsets.UTF_8);
        other.form = form(second, aMeasure().named("To")).toString().getBytes(StandardCharsets.UTF_8);
        change("delete from altinn_instance");
        receive(other);
        receive(one);

        assertThat(names(second, AGENCY)).isEqualTo(first);
    }

    @Test
    void a_form_does_not_replace_a_newer_answer_from_the_agencys_system() {
        var stored =
                sendIn(AGENCY, now().minusSeconds(60), form(year, aMeasure().named("Fra Altinn")));
        respondent(year, AGENCY)
                .submit(aSubmissionOf(aMeasure().named("Fra systemet")))
                .then()
                .statusCode(201);
        receive(stored);

        assertJob(stored, Status.DONE, Outcome.SUPERSEDED);
        assertThat(names(year, AGENCY)).isEqualTo("[Fra systemet]");
    }

    @Test
    void a_form_replaces_an_older_answer_from_the_agencys_system() {
        respondent(year, AGENCY)
                .submit(aSubmissionOf(aMeasure().named("Fra systemet")))
                .then()
                .statusCode(201);
        receive(sendIn(AGENCY, now().plusSeconds(1), form(year, aMeasure().named("Fra Altinn"))));

        assertThat(names(year, AGENCY)).isEqualTo("[Fra Altinn]");
    }

    @Test
    void replaying_a_received_form_makes_no_second_answer() {
        var stored = sendIn(AGENCY, form(year, aMeasure()));
        var receipt = receive(stored).receipt();
        replay(stored).then().statusCode(202);
        work();

        assertJob(stored, Status.DONE, Outcome.RECEIVED);
        assertThat(job(stored).receipt()).isEqualTo(receipt);
        assertThat(answers(year, AGENCY)).isOne();
    }

    @Test
    void replaying_an_old_form_does_not_replace_a_newer_one() {
        var old = sendIn(AGENCY, now().minusSeconds(60), form(year, aMeasure().named("Gammel")));
        receive(old);
        receive(sendIn(AGENCY, form(year, aMeasure().named("Ny"))));
        replay(old).then().statusCode(202);
        work();

        assertJob(old, Status.DONE, Outcome.SUPERSEDED);
        assertThat(names(year, AGENCY)).isEqualTo("[Ny]");
        assertThat(answers(year, AGENCY)).isEqualTo(2);
    }

    @Test
    void after_a_failure_between_submission_and_confirmation_the_sender_is_notified_without_a_second_submission() {
        var stored = sendIn(AGENCY, form(year, aMeasure()));
        deliver(stored);
        altinn.fail("substatus", 503, 3);
        work();
        assertJob(stored, Status.TELLING, Outcome.RECEIVED);
        assertThat(stored.confirmed).isFalse();

        workAfter(Duration.ofHours(2));

        assertJob(stored, Status.DONE, Outcome.RECEIVED);
        assertThat(stored.confirmed).isTrue();
        assertThat(altinn.calls("data")).isOne();
        assertThat(answers(year, AGENCY)).isOne();
    }

    @Test
    void a_claimed_form_becomes_due_again_when_the_lease_expires() {
        var stored = sendIn(AGENCY, form(year, aMeasure()));
        deliver(stored);
        inbox.claim(clock.instant(), clock.instant().plusSeconds(300));
        work();
        assertJob(stored, Status.WAITING, null);

        workAfter(Duration.ofMinutes(6));

        assertJob(stored, Status.DONE, Outcome.RECEIVED);
    }

    @Test
    void a_worker_whose_lease_has_expired_changes_nothing() {
        var stored = sendIn(AGENCY, form(year, aMeasure()));
        receive(stored);
        var form = Form.read(
                form(year, aMeasure().named("For sent")).toString().getBytes(StandardCharsets.UTF_8), List.of());

        var caller = new Caller(AGENCY, null, "altinn", Set.of());
        forms.submit(new SentIn(stored.address.id(), caller, now(), Language.NB, form), now());

        assertThat(answers(year, AGENCY)).isOne();
        assertThat(names(year, AGENCY)).doesNotContain("For sent");
    }
}
