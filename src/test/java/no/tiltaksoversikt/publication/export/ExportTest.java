package no.tiltaksoversikt.publication.export;

import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.measure.MeasureBuilder.aSubmissionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.measure.MeasureBuilder;
import no.tiltaksoversikt.platform.json.CanonicalJson;
import no.tiltaksoversikt.testing.HttpTest;
import no.tiltaksoversikt.testing.PublicReads.Read;
import no.tiltaksoversikt.testing.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files over HTTP: tags, digests, ranges, freshness, and what is refused. */
@QuarkusTest
class ExportTest extends HttpTest {

    private static final String REFERENCE = "/v1/editions/2019/exports";

    private static int year;

    @BeforeEach
    void submit() {
        if (year == 0) {
            year = openEdition(AGENCY);
        }
        submit(open("A-1"), open("A-2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json", "ndjson", "xlsx", "parquet"})
    void the_digest_is_of_the_bytes_and_a_head_tells_the_same(String format) {
        var response = file(format);
        var bytes = response.asByteArray();
        var hash = Base64.getEncoder().encodeToString(java.util.HexFormat.of().parseHex(CanonicalJson.sha256(bytes)));
        assertThat(response.header("Repr-Digest")).isEqualTo("sha-256=:" + hash + ":");
        assertThat(response.header("Content-Length")).isEqualTo(String.valueOf(bytes.length));
        assertThat(response.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"tiltak-" + year + "." + format + "\"");
        assertThat(response.headers().getValues("Link"))
                .containsExactly(
                        "</v1/editions/" + year
                                + "/exports/dictionary>; rel=\"describedby\", <https://data.norge.no/nlod/no/2.0>; rel=\"license\"");
        assertThat(response.header("Vary")).contains("Accept-Language");
        var read = new Read("export", path(format), "*/*");
        var head = Reader.send("HEAD", read, "nb");
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers()).isEqualTo(Reader.read(read, "nb").headers());
    }

    @Test
    void whoever_has_the_file_is_told_so() {
        var tag = file("csv").header("ETag");
        assertThat(tag).startsWith("\"").doesNotStartWith("W/");
        var again = anyone().header("If-None-Match", tag).get(path("csv"));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asByteArray()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(tag);
        assertThat(anyone().header("If-None-Match", "\"other\"")
                        .get(path("csv"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_public_answer_shows_in_the_next_read_and_an_exempt_one_changes_nothing() {
        var before = file("csv");
        submit(open("A-1"), open("A-2"), exempt("X-1"));
        assertThat(file("csv").asByteArray()).isEqualTo(before.asByteArray());
        assertThat(file("csv").header("ETag")).isEqualTo(before.header("ETag"));
        assertThat(file("xlsx").header("ETag")).isEqualTo(file("xlsx").header("ETag"));

        submit(open("A-1").named("Et nytt navn"), open("A-2"), exempt("X-1"));
        var after = file("csv");
        assertThat(after.asString()).contains("Et nytt navn").doesNotContain("X-1");
        assertThat(after.header("ETag")).isNotEqualTo(before.header("ETag"));
    }

    @Test
    void the_directorate_gets_the_public_file_too() {
        submit(open("A-1"), exempt("X-1"));
        var response = directorate().get(path("json"));
        assertThat(response.asByteArray()).isEqualTo(file("json").asByteArray());
        assertThat(response.header("Cache-Control")).isEqualTo("private, no-cache");
    }

    @Test
    void a_frozen_revision_may_be_kept_for_a_year_and_what_names_none_may_not() {
        assertThat(file("csv").header("Cache-Control")).isEqualTo("no-cache");
        for (var path : List.of("", "/dictionary", "/measures.csv")) {
            assertThat(anyone().get(REFERENCE + path).header("Cache-Control")).isEqualTo("no-cache");
            assertThat(anyone().get(REFERENCE + path + "?revision=1").header("Cache-Control"))
                    .contains("immutable");
        }
    }

    @Test
    void a_download_that_broke_off_can_go_on() {
        var whole = file("csv").asByteArray();
        var tag = file("csv").header("ETag");
        var part =
                anyone().header("Range", "bytes=10-19").header("If-Range", tag).get(path("csv"));
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.header("Content-Range")).isEqualTo("bytes 10-19/" + whole.length);
        assertThat(part.asByteArray()).isEqualTo(Arrays.copyOfRange(whole, 10, 20));
        var rest = anyone().header("Range", "bytes=20-").get(path("csv"));
        assertThat(rest.asByteArray()).isEqualTo(Arrays.copyOfRange(whole, 20, whole.length));
        var end = anyone().header("Range", "bytes=-5").get(path("csv"));
        assertThat(end.asByteArray()).isEqualTo(Arrays.copyOfRange(whole, whole.length - 5, whole.length));
    }

    @Test
    void a_range_of_a_head_is_ignored() {
        var length = file("csv").asByteArray().length;
        for (var range : List.of("bytes=10-19", "bytes=" + length + "-")) {
            var head = anyone().header("Range", range)
                    .header("Accept-Encoding", "identity")
                    .head(path("csv"));
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.header("Content-Range")).isNull();
            assertThat(head.header("Content-Length")).isEqualTo(String.valueOf(length));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=5-2", "bytes=0-1,4-5", "lines=1-2", "bytes=-", "bytes=x-"})
    void what_is_no_single_range_is_answered_with_the_whole(String range) {
        var response = anyone().header("Range", range).get(path("csv"));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.asByteArray()).isEqualTo(file("csv").asByteArray());
    }

    @Test
    void a_range_of_another_version_is_answered_with_the_whole() {
        var response = anyone().header("Range", "bytes=0-1")
                .header("If-Range", "\"old\"")
                .get(path("csv"));
        assertThat(response.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=99999999-", "bytes=-0"})
    void a_range_outside_the_file_is_refused(String range) {
        var size = file("csv").asByteArray().length;
        var response = anyone().header("Range", range).get(path("csv"));
        response.then().statusCode(416).body("type", equalTo(problem("range-not-satisfiable")));
        assertThat(response.header("Content-Range")).isEqualTo("bytes */" + size);
    }

    @Test
    void names_are_in_the_language_asked_for() {
        var english = anyone().header("Accept-Language", "en").get(path("csv"));
        assertThat(english.asString()).startsWith("\uFEFF\"Measure id\";").contains("Planning");
        assertThat(english.header("Content-Language")).isEqualTo("en");
    }

    @Test
    void the_list_has_every_format_with_licence_and_dictionary() {
        anyone().get(exports())
                .then()
                .statusCode(200)
                .body("licence.url", equalTo("https://data.norge.no/nlod/no/2.0"))
                .body("files.format", equalTo(List.of("csv", "json", "ndjson", "xlsx", "parquet")))
                .body("files.url", hasItem(path("parquet")))
                .body("dictionary", equalTo(exports() + "/dictionary"));
    }

    @Test
    void the_dictionary_describes_every_column_of_the_file() {
        var dictionary = anyone().get(REFERENCE + "/dictionary").jsonPath();
        var header = anyone().get(REFERENCE + "/measures.csv?labels=codes&separator=comma&bom=false")
                .asString()
                .lines()
                .findFirst()
                .orElseThrow();
        assertThat(dictionary.getList("fields.name", String.class)).isEqualTo(List.of(header.split(",")));
        assertThat(dictionary.getString("fields.find { it.name == 'phase' }.question"))
                .isEqualTo("10");
        assertThat(dictionary.getList("fields.find { it.name == 'phase' }.categories.value", String.class))
                .containsExactly("IDEA", "CONCEPT", "PLANNING", "IMPLEMENTATION", "OPERATION");
        assertThat(dictionary.getString("fields.find { it.name == 'totalCost' }.unit"))
                .isEqualTo("NOK");
        assertThat(dictionary.getList("fields.title", String.class))
                .doesNotContainNull()
                .doesNotContain("");
        assertThat(dictionary.getList("notes").toString()).containsIgnoringCase("syntetisk");
    }

    @Test
    void an_edition_has_columns_of_what_it_asks_and_no_others() {
        var of2018 = columnsOf("2018");
        var of2019 = columnsOf("2019");
        assertThat(of2018).contains("mainPurpose", "phase").doesNotContain("expectedEffects", "innovation");
        assertThat(of2019).contains("expectedEffects", "innovation").doesNotContain("mainPurpose");
    }

    private List<String> columnsOf(String year) {
        return List.of(anyone().get("/v1/editions/" + year
                        + "/exports/measures.csv?revision=1&labels=codes&separator=comma&bom=false")
                .asString()
                .lines()
                .findFirst()
                .orElseThrow()
                .split(","));
    }

    @Test
    void the_dictionary_is_csv_too_by_parameter_or_accept() {
        var byParameter = anyone().get(exports() + "/dictionary?format=csv");
        assertThat(byParameter.contentType()).startsWith("text/csv");
        assertThat(byParameter.asString())
                .startsWith("\uFEFFname;title;type;")
                .contains("phase;Prosjektfase;string;;10;");
        assertThat(anyone().get(exports() + "/dictionary?format=csv&separator=comma&bom=false")
                        .asString())
                .startsWith("name,title,type,")
                .contains("phase,Prosjektfase,string,,10,");
        assertThat(anyone().header("Accept", "text/csv")
                        .get(exports() + "/dictionary")
                        .asByteArray())
                .isEqualTo(byParameter.asByteArray());
        assertThat(anyone().header("Accept", "text/csv")
                        .get(exports() + "/dictionary?format=json")
                        .contentType())
                .startsWith("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/dictionary", "/measures.csv", "/measures.json", "/measures.parquet"})
    void an_unknown_edition_is_not_found(String path) {
        anyone().get("/v1/editions/2099/exports" + path)
                .then()
                .statusCode(404)
                .body("type", equalTo(problem("edition-not-found")));
    }

    @Test
    void an_unknown_format_is_not_found() {
        anyone().get(exports() + "/measures.ods").then().statusCode(404).body("type", equalTo(problem("not-found")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "measures.csv?separator=tab",
                "measures.csv?bom=yes",
                "measures.csv?labels=both",
                "measures.xlsx?labels=1",
                "dictionary?format=xml"
            })
    void a_bad_parameter_is_refused(String path) {
        anyone().get(exports() + "/" + path).then().statusCode(400).body("type", equalTo(problem("invalid-parameter")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"measures.json?labels=labels", "measures.xlsx?bom=true", "measures.csv?phase=IDEA"})
    void a_parameter_that_the_format_does_not_have_is_refused(String path) {
        anyone().get(exports() + "/" + path).then().statusCode(400).body("type", equalTo(problem("unknown-parameter")));
    }

    @Test
    void the_address_names_the_format_whatever_Accept_says() {
        for (var address : List.of(path("csv"), "/v1/editions/" + year + "/altinn/form.zip")) {
            anyone().header("Accept", "application/json")
                    .get(address)
                    .then()
                    .statusCode(200)
                    .header("Content-Type", not(containsString("json")));
        }
    }

    private void submit(MeasureBuilder... measures) {
        assertThat(respondent(year, AGENCY).submit(aSubmissionOf(measures)).statusCode())
                .isIn(200, 201);
    }

    private static MeasureBuilder open(String reference) {
        return aMeasure().withReference(reference).named("Tiltak " + reference);
    }

    private static MeasureBuilder exempt(String reference) {
        return open(reference)
                .with(AnswerField.PUBLISHABLE, false)
                .with(AnswerField.EXEMPTION_BASIS, "Offentleglova § 14");
    }

    private Response file(String format) {
        var response = anyone().get(path(format));
        assertThat(response.statusCode()).isEqualTo(200);
        return response;
    }

    private String exports() {
        return "/v1/editions/" + year + "/exports";
    }

    private String path(String format) {
        return exports() + "/measures." + format;
    }
}
