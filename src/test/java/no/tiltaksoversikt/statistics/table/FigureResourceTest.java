package no.tiltaksoversikt.statistics.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.testing.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FigureResourceTest extends HttpTest {

    @Test
    void each_population_is_a_share_of_the_base_that_the_report_states() {
        var bases = new HashMap<Object, Object>();
        for (var figure : List.of("9", "10", "key-numbers")) {
            anyone().get("/v1/editions/2019/figures/" + figure)
                    .jsonPath()
                    .<Map<String, Object>>getList("cells")
                    .forEach(cell -> bases.put(cell.get("population"), cell.get("base")));
        }

        assertThat(bases)
                .containsEntry("response-rate", 73)
                .containsEntry("measures", null)
                .containsEntry("cost-missing", 432)
                .containsEntry("cost-under-10m", 317)
                .containsEntry("financing-partial", 418)
                .containsEntry("phase-implementation-unfinanced-over-50m", 48)
                .containsEntry("phase-planning-implementation-unfinanced", 332)
                .containsEntry("innovation-medium-or-high", 432)
                .containsEntry("internal-reuses", 186)
                .containsEntry("involves-both", 218)
                .containsEntry("cross-cutting-unfinanced", 140)
                .containsEntry("municipal-seamless", 73);
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

    @ParameterizedTest
    @ValueSource(
            strings = {"figures/6?", "figures/9?", "figures/key-numbers?", "statistics?by=phase,costClass&base=row&"})
    void a_column_has_one_name(String table) {
        for (var labels : List.of("codes", "both", "labels")) {
            var csv = anyone().get("/v1/editions/2019/" + table + "format=csv&bom=false&labels=" + labels)
                    .asString();
            assertThat(csv.lines().findFirst().orElseThrow().split(";"))
                    .hasSizeGreaterThan(8)
                    .doesNotHaveDuplicates();
        }
        assertThat(anyone().get("/v1/editions/2019/figures/9?format=csv&bom=false&labels=codes")
                        .asString())
                .contains("population;count;percent;base;revision;where;tablePopulation;");
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
}
