package no.tiltaksoversikt.audit;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.measure.MeasureBuilder.aSubmissionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.security.Scope;
import no.tiltaksoversikt.testing.HttpTest;
import no.tiltaksoversikt.testing.Respondent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The audit trail as the directorate reads it. */
@QuarkusTest
class AuditTest extends HttpTest {

    @Test
    void an_entry_says_who_acted_with_which_scope_in_which_request() {
        var year = openEdition(AGENCY);
        var claims = issuer.claims(AGENCY, Scope.WRITE + " annen:scope", Duration.ofMinutes(2));
        claims.setClaim("supplier", Map.of("authority", "iso6523-actorid-upis", "ID", "0192:" + OTHER_AGENCY));
        anyone().auth()
                .oauth2(issuer.sign(claims))
                .header("X-Request-Id", "request-" + year)
                .contentType("application/json")
                .body(Respondent.bytes(aSubmissionOf(aMeasure())))
                .put(submission(year, AGENCY))
                .then()
                .statusCode(201);

        audit("?requestId=request-" + year)
                .then()
                .statusCode(200)
                .body("totalItems", equalTo(1))
                .body("items[0].organisation", equalTo(AGENCY))
                .body("items[0].supplier", equalTo(OTHER_AGENCY))
                .body("items[0].client", equalTo("test-client"))
                .body("items[0].scope", equalTo(Scope.WRITE))
                .body("items[0].action", equalTo("submission-submitted"))
                .body("items[0].year", equalTo(year))
                .body("items[0].subject", equalTo("submission " + AGENCY));
    }

    @Test
    void entries_are_found_by_edition_organisation_supplier_action_and_subject() {
        var year = openEdition(AGENCY, OTHER_AGENCY);
        respondent(year, AGENCY).submit(aSubmissionOf(aMeasure())).then().statusCode(201);
        respondent(year, OTHER_AGENCY).draft(aSubmissionOf(aMeasure())).then().statusCode(201);

        audit("?year=" + year)
                .then()
                .body(
                        "items.action",
                        contains(
                                "submission-drafted",
                                "submission-submitted",
                                "edition-moved",
                                "participant-invited",
                                "participant-invited",
                                "edition-planned"))
                .body("items[5].supplier", nullValue());
        audit("?year=" + year + "&organisation=" + AGENCY)
                .then()
                .body("items.action", contains("submission-submitted"));
        audit("?year=" + year + "&action=edition-moved").then().body("items.organisation", contains(DIRECTORATE));
        audit("?year=" + year + "&subject=participant " + AGENCY)
                .then()
                .body("items.action", contains("participant-invited"));
        audit("?year=" + year + "&supplier=" + AGENCY).then().body("totalItems", equalTo(0));
    }

    @Test
    void pages_up_to_a_time_stay_where_they_are_while_others_act() {
        var year = openEdition(AGENCY, OTHER_AGENCY);
        respondent(year, AGENCY).submit(aSubmissionOf(aMeasure())).then().statusCode(201);
        var newest = audit("?year=" + year + "&size=1").jsonPath();
        var query = "?year=" + year + "&to=" + newest.getString("items[0].at") + "&size=2&page=";
        var first = audit(query + 0).jsonPath().getList("items.id");
        var second = audit(query + 1).jsonPath().getList("items.id");

        respondent(year, OTHER_AGENCY).submit(aSubmissionOf(aMeasure())).then().statusCode(201);

        assertThat(audit(query + 0).jsonPath().getList("items.id")).isEqualTo(first);
        assertThat(audit(query + 1).jsonPath().getList("items.id"))
                .isEqualTo(second)
                .doesNotContainAnyElementsOf(first);
        audit("?year=" + year + "&from=" + newest.getString("items[0].at"))
                .then()
                .body("items.action", contains("submission-submitted", "submission-submitted"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"year=26", "from=yesterday", "to=2026-11-25", "from=2026-13-01T00:00:00Z", "who=me", "size=0"})
    void a_filter_that_cannot_be_is_refused(String query) {
        audit("?" + query).then().statusCode(400);
    }

    @Test
    void only_the_directorate_reads_the_trail() {
        agency(AGENCY).get("/v1/audit").then().statusCode(403);
        anyone().get("/v1/audit").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set organisation = 'other'",
                "update audit_entry set organisation = organisation where false",
                "delete from audit_entry",
                "truncate audit_entry"
            })
    void the_database_refuses_to_change_the_trail(String statement) {
        openEdition();
        var before = rows("select count(*), max(id) from audit_entry");
        assertThatThrownBy(() -> rows(statement))
                .rootCause()
                .hasMessageMatching("(?s).*(audit_entry is append-only|permission denied for table audit_entry).*");
        assertThat(rows("select count(*), max(id) from audit_entry")).isEqualTo(before);
        assertThat(before).isNotEqualTo(List.of(List.of(0L)));
    }

    private Response audit(String query) {
        return directorate().get("/v1/audit" + query);
    }
}
