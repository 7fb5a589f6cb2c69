package no.tiltaksoversikt.edition.sandbox;

import static io.restassured.RestAssured.given;
import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.measure.MeasureBuilder.aSubmissionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import no.tiltaksoversikt.security.SandboxConfig;
import no.tiltaksoversikt.security.Scope;
import no.tiltaksoversikt.testing.HttpTest;
import no.tiltaksoversikt.testing.PublicReads.Read;
import no.tiltaksoversikt.testing.Reader;
import no.tiltaksoversikt.testing.Respondent;
import no.tiltaksoversikt.testing.TestEnvironment.SandboxIssuer;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sandbox as developers of agencies' systems meet it. */
@QuarkusTest
class SandboxTest extends HttpTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int YEAR = 2017;
    private static final String EDITION = "/v1/editions/2017";

    /** A number that no register knows, and one with a wrong control digit. */
    private static final String UNKNOWN = "312345005";

    private static final String OTHER = "312345013";
    private static final String INVALID = "312345006";

    SandboxIssuer sandboxIssuer;

    @Inject
    SandboxService service;

    @Inject
    QuestionnaireCatalogue questionnaires;

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void set_up_anew() {
        service.prepare(null);
        service.empty();
    }

    private Respondent tester(String orgNumber) {
        return new Respondent(sandboxIssuer.tokens(), YEAR, orgNumber);
    }

    private RequestSpecification withTestToken(String orgNumber, String scopes) {
        return given().auth().oauth2(sandboxIssuer.tokens().token(orgNumber, scopes));
    }

    @Test
    void any_organisation_of_the_test_issuer_answers_from_its_first_call() {
        var tester = tester(UNKNOWN);

        tester.request().get(EDITION + "/lists/template.xlsx").then().statusCode(200);
        tester.request().get(tester.path() + "/status").then().statusCode(200).header("Sandbox", "true");
        tester.dryRun(aSubmissionOf(aMeasure())).then().statusCode(200).header("Sandbox", "true");
        tester.submit(aSubmissionOf(aMeasure().withReference("A-1")))
                .then()
                .statusCode(201)
                .header("Sandbox", "true");
        tester.patchMeasure("A-1", "{\"name\":\"Nytt navn\"}").then().statusCode(200);
        tester.putMeasure("2026/17", aMeasure().withReference("2026/17").json())
                .then()
                .statusCode(201);
        tester.draft(aSubmissionOf(aMeasure().withReference("A-2"))).then().statusCode(200);
        tester.request()
                .get(tester.path() + "/changes")
                .then()
                .statusCode(200)
                .body("measures.change", hasItems("ADDED", "REMOVED"));
        tester(INVALID)
                .submit(aSubmissionOf(aMeasure()))
                .then()
                .statusCode(403)
                .body("type", equalTo(problem("not-a-participant")));
    }

    @Test
    void an_agency_with_an_ordinary_token_may_use_it_and_sees_nothing_of_its_real_years() {
        var agency = respondent(YEAR, AGENCY);

        agency.request().get(agency.path() + "/prefill").then().statusCode(200).body("measures", empty());
        agency.submit(aSubmissionOf(aMeasure()))
                .then()
                .statusCode(201)
                .body("report.findings.findAll { it.rule == 'measure-left-out' }", empty());
    }

    @Test
    void the_prefill_is_the_answer_that_it_has_so_that_a_second_year_can_be_tried() throws IOException {
        var tester = tester(UNKNOWN);
        tester.request().get(tester.path() + "/prefill").then().statusCode(200).body("measures", empty());
        tester.submit(aSubmissionOf(
                        aMeasure().withReference("A-1").named("Arkiv"),
                        aMeasure().withReference("A-2").named("Brev")))
                .then()
                .statusCode(201);

        var prefill = tester.request().get(tester.path() + "/prefill");
        prefill.then()
                .statusCode(200)
                .header("Sandbox", "true")
                .body("from", equalTo(YEAR))
                .body("measures.reference", contains("A-1", "A-2"))
                .body("measures[0].lastYear.phase", equalTo("PLANNING"))
                .body("measures[0].phase", nullValue());
        var answer = (ObjectNode) MAPPER.readTree(prefill.asString());
        var measures = (ArrayNode) answer.get("measures");
        measures.remove(1);
        ((ObjectNode) measures.get(0)).put("phase", "IMPLEMENTATION").put("financing", "YES");
        tester.submit(answer).then().statusCode(200);
        tester.read().then().body("measures.phase", contains("IMPLEMENTATION"));
    }

    @Test
    void its_questionnaire_is_not_deleted() throws IOException {
        var copied = directorate()
                .contentType(ContentType.JSON)
                .body("{\"id\":\"trial\"}")
                .post("/v1/questionnaires/2019/copies");
        directorate()
                .contentType(ContentType.JSON)
                .body(copied.asByteArray())
                .put("/v1/questionnaires/trial")
                .then()
                .statusCode(200);
        prepare(YEAR, "trial");

        directorate()
                .delete("/v1/questionnaires/trial")
                .then()
                .statusCode(409)
                .body("type", equalTo(problem("questionnaire-in-use")));

        service.prepare(null);
        directorate().delete("/v1/questionnaires/trial").then().statusCode(204);
    }

    @Test
    void it_says_that_it_is_a_sandbox_and_is_in_no_list() {
        anyone().get(EDITION)
                .then()
                .statusCode(200)
                .header("Sandbox", "true")
                .body("sandbox", equalTo(true))
                .body("state", equalTo("OPEN"))
                .body("notes[0]", startsWith("Sandkasse"));
        anyone().get(EDITION + "/questionnaire/schema").then().statusCode(200);
        anyone().get(EDITION + "/rules").then().statusCode(200);
        anyone().get("/v1/editions").then().body("items.findAll { it.sandbox == true }", empty());
        directorate().get("/v1/editions").then().body("items.findAll { it.sandbox == true }", empty());
    }

    @Tag("full")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/figures",
                "/measures",
                "/statistics?by=phase",
                "/exports/measures.csv",
                "/response-rate",
                "/variables",
                "/report",
                "/findings",
                "/participants",
                "/reminders",
                "/corrections",
                "/altinn/form.zip",
                "/altinn/prefilled-forms",
                "/submissions/974760673/lineage-events",
                "/revisions"
            })
    void it_has_only_the_addresses_of_an_agencys_own_answer(String address) {
        directorate().get(EDITION + address).then().statusCode(404).body("type", equalTo(problem("edition-not-found")));
        directorate().get("/v1/editions/02017" + address).then().statusCode(404);
    }

    @Test
    void the_directorate_can_not_change_it() {
        directorate()
                .contentType(ContentType.JSON)
                .body("{\"to\":\"CLOSED\",\"acknowledged\":true}")
                .post(EDITION + "/transitions")
                .then()
                .statusCode(404);
        directorate()
                .contentType(ContentType.JSON)
                .body("{\"questionnaire\":\"2019\",\"opensOn\":\"2017-01-01\",\"deadline\":\"2017-12-31\"}")
                .put(EDITION)
                .then()
                .statusCode(404);
        directorate()
                .contentType(ContentType.JSON)
                .body("{\"from\":2017}")
                .post("/v1/editions/" + openEdition() + "/participants/copies")
                .then()
                .statusCode(404)
                .body("type", equalTo(problem("edition-not-found")));
        assertThatThrownBy(() -> asOwner("update edition set state = 'CLOSED' where sandbox"))
                .hasMessageContaining("edition_sandbox_check");
    }

    @Test
    void a_test_token_counts_nowhere_else() {
        var year = openEdition(AGENCY);
        var scopes = Scope.WRITE + " " + Scope.READ + " " + Scope.ADMIN;
        var real = submission(year, AGENCY);
        for (var address : new String[] {
            real, real + "/status", "/v1/audit", "/v1/subscriptions", "/v1/editions/02017/submissions/" + AGENCY
        }) {
            withTestToken(AGENCY, scopes)
                    .get(address)
                    .then()
                    .statusCode(401)
                    .body("type", equalTo(problem("unauthenticated")));
        }
        for (var path :
                new String[] {"/../" + year, "/%2e%2e/" + year, "/..%2f" + year, "/./../" + year, ";/../" + year}) {
            var answer = Reader.read(
                    new Read("", EDITION + path + "/submissions/" + AGENCY, "application/json"),
                    "en",
                    "Authorization",
                    "Bearer " + sandboxIssuer.tokens().token(AGENCY, scopes));
            assertThat(answer.status()).as(path).isIn(400, 401, 404);
        }
    }

    @Test
    void a_test_token_is_never_the_directorates_and_is_verified() {
        tester(UNKNOWN).submit(aSubmissionOf(aMeasure())).then().statusCode(201);

        withTestToken(DIRECTORATE, Scope.ADMIN)
                .get(tester(UNKNOWN).path())
                .then()
                .statusCode(403);
        withTestToken(OTHER, Scope.READ).get(tester(UNKNOWN).path()).then().statusCode(403);
        var claims = sandboxIssuer.tokens().claims(UNKNOWN, Scope.READ, java.time.Duration.ofMinutes(5));
        given().auth()
                .oauth2(issuer.sign(claims))
                .get(tester(UNKNOWN).path())
                .then()
                .statusCode(401);
    }

    @Test
    void emptying_removes_everything_and_nothing_else() {
        var year = openEdition(AGENCY);
        respondent(year, AGENCY).submit(aSubmissionOf(aMeasure())).then().statusCode(201);
        tester(AGENCY).submit(aSubmissionOf(aMeasure())).then().statusCode(201);
        tester(UNKNOWN).draft(aSubmissionOf(aMeasure())).then().statusCode(201);
        assertThat(rows("select from sandbox_use()")).hasSize(2);

        service.empty();

        tester(AGENCY).read().then().statusCode(404);
        assertThat(rows("select from sandbox_use()")).isEmpty();
        assertThat(rows("select from participant where edition_year = ?", YEAR)).hasSize(1);
        respondent(year, AGENCY).read().then().statusCode(200);
        tester(AGENCY).submit(aSubmissionOf(aMeasure())).then().statusCode(201);
    }

    @Test
    void nothing_that_is_kept_for_ever_names_it() {
        tester(AGENCY).submit(aSubmissionOf(aMeasure())).then().statusCode(201);

        assertThat(rows("select from audit_entry where edition_year = ?", YEAR)).isEmpty();
        assertThat(rows("select from event_outbox where edition_year = ?", YEAR))
                .isEmpty();
        assertThat(rows("select from event where edition_year = ?", YEAR)).isEmpty();
    }

    @Test
    void one_organisation_stores_only_so_much() {
        var tester = tester(UNKNOWN);
        tester.submit(aSubmissionOf(aMeasure())).then().statusCode(201);
        asOwner(
                "insert into submission_receipt (id, edition_year, org_number, revision, state, received_at, late, content_hash,"
                        + " rule_set, measure_count, report) select gen_random_uuid(), 2017, '" + UNKNOWN
                        + "', 99, 'DRAFT', now(),"
                        + " false, '', '', 0, repeat('x', 4 * 1024 * 1024)");

        tester.submit(aSubmissionOf(aMeasure()))
                .then()
                .statusCode(409)
                .header("Sandbox", "true")
                .body("type", equalTo(problem("sandbox-full")));
        tester.read().then().statusCode(200);
        tester.dryRun(aSubmissionOf(aMeasure())).then().statusCode(200);
        tester(OTHER).submit(aSubmissionOf(aMeasure())).then().statusCode(201);
        tester.request().delete(tester.path() + "/measures/A-1").then().statusCode(anyOf(is(200), is(404)));
    }

    @Test
    void only_so_many_organisations_take_part() {
        asOwner("insert into participant (edition_year, org_number, ministry_code, skate, name_nb, ministry_nb)"
                + " select 2017, 100000000 + number, 'NFD', false, 'x', 'x' from generate_series(1, 500) number");

        var refused = tester(UNKNOWN).submit(aSubmissionOf(aMeasure()));
        refused.then().statusCode(409).body("type", equalTo(problem("sandbox-full")));
    }

    @Test
    void other_editions_still_take_only_agencies() {
        var year = openEdition();

        assertThatThrownBy(() ->
                        asOwner("insert into participant (edition_year, org_number, ministry_code, skate, name_nb,"
                                + " ministry_nb) values (" + year + ", '" + UNKNOWN + "', 'NFD', false, 'x', 'x')"))
                .hasMessageContaining("is no agency");
    }

    @Test
    void it_is_set_up_as_configured_or_the_start_says_why_not() {
        assertThatThrownBy(() -> prepare(2020, "2019")).hasMessageContaining("TILTAK_SANDBOX_YEAR");
        assertThatThrownBy(() -> prepare(YEAR, "no-such")).hasMessageContaining("TILTAK_SANDBOX_QUESTIONNAIRE");
        anyone().get(EDITION).then().body("questionnaire", equalTo("2019"));

        prepare(YEAR, "2018");
        anyone().get(EDITION).then().body("questionnaire", equalTo("2018"));
        tester(UNKNOWN).submit(aSubmissionOf(aMeasure())).then().statusCode(anyOf(is(201), is(422)));

        prepare(YEAR, null);
        assertThat(rows("select from edition where sandbox")).isEmpty();
        anyone().get(EDITION).then().statusCode(404);
    }

    private void prepare(int year, String questionnaire) {
        var config = new SandboxConfig() {
            @Override
            public Optional<String> issuer() {
                return Optional.ofNullable(questionnaire);
            }

            @Override
            public int year() {
                return year;
            }

            @Override
            public Optional<String> questionnaire() {
                return Optional.ofNullable(questionnaire);
            }

            @Override
            public String empty() {
                return "off";
            }

            @Override
            public int organisations() {
                return 1;
            }

            @Override
            public int organisationMebibytes() {
                return 1;
            }

            @Override
            public int mebibytes() {
                return 1;
            }
        };
        QuarkusTransaction.requiringNew()
                .run(() -> new SandboxService(config, new Sandbox(config), questionnaires, jdbi).prepare(null));
    }
}
