package no.tiltaksoversikt.altinn.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import org.junit.jupiter.api.Test;

/** The hidden fields of a prefilled form with last year's answers. */
class FormWriterTest {

    private static JsonNode row(String measure) throws JsonProcessingException {
        var body = new ObjectMapper().readTree("{\"measures\": [" + measure + "]}");
        return FormWriter.json(body, new QuestionnaireCatalogue().get("2019")).at("/measures/0");
    }

    @Test
    void last_years_phase_and_the_phases_before_it_are_written() throws JsonProcessingException {
        var row = row("{\"reference\": \"A\", \"lastYear\": {\"phase\": \"IMPLEMENTATION\"}}");
        assertThat(row.path("lastYearPhase").asText()).isEqualTo("IMPLEMENTATION");
        assertThat(row.path("lastYearEarlierPhases").asText()).isEqualTo("IDEA,CONCEPT,PLANNING");
        assertThat(row("{\"lastYear\": {\"phase\": \"IDEA\"}}").has("lastYearEarlierPhases"))
                .as("IDEA is the first phase")
                .isFalse();
    }

    @Test
    void the_lowest_and_highest_cost_without_a_jump_are_whole_numbers() throws JsonProcessingException {
        var row = row("{\"lastYear\": {\"totalCost\": 25000001}}");
        assertThat(row.path("lastYearLowestCost").asLong()).isEqualTo(12_500_001);
        assertThat(row.path("lastYearHighestCost").asLong()).isEqualTo(50_000_002);
        assertThat(row("{\"totalCost\": 25000001, \"lastYear\": {}}").has("lastYearLowestCost"))
                .as("not taken from this year's cost")
                .isFalse();
        assertThat(row("{\"lastYear\": {\"totalCost\": 0}}").has("lastYearLowestCost"))
                .as("no jump from zero")
                .isFalse();
    }

    @Test
    void answers_that_can_not_be_compared_are_left_out() throws JsonProcessingException {
        var changed = """
                {"lastYear": {"phase": "PLANNING", "totalCost": 1000000,
                "notCarried": [{"field": "phase", "why": "QUESTION_CHANGED"}, {"field": "totalCost", "why": "NOT_ASKED"}]}}""";
        assertThat(row(changed)).isEmpty();
        assertThat(row("{\"lastYear\": {\"phase\": \"ABANDONED\"}}")).isEmpty();
        assertThat(row("{\"phase\": \"PLANNING\"}").has("lastYearPhase"))
                .as("a new measure")
                .isFalse();
    }

    @Test
    void exempt_some_is_true_if_there_are_exempt_answers() throws JsonProcessingException {
        assertThat(row("{\"exemptAnswers\": [\"totalCost\"]}")
                        .path("exemptSome")
                        .asBoolean())
                .isTrue();
        assertThat(row("{\"exemptAnswers\": []}").has("exemptSome")).isFalse();
    }
}
