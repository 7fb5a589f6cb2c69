package no.tiltaksoversikt.altinn.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import org.junit.jupiter.api.Test;

/** What a form that is filled in beforehand knows of last year. */
class FormWriterTest {

    private static JsonNode row(String measure) throws JsonProcessingException {
        var body = new ObjectMapper().readTree("{\"measures\": [" + measure + "]}");
        return FormWriter.json(body, new QuestionnaireCatalogue().get("2019")).at("/measures/0");
    }

    @Test
    void the_phase_of_last_year_stands_in_it_with_those_that_come_before() throws JsonProcessingException {
        var row = row("{\"reference\": \"A\", \"lastYear\": {\"phase\": \"IMPLEMENTATION\"}}");
        assertThat(row.path("lastYearPhase").asText()).isEqualTo("IMPLEMENTATION");
        assertThat(row.path("lastYearEarlierPhases").asText()).isEqualTo("IDEA,CONCEPT,PLANNING");
        assertThat(row("{\"lastYear\": {\"phase\": \"IDEA\"}}").has("lastYearEarlierPhases"))
                .as("nothing comes before an idea")
                .isFalse();
    }

    @Test
    void costs_that_are_no_jump_lie_between_two_whole_numbers() throws JsonProcessingException {
        var row = row("{\"lastYear\": {\"totalCost\": 25000001}}");
        assertThat(row.path("lastYearLowestCost").asLong()).isEqualTo(12_500_001);
        assertThat(row.path("lastYearHighestCost").asLong()).isEqualTo(50_000_002);
        assertThat(row("{\"totalCost\": 25000001, \"lastYear\": {}}").has("lastYearLowestCost"))
                .as("this year's cost is not last year's")
                .isFalse();
        assertThat(row("{\"lastYear\": {\"totalCost\": 0}}").has("lastYearLowestCost"))
                .as("a first estimate is no jump")
                .isFalse();
    }

    @Test
    void what_can_not_be_compared_does_not_stand_in_it() throws JsonProcessingException {
        var changed = """
                {"lastYear": {"phase": "PLANNING", "totalCost": 1000000,
                "notCarried": [{"field": "phase", "why": "QUESTION_CHANGED"}, {"field": "totalCost", "why": "NOT_ASKED"}]}}""";
        assertThat(row(changed)).isEmpty();
        assertThat(row("{\"lastYear\": {\"phase\": \"ABANDONED\"}}")).isEmpty();
        assertThat(row("{\"phase\": \"PLANNING\"}").has("lastYearPhase"))
                .as("a measure that is new")
                .isFalse();
    }

    @Test
    void exempt_answers_are_listed_where_there_are_some() throws JsonProcessingException {
        assertThat(row("{\"exemptAnswers\": [\"totalCost\"]}")
                        .path("exemptSome")
                        .asBoolean())
                .isTrue();
        assertThat(row("{\"exemptAnswers\": []}").has("exemptSome")).isFalse();
    }
}
