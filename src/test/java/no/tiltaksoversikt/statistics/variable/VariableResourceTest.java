package no.tiltaksoversikt.statistics.variable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import no.tiltaksoversikt.testing.HttpTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class VariableResourceTest extends HttpTest {

    private static final String IN_2019 = "/v1/editions/2019/variables";

    private static String variable(String id) {
        return "variables.find { it.id == '" + id + "' }.";
    }

    @Test
    void every_variable_and_metric_is_listed() {
        var body = anyone().get(IN_2019).then().statusCode(200).extract().jsonPath();

        assertThat(body.getList("variables.id"))
                .isEqualTo(Variable.core().stream().map(Variable::id).toList());
        assertThat(body.getList("metrics.id")).isEqualTo(List.of("count", "totalCost", "currentYearBudget"));
        assertThat(body.getList("metrics.unit")).isEqualTo(List.of("measures", "NOK", "NOK"));
        assertThat(body.<Integer>getList("metrics.question")).containsExactly(null, 8, 9);
    }

    @Tag("full")
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "phase, 10, -, false",
                "expectedEffects, 16, -, true",
                "beneficiaries, 17, -, true",
                "technologies, 20, -, true",
                "costClass, 8, totalCost, false",
                "crossCutting, 12, involvedParties, false",
                "municipal, 12, involvedParties, false",
                "internal, 11, involvesOthers, false",
                "late, -, submission, false",
                "skate, -, participant, false",
                "ministry, 2, participant, false",
                "agency, 1, participant, false"
            })
    void a_variable_says_what_it_is_or_follows_from(String id, Integer question, String source, boolean multiple) {
        anyone().get(IN_2019)
                .then()
                .body(variable(id) + "question", equalTo(question))
                .body(variable(id) + "derivedFrom", equalTo(source))
                .body(variable(id) + "multipleAnswers", equalTo(multiple))
                .body(variable(id) + "asked", equalTo(true))
                .body(variable(id) + "categories", not(empty()));
    }

    @Test
    void what_an_edition_does_not_ask_has_no_categories_there_but_the_editions_that_ask() {
        var year = openEdition(AGENCY);

        anyone().get(IN_2019)
                .then()
                .body(variable("mainPurpose") + "asked", equalTo(false))
                .body(variable("mainPurpose") + "question", nullValue())
                .body(variable("mainPurpose") + "categories", empty())
                .body(variable("mainPurpose") + "editions", hasItem(2018))
                .body(variable("mainPurpose") + "editions", not(hasItem(year)))
                .body(variable("innovation") + "editions", not(hasItem(2018)))
                .body(variable("innovation") + "editions", hasItems(2019, year))
                .body("metrics[1].editions", hasItems(2018, 2019, year));
        anyone().get("/v1/editions/2018/variables")
                .then()
                .body(variable("mainPurpose") + "asked", equalTo(true))
                .body(variable("phase") + "categories.code", contains("IDEA", "CONCEPT", "PLANNING", "IMPLEMENTATION"));
    }

    @ParameterizedTest
    @CsvSource({
        "nb, Prosjektfase, Antall tiltak",
        "nn, Prosjektfase, Talet på tiltak",
        "en, Project phase, Number of measures"
    })
    void labels_come_in_the_language_asked_for(String language, String phase, String count) {
        anyone().header("Accept-Language", language)
                .get(IN_2019)
                .then()
                .header("Content-Language", language)
                .body(variable("phase") + "label", equalTo(phase))
                .body("metrics[0].label", equalTo(count));
    }

    @Test
    void what_is_listed_can_be_asked() {
        for (String id : anyone().get(IN_2019).jsonPath().<String>getList("variables.id")) {
            anyone().get("/v1/editions/2019/statistics?by=" + id).then().statusCode(200);
        }
        anyone().get("/v1/editions/2019").then().body("links.variables", equalTo(IN_2019 + "?revision=1"));
    }

    @Test
    void an_unknown_edition_is_not_found_and_parameters_are_refused() {
        anyone().get("/v1/editions/2017/variables")
                .then()
                .statusCode(404)
                .body("type", equalTo(problem("edition-not-found")));
        anyone().get(IN_2019 + "?by=phase").then().statusCode(400).body("type", equalTo(problem("unknown-parameter")));
    }
}
