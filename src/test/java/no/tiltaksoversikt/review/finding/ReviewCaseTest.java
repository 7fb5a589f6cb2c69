package no.tiltaksoversikt.review.finding;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.measure.MeasureBuilder.aSubmissionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.IntFunction;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.measure.MeasureBuilder;
import no.tiltaksoversikt.platform.database.NamedSql;
import no.tiltaksoversikt.testing.Concurrently;
import no.tiltaksoversikt.testing.HttpTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What case workers do with findings. */
@QuarkusTest
class ReviewCaseTest extends HttpTest {

    private static final String RULE = "budget-exceeds-total";
    private static final Map<String, String> CLOSURE = Map.of("outcome", "ACCEPTED", "note", "Stemmer.");

    private int year;
    private String finding;

    @BeforeEach
    void an_edition_with_a_finding() {
        year = openEdition(AGENCY);
        submit(odd());
        finding = directorate().get(list()).path("items[0].id");
    }

    private void submit(MeasureBuilder measure) {
        assertThat(respondent(year, AGENCY)
                        .submit(aSubmissionOf(measure.withReference("F" + year)))
                        .statusCode())
                .isBetween(200, 201);
    }

    private static MeasureBuilder odd() {
        return aMeasure()
                .with(AnswerField.CURRENT_YEAR_BUDGET, 13_000_000)
                .acknowledging(RULE, "Budsjettet dekker også forarbeidet.");
    }

    private String list() {
        // What has disappeared since an edition that another test made is not this test's.
        return "/v1/editions/" + year + "/findings?kind=ACKNOWLEDGED_WARNING";
    }

    private String path() {
        return "/v1/editions/" + year + "/findings/" + finding;
    }

    private ValidatableResponse assign(RequestSpecification who, Object assignee) {
        return who.contentType(ContentType.JSON)
                .body(Map.of("assignee", assignee))
                .post(path() + "/assignment")
                .then();
    }

    private ValidatableResponse close(RequestSpecification who) {
        return who.contentType(ContentType.JSON)
                .body(CLOSURE)
                .post(path() + "/closure")
                .then();
    }

    private String tag() {
        return directorate().get(path()).then().statusCode(200).extract().header("ETag");
    }

    @Tag("full")
    @Test
    void open_findings_of_a_filter_are_assigned_and_closed_with_one_note() {
        var all = "/v1/editions/" + year + "/findings";
        assign(directorate(), "kn").statusCode(200);
        batch(all + "/assignments?kind=ACKNOWLEDGED_WARNING", Map.of("assignee", "ab"))
                .statusCode(200)
                .body("changed", equalTo(0))
                .body("left", equalTo(1));
        batch(all + "/assignments?assignee=kn", Map.of("assignee", "ab")).body("changed", equalTo(1));
        directorate().get(list()).then().body("items.assignee", contains("ab")).body("items.version", contains(2));

        batch(all + "/closures?rule=" + RULE + "&agency=" + OTHER_AGENCY, CLOSURE)
                .body("changed", equalTo(0));
        batch(all + "/closures?rule=" + RULE, CLOSURE)
                .statusCode(200)
                .body("changed", equalTo(1))
                .body("left", equalTo(0));
        batch(all + "/closures?rule=" + RULE, CLOSURE).body("changed", equalTo(0));
        directorate()
                .get(list())
                .then()
                .body("items.status", contains("CLOSED"))
                .body("items.note", contains("Stemmer."))
                .body("items.assignee", contains("ab"));
        assertThat(rows("select action from audit_entry where subject = ? order by id", "finding " + finding))
                .extracting(row -> row.get(0))
                .containsExactly("finding-assigned", "finding-assigned", "finding-closed");

        batch(all + "/closures?rule=no-such", CLOSURE).statusCode(400);
        batch(all + "/closures?rule=" + RULE, Map.of("outcome", "ACCEPTED", "note", " "))
                .statusCode(400);
        batch("/v1/editions/2055/findings/closures", CLOSURE).statusCode(404);
        agency(AGENCY)
                .contentType(ContentType.JSON)
                .body(CLOSURE)
                .post(all + "/closures")
                .then()
                .statusCode(403);
    }

    private ValidatableResponse batch(String path, Map<String, String> body) {
        return directorate().contentType(ContentType.JSON).body(body).post(path).then();
    }

    @Tag("full")
    @Test
    void a_finding_is_assigned_closed_and_reopened() {
        assign(directorate(), "kn")
                .statusCode(200)
                .body("assignee", equalTo("kn"))
                .body("status", equalTo("OPEN"))
                .body("version", equalTo(1));
        directorate().get(list() + "&assignee=kn").then().body("items.id", contains(finding));
        directorate().get(list() + "&assignee=ab").then().body("items", hasSize(0));

        close(directorate())
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("outcome", equalTo("ACCEPTED"))
                .body("note", equalTo("Stemmer."))
                .body("closedBy", equalTo(DIRECTORATE))
                .body("assignee", equalTo("kn"));
        directorate().get(list() + "&status=CLOSED").then().body("items.id", contains(finding));
        directorate().get(list() + "&status=OPEN").then().body("items", hasSize(0));

        directorate()
                .delete(path() + "/closure")
                .then()
                .statusCode(200)
                .body("status", equalTo("OPEN"))
                .body("$", not(hasKey("note")));
        directorate()
                .delete(path() + "/assignment")
                .then()
                .statusCode(200)
                .body("$", not(hasKey("assignee")))
                .body("version", equalTo(4));
        assertThat(rows(
                        "select action, subject from audit_entry where edition_year = ? and subject like 'finding %' order by id",
                        year))
                .containsExactly(
                        List.of("finding-assigned", "finding " + finding),
                        List.of("finding-closed", "finding " + finding),
                        List.of("finding-reopened", "finding " + finding),
                        List.of("finding-released", "finding " + finding));
    }

    @Tag("full")
    @Test
    void a_closed_finding_stays_closed_as_long_as_the_answer_stays() {
        close(directorate()).statusCode(200);

        submit(odd().named("Et annet navn"));
        directorate()
                .get(list())
                .then()
                .body("items.id", contains(finding))
                .body("items.status", contains("CLOSED"))
                .body("items.name", contains("Et annet navn"));

        submit(aMeasure().with(AnswerField.CURRENT_YEAR_BUDGET, 14_000_000).acknowledging(RULE, "Fortsatt."));
        directorate().get(list()).then().body("items.id", not(hasItem(finding))).body("items.status", contains("OPEN"));
        directorate().get(path()).then().statusCode(404).body("type", equalTo(problem("finding-not-found")));
        close(directorate()).statusCode(404);

        submit(odd());
        directorate().get(list()).then().body("items.id", contains(finding)).body("items.status", contains("CLOSED"));
    }

    @Test
    void the_list_has_open_findings_first() {
        respondent(year, AGENCY)
                .submit(aSubmissionOf(
                        odd().withReference("F" + year),
                        odd().withReference("G" + year).named("Et mindre").with(AnswerField.TOTAL_COST, 11_000_000)))
                .then()
                .statusCode(200);
        directorate().get(list()).then().body("items.reference", contains("F" + year, "G" + year));
        close(directorate()).statusCode(200);
        directorate().get(list()).then().body("items.reference", contains("G" + year, "F" + year));
    }

    @Test
    void acts_need_the_right_state() {
        directorate()
                .delete(path() + "/closure")
                .then()
                .statusCode(409)
                .body("type", equalTo(problem("finding-not-closed")));
        close(directorate()).statusCode(200);
        close(directorate()).statusCode(409).body("type", equalTo(problem("finding-closed")));
        assign(directorate(), "kn").statusCode(409).body("type", equalTo(problem("finding-closed")));
        directorate().delete(path() + "/assignment").then().statusCode(409);
        directorate().get(path()).then().body("version", equalTo(1));
        assertThat(rows("select count(*) from audit_entry where edition_year = ? and subject like 'finding %'", year))
                .containsExactly(List.of(1L));
    }

    @Test
    void a_finding_is_taken_over_only_by_who_has_seen_that_it_is_taken() {
        assign(directorate(), "kn").statusCode(200);
        assign(directorate(), "kn").statusCode(200);
        assign(directorate(), "ab").statusCode(409).body("type", equalTo(problem("finding-assigned")));
        assign(directorate().header("If-Match", tag()), "ab").statusCode(200).body("assignee", equalTo("ab"));
    }

    @Test
    void an_act_on_what_somebody_else_has_changed_is_refused() {
        var tag = tag();
        var answer = assign(directorate().header("If-Match", tag), "kn").statusCode(200);
        close(directorate().header("If-Match", tag))
                .statusCode(412)
                .body("type", equalTo(problem("precondition-failed")));
        directorate()
                .header("If-Match", tag)
                .delete(path() + "/assignment")
                .then()
                .statusCode(412);

        assertThat(answer.extract().header("ETag")).isEqualTo(tag()).isNotEqualTo(tag);
        directorate().header("If-None-Match", tag()).get(path()).then().statusCode(304);
        directorate().header("If-None-Match", tag).get(path()).then().statusCode(200);
        close(directorate().header("If-Match", tag())).statusCode(200);
    }

    @Tag("full")
    @Test
    void of_acts_at_once_one_wins() throws InterruptedException, ExecutionException {
        assertThat(atOnce(number -> assign(directorate(), "k" + number)))
                .containsOnlyOnce(200)
                .containsOnly(200, 409);
        var tag = tag();
        assertThat(atOnce(number -> assign(directorate().header("If-Match", tag), "k" + number)))
                .containsOnlyOnce(200)
                .containsOnly(200, 412);
        assertThat(atOnce(number -> close(directorate()))).containsOnlyOnce(200).containsOnly(200, 409);
        directorate().get(path()).then().body("version", equalTo(3));
    }

    private static List<Integer> atOnce(IntFunction<ValidatableResponse> act)
            throws InterruptedException, ExecutionException {
        return Concurrently.run(8, number -> act.apply(number).extract().statusCode());
    }

    @Test
    void cases_of_a_frozen_edition_go_on() {
        move(year, "CLOSED");
        move(year, "FROZEN");
        assign(directorate(), "kn").statusCode(200);
        close(directorate()).statusCode(200);
        directorate().delete(path() + "/closure").then().statusCode(200);
        directorate()
                .get("/v1/editions/" + year + "/manifest/verification")
                .then()
                .statusCode(200)
                .body("intact", equalTo(true));
    }

    @Test
    void only_the_directorate_acts() {
        for (var act : List.of("/assignment", "/closure")) {
            anyone().contentType(ContentType.JSON)
                    .body(CLOSURE)
                    .post(path() + act)
                    .then()
                    .statusCode(401);
            agency(AGENCY)
                    .contentType(ContentType.JSON)
                    .body(CLOSURE)
                    .post(path() + act)
                    .then()
                    .statusCode(403);
            anyone().delete(path() + act).then().statusCode(401);
            agency(AGENCY).delete(path() + act).then().statusCode(403);
        }
        assertThat(rows("select count(*) from finding_case where edition_year = ?", year))
                .containsExactly(List.of(0L));
    }

    @Test
    void what_is_not_there_is_not_found() {
        for (var other : List.of("x", "6f3d0d0e-5b1c-8f0a-9d43-2c8f1f0b7a11")) {
            var known = finding;
            finding = other;
            assign(directorate(), "kn").statusCode(404).body("type", equalTo(problem("finding-not-found")));
            close(directorate()).statusCode(404);
            directorate().delete(path() + "/closure").then().statusCode(404);
            finding = known;
        }
        var other = openEdition(AGENCY);
        directorate()
                .get("/v1/editions/" + other + "/findings/" + finding)
                .then()
                .statusCode(404);
        directorate().get("/v1/editions/2017/findings/" + finding).then().statusCode(404);
        directorate()
                .delete("/v1/editions/2017/findings/" + finding + "/closure")
                .then()
                .statusCode(404);
    }

    @Tag("full")
    @Test
    void bad_requests_are_told_what_is_wrong() {
        for (var bad : List.of("", " ", "kari@example.com", "k".repeat(61), "01017012345", " kn", "k\nn", 7)) {
            assign(directorate(), bad).statusCode(400).body("errors[0].pointer", equalTo("/assignee"));
        }
        for (var good : List.of("kn", "Kari N.", "kn2", "Å", "k".repeat(60))) {
            assign(directorate().header("If-Match", "*"), good).statusCode(200).body("assignee", equalTo(good));
        }
        for (var bad : List.of(
                "{}",
                "{\"outcome\": \"DONE\", \"note\": \"x\"}",
                "{\"outcome\": \"ACCEPTED\", \"note\": \" \"}",
                "{\"outcome\": \"ACCEPTED\", \"note\": \"" + "x".repeat(2001) + "\"}",
                "{\"outcome\": \"ACCEPTED\"}")) {
            closeWith(bad).statusCode(400).body("type", equalTo(problem("invalid-body")));
        }
        closeWith("{\"outcome\": \"ACCEPTED\", \"note\": \"x\", \"by\": \"kn\"}")
                .statusCode(400)
                .body("type", equalTo(problem("unknown-field")));
        closeWith("{").statusCode(400).body("type", equalTo(problem("malformed-json")));
        directorate().get(path()).then().body("status", equalTo("OPEN"));
    }

    private ValidatableResponse closeWith(String json) {
        return directorate()
                .contentType(ContentType.JSON)
                .body(json)
                .post(path() + "/closure")
                .then();
    }

    @Test
    void a_note_that_mentions_an_address_can_be_found() {
        closeWith("{\"outcome\": \"ASKED_AGENCY\", \"note\": \"Har skrevet til Ola.Note@etaten.no.\"}")
                .statusCode(200);
        var mentions = new ReviewCaseStore(NamedSql.over(database)).find("ola.note@etaten.no");
        assertThat(mentions).hasSize(1).allMatch(it -> it.editionYear() == year && !it.contact());
    }
}
