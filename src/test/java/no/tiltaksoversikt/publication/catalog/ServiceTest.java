package no.tiltaksoversikt.publication.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.testing.HttpTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ServiceTest extends HttpTest {

    @Test
    void the_way_in_says_what_there_is_and_within_which_limits() {
        anyone().get("/v1")
                .then()
                .statusCode(200)
                .body("languages", equalTo(List.of("nb", "nn", "en")))
                .body("licence.url", equalTo("https://data.norge.no/nlod/no/2.0"))
                .body("formats.figures", hasItems("svg", "png", "csv"))
                .body("formats.files", hasItems("parquet", "ndjson"))
                .body("limits.bodyBytes", equalTo(20 * 1024 * 1024))
                .body("limits.pageSize", equalTo(200));
    }

    @Test
    void every_link_of_the_way_in_leads_somewhere() {
        Map<String, String> links = anyone().get("/v1").jsonPath().getMap("links");

        assertThat(links).containsKeys("contract", "editions", "figures", "measures", "catalog");
        links.forEach((name, address) -> given().noFilters().get(address).then().statusCode(200));
    }

    @Test
    void the_contract_is_where_its_name_is_guessed() {
        given().noFilters().get("/openapi.yaml").then().statusCode(200).body(startsWith("---\nopenapi: 3.0.3"));
        given().noFilters().head("/openapi.yaml").then().statusCode(200);
        given().noFilters().get("/openapi.json").then().statusCode(200).body("openapi", equalTo("3.0.3"));
    }

    @Test
    void an_unknown_parameter_is_refused() {
        anyone().get("/v1?page=1").then().statusCode(400);
    }
}
