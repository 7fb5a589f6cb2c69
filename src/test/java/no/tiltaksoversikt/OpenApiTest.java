package no.tiltaksoversikt;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.tiltaksoversikt.testing.HttpTest;
import org.junit.jupiter.api.Test;

/** The committed contract is what the code says. */
@QuarkusTest
class OpenApiTest extends HttpTest {

    private static final Path CONTRACT = Path.of("openapi.yaml");

    @Test
    void the_committed_contract_is_the_one_that_the_code_generates() throws IOException {
        var generated =
                anyone().get("/q/openapi").then().statusCode(200).extract().asString();
        var document = generated.startsWith("---\n") ? generated.substring(4) : generated;
        if (Boolean.getBoolean("openapi.update")) {
            Files.writeString(CONTRACT, document);
        }
        assertThat(Files.readString(CONTRACT))
                .as("Run ./mvnw test -Dtest=OpenApiTest -Dopenapi.update=true and commit openapi.yaml")
                .isEqualTo(document);
    }
}
