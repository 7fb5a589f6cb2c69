package no.tiltaksoversikt.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import no.tiltaksoversikt.testing.HttpTest;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * JSON-stat over HTTP. Its files are left in target/json-stat, where the profile clients has a reader of others read them;
 * the format's schema is others' and lies outside the repository.
 */
@QuarkusTest
class JsonStatTest extends HttpTest {

    private static final String FOLDER = "TILTAK_CONFORMANCE_DIR";
    private static final Path WRITTEN = Path.of("target", "json-stat");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static Stream<String> tables() {
        return Stream.concat(
                Stream.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "key-numbers")
                        .flatMap(id -> Stream.of(2018, 2019)
                                .map(year -> "editions/" + year + "/figures/" + id + "?format=json-stat")),
                Stream.of(
                        "editions/2019/response-rate?format=json-stat",
                        "editions/2019/statistics?by=phase,financing,technologies&format=json-stat",
                        "editions/2019/statistics?by=ministry&metric=totalCost&where=crossCutting:true&format=json-stat",
                        "editions/2018/statistics?by=innovation,phase&format=json-stat",
                        "comparisons?editions=2018,2019&variable=phase&format=json-stat",
                        "comparisons?editions=2019,2018&variable=technologies&format=json-stat"));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void a_dataset_has_a_value_for_every_combination(String table) throws IOException {
        var dataset = dataset(table);
        var size = product(dataset.get("size"));

        assertThat(dataset.get("value")).hasSize(size);
        assertThat(dataset.get("id")).hasSameSizeAs(dataset.get("size"));
        for (var id : dataset.get("id")) {
            assertThat(dataset.path("dimension").has(id.asText()))
                    .as(id.asText())
                    .isTrue();
        }
        Files.createDirectories(WRITTEN);
        Files.writeString(WRITTEN.resolve(table.replaceAll("[^A-Za-z0-9]+", "-") + ".json"), dataset.toString());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void the_formats_schema_accepts_every_dataset(String table) throws IOException {
        Assumptions.assumeTrue(System.getenv(FOLDER) != null, "skipped: " + FOLDER + " is not set");
        var schema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(Files.readString(Path.of(System.getenv(FOLDER), "jsonstat", "schema", "dataset.json")));

        assertThat(schema.validate(dataset(table))).isEmpty();
        assertThat(schema.validate(MAPPER.createObjectNode()))
                .as("the schema refuses something")
                .isNotEmpty();
    }

    @Test
    void the_values_are_those_of_the_json_in_the_same_order() {
        var figure = anyone().get("/v1/editions/2019/figures/7").as(JsonNode.class);
        var dataset = dataset("editions/2019/figures/7?format=json-stat");

        var cells = StreamSupport.stream(figure.get("cells").spliterator(), false)
                .flatMap(cell -> Stream.of(
                        cell.get("count").asLong(), cell.get("percent").asLong()))
                .toList();
        assertThat(StreamSupport.stream(dataset.get("value").spliterator(), false)
                        .map(JsonNode::asLong))
                .isEqualTo(cells);
        assertThat(dataset.at("/role/time/0").asText()).isEqualTo("edition");
        assertThat(dataset.at("/role/metric/0").asText()).isEqualTo("metric");
        assertThat(dataset.at("/extension/base").asLong()).isEqualTo(418);
        assertThat(dataset.at("/dimension/metric/category/unit/percent/label").asText())
                .isEqualTo("prosent");
    }

    @Test
    void what_can_be_no_number_has_a_status_that_is_explained() {
        var dataset = dataset("editions/2019/figures/key-numbers?format=json-stat");
        var measures = dataset.at("/dimension/population/category/index");
        var place = 0;
        while (!measures.get(place).asText().equals("measures")) {
            place++;
        }

        assertThat(dataset.get("value").get(place * 3 + 1).isNull()).isTrue();
        assertThat(dataset.get("status").get(String.valueOf(place * 3 + 1)).asText())
                .isEqualTo(".");
        assertThat(dataset.at("/extension/status/label").get(".").asText()).contains("andel av ingenting");
    }

    @Test
    void only_what_can_not_change_any_more_says_since_when() {
        var open = openEdition(AGENCY);

        assertThat(dataset("editions/2019/figures/1?format=json-stat")
                        .get("updated")
                        .asText())
                .matches("2019-[0-9]{2}-[0-9]{2}T[0-9:]{8}Z");
        assertThat(dataset("editions/" + open + "/figures/1?format=json-stat").has("updated"))
                .isFalse();
    }

    private JsonNode dataset(String table) {
        return tree(anyone().get("/v1/" + table)
                .then()
                .statusCode(200)
                .contentType("application/json-stat+json")
                .extract()
                .asString());
    }

    private static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException notJson) {
            throw new AssertionError(json, notJson);
        }
    }

    private static int product(JsonNode sizes) {
        return StreamSupport.stream(sizes.spliterator(), false)
                .mapToInt(JsonNode::asInt)
                .reduce(1, Math::multiplyExact);
    }
}
