package no.tiltaksoversikt.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.testing.HttpTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What JSON of numbers says of where they come from, and what stands beside a figure. */
@QuarkusTest
class AttributionTest extends HttpTest {

    @Tag("full")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/editions/2019/figures/4",
                "/v1/editions/2019/figures/key-numbers",
                "/v1/editions/2019/statistics?by=phase,financing&where=crossCutting:true&base=all&metric=totalCost",
                "/v1/comparisons?editions=2018,2019&variable=phase&where=phase:IDEA|CONCEPT"
            })
    void numbers_say_where_they_come_from_and_where_else_they_are(String address) {
        var answer = anyone().get(address)
                .then()
                .statusCode(200)
                .body("source", containsString("Oversikt over digitaliseringstiltak i staten 2019, revisjon 1"))
                .body("licence.url", equalTo("https://data.norge.no/nlod/no/2.0"))
                .body("citation", allOf(containsString("Digitaliseringsdirektoratet"), containsString("NLOD 2.0")))
                .extract()
                .jsonPath();

        Map<String, String> links = answer.getMap("links");
        assertThat(links).containsKeys("self", "csv", "xlsx", "json-stat");
        links.values().forEach(link -> {
            anyone().urlEncodingEnabled(false).get(link).then().statusCode(200);
            assertThat(link.startsWith("/v1/comparisons") || link.contains("revision=1"))
                    .as(link)
                    .isTrue();
        });
        assertThat(anyone().urlEncodingEnabled(false)
                        .get(links.get("self"))
                        .jsonPath()
                        .<Object>get("cells"))
                .isEqualTo(answer.<Object>get("cells"));
    }

    @Test
    void figure_6_has_the_edition_before_beside_its_own_cells() {
        var figure = anyone().get("/v1/editions/2019/figures/6")
                .then()
                .statusCode(200)
                .body("beside.edition", equalTo(2018))
                .body("beside.revision", equalTo(1))
                .body("beside.cells.find { it.phase == 'IDEA' }.count", equalTo(28))
                .body("beside.cells.find { it.phase == 'CONCEPT' }.count", equalTo(97))
                .body("cells.find { it.phase == 'IDEA' }.count", equalTo(41))
                .body("cells.find { it.phase == 'CONCEPT' }.count", equalTo(58))
                .extract()
                .jsonPath();

        assertThat(figure.getInt("beside.base")).isEqualTo(figure.getInt("beside.answered"));
        anyone().get("/v1/editions/2018/figures/6").then().body("beside", nullValue());
        anyone().get("/v1/editions/2019/figures/7").then().body("beside", nullValue());
    }

    @Test
    void tables_of_figure_6_have_a_row_for_each_edition() {
        var lines = anyone().get("/v1/editions/2019/figures/6?format=csv&labels=codes&separator=comma&bom=false")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .split("\r\n");

        assertThat(lines[0]).startsWith("edition,phase,count,percent,base,").contains("revision2018", "population2019");
        assertThat(lines)
                .anyMatch(line -> line.startsWith("2018,IDEA,28,"))
                .anyMatch(line -> line.startsWith("2019,IDEA,41,"));
        anyone().get("/v1/editions/2019/figures/6?format=json-stat")
                .then()
                .statusCode(200)
                .body("id", equalTo(List.of("edition", "phase", "metric")))
                .body("dimension.edition.category.index", equalTo(List.of("2018", "2019")))
                .body("value[0]", equalTo(28));
    }
}
