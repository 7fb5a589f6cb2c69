package no.tiltaksoversikt.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import no.tiltaksoversikt.testing.HttpTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FigureResourceTest extends HttpTest {

    @Test
    void the_figures_and_key_numbers_are_the_published_ones() throws IOException {
        for (var fact : publishedFacts()) {
            var cell = cell(fact.get("edition").asInt(), fact.get("id").asText());
            var value = fact.get("value").asLong();
            var shown = ((Number) cell.get(fact.get("statistic").asText())).longValue();
            if (fact.get("status").asText().equals("approximate")) {
                assertThat(shown).as(fact.toString()).isBetween(value - 1, value + 1);
            } else {
                assertThat(shown).as(fact.toString()).isEqualTo(value);
            }
            if (fact.has("base")) {
                assertThat(cell)
                        .as(fact.toString())
                        .containsEntry("base", fact.get("base").asInt());
            }
        }
    }

    @Test
    void all_figures_come_in_the_reports_order() {
        anyone().get("/v1/editions/2019/figures")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "key-numbers")))
                .body("totalItems", equalTo(11));
        anyone().get("/v1/editions/2019/figures?page=3&size=3")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of("10", "key-numbers")));
    }

    @Test
    void each_figure_follows_the_reports_base_rule() {
        assertBase(1, 432);
        assertBase(4, 317);
        assertBase(5, 418);
        assertBase(7, 418);
        assertBase(8, 432);
    }

    @Test
    void operation_counts_as_implementation() {
        anyone().header("Accept-Language", "en")
                .get("/v1/editions/2019/figures/6")
                .then()
                .statusCode(200)
                .body("title", equalTo("Project phase"))
                .body("cells.phase", equalTo(List.of("IDEA", "CONCEPT", "PLANNING", "IMPLEMENTATION")))
                .body("cells.count.sum()", equalTo(432))
                .body("variables[0].categories[3].label", equalTo("Implementation, including operation"))
                .body("notes", hasItem(containsString("new phase in 2019")));
        anyone().header("Accept-Language", "en")
                .get("/v1/editions/2018/figures/6")
                .then()
                .body("variables[0].categories[3].label", equalTo("Implementation"))
                .body("notes", not(hasItem(containsString("new phase in 2019"))));
    }

    @Test
    void populations_that_the_edition_does_not_ask_for_are_left_out_with_a_note() {
        anyone().header("Accept-Language", "en")
                .get("/v1/editions/2018/figures/key-numbers")
                .then()
                .statusCode(200)
                .body("cells.population", hasItem("purpose-security"))
                .body("cells.population", not(hasItem("technology-iot")))
                .body("notes", hasItem(containsString("Uses the internet of things")));
        anyone().get("/v1/editions/2018/figures/8").then().statusCode(200).body("cells", empty());
    }

    @Test
    void the_figures_say_that_they_count_exempt_measures_where_the_edition_does() {
        var path = "/v1/editions/2019/figures/1";

        assertThat(anyone().get(path).jsonPath().getInt("population")).isEqualTo(432);
        anyone().get(path).then().body("notes", hasItem(containsString("teller også tiltak som er unntatt")));
        anyone().get("/v1/editions/" + openEdition(AGENCY) + "/figures/1")
                .then()
                .body("notes", hasItem(containsString("er ikke talt med")));
    }

    @Test
    void an_unknown_figure_is_not_found_and_the_known_ones_are_named() {
        anyone().get("/v1/editions/2019/figures/11")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:problem-type:tiltaksoversikt:figure-not-found"))
                .body("detail", containsString("key-numbers"));
        anyone().get("/v1/editions/2019/figures?audience=everybody").then().statusCode(400);
    }

    private void assertBase(int figure, int base) {
        anyone().get("/v1/editions/2019/figures/" + figure)
                .then()
                .statusCode(200)
                .body("base", equalTo(base));
    }

    private Map<String, Object> cell(int year, String population) {
        return Stream.of("9", "10", "key-numbers")
                .map(figure -> anyone().get("/v1/editions/" + year + "/figures/" + figure)
                        .jsonPath()
                        .<Map<String, Object>>getList("cells"))
                .flatMap(List::stream)
                .filter(cell -> cell.get("population").equals(population))
                .findFirst()
                .orElseThrow(() -> new AssertionError(population + " of " + year + " is missing"));
    }

    private static List<JsonNode> publishedFacts() throws IOException {
        try (var json = FigureResourceTest.class.getResourceAsStream("/reference/published-facts.json")) {
            var facts = new ObjectMapper().readTree(json).get("facts");
            return StreamSupport.stream(facts.spliterator(), false).toList();
        }
    }
}
