package no.tiltaksoversikt.altinn.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import no.tiltaksoversikt.testing.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The form and its code lists over HTTP. */
@QuarkusTest
class AltinnFormResourceTest extends HttpTest {

    private static final String FORM = "/v1/editions/2019/altinn/form.zip";
    private static final String OPTIONS = "/v1/editions/2019/altinn/options/";

    private byte[] zip(String path, String language) {
        return anyone().header("Accept-Language", language)
                .get(path)
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .extract()
                .asByteArray();
    }

    private static Map<String, String> files(byte[] zip) throws IOException {
        var files = new TreeMap<String, String>();
        try (var stream = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                assertThat(entry.getTimeLocal().getYear()).isEqualTo(1980);
                files.put(entry.getName(), new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @ParameterizedTest
    @ValueSource(ints = {2018, 2019})
    void the_zip_has_the_whole_form_of_the_editions_questionnaire(int year) throws IOException {
        var files = files(zip("/v1/editions/" + year + "/altinn/form.zip", "nb"));
        var expected = FormFiles.of(new QuestionnaireCatalogue().get(String.valueOf(year)));

        assertThat(files.keySet()).containsAll(expected.names()).contains("FORM.md");
        assertThat(files).hasSize(expected.names().size() + 1);
        assertThat(files.get("App/models/model.xsd")).isEqualTo(expected.text("App/models/model.xsd"));
        assertThat(files.get("App/config/applicationmetadata.json")).contains("digdir/digitaliseringstiltak");
    }

    @Test
    void an_unchanged_form_has_the_same_bytes_and_etag() {
        var first = anyone().get(FORM);
        var tag = first.header("ETag");

        assertThat(zip(FORM, "nb")).isEqualTo(first.asByteArray());
        assertThat(tag).matches("\"[0-9a-f]+\"");
        anyone().header("If-None-Match", tag).get(FORM).then().statusCode(304);
        assertThat(first.header("Content-Disposition")).contains("altinn-form-2019.zip");
        // A later release may generate other files from the same questionnaire.
        assertThat(first.header("Cache-Control")).isEqualTo("no-cache");
    }

    @ParameterizedTest
    @CsvSource({"nb, Slik tas de i bruk", "nn, Slik tek de dei i bruk", "en, How to use them"})
    void the_guide_is_in_the_requested_language(String language, String heading) throws IOException {
        var guide = files(zip(FORM, language)).get("FORM.md");

        assertThat(guide)
                .contains(heading, "digdir/digitaliseringstiltak", "RemoveHiddenData")
                .doesNotContain("{org}", "{app}", "{title}", "{version}");
    }

    @Test
    void a_form_is_made_for_the_requested_version_of_the_library() throws IOException {
        assertThat(zip(FORM + "?version=8", "nb")).isEqualTo(zip(FORM, "nb"));
        var nine = files(zip(FORM + "?version=9", "en"));
        assertThat(nine).containsKey("App/ui/Task_1/layouts/measures.json");
        assertThat(nine.get("FORM.md")).contains("version 9 of");
        for (var none : new String[] {"7", "10", "ni", ""}) {
            anyone().queryParam("version", none).get(FORM).then().statusCode(400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"form.zip", "options/phase"})
    void an_unknown_edition_gives_404(String what) {
        anyone().get("/v1/editions/2001/altinn/" + what)
                .then()
                .statusCode(404)
                .body("type", equalTo(problem("edition-not-found")));
    }

    @ParameterizedTest
    @CsvSource({
        "'', nb, Planlegging",
        "'', en, Planning",
        "'?language=nn', en, Planlegging",
        "'?language=en', nb, Planning"
    })
    void a_code_list_is_in_the_requested_language(String query, String header, String label) {
        anyone().header("Accept-Language", header)
                .get(OPTIONS + "phase" + query)
                .then()
                .statusCode(200)
                .header("Content-Language", equalTo(query.isEmpty() ? header : query.substring(query.length() - 2)))
                .body("value", hasItems("IDEA", "OPERATION"))
                .body("", hasSize(5))
                .body("find { it.value == 'PLANNING' }.label", equalTo(label));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothingToReport",
                "publishable",
                "exemptAnswers",
                "exemptSome",
                "language",
                "technologies",
                "rule"
            })
    void every_code_list_of_the_form_is_available(String id) {
        anyone().get(OPTIONS + id).then().statusCode(200).body("[0].label.length() > 1", equalTo(true));
    }

    @Test
    void an_unknown_code_list_gives_404_and_the_known_ones() {
        anyone().get(OPTIONS + "colours")
                .then()
                .statusCode(404)
                .body("type", equalTo(problem("code-list-not-found")))
                .body("detail", containsString("technologies"));
        anyone().get("/v1/editions/2018/altinn/options/technologies").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?language=de", "?language=NB", "?language=", "?language=nb&language=nn", "?lang=de"})
    void an_unknown_language_is_refused(String query) {
        anyone().get(OPTIONS + "phase" + query).then().statusCode(400);
    }
}
