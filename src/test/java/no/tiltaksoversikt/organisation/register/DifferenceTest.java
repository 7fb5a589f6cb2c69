package no.tiltaksoversikt.organisation.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Locale;
import no.tiltaksoversikt.testing.ActsDocument;
import no.tiltaksoversikt.testing.FakeRegister;
import no.tiltaksoversikt.testing.HttpTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The nightly comparison with Enhetsregisteret, from the register's answers to the histories that follow. */
@QuarkusTest
class DifferenceTest extends HttpTest {

    private static final String DIFFERENCES = "/v1/organisations/differences";
    private static final String PATENT = "971526157";
    private static final String MARITIME = "974761262";

    /** Filled in by the test environment. */
    FakeRegister register;

    @Inject
    RegisterComparison comparison;

    @BeforeEach
    void the_register_says_what_we_say() {
        register.forgetAll();
        for (var list : new String[] {"/v1/ministries", "/v1/agencies"}) {
            anyone().get(list + "?size=200")
                    .jsonPath()
                    .<java.util.Map<String, String>>getList("items")
                    .forEach(it -> register.put(
                            it.get("orgNumber"),
                            it.get("name").toUpperCase(Locale.ROOT),
                            list.endsWith("ministries") ? "STAT" : "ORGL"));
        }
        comparison.compareTonight();
        differences().body("items", empty());
    }

    @Tag("full")
    @Test
    void what_the_register_says_otherwise_is_listed_with_the_kind_of_difference() {
        register.put(PATENT, "PATENTDIREKTORATET", "ORGL");
        register.put(
                AGENCY,
                "{\"navn\": \"X\", \"organisasjonsform\": {\"kode\": \"ORGL\"}, \"slettedato\": \"2026-10-31\"}");
        register.remove(OTHER_AGENCY);
        register.put("983887406", "HELSE- OG OMSORGSDEPARTEMENTET", "AS");
        comparison.compareTonight();

        differences()
                .body("items.orgNumber", contains(PATENT, AGENCY, OTHER_AGENCY, "983887406"))
                .body("items.kind", contains("RENAMED", "DISSOLVED", "UNKNOWN", "OTHER_FORM"))
                .body("items.ministry", contains(null, null, null, "HOD"))
                .body("items[0].proposedName", equalTo("Patentdirektoratet"))
                .body("items[1].deletedOn", equalTo("2026-10-31"))
                .body("items[2].registeredName", nullValue());
        var id = id(0);
        comparison.compareTonight();
        assertThat(id(0)).isEqualTo(id);
        agency(AGENCY).get(DIFFERENCES).then().statusCode(403);
    }

    @Test
    void a_new_name_is_taken_over_from_the_day_that_the_directorate_states() {
        register.put(MARITIME, "SJØFARTSTILSYNET", "ORGL");
        comparison.compareTonight();

        accept(id(0), "{}").statusCode(400).body("errors.pointer", contains("/validFrom"));
        accept(id(0), "{\"validFrom\": \"2026-10-01\", \"nn\": \"Sjøfartstilsynet (nn)\"}")
                .statusCode(204);

        anyone().get("/v1/agencies/" + MARITIME + "?asOf=2026-09-30")
                .then()
                .body("name", equalTo("Sjøfartsdirektoratet"));
        anyone().get("/v1/agencies/" + MARITIME + "?asOf=2026-10-01&lang=nn")
                .then()
                .body("name", equalTo("Sjøfartstilsynet (nn)"));
        differences().body("items", empty());
        comparison.compareTonight();
        differences().body("items", empty());
        assertThat(rows("select action from audit_entry where subject = ? order by id", "agency " + MARITIME))
                .extracting(row -> row.get(0))
                .endsWith("agency-changed", "difference-accepted");
    }

    @Tag("full")
    @Test
    void the_act_answers_as_the_document_says() {
        register.put("874761192", "MÅLEDIREKTORATET", "ORGL");
        comparison.compareTonight();

        ActsDocument.makeMarked("register", this::directorate);
    }

    @Tag("full")
    @Test
    void what_is_dissolved_ends_with_its_successors() {
        register.put(
                "974761246",
                "{\"navn\": \"X\", \"organisasjonsform\": {\"kode\": \"ORGL\"}, \"slettedato\": \"2026-10-31\"}");
        comparison.compareTonight();
        accept(id(0), "{\"succeededBy\": [\"" + PATENT + "\"]}").statusCode(204);

        anyone().get("/v1/agencies/974761246")
                .then()
                .body("validTo", equalTo("2026-10-31"))
                .body("succeededBy", contains(PATENT));
        comparison.compareTonight();
        differences().body("items", empty());
    }

    @Tag("full")
    @Test
    void what_the_register_does_not_know_cannot_be_taken_over() {
        register.remove(PATENT);
        comparison.compareTonight();
        accept(id(0), "{}").statusCode(409).body("type", equalTo(problem("difference-not-acceptable")));
        accept("6f9619ff-8b86-3011-b42d-00cf4fc964ff", "{}")
                .statusCode(404)
                .body("type", equalTo(problem("difference-not-found")));
        accept("x", "{}").statusCode(404);
    }

    @Tag("full")
    @Test
    void a_register_that_fails_once_is_asked_again_and_one_that_goes_on_failing_changes_nothing() {
        register.put(PATENT, "PATENTDIREKTORATET", "ORGL");
        register.fail(PATENT, 2);
        comparison.compareTonight();
        differences().body("items.orgNumber", contains(PATENT));

        register.remove(AGENCY);
        register.fail(PATENT, 100);
        comparison.compareTonight();
        differences().body("items.orgNumber", contains(PATENT));
    }

    private ValidatableResponse differences() {
        return directorate().get(DIFFERENCES).then().statusCode(200);
    }

    private String id(int place) {
        return differences().extract().jsonPath().getString("items[" + place + "].id");
    }

    private ValidatableResponse accept(String id, String request) {
        return directorate()
                .contentType(ContentType.JSON)
                .body(request)
                .post(DIFFERENCES + "/" + id + "/acceptances")
                .then();
    }
}
