package no.tiltaksoversikt.privacy;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.measure.MeasureBuilder.aSubmissionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.measure.MeasureBuilder;
import no.tiltaksoversikt.testing.HttpTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Erasing contacts, when their time is over and when somebody asks. */
@QuarkusTest
class PrivacyTest extends HttpTest {

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final String person = "kari" + PEOPLE.incrementAndGet() + "@example.com";

    @Inject
    PrivacyService privacy;

    @Test
    void contacts_are_erased_a_year_after_publication_and_measures_stay_readable() {
        var year = answered();
        publish(year);
        var hash = hash(year);

        assertThat(privacy.eraseExpired(year, Instant.now().plusSeconds(86_400L * 360)))
                .isZero();
        contacts(year).forEach(count -> assertThat(count).isPositive());
        assertThat(privacy.eraseExpired(year, Instant.now().plusSeconds(86_400L * 370)))
                .isEqualTo(3);

        assertThat(contacts(year)).containsOnly(0L);
        respondent(year, AGENCY)
                .read()
                .then()
                .statusCode(200)
                .body("measures.contactEmail", contains(nullValue()))
                .body("measures.name", contains("Ny søknadsløsning"));
        assertThat(hash(year)).isEqualTo(hash);
        assertThat(rows(
                                "select organisation, action, scope from audit_entry where edition_year = ? order by id desc limit 1",
                                year)
                        .get(0))
                .containsExactly("service", "contacts-erased", null);
        assertThat(privacy.eraseExpired(year, Instant.now().plusSeconds(86_400L * 370)))
                .isZero();
    }

    @Tag("full")
    @Test
    void the_job_leaves_alone_what_is_published_lately_or_open() {
        var open = answered();
        var lately = answered();
        publish(lately);
        new ErasureJob(privacy, Clock.fixed(Instant.now(), ZoneOffset.UTC)).run();
        assertThat(contacts(open)).containsOnly(1L);
        assertThat(contacts(lately)).containsOnly(1L);
    }

    @Test
    void drafts_lose_their_contacts_when_no_answers_are_taken_any_more() {
        var year = openEdition(AGENCY);
        respondent(year, AGENCY).draft(aSubmissionOf(measure())).then().statusCode(201);
        assertThat(privacy.eraseExpired(year, Instant.now())).isZero();
        respondent(year, AGENCY).read().then().body("measures.contactEmail", contains(person));

        move(year, "CLOSED");

        assertThat(privacy.eraseExpired(year, Instant.now())).isEqualTo(1);
        respondent(year, AGENCY)
                .read()
                .then()
                .statusCode(200)
                .body("measures.contactEmail", contains(nullValue()))
                .body("measures.name", contains("Ny søknadsløsning"));
    }

    @Test
    void a_person_is_told_where_an_address_is() {
        var year = answered();
        respondent(year, OTHER_AGENCY)
                .draft(aSubmissionOf(measure().with(AnswerField.COMMENTS, "Spør " + person.toUpperCase(Locale.ROOT))))
                .then()
                .statusCode(201);

        request("ACCESS", person.toUpperCase(Locale.ROOT))
                .then()
                .statusCode(200)
                .body("found.findAll { it.contact }.place", contains("MEASURE", "DRAFT", "PARTICIPANT", "REMINDER"))
                .body("found.findAll { !it.contact }.field", contains("comments"))
                .body("found.findAll { it.place == 'DRAFT' }.agency", hasItem(OTHER_AGENCY))
                .body("erased", equalTo(0))
                .body("law.title", containsString("artikkel 15"));
        assertThat(contacts(year)).containsOnly(1L);
    }

    @Test
    void erasing_leaves_no_contact_and_names_the_texts_to_mend() {
        var year = answered();
        respondent(year, OTHER_AGENCY)
                .submit(aSubmissionOf(measure().with(AnswerField.DELIVERABLE, "Ring " + person)))
                .then()
                .statusCode(201);

        request("ERASURE", person)
                .then()
                .statusCode(200)
                .body("erased", equalTo(4))
                .body("mentions", equalTo(1))
                .body("found.findAll { !it.contact }.field", contains("deliverable"))
                .body("found.findAll { !it.contact }.erased", contains(false))
                .body("law.title", containsString("artikkel 17"));

        assertThat(contacts(year)).containsOnly(0L);
        respondent(year, AGENCY).read().then().statusCode(200).body("measures.contactEmail", contains(nullValue()));
        request("ACCESS", person).then().body("found.contact", contains(false));
    }

    @Tag("full")
    @Test
    void erasing_reaches_published_editions_too() {
        var year = answered();
        publish(year);
        request("ERASURE", person).then().statusCode(200).body("erased", equalTo(3));
        assertThat(contacts(year)).containsOnly(0L);
    }

    @Test
    void an_address_that_nobody_holds_is_told_so() {
        request("ACCESS", "ingen@example.org")
                .then()
                .statusCode(200)
                .body("found", empty())
                .body("notes.size()", equalTo(1));
    }

    @Test
    void the_trail_has_the_case_and_not_the_address() {
        request("ERASURE", person).then().statusCode(200);
        assertThat(rows("select subject, action from audit_entry order by id desc limit 1"))
                .isEqualTo(List.of(List.of("privacy case 2026/1234", "privacy-erasure")));
        assertThat(rows("select from audit_entry where strpos(audit_entry::text, '@') > 0"))
                .isEmpty();
    }

    @Test
    void receipts_hold_no_contacts() {
        var year = answered();
        assertThat(rows(
                        "select from submission_receipt where edition_year = ? and strpos(report, ?) > 0",
                        year,
                        person))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "nobody, ACCESS, 2026/1, /email",
        "a@example.com, FORGET, 2026/1, /action",
        "a@example.com, ACCESS, a@example.com, /caseReference",
        "a@example.com, ACCESS, '', /caseReference"
    })
    void a_faulty_request_is_refused_with_its_pointer(
            String email, String action, String caseReference, String pointer) {
        directorate()
                .contentType(ContentType.JSON)
                .body(Map.of("email", email, "action", action, "caseReference", caseReference))
                .post("/v1/privacy/requests")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void only_the_directorate_answers_people() {
        agency(AGENCY)
                .contentType(ContentType.JSON)
                .body(Map.of("email", person, "action", "ACCESS", "caseReference", "2026/1"))
                .post("/v1/privacy/requests")
                .then()
                .statusCode(403);
    }

    /** An edition with one contact of the person's in a measure, a participant and a reminder. */
    private int answered() {
        var year = openEdition(OTHER_AGENCY);
        directorate()
                .contentType(ContentType.JSON)
                .body(Map.of("ministry", "NFD", "skate", false, "contactEmail", person))
                .put("/v1/editions/" + year + "/participants/" + AGENCY)
                .then()
                .statusCode(201);
        directorate()
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "NOT_STARTED"))
                .post("/v1/editions/" + year + "/reminders")
                .then()
                .body("sent", equalTo(1));
        respondent(year, AGENCY).submit(aSubmissionOf(measure())).then().statusCode(201);
        return year;
    }

    private MeasureBuilder measure() {
        return aMeasure().named("Ny søknadsløsning").with(AnswerField.CONTACT_EMAIL, person);
    }

    private void publish(int year) {
        for (var state : List.of("CLOSED", "FROZEN", "PUBLISHED")) {
            move(year, state);
        }
    }

    private String hash(int year) {
        return anyone().get("/v1/editions/" + year).jsonPath().getString("hash");
    }

    /** How often the person is a contact, table by table. */
    private List<Long> contacts(int year) {
        return List.of("measure", "participant", "reminder").stream()
                .map(table -> (Long) rows(
                                "select count(*) from " + table + " where edition_year = ? and contact_email = ?",
                                year,
                                person)
                        .get(0)
                        .get(0))
                .toList();
    }

    private Response request(String action, String email) {
        return directorate()
                .contentType(ContentType.JSON)
                .body(Map.of("email", email, "action", action, "caseReference", "2026/1234"))
                .post("/v1/privacy/requests");
    }
}
