package no.tiltaksoversikt.submission;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.measure.MeasureBuilder.aSubmissionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.security.Scope;
import no.tiltaksoversikt.testing.HttpTest;
import no.tiltaksoversikt.testing.Respondent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may answer, when, and on what conditions. */
@QuarkusTest
class SubmissionAccessTest extends HttpTest {

    @Test
    void an_agency_neither_sees_nor_touches_anothers_answer() {
        var owner = respondent();
        var other = respondent();
        owner.submit(aSubmissionOf(aMeasure()));
        var body = Respondent.bytes(aSubmissionOf(aMeasure().named("Fremmed")));
        var before = owner.read().asString();

        for (var refused : List.of(
                other.request().get(owner.path()),
                other.request().contentType("application/json").body(body).put(owner.path()),
                other.request().delete(owner.path()),
                other.request().get(owner.path() + "/measures/A-17"),
                other.request().contentType("application/json").body(body).put(owner.path() + "/measures/A-17"),
                other.request().contentType("application/json").body("{}").patch(owner.path() + "/measures/A-17"),
                other.request().delete(owner.path() + "/measures/A-17"))) {
            refused.then().statusCode(403).body("type", equalTo(problem("foreign-organisation")));
        }
        assertThat(owner.read().asString()).isEqualTo(before);
    }

    @Test
    void an_agency_that_is_not_invited_cannot_answer() {
        var year = respondent().year();
        var uninvited = respondent(year, OTHER_AGENCY);

        for (var refused : List.of(
                uninvited.submit(aSubmissionOf(aMeasure())),
                uninvited.draft(aSubmissionOf(aMeasure())),
                uninvited.withdraw(),
                uninvited.putMeasure("A", aMeasure().withReference("A").json()))) {
            refused.then().statusCode(403).body("type", equalTo(problem("not-a-participant")));
        }
        uninvited.read().then().statusCode(404);
        uninvited.dryRun(aSubmissionOf(aMeasure())).then().statusCode(200);
    }

    @Test
    void an_edition_that_does_not_exist_takes_nothing() {
        var agency = respondent(2100, AGENCY);
        agency.submit(aSubmissionOf(aMeasure()))
                .then()
                .statusCode(404)
                .body("type", equalTo(problem("edition-not-found")));
        agency.read().then().statusCode(404).body("type", equalTo(problem("edition-not-found")));
        agency.dryRun(aSubmissionOf(aMeasure())).then().statusCode(404);
    }

    @Test
    void reading_and_writing_are_scopes_of_their_own() {
        var agency = respondent();
        var body = Respondent.bytes(aSubmissionOf(aMeasure()));
        as(agency.orgNumber(), Scope.READ)
                .contentType("application/json")
                .body(body)
                .put(agency.path())
                .then()
                .statusCode(403)
                .body("type", equalTo(problem("forbidden")));
        as(agency.orgNumber(), Scope.WRITE)
                .contentType("application/json")
                .body(body)
                .put(agency.path())
                .then()
                .statusCode(201);
        as(agency.orgNumber(), Scope.READ).get(agency.path()).then().statusCode(200);
        as(agency.orgNumber(), "digdir:annet").get(agency.path()).then().statusCode(403);
        anyone().get(agency.path()).then().statusCode(401);
    }

    @Test
    void a_supplier_that_calls_for_the_agency_is_noted_in_the_audit_trail() {
        var agency = respondent();
        var claims = issuer.claims(agency.orgNumber(), Scope.WRITE, Duration.ofMinutes(2));
        claims.setClaim("supplier", Map.of("authority", "iso6523-actorid-upis", "ID", "0192:" + OTHER_AGENCY));
        anyone().auth()
                .oauth2(issuer.sign(claims))
                .contentType("application/json")
                .body(Respondent.bytes(aSubmissionOf(aMeasure())))
                .put(agency.path())
                .then()
                .statusCode(201);

        var entry = rows(
                "select organisation, supplier, client_id, subject from audit_entry where edition_year = ? and organisation = ?",
                agency.year(),
                agency.orgNumber());
        assertThat(entry)
                .containsExactly(
                        List.of(agency.orgNumber(), OTHER_AGENCY, "test-client", "submission " + agency.orgNumber()));
    }

    @Tag("full")
    @ParameterizedTest
    @ValueSource(strings = {"PLANNED", "CLOSED"})
    void an_edition_that_is_not_open_takes_no_answer(String state) {
        var year = newYear();
        plan(year, "2019", "2099-12-31");
        invite(year, AGENCY, "NFD", true);
        var agency = respondent(year, AGENCY);
        if (state.equals("CLOSED")) {
            move(year, "OPEN");
            agency.submit(aSubmissionOf(aMeasure())).then().statusCode(201);
            agency.draft(aSubmissionOf(aMeasure().named("Utkast"))).then().statusCode(200);
            move(year, "CLOSED");
        }

        for (var refused : List.of(
                agency.submit(aSubmissionOf(aMeasure().named("Nytt"))),
                agency.draft(aSubmissionOf(aMeasure().named("Nytt"))),
                agency.withdraw(),
                agency.putMeasure("A-17", aMeasure().json()),
                agency.patchMeasure("A-17", "{\"name\":\"Nytt\"}"),
                agency.removeMeasure("A-17"))) {
            refused.then()
                    .statusCode(409)
                    .body("type", equalTo(problem("edition-not-open")))
                    .body("state", equalTo(state));
        }
        agency.dryRun(aSubmissionOf(aMeasure())).then().statusCode(200).body("valid", equalTo(true));
    }

    @Tag("full")
    @Test
    void if_match_guards_against_overwriting_what_was_not_read() {
        var agency = respondent();
        var first = agency.submit(aSubmissionOf(aMeasure())).header("ETag");
        assertThat(agency.read().header("ETag")).isEqualTo(first);
        var second = submitIfMatch(agency, first, "To", 200).header("ETag");

        submitIfMatch(agency, first, "Tre", 412).then().body("type", equalTo(problem("precondition-failed")));
        submitIfMatch(agency, "\"noe-annet\"", "Tre", 412);
        submitIfMatch(agency, "tull", "Tre", 412);
        submitIfMatch(agency, "W/" + second, "Tre", 412);
        agency.read().then().body("measures[0].name", equalTo("To"));
        submitIfMatch(agency, "*", "Tre", 200);
        submitIfMatch(agency, "\"x\", " + agency.read().header("ETag"), "Fire", 200);
    }

    @Test
    void if_match_on_nothing_fails() {
        var agency = respondent();
        submitIfMatch(agency, "*", "En", 412);
        agency.read().then().statusCode(404);
    }

    @Test
    void if_match_guards_the_withdrawal_of_a_draft_whatever_the_language_it_was_read_in() {
        var agency = respondent();
        agency.draft(aSubmissionOf(aMeasure()));
        var tag = agency.request()
                .header("Accept-Language", "en")
                .get(agency.path())
                .header("ETag");
        agency.draft(aSubmissionOf(aMeasure().named("Endret")));
        agency.request().header("If-Match", tag).delete(agency.path()).then().statusCode(412);
        var newTag = agency.request()
                .header("Accept-Language", "en")
                .get(agency.path())
                .header("ETag");
        agency.request().header("If-Match", newTag).delete(agency.path()).then().statusCode(204);
    }

    @Test
    void an_answer_that_the_agency_has_already_is_not_sent_again() {
        var agency = respondent();
        agency.submit(aSubmissionOf(aMeasure()));
        var tag = agency.read().header("ETag");

        agency.request()
                .header("If-None-Match", tag)
                .get(agency.path())
                .then()
                .statusCode(304)
                .body(equalTo(""));
        agency.request()
                .header("If-None-Match", tag)
                .header("Accept-Language", "en")
                .get(agency.path())
                .then()
                .statusCode(200);
        agency.submit(aSubmissionOf(aMeasure().named("Nytt")));
        agency.request().header("If-None-Match", tag).get(agency.path()).then().statusCode(200);
    }

    private static io.restassured.response.Response submitIfMatch(
            Respondent agency, String tag, String name, int status) {
        var response = agency.sending(aSubmissionOf(aMeasure().named(name)))
                .header("If-Match", tag)
                .put(agency.path());
        response.then().statusCode(status);
        return response;
    }
}
