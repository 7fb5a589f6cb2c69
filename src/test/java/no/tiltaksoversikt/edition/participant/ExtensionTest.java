package no.tiltaksoversikt.edition.participant;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.measure.MeasureBuilder.aSubmissionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.testing.HttpTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** More time for one agency. */
@QuarkusTest
class ExtensionTest extends HttpTest {

    private static final String PAST = "2020-02-01";
    private static final Map<String, String> LONGER = Map.of("deadline", "2099-02-15", "reason", "Nytt system");

    @Test
    void an_answer_within_the_agencys_own_deadline_is_in_time_and_another_agencys_is_late() {
        var year = openEditionOf("2019", PAST, AGENCY, OTHER_AGENCY);
        extend(year, AGENCY, LONGER)
                .then()
                .statusCode(200)
                .body("deadline", equalTo("2099-02-15"))
                .body("extended", equalTo(true));

        respondent(year, AGENCY)
                .submit(aSubmissionOf(aMeasure()))
                .then()
                .statusCode(201)
                .body("late", equalTo(false));
        respondent(year, OTHER_AGENCY)
                .submit(aSubmissionOf(aMeasure()))
                .then()
                .statusCode(201)
                .body("late", equalTo(true));
        anyone().get("/v1/editions/" + year + "/response-rate")
                .then()
                .body("onTime", equalTo(1))
                .body("late", equalTo(1));
    }

    @Tag("full")
    @Test
    void single_measures_and_drafts_go_by_the_agencys_own_deadline_too() {
        var year = openEditionOf("2019", PAST, AGENCY, OTHER_AGENCY);
        extend(year, AGENCY, LONGER).then().statusCode(200);
        for (var orgNumber : List.of(AGENCY, OTHER_AGENCY)) {
            var agency = respondent(year, orgNumber);
            var late = orgNumber.equals(OTHER_AGENCY);
            agency.draft(aSubmissionOf(aMeasure())).then().statusCode(201).body("late", equalTo(late));
            agency.withdraw().then().statusCode(204);
            agency.putMeasure("A-1", aMeasure().withReference("A-1").json())
                    .then()
                    .statusCode(201)
                    .body("late", equalTo(late));
            agency.putMeasure(
                            "A-2",
                            aMeasure()
                                    .withReference("A-2")
                                    .named("Et annet tiltak")
                                    .json())
                    .then()
                    .statusCode(201)
                    .body("late", equalTo(late));
        }
        assertThat(rows("select distinct org_number, late from measure where edition_year = ? order by late", year))
                .isEqualTo(List.of(List.of(AGENCY, false), List.of(OTHER_AGENCY, true)));
    }

    @Test
    void more_time_does_not_change_what_is_received_already() {
        var year = openEditionOf("2019", PAST, AGENCY);
        respondent(year, AGENCY).submit(aSubmissionOf(aMeasure())).then().statusCode(201);

        extend(year, AGENCY, LONGER).then().statusCode(200);

        respondent(year, AGENCY).read().then().body("receipt.late", equalTo(true));
        participant(year, AGENCY).then().body("status", equalTo("LATE")).body("late", equalTo(true));
    }

    @Test
    void the_agency_sees_its_own_deadline_and_why() {
        var year = openEditionOf("2019", PAST, AGENCY, OTHER_AGENCY);
        extend(year, AGENCY, LONGER).then().statusCode(200);

        agency(AGENCY)
                .get(path(year, AGENCY))
                .then()
                .statusCode(200)
                .body("deadline", equalTo("2099-02-15"))
                .body("extensionReason", equalTo("Nytt system"))
                .body("overdue", equalTo(false));
        agency(OTHER_AGENCY)
                .get(path(year, OTHER_AGENCY))
                .then()
                .body("deadline", equalTo(PAST))
                .body("extensionReason", nullValue())
                .body("overdue", equalTo(true));
        agency(OTHER_AGENCY).get(path(year, AGENCY)).then().statusCode(403);
    }

    @Test
    void a_withdrawn_extension_stays_in_the_history() {
        var year = openEditionOf("2019", PAST, AGENCY);
        extend(year, AGENCY, LONGER).then().statusCode(200);
        extend(year, AGENCY, Map.of("deadline", "2099-03-01", "reason", "Enda mer"))
                .then()
                .statusCode(200);

        directorate().delete(path(year, AGENCY) + "/extension").then().statusCode(204);

        directorate()
                .get(path(year, AGENCY) + "/extension")
                .then()
                .statusCode(200)
                .body("deadline", equalTo(PAST))
                .body("extended", equalTo(false))
                .body("history.deadline", contains(null, "2099-03-01", "2099-02-15"))
                .body("history.reason", contains(null, "Enda mer", "Nytt system"))
                .body("history.by", contains(DIRECTORATE, DIRECTORATE, DIRECTORATE));
        respondent(year, AGENCY).submit(aSubmissionOf(aMeasure())).then().body("late", equalTo(true));
        directorate()
                .delete(path(year, AGENCY) + "/extension")
                .then()
                .statusCode(404)
                .body("type", equalTo(problem("extension-not-found")));
        assertThat(rows(
                        "select action from audit_entry where edition_year = ? and action like 'deadline%' order by id",
                        year))
                .isEqualTo(List.of(
                        List.of("deadline-extended"),
                        List.of("deadline-extended"),
                        List.of("deadline-extension-withdrawn")));
    }

    @Test
    void when_the_editions_deadline_becomes_later_it_holds_for_everybody() {
        var year = newYear();
        plan(year, "2019", PAST);
        invite(year, AGENCY, "NFD", true);
        extend(year, AGENCY, Map.of("deadline", "2020-03-01", "reason", "Mer tid"))
                .then()
                .statusCode(200);

        directorate()
                .contentType(ContentType.JSON)
                .body(Map.of("questionnaire", "2019", "opensOn", "2020-01-01", "deadline", "2099-01-01"))
                .put("/v1/editions/" + year)
                .then()
                .statusCode(200);

        participant(year, AGENCY).then().body("deadline", equalTo("2099-01-01")).body("extensionReason", nullValue());
        move(year, "OPEN");
        respondent(year, AGENCY)
                .putMeasure("A-1", aMeasure().withReference("A-1").json())
                .then()
                .statusCode(201)
                .body("late", equalTo(false));
    }

    @Tag("full")
    @ParameterizedTest
    @CsvSource({
        "2020-02-01, Grunn, /deadline",
        "2020-01-15, Grunn, /deadline",
        "2099-02-30, Grunn, /deadline",
        "2099-02-15, ' ', /reason",
    })
    void a_faulty_extension_is_refused_with_its_pointer(String deadline, String reason, String pointer) {
        var year = openEditionOf("2019", PAST, AGENCY);
        extend(year, AGENCY, Map.of("deadline", deadline, "reason", reason))
                .then()
                .statusCode(400)
                .body("type", equalTo(problem("invalid-body")))
                .body("errors.pointer", contains(pointer));
        participant(year, AGENCY).then().body("extensionReason", nullValue());
    }

    @Test
    void a_closed_edition_gives_no_more_time() {
        var year = openEditionOf("2019", PAST, AGENCY);
        move(year, "CLOSED");
        extend(year, AGENCY, LONGER).then().statusCode(409).body("type", equalTo(problem("edition-locked")));
        directorate().delete(path(year, AGENCY) + "/extension").then().statusCode(409);
    }

    @Test
    void what_is_not_there_gets_no_more_time() {
        var year = openEditionOf("2019", PAST, AGENCY);
        extend(2100, AGENCY, LONGER).then().statusCode(404).body("type", equalTo(problem("edition-not-found")));
        extend(year, OTHER_AGENCY, LONGER)
                .then()
                .statusCode(404)
                .body("type", equalTo(problem("participant-not-found")));
        participant(year, OTHER_AGENCY).then().statusCode(404);
        directorate().get(path(year, OTHER_AGENCY) + "/extension").then().statusCode(404);
    }

    @Test
    void only_the_directorate_gives_more_time() {
        var year = openEditionOf("2019", PAST, AGENCY);
        agency(AGENCY)
                .contentType(ContentType.JSON)
                .body(LONGER)
                .put(path(year, AGENCY) + "/extension")
                .then()
                .statusCode(403);
        agency(AGENCY)
                .delete(path(year, AGENCY) + "/extension")
                .then()
                .statusCode(403)
                .body("detail", containsString("digdir:tiltak.admin"));
    }

    private Response extend(int year, String orgNumber, Map<String, String> plan) {
        return directorate().contentType(ContentType.JSON).body(plan).put(path(year, orgNumber) + "/extension");
    }

    private Response participant(int year, String orgNumber) {
        return directorate().get(path(year, orgNumber));
    }

    private static String path(int year, String orgNumber) {
        return "/v1/editions/" + year + "/participants/" + orgNumber;
    }
}
