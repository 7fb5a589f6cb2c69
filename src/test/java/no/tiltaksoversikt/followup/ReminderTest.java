package no.tiltaksoversikt.followup;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.measure.MeasureBuilder.aSubmissionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import no.tiltaksoversikt.testing.ActsDocument;
import no.tiltaksoversikt.testing.HttpTest;
import no.tiltaksoversikt.testing.SmtpServer;
import no.tiltaksoversikt.testing.SmtpServer.Behaviour;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reminders by e-mail. */
@QuarkusTest
class ReminderTest extends HttpTest {

    private static final String THIRD_AGENCY = "889640782";

    SmtpServer mailbox;

    @BeforeEach
    void empty_the_mailbox() {
        mailbox.reset();
    }

    @Test
    void the_preview_is_what_is_sent() throws MessagingException, IOException {
        var year = edition("2099-02-15");
        invite(year, AGENCY, "nn");

        var draft = preview(year, "not_started")
                .then()
                .statusCode(200)
                .body("items.orgNumber", contains(AGENCY))
                .body("items.readiness", contains("READY"))
                .body("items[0].language", equalTo("nn"))
                .body("items[0].text", containsString("15. februar 2099"))
                .extract()
                .jsonPath();
        assertThat(mailbox.letters()).isEmpty();
        assertThat(rows("select from reminder where edition_year = ?", year)).isEmpty();
        send(year, "NOT_STARTED")
                .then()
                .statusCode(200)
                .body("sent", equalTo(1))
                .body("failed", equalTo(0));

        var sent = mailbox.lettersTo(address(year, AGENCY));
        assertThat(sent).hasSize(1);
        assertThat(sent.get(0).getSubject()).isEqualTo(draft.getString("items[0].subject"));
        assertThat(((String) sent.get(0).getContent()).replace("\r\n", "\n"))
                .isEqualToIgnoringNewLines(draft.getString("items[0].text"));
        assertThat(sent.get(0).getReplyTo()).containsExactly(new InternetAddress("svar@example.com"));
    }

    @Test
    void nobody_is_reminded_twice_for_the_same_reason() {
        var year = edition("2099-02-15");
        invite(year, AGENCY, "nb");
        send(year, "NOT_STARTED").then().body("sent", equalTo(1));

        send(year, "NOT_STARTED").then().statusCode(200).body("sent", equalTo(0));
        preview(year, "not_started").then().body("items.readiness", contains("SENT"));
        assertThat(mailbox.letters()).hasSize(1);

        respondent(year, AGENCY).draft(aSubmissionOf(aMeasure())).then().statusCode(201);
        send(year, "DRAFT_LEFT").then().body("sent", equalTo(1));
        assertThat(mailbox.letters()).hasSize(2);
        directorate().get("/v1/editions/" + year + "/participants").then().body("items.remindersSent", contains(2));
    }

    @Test
    void a_participant_is_reminded_again_where_the_directorate_says_why() throws MessagingException, IOException {
        var year = edition("2099-02-15");
        invite(year, AGENCY, "nb");
        invite(year, OTHER_AGENCY, "nb");
        send(year, "NOT_STARTED").then().body("sent", equalTo(2));

        var again = Map.of(
                "reason", "NOT_STARTED",
                "agencies", List.of(AGENCY),
                "paragraph", "Tallene går til Stortinget.",
                "againBecause", "Statsråden spør.");
        directorate()
                .get("/v1/editions/" + year + "/reminders/preview?reason=not_started&again=true")
                .then()
                .body("items.readiness", contains("READY", "READY"))
                .body("items.round", contains(2, 2));
        send(year, again).then().statusCode(200).body("sent", equalTo(1));

        var letters = mailbox.lettersTo(address(year, AGENCY));
        assertThat(letters).hasSize(2);
        assertThat((String) letters.get(1).getContent()).contains("Tallene går til Stortinget.");
        assertThat(mailbox.lettersTo(address(year, OTHER_AGENCY))).hasSize(1);
        directorate()
                .get("/v1/editions/" + year + "/reminders")
                .then()
                .body("items.find { it.round == 2 }.againBecause", equalTo("Statsråden spør."));
        send(year, "NOT_STARTED").then().body("sent", equalTo(0));
    }

    @Test
    void reminders_are_narrowed_by_ministry_and_list() {
        var year = edition("2099-02-15");
        invite(year, AGENCY, "nb");
        invite(year, OTHER_AGENCY, "nb");

        send(year, Map.of("reason", "NOT_STARTED", "ministry", "HOD")).then().body("sent", equalTo(0));
        send(year, Map.of("reason", "NOT_STARTED", "agencies", List.of(OTHER_AGENCY)))
                .then()
                .body("sent", equalTo(1));
        assertThat(mailbox.lettersTo(address(year, AGENCY))).isEmpty();
        send(year, Map.of("reason", "NOT_STARTED", "agencies", List.of(AGENCY, THIRD_AGENCY)))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/agencies/1"));
        send(year, Map.of("reason", "NOT_STARTED", "paragraph", "To\rlinjer"))
                .then()
                .statusCode(400);
        assertThat(mailbox.letters()).hasSize(1);
    }

    private Response send(int year, Map<String, Object> body) {
        return directorate().contentType(ContentType.JSON).body(body).post("/v1/editions/" + year + "/reminders");
    }

    @Test
    void acts_at_once_send_one_letter_each() {
        var year = edition("2099-02-15");
        for (var orgNumber : List.of(AGENCY, OTHER_AGENCY, THIRD_AGENCY)) {
            invite(year, orgNumber, "nb");
        }

        var acts = IntStream.range(0, 4)
                .mapToObj(act -> CompletableFuture.supplyAsync(
                        () -> send(year, "NOT_STARTED").jsonPath().getInt("sent")))
                .toList();

        assertThat(acts.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(3);
        assertThat(mailbox.letters()).hasSize(3);
        assertThat(mailbox.lettersTo(address(year, THIRD_AGENCY))).hasSize(1);
    }

    @Test
    void each_reason_reaches_those_that_it_holds_for() {
        var year = edition("2020-02-01");
        for (var orgNumber : List.of(AGENCY, OTHER_AGENCY, THIRD_AGENCY)) {
            invite(year, orgNumber, "nb");
        }
        directorate()
                .contentType(ContentType.JSON)
                .body(Map.of("deadline", "2099-03-01", "reason", "Mer tid"))
                .put("/v1/editions/" + year + "/participants/" + THIRD_AGENCY + "/extension")
                .then()
                .statusCode(200);
        respondent(year, OTHER_AGENCY).draft(aSubmissionOf(aMeasure())).then().statusCode(201);

        preview(year, "overdue").then().body("items.orgNumber", contains(AGENCY, OTHER_AGENCY));
        preview(year, "not_started")
                .then()
                .body("items.orgNumber", contains(THIRD_AGENCY))
                .body("items[0].text", containsString("1. mars 2099"));
        preview(year, "draft_left").then().body("items", empty());

        respondent(year, AGENCY).submit(aSubmissionOf(aMeasure())).then().statusCode(201);
        preview(year, "overdue").then().body("items.orgNumber", contains(OTHER_AGENCY));
    }

    @Test
    void participants_without_a_contact_are_listed_and_not_written_to() {
        var year = edition("2099-02-15");
        invite(year, AGENCY, "NFD", true);

        preview(year, "not_started")
                .then()
                .body("items.contactEmail", contains(nullValue()))
                .body("items.readiness", contains("NO_CONTACT"));
        send(year, "NOT_STARTED").then().body("sent", equalTo(0)).body("withoutContact", contains(AGENCY));
    }

    @Test
    void a_reminder_that_a_crash_left_uncertain_is_listed_and_not_sent_again_by_itself() {
        var year = edition("2099-02-15");
        invite(year, AGENCY, "nb");
        var id = claimedBeforeACrash(year, "now()");

        send(year, "NOT_STARTED").then().body("sent", equalTo(0)).body("notTried", equalTo(0));
        preview(year, "not_started").then().body("items.readiness", contains("UNCERTAIN"));
        list(year, "?status=uncertain")
                .then()
                .body("items.id", contains(id.toString()))
                .body("items.settledAt", contains(nullValue()));
        release(year, id.toString()).then().statusCode(409).body("type", equalTo(problem("reminder-not-releasable")));
        assertThat(mailbox.letters()).isEmpty();
    }

    @Test
    void the_act_answers_as_the_document_says() {
        plan(2027, "2019", "2099-02-15");
        invite(2027, AGENCY, "nb");
        move(2027, "OPEN");
        mailbox.behave(Behaviour.BREAK_OFF);
        send(2027, "NOT_STARTED").then().body("uncertain", equalTo(1));
        mailbox.reset();
        asOwner("update reminder set claimed_at = claimed_at - interval '16 minutes' where edition_year = 2027");

        ActsDocument.makeMarked("letter", this::directorate);

        assertThat(mailbox.lettersTo(address(2027, AGENCY))).hasSize(1);
    }

    @Test
    void the_directorate_can_release_a_reminder_that_never_arrived() {
        var year = edition("2099-02-15");
        invite(year, AGENCY, "nb");
        var id = claimedBeforeACrash(year, "now() - interval '16 minutes'");

        release(year, id.toString()).then().statusCode(204);
        list(year, "?status=failed").then().body("items.id", contains(id.toString()));
        send(year, "NOT_STARTED").then().body("sent", equalTo(1));

        list(year, "?status=sent")
                .then()
                .body("items.attempts", contains(2))
                .body("items.contactEmail", contains(address(year, AGENCY)))
                .body("items.settledAt", contains(notNullValue()));
        release(year, id.toString()).then().statusCode(409);
        assertThat(rows(
                        "select action from audit_entry where edition_year = ? and subject = ? order by id",
                        year,
                        "reminder " + AGENCY + "/NOT_STARTED"))
                .isEqualTo(
                        List.of(List.of("reminder-released"), List.of("reminder-claimed"), List.of("reminder-sent")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-id", "0f8fad5b-d9cb-469f-a165-70867728950e"})
    void a_reminder_that_there_is_not_cannot_be_released(String id) {
        var year = edition("2099-02-15");
        release(year, id).then().statusCode(404).body("type", equalTo(problem("reminder-not-found")));
        release(2100, id).then().statusCode(404);
    }

    @Test
    void reminders_are_for_open_editions_only() {
        var year = newYear();
        plan(year, "2019", "2099-12-31");
        preview(year, "not_started").then().statusCode(409).body("type", equalTo(problem("edition-not-open")));
        send(year, "NOT_STARTED").then().statusCode(409).body("type", equalTo(problem("edition-not-open")));
        send(2100, "NOT_STARTED").then().statusCode(404).body("type", equalTo(problem("edition-not-found")));
        list(2100, "").then().statusCode(404);
    }

    @Test
    void a_reason_that_there_is_not_is_refused() {
        var year = edition("2099-02-15");
        send(year, "BORED").then().statusCode(400).body("errors.pointer", contains("/reason"));
        preview(year, "bored").then().statusCode(400).body("type", equalTo(problem("invalid-parameter")));
        directorate().get(path(year) + "/preview").then().statusCode(400);
        list(year, "?status=lost").then().statusCode(400);
        list(year, "?reason=bored").then().statusCode(400);
    }

    @Test
    void only_the_directorate_reminds() {
        var year = edition("2099-02-15");
        agency(AGENCY)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "OVERDUE"))
                .post(path(year))
                .then()
                .statusCode(403);
        agency(AGENCY).get(path(year)).then().statusCode(403);
        agency(AGENCY).get(path(year) + "/preview?reason=overdue").then().statusCode(403);
    }

    private int edition(String deadline) {
        return openEditionOf("2019", deadline);
    }

    private void invite(int year, String orgNumber, String language) {
        directorate()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "ministry",
                        "NFD",
                        "skate",
                        false,
                        "contactEmail",
                        address(year, orgNumber),
                        "language",
                        language))
                .put("/v1/editions/" + year + "/participants/" + orgNumber)
                .then()
                .statusCode(201);
    }

    /** What an instance that is killed between claiming and sending leaves behind. */
    private UUID claimedBeforeACrash(int year, String when) {
        return (UUID) rows("""
                        insert into reminder (id, edition_year, org_number, reason, status, language, contact_email,
                            attempts, claimed_at)
                        values (gen_random_uuid(), ?, ?, 'NOT_STARTED', 'UNCERTAIN', 'nb', ?, 1, %s) returning id
                        """.formatted(when), year, AGENCY, address(year, AGENCY))
                .get(0)
                .get(0);
    }

    private static String address(int year, String orgNumber) {
        return "kontakt-" + year + "-" + orgNumber + "@example.com";
    }

    private Response send(int year, String reason) {
        return directorate()
                .contentType(ContentType.JSON)
                .body(Map.of("reason", reason))
                .post(path(year));
    }

    private Response preview(int year, String reason) {
        return directorate().get(path(year) + "/preview?reason=" + reason);
    }

    private Response list(int year, String query) {
        return directorate().get(path(year) + query);
    }

    private Response release(int year, String id) {
        return directorate().post(path(year) + "/" + id + "/release");
    }

    private static String path(int year) {
        return "/v1/editions/" + year + "/reminders";
    }
}
