package no.tiltaksoversikt.publication.overview;

import static io.restassured.RestAssured.given;
import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.measure.MeasureBuilder.aSubmissionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.testing.HttpTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The measures that a search has found, as a file. */
@QuarkusTest
class SelectionTest extends HttpTest {

    private static final String CODES = "labels=codes&separator=comma&bom=false";

    private static List<String> lines(String address) {
        return given().get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
    }

    @Tag("full")
    @ParameterizedTest
    @ValueSource(
            strings = {"phase=IDEA", "q=NAV", "phase=IDEA&financing=NO", "where=crossCutting:true", "agency=889640782"})
    void it_has_the_rows_of_the_editions_file_that_the_search_finds(String search) {
        var whole = lines("/v1/editions/2019/exports/measures.csv?" + CODES);
        var selection = lines("/v1/editions/2019/exports/selection?" + search + "&" + CODES);
        int found = given().get("/v1/editions/2019/measures?" + search).path("totalItems");

        assertThat(found).isPositive();
        assertThat(selection).hasSize(found + 1).startsWith(whole.get(0)).isSubsetOf(whole);
    }

    @Test
    void it_is_a_workbook_too_and_named() {
        var workbook = given().get("/v1/editions/2019/exports/selection?phase=IDEA&format=xlsx")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("tiltak-2019.xlsx"))
                .extract()
                .asByteArray();
        assertThat(workbook).startsWith('P', 'K');
    }

    @Test
    void it_is_the_publics_for_every_reader() {
        var year = openEdition(AGENCY);
        respondent(year, AGENCY)
                .submit(aSubmissionOf(
                        aMeasure().withReference("A").named("Alfa"),
                        aMeasure()
                                .withReference("X")
                                .named("Hemmelig")
                                .with(AnswerField.PUBLISHABLE, false)
                                .with(AnswerField.EXEMPTION_BASIS, "Offentleglova § 14")))
                .then()
                .statusCode(201);
        var path = "/v1/editions/" + year + "/exports/selection?" + CODES;
        var open = anyone().get(path).then().statusCode(200).extract().asString();
        assertThat(open.lines()).hasSize(2).last().asString().contains("Alfa");
        assertThat(directorate().get(path).asString()).isEqualTo(open);
        assertThat(agency(AGENCY).get(path).asString()).isEqualTo(open);
        assertThat(lines(path + "&q=hemmelig")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"phase=GONE", "format=json", "separator=x", "page=1", "revision=x"})
    void what_it_does_not_know_is_refused(String parameter) {
        given().get("/v1/editions/2019/exports/selection?" + parameter).then().statusCode(400);
        given().get("/v1/editions/2055/exports/selection")
                .then()
                .statusCode(404)
                .body("type", equalTo(problem("edition-not-found")));
    }
}
