package no.tiltaksoversikt.altinn;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.measure.MeasureBuilder.aSubmissionOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.altinn.InboxInstance.Outcome;
import no.tiltaksoversikt.altinn.data.FormWriter;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same answer through the API and as three kinds of form data: the same outcome and the same stored data. */
@QuarkusTest
class SubmissionChannelsTest extends AltinnTest {

    private static final List<String> AGENCIES = List.of(AGENCY, OTHER_AGENCY, "971526920", "971032081");

    @Inject
    QuestionnaireCatalogue questionnaires;

    @Tag("full")
    @Test
    void a_valid_answer_is_stored_identically_from_every_channel() throws Exception {
        var year = openEdition(AGENCIES.toArray(String[]::new));
        var body = aSubmissionOf(
                aMeasure().named("Søknad & svar <nytt>").withReference("A-1"),
                aMeasure().named("To").withReference("A-2"));

        assertThat(outcomes(year, body)).containsOnlyKeys("received").containsEntry("received", 4L);
        var stored = rows("""
                select org_number, content_hash from submission_receipt where edition_year = ?
                """, year);
        assertThat(stored).hasSize(4);
        assertThat(stored.stream().map(row -> row.get(1)).distinct()).hasSize(1);
        var answers = AGENCIES.stream()
                .map(it -> agency(it).get(submission(year, it)).jsonPath().getList("measures"))
                .distinct()
                .toList();
        assertThat(answers).hasSize(1);
        assertThat(answers.get(0)).hasSize(2);
    }

    @Test
    void an_invalid_answer_is_refused_from_every_channel() throws Exception {
        var year = openEdition(AGENCIES.toArray(String[]::new));
        var body = aSubmissionOf(aMeasure());
        ((ObjectNode) body.path("measures").path(0)).put("involvesOthers", "YES");

        assertThat(outcomes(year, body)).containsOnlyKeys("rejected").containsEntry("rejected", 4L);
        assertThat(rows("select id from submission_receipt where edition_year = ?", year))
                .isEmpty();
    }

    private Map<String, Long> outcomes(int year, JsonNode body) throws Exception {
        var questionnaire = questionnaires.get("2019");
        var json = AltinnForms.json(body).put("edition", year);
        var prefilled = new ObjectMapper()
                .readValue(FormWriter.json(body, questionnaire).toString(), ObjectNode.class)
                .put("edition", year);
        var status = respondent(year, AGENCIES.get(0)).submit(body).statusCode();
        return Stream.of(
                        status == 201 ? "received" : "rejected",
                        outcome(AGENCIES.get(1), json.toString(), "application/json"),
                        outcome(AGENCIES.get(2), AltinnForms.xml(json), "application/xml"),
                        outcome(AGENCIES.get(3), prefilled.toString(), "application/json"))
                .collect(Collectors.groupingBy(it -> it, Collectors.counting()));
    }

    private String outcome(String orgNumber, String form, String contentType) {
        var stored = altinn.sendIn(orgNumber, now(), form.getBytes(StandardCharsets.UTF_8), contentType);
        return receive(stored).outcome() == Outcome.RECEIVED ? "received" : "rejected";
    }
}
