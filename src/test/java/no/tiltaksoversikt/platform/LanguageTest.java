package no.tiltaksoversikt.platform;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import no.tiltaksoversikt.testing.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Problems speak the caller's language. */
@QuarkusTest
class LanguageTest extends HttpTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nb | nb",
                "nn | nn",
                "en | en",
                "no | nb",
                "nn-NO | nn",
                "EN-us | en",
                "en;q=0.5, nn;q=0.9 | nn",
                "nb;q=0.1, en;q=0.2 | en",
                "de, fr;q=0.9, en;q=0.1 | en",
                "de | nb",
                "* | nb",
                "de, *;q=0.5 | nb",
                "en;q=0, nn;q=0.1 | nn",
                "en;q=0 | nb",
                "tull og tøys;; | nb",
                "en;q=abc | nb",
                ", | nb",
                "- | nb",
                "-nn | nb",
                "--, en | nb",
                "en-, nn;q=0.1 | nb"
            })
    void the_best_language_of_those_asked_for_is_used(String accepted, String used) {
        var detail =
                switch (used) {
                    case "nb" -> "Det finnes ingen kartlegging for 2100.";
                    case "nn" -> "Det finst inga kartlegging for 2100.";
                    default -> "There is no edition for 2100.";
                };
        anyone().header("Accept-Language", accepted)
                .get("/v1/editions/2100")
                .then()
                .statusCode(404)
                .header("Content-Language", equalTo(used))
                .header("Vary", containsString("Accept-Language"))
                .body("detail", equalTo(detail));
    }

    @Test
    void bokmal_is_used_where_nothing_is_asked_for() {
        anyone().get("/v1/editions/2100")
                .then()
                .header("Content-Language", equalTo("nb"))
                .body("title", equalTo("Kartleggingen finnes ikke"));
    }

    @Test
    void problems_outside_the_resources_speak_it_too() {
        anyone().header("Accept-Language", "en")
                .get("/v1/nothing")
                .then()
                .statusCode(404)
                .header("Content-Language", equalTo("en"))
                .body("title", equalTo("Not found"));
        anyone().header("Accept-Language", "nn")
                .get("/v1/editions/2100/participants")
                .then()
                .statusCode(401)
                .header("Content-Language", equalTo("nn"))
                .body("title", equalTo("Manglar gyldig token"));
    }
}
