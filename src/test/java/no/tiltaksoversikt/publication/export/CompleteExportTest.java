package no.tiltaksoversikt.publication.export;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.measure.MeasureBuilder.aSubmissionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.Map;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.measure.MeasureId;
import no.tiltaksoversikt.testing.HttpTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The directorate's export of everything. */
@QuarkusTest
class CompleteExportTest extends HttpTest {

    private String path;
    private int year;

    @BeforeEach
    void an_edition_with_an_exempt_measure() {
        year = openEdition(AGENCY);
        path = "/v1/editions/" + year + "/exports/complete";
        respondent(year, AGENCY)
                .submit(aSubmissionOf(
                        aMeasure().withReference("A").named("Alfa"),
                        aMeasure()
                                .withReference("X")
                                .named("Hemmelig")
                                .with(AnswerField.CONTACT_EMAIL, "hemmelig@example.com")
                                .with(AnswerField.PUBLISHABLE, false)
                                .with(AnswerField.EXEMPTION_BASIS, "Offentleglova § 14")))
                .then()
                .statusCode(201);
    }

    @Test
    void it_has_what_is_exempt_and_no_contacts() {
        var csv = directorate()
                .get(path + "?labels=codes&separator=comma&bom=false")
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .header("Content-Disposition", containsString("measures-" + year + ".csv"))
                .extract()
                .asString();
        assertThat(csv.lines()).hasSize(3);
        assertThat(csv)
                .contains("Hemmelig", "Offentleglova § 14", "exemptionBasis", "publishable", "innovation")
                .doesNotContain("@", "mainPurpose");
        assertThat(directorate()
                        .get("/v1/editions/2018/exports/complete?labels=codes&separator=comma&bom=false")
                        .asString()
                        .lines()
                        .findFirst()
                        .orElseThrow())
                .contains("mainPurpose")
                .doesNotContain("innovation", "technologies");
        assertThat(directorate().get(path + "?format=xlsx").asByteArray()).startsWith('P', 'K');
        assertThat(rows("select action from audit_entry where edition_year = ? and action like '%exported'", year))
                .hasSize(2);
    }

    @Test
    void contacts_are_a_file_of_their_own() {
        directorate()
                .get(path + "?part=contacts")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("contacts-" + year + ".csv"))
                .body(containsString("hemmelig@example.com"));
        assertThat(rows("select action from audit_entry where edition_year = ? and action = 'contacts-exported'", year))
                .hasSize(1);
    }

    @Test
    void a_revision_of_an_exempt_measure_is_in_it_and_each_revision_stays() {
        move(year, "CLOSED");
        move(year, "FROZEN");
        directorate()
                .contentType(ContentType.JSON)
                .body(Map.of("changes", Map.of("name", "Rettet hemmelighet"), "reason", "Rettet."))
                .post("/v1/measures/" + MeasureId.of(year, AGENCY, "X") + "/corrections")
                .then()
                .statusCode(201);
        directorate()
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "Navn er rettet."))
                .post("/v1/editions/" + year + "/revisions")
                .then()
                .statusCode(201);

        directorate().get(path).then().body(containsString("Rettet hemmelighet"));
        directorate().get(path + "?revision=2").then().body(containsString("Rettet hemmelighet"));
        directorate()
                .get(path + "?revision=1")
                .then()
                .body(containsString("Hemmelig"))
                .body(not(containsString("Rettet hemmelighet")));
    }

    @Test
    void it_is_the_directorates() {
        anyone().get(path).then().statusCode(401);
        agency(AGENCY).get(path).then().statusCode(403);
        directorate().get("/v1/editions/2055/exports/complete").then().statusCode(404);
        directorate()
                .get(path + "?part=all")
                .then()
                .statusCode(400)
                .body("type", equalTo(problem("invalid-parameter")));
        directorate().get(path + "?format=json").then().statusCode(400);
        assertThat(rows("select from audit_entry where edition_year = ? and action like '%exported'", year))
                .isEmpty();
    }
}
