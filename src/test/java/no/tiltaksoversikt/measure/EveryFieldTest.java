package no.tiltaksoversikt.measure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.HashSet;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.testing.HttpTest;
import org.junit.jupiter.api.Test;

/** The migration, the entity and the store name the same columns: every field comes back as it was sent. */
@QuarkusTest
class EveryFieldTest extends HttpTest {

    private static final String ASKED_IN_2019 = """
            {"reference": "Ær/1 ø", "name": "Alt på «én» gang 😀", "contactEmail": "post@example.com", "publishable": false,
             "exemptionBasis": "Offentleglova § 15", "exemptAnswers": ["totalCost", "technologiesOther"],
             "exemptionReviewOn": "2030-02-28", "financing": "PARTIAL", "totalCost": 100000000000,
             "currentYearBudget": 0, "phase": "OPERATION", "involvesOthers": "YES",
             "involvedParties": "OTHER_SECTORS_AND_LEVELS", "ksDialogue": "YES", "deliverable": "Linje 1\\nLinje 2\\t«æøå»",
             "tags": ["a", "b, c", "d\\"e", "{f}"], "expectedEffects": ["OTHER", "EFFICIENCY", "NEW_SERVICES"],
             "expectedEffectsOther": "Ro", "beneficiaries": ["OTHER", "CITIZENS"], "beneficiariesOther": "Fisk",
             "developsShared": "UNSURE", "reusesShared": "NOT_RELEVANT", "technologies": ["OTHER", "AI", "IOT"],
             "technologiesOther": "Kvante", "innovation": "HIGH", "comments": "\\\\ ' \\" % _"}
            """;
    private static final String ASKED_IN_2018_ONLY = """
            {"reference": "1", "name": "Formål", "contactEmail": "post@example.com", "publishable": true, "financing": "NO",
             "phase": "IDEA", "involvesOthers": "NO", "deliverable": "Noe", "mainPurpose": "DATA_SHARING",
             "beneficiaries": ["EMPLOYEES"], "developsShared": "NO", "reusesShared": "NO"}
            """;

    private final ObjectMapper mapper = new ObjectMapper();

    @Test
    void every_field_comes_back_as_it_was_sent() throws JsonProcessingException {
        var of2019 = storedAndReadBack("2019", ASKED_IN_2019);
        var of2018 = storedAndReadBack("2018", ASKED_IN_2018_ONLY);

        assertThat(of2019).isEqualTo(mapper.readTree(ASKED_IN_2019));
        assertThat(of2018).isEqualTo(mapper.readTree(ASKED_IN_2018_ONLY));
        var covered = new HashSet<String>();
        of2019.fieldNames().forEachRemaining(covered::add);
        of2018.fieldNames().forEachRemaining(covered::add);
        assertThat(covered)
                .containsAll(
                        AnswerField.core().stream().map(AnswerField::jsonName).toList());
    }

    private ObjectNode storedAndReadBack(String questionnaire, String measure) throws JsonProcessingException {
        var year = openEditionOf(questionnaire, "2099-12-31", AGENCY);
        agency(AGENCY)
                .contentType(ContentType.JSON)
                .body("{\"measures\":[" + measure + "]}")
                .put(submission(year, AGENCY))
                .then()
                .statusCode(201);
        var answer = agency(AGENCY)
                .get(submission(year, AGENCY))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return (ObjectNode) mapper.readTree(answer).path("measures").path(0);
    }
}
