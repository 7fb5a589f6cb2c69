package no.tiltaksoversikt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import org.junit.jupiter.api.Test;

/** Codes are data, so the contract names those that come with the service and leaves room for others. */
class ContractCodesTest {

    @Test
    void the_contract_names_the_codes_of_the_shipped_questionnaires() throws IOException {
        var measure = new YAMLMapper().readTree(new File("openapi.yaml")).at("/components/schemas/Measure/properties");
        var shipped = new QuestionnaireCatalogue().all();

        assertThat(AnswerField.core().stream().filter(AnswerField::isCoded)).allSatisfy(field -> {
            var offered = shipped.stream()
                    .flatMap(questionnaire -> questionnaire.codes(field).stream())
                    .distinct()
                    .toList();
            assertThat(named(measure.path(field.jsonName())))
                    .as(field.jsonName())
                    .isEqualTo(offered);
        });
    }

    private static List<String> named(JsonNode property) {
        var schema = property.has("items") ? property.get("items") : property;
        return StreamSupport.stream(schema.path("x-extensible-enum").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
