package no.tiltaksoversikt.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.testing.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every published fact, asked of the running service as anybody would ask. */
@QuarkusTest
class PublishedFactsHttpTest extends HttpTest {

    private static final int LOOSELY = 1;
    private static final List<String> POPULATION_FIGURES = List.of("9", "10", "key-numbers");

    static List<PublishedFact> facts() {
        return PublishedFact.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("facts")
    void a_published_fact_comes_out_for_everybody(PublishedFact fact) {
        var cell = populations(fact.edition()).get(fact.id());
        assertThat(cell).as("population " + fact.id()).isNotNull();
        var value = ((Number) cell.get(fact.isPercent() ? "percent" : "count")).intValue();
        if (fact.status().equals("approximate")) {
            assertThat(Math.abs(value - fact.value())).isLessThanOrEqualTo(LOOSELY);
        } else {
            assertThat(value).isEqualTo(fact.value());
        }
    }

    /** The facts that a figure shows in a cell of its own, so that figures and key numbers can't drift apart. */
    @ParameterizedTest(name = "figure {0} of {1}: {2} {3} is {5}")
    @CsvSource({
        "2, 2019, expectedEffects, SERVICE_QUALITY, count, 276",
        "2, 2019, expectedEffects, EFFICIENCY, count, 255",
        "2, 2019, expectedEffects, SEAMLESS_SERVICES, count, 134",
        "2, 2019, expectedEffects, REDUCED_ENVIRONMENTAL_IMPACT, percent, 3",
        "3, 2019, beneficiaries, CITIZENS, count, 181",
        "3, 2019, beneficiaries, PRIVATE_BUSINESSES, percent, 33",
        "4, 2019, costClass, UNDER_10M, percent, 56",
        "4, 2019, costClass, OVER_100M, count, 37",
        "4, 2018, costClass, OVER_100M, count, 21",
        "5, 2019, financing, YES, count, 301",
        "5, 2019, financing, YES, percent, 72",
        "5, 2019, financing, NO, count, 61",
        "5, 2019, financing, PARTIAL, count, 56",
        "5, 2018, financing, YES, percent, 56",
        "6, 2019, phase, IDEA, count, 41",
        "6, 2019, phase, CONCEPT, count, 58",
        "6, 2018, phase, IDEA, count, 28",
        "6, 2018, phase, CONCEPT, count, 97",
        "8, 2019, innovation, LOW, percent, 26",
        "8, 2019, innovation, HIGH, percent, 22",
    })
    void a_figure_has_the_published_number_in_its_cell(
            String figure, int edition, String variable, String code, String statistic, int value) {
        List<Map<String, Object>> cells = figure(edition, figure).getList("cells");
        assertThat(cells)
                .filteredOn(cell -> code.equals(cell.get(variable)))
                .singleElement()
                .extracting(statistic)
                .isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"4, 317", "5, 418", "8, 432", "1, 432"})
    void a_figure_is_of_the_base_that_the_report_states(String figure, int base) {
        assertThat(figure(2019, figure).getInt("base")).isEqualTo(base);
    }

    @Test
    void implementation_and_operation_by_financing_are_those_of_figure_7() {
        List<Map<String, Object>> cells = figure(2019, "7").getList("cells");
        var implementation = new HashMap<Object, Object>();
        cells.stream()
                .filter(cell -> "IMPLEMENTATION".equals(cell.get("phase")))
                .forEach(cell -> implementation.put(cell.get("financing"), cell.get("count")));
        assertThat(implementation.get("YES")).isEqualTo(219);
        assertThat((int) implementation.get("NO") + (int) implementation.get("PARTIAL"))
                .isEqualTo(48);
    }

    @Test
    void the_response_rate_is_the_published_one() {
        var rate = anyone().get("/v1/editions/2019/response-rate")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(rate.getInt("invited")).isEqualTo(73);
        assertThat(rate.getInt("responded")).isEqualTo(67);
        assertThat(rate.getInt("percent")).isEqualTo(92);
        assertThat(rate.getInt("onTime") + rate.getInt("late")).isEqualTo(67);
    }

    @Test
    void the_edition_says_wherever_it_is_shown_that_it_is_synthetic() {
        for (var path : List.of("", "/figures/1", "/figures/key-numbers", "/statistics?by=phase")) {
            var notes = anyone().header("Accept-Language", "en")
                    .get("/v1/editions/2019" + path)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath()
                    .getList("notes", String.class);
            assertThat(notes).as(path).anyMatch(note -> note.contains("Synthetic"));
        }
    }

    private Map<String, Map<String, Object>> populations(int edition) {
        var populations = new HashMap<String, Map<String, Object>>();
        for (var id : POPULATION_FIGURES) {
            List<Map<String, Object>> cells = figure(edition, id).getList("cells");
            cells.forEach(cell -> populations.put((String) cell.get("population"), cell));
        }
        return populations;
    }

    private JsonPath figure(int edition, String id) {
        return anyone().get("/v1/editions/" + edition + "/figures/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
