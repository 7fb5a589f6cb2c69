package no.tiltaksoversikt.publication.overview;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.measure.MeasureBuilder.aSubmissionOf;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.path.json.JsonPath;
import java.util.List;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.measure.MeasureBuilder;
import no.tiltaksoversikt.testing.HttpTest;

/** What the tests of the overview share. */
abstract class OverviewHttpTest extends HttpTest {

    /** A measure with texts of its own and none of the builder's. */
    static MeasureBuilder measure(String reference, String name) {
        return aMeasure()
                .withReference(reference)
                .named(name)
                .without(AnswerField.TAGS)
                .with(AnswerField.DELIVERABLE, "Noko.");
    }

    static MeasureBuilder exempt(MeasureBuilder measure) {
        return measure.with(AnswerField.PUBLISHABLE, false)
                .with(AnswerField.EXEMPTION_BASIS, "Offentleglova § 24 tredje ledd");
    }

    void submit(int year, String orgNumber, MeasureBuilder... measures) {
        respondent(year, orgNumber).submit(aSubmissionOf(measures)).then().statusCode(oneOf(200, 201));
    }

    static String list(int year) {
        return "/v1/editions/" + year + "/measures";
    }

    /** The references of the measures that a search finds. */
    List<String> found(int year, String q) {
        return search(year, q).getList("items.reference", String.class);
    }

    JsonPath search(int year, String q) {
        return anyone().queryParam("q", q)
                .get(list(year))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
