package no.tiltaksoversikt.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import no.tiltaksoversikt.testing.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An address may name its language, so that it doesn't change with its reader. */
@QuarkusTest
class LanguageParameterTest extends HttpTest {

    @ParameterizedTest
    @CsvSource({"nb,Prosjektfase", "nn,Prosjektfase", "en,Project phase"})
    void the_address_wins_over_the_header(String language, String title) {
        for (var header : new String[] {"nb", "en", "-"}) {
            for (var round = 0; round < 2; round++) {
                var answer = anyone().header("Accept-Language", header)
                        .get("/v1/editions/2019/figures/6?lang=" + language)
                        .then()
                        .statusCode(200)
                        .header("Content-Language", language)
                        .body("title", equalTo(title))
                        .extract();
                assertThat(answer.header("Vary")).contains("Accept").doesNotContain("Accept-Language");
            }
        }
    }

    @Test
    void without_it_the_answer_varies_by_the_header() {
        assertThat(anyone().get("/v1/editions/2019/figures/6").header("Vary")).contains("Accept-Language");
    }

    @Test
    void problems_speak_it_too() {
        anyone().header("Accept-Language", "nb")
                .get("/v1/editions/1999?lang=en")
                .then()
                .statusCode(404)
                .header("Content-Language", "en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "NB", "nb-NO", "no", "x"})
    void another_language_is_refused(String language) {
        anyone().get("/v1/editions?lang=" + language)
                .then()
                .statusCode(400)
                .body("detail", containsString("nb, nn, en"));
    }
}
