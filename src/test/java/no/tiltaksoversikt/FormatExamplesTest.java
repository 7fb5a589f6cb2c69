package no.tiltaksoversikt;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.tiltaksoversikt.testing.HttpTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The answers that the contract shows as examples are golden files: what the service answers today. */
@QuarkusTest
class FormatExamplesTest extends HttpTest {

    private static final Path FOLDER = Path.of("src", "main", "resources", "contract", "examples");
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @Tag("full")
    @ParameterizedTest
    @CsvSource({
        "getFigure,json",
        "getFigure,csv",
        "getFigure,json-stat",
        "getFigure,svg",
        "getCrossTab,json",
        "getCrossTab,csv",
        "getCrossTab,json-stat",
        "getResponseRate,json",
        "getResponseRate,csv",
        "getResponseRate,json-stat",
        "compareEditions,json",
        "compareEditions,csv",
        "compareEditions,json-stat",
        "compareEditions,svg"
    })
    void every_example_of_an_answer_is_what_the_service_answers(String operation, String format) throws IOException {
        var address = Files.readString(FOLDER.resolve(operation + ".address")).strip() + format;
        // Without the check against the contract, which these files become a part of.
        var answer = given().noFilters()
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        var text = format.startsWith("json")
                ? MAPPER.writeValueAsString(MAPPER.readTree(answer)) + "\n"
                : new String(answer, java.nio.charset.StandardCharsets.UTF_8)
                        .replace("\r\n", "\n")
                        .replace("\uFEFF", "");
        var file = FOLDER.resolve(operation + "." + format);
        if (Boolean.getBoolean("examples.update")) {
            Files.writeString(file, text);
        }
        assertThat(Files.readString(file))
                .as(
                        "If this is meant, run ./mvnw test -Dtest=FormatExamplesTest -Dexamples.update=true, look at the change, "
                                + "update the contract, and commit both")
                .isEqualTo(text);
    }

    @Tag("full")
    @ParameterizedTest
    @CsvSource({"getFigure", "getCrossTab", "getResponseRate", "compareEditions"})
    void the_address_of_every_workbook_has_one(String operation) throws IOException {
        var address = Files.readString(FOLDER.resolve(operation + ".address")).strip() + "xlsx";

        anyone().get(address).then().statusCode(200);
    }
}
