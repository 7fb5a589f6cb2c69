package no.tiltaksoversikt.publication.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.tiltaksoversikt.measure.MeasureBuilder;
import no.tiltaksoversikt.testing.HttpTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ReportTest extends HttpTest {

    private static final int NEWEST_FROZEN = 2019;
    private static final Map<String, JsonPath> FROZEN = new HashMap<>();
    private static final Pattern UNFILLED = Pattern.compile("[{}#|]|null|  |\\bnot_found\\b");

    /** A frozen edition's report is the same for all tests, and checking it against the contract takes its time. */
    private static JsonPath report(int year, String language) {
        return year > NEWEST_FROZEN
                ? fetched(year, language)
                : FROZEN.computeIfAbsent(year + language, ignored -> fetched(year, language));
    }

    private static JsonPath fetched(int year, String language) {
        return given().get("/v1/editions/" + year + "/report?lang=" + language)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> sentences(JsonPath report) {
        return report.getList("chapters.blocks.flatten().sentences.flatten().text", String.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "67 virksomheter har svart, og det gir en svarprosent på 92.",
                "I alt er 432 tiltak meldt inn, fordelt på 67 virksomheter og 13 departementsområder (figur 1).",
                "Godt over halvparten av tiltakene skal gi bedre tjenester (64 prosent), og godt over halvparten skal"
                        + " effektivisere (59 prosent), se figur 2.",
                "Litt under en tredjedel av tiltakene (134 av 432) skal legge til rette for sammenhengende"
                        + " tjenester.",
                "Det er en økning fra 2018, da 24 prosent (98 tiltak) hadde dette som formål.",
                "Svært få av tiltakene (3 prosent) ventes å redusere miljøbelastningen.",
                "Tiltak fra Skate-virksomheter skal oftere enn andre gi sammenhengende tjenester: 44 prosent av dem,"
                        + " mot 31 prosent av alle.",
                "Omtrent to femdeler av tiltakene (181 av 432, 42 prosent) skal gi nytte for innbyggere.",
                "Omtrent en tredjedel av tiltakene (33 prosent) retter seg mot private virksomheter.",
                "37 tiltak (12 prosent) har en kostnadsramme på over 100 millioner kroner.",
                "I 2018 gjaldt det 5 prosent. Det er 16 tiltak flere i 2019.",
                "115 av 432 tiltak (27 prosent) oppgir ingen total kostnadsramme.",
                "72 prosent av tiltakene (301) har finansiering (figur 5).",
                "61 tiltak mangler finansiering, og 56 har bare delvis finansiering.",
                "Andelen med finansiering har økt kraftig: I 2018 var den 56 prosent (232 av 412 tiltak).",
                "I idéfasen er det 41 tiltak, mot 28 i 2018. Andelen har økt litt.",
                "Andelen i gjennomføring har økt: 62 prosent, mot 48 prosent i 2018.",
                "I konseptfasen er det 58 tiltak, mot 97 i 2018. Andelen har gått ned.",
                "219 tiltak er i gjennomføring og har finansiering. Det er litt over halvparten av tiltakene (52"
                        + " prosent), se figur 7.",
                "Likevel mangler 48 tiltak i gjennomføring helt eller delvis finansiering. 33 av dem har en"
                        + " kostnadsramme under 50 millioner kroner, og 7 har en ramme på 50 millioner eller mer.",
                "I planlegging og gjennomføring sett under ett mangler omtrent en femdel av tiltakene (74 av 332) helt"
                        + " eller delvis finansiering.",
                "69 prosent av tiltakene er ifølge virksomhetene innovative i noen eller stor grad (figur 8).",
                "14 av 432 tiltak tar i bruk tingenes internett.",
                "192 tiltak skal utvikle en løsning som flere virksomheter skal bruke, og 179 skal gjenbruke en"
                        + " løsning som andre bruker (figur 9).",
                "Av de virksomhetsinterne tiltakene skal 38 utvikle og 52 gjenbruke en løsning for eller fra andre.",
                "Omtrent halvparten av tiltakene (218 av 432) involverer andre virksomheter (figur 10).",
                "Tallet kan ikke sammenlignes med 2018, fordi spørsmålet er endret.",
                "140 av 432 tiltak (32 prosent) er tverrgående: 67 involverer andre statlige sektorer, 17 andre"
                        + " forvaltningsnivåer og 56 begge deler.",
                "I tillegg involverer 51 tiltak bare egen sektor, og 27 involverer andre, som private og"
                        + " brukergrupper.",
                "Av de tverrgående tiltakene som oppgir kostnadsramme, er 43 prosent under 10 millioner kroner og 77"
                        + " prosent under 50 millioner.",
                "73 av 432 tiltak involverer kommunal sektor.",
                "I 2018 ble det meldt inn 412 tiltak.",
                "157 av 432 tiltak svarer ikke ja på noen av delene: verken at de skal utvikle eller at de skal"
                        + " gjenbruke en løsning sammen med andre.",
                "Tiltak i idé- og konseptfasen mangler oftere finansiering: 50 prosent av dem er fullt finansiert,"
                        + " mot 82 prosent i gjennomføring. De kjenner kanskje ikke behovet ennå.",
                "44 av 73 er i gjennomføring, og 13 er i idé- eller konseptfasen.",
                "Av tiltakene som involverer kommunal sektor, skal 51 prosent gi sammenhengende tjenester, mot 31"
                        + " prosent av alle."
            })
    void the_report_of_2019_says_what_was_published(String sentence) {
        assertThat(sentences(report(2019, "nb"))).contains(sentence);
    }

    /** In 2018, three agencies had nothing to report. */
    @Test
    void measures_are_of_the_agencies_that_have_any() {
        assertThat(sentences(report(2018, "nb")))
                .contains("80 virksomheter har svart, og det gir en svarprosent på 92.")
                .anyMatch(sentence -> sentence.startsWith("I alt er 412 tiltak meldt inn, fordelt på 77 virksomheter"))
                .anyMatch(sentence -> sentence.startsWith("77 virksomheter i "));
    }

    /** The shares of figure 7, whose numbers the sentence compares. */
    @Tag("full")
    @ParameterizedTest
    @ValueSource(ints = {2018, 2019})
    void financing_by_phase_is_as_figure_7_shows_it(int year) {
        assertThat(sentences(report(year, "nb")))
                .anyMatch(
                        sentence -> sentence.contains(financed(year, List.of("IDEA", "CONCEPT")) + " prosent av dem er"
                                + " fullt finansiert, mot " + financed(year, List.of("IMPLEMENTATION")) + " prosent"));
    }

    private static long financed(int year, List<String> phases) {
        List<Map<String, Object>> cells = given().get("/v1/editions/" + year + "/figures/7")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("cells");
        var inPhases = cells.stream()
                .filter(cell -> phases.contains(cell.get("phase")))
                .toList();
        var financed = inPhases.stream()
                .filter(cell -> "YES".equals(cell.get("financing")))
                .toList();
        return Math.round(100.0 * sum(financed) / sum(inPhases));
    }

    private static long sum(List<Map<String, Object>> cells) {
        return cells.stream()
                .mapToLong(cell -> ((Number) cell.get("count")).longValue())
                .sum();
    }

    @ParameterizedTest
    @CsvSource({
        "en, the ministries with most measures are the Ministry of",
        "en, There are 16 more measures in 2019.",
        "en, ; all have answered",
        "nb, og alle har svart."
    })
    void it_reads_well(String language, String words) {
        assertThat(String.join(" ", sentences(report(2019, language)))).containsIgnoringCase(words);
    }

    @ParameterizedTest
    @CsvSource({"2018,nb", "2018,nn", "2018,en", "2019,nb", "2019,nn", "2019,en"})
    void every_sentence_is_whole(int year, String language) {
        var report = report(year, language);

        assertThat(sentences(report))
                .hasSizeGreaterThan(40)
                .allMatch(sentence -> !UNFILLED.matcher(sentence).find())
                .allMatch(sentence -> sentence.matches("(?s)[\\p{Lu}\\d].*[.:]"));
        assertThat(report.getList("footnotes.text", String.class)).isNotEmpty().allMatch(text -> !UNFILLED.matcher(text)
                .find());
    }

    /** 7 of 412 in 2018 named no purpose. The shares add up to the whole, but for rounding. */
    @Test
    void the_purposes_of_2018_add_up() {
        var purposes = sentences(report(2018, "nb")).stream()
                .filter(sentence -> sentence.contains("formål") && sentence.contains(" prosent "))
                .collect(Collectors.joining(" "));

        assertThat(Pattern.compile("(\\d+) prosent")
                        .matcher(purposes)
                        .results()
                        .mapToInt(share -> Integer.parseInt(share.group(1)))
                        .sum())
                .isBetween(98, 102);
    }

    @Test
    void an_edition_without_one_before_compares_with_nothing() {
        assertThat(sentences(report(2018, "nb"))).noneMatch(sentence -> sentence.contains("2017"));
        assertThat(report(2018, "nb").getList("chapters.id")).doesNotContain("changes");
    }

    @Test
    void a_report_numbers_the_figures_that_it_has() {
        var report = report(2018, "nb");

        assertThat(report.getList("chapters.blocks.flatten().findAll { it.figure != null }.number"))
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(sentences(report))
                .anyMatch(sentence -> sentence.endsWith("ansatte, innbyggere og statlige virksomheter (figur 2)."))
                .noneMatch(sentence -> sentence.matches(".*figur (9|\\d\\d).*"));
    }

    @ParameterizedTest
    @CsvSource({"nb,berører,involver", "nn,råkar,involver", "en,affect,involve"})
    void an_edition_is_described_in_the_words_of_its_questions(String language, String asked, String notAsked) {
        var report = report(2018, language);

        assertThat(String.join(" ", sentences(report))).contains(asked).doesNotContain(notAsked);
        assertThat(String.join(" ", report.getList("chapters.title", String.class)))
                .doesNotContain(notAsked);
        assertThat(String.join(" ", sentences(report(2019, language)))).contains(notAsked);
    }

    @Test
    void headings_name_what_was_asked() {
        assertThat(report(2018, "nb").getList("chapters.title"))
                .contains("Hovedformål", "Utvikler og gjenbruker tiltakene felles løsninger?")
                .doesNotContain("Forventede effekter");
        assertThat(report(2019, "nb").getList("chapters.title"))
                .contains("Forventede effekter", "Er tiltakene nyskapende, og brukes ny teknologi?");
    }

    /** In 2018, no measure was submitted after the deadline. */
    @Test
    void late_measures_are_named_where_there_are_any() {
        assertThat(notes(report(2018, "nb"))).noneMatch(note -> note.contains("etter fristen"));
        assertThat(notes(report(2019, "nb"))).anyMatch(note -> note.contains("etter fristen"));
    }

    private static List<String> notes(JsonPath report) {
        return report.getList("chapters.blocks.flatten().findAll { it.figure != null }.figure.notes.flatten()");
    }

    @Test
    void what_an_edition_did_not_ask_is_left_out() {
        var report = report(2018, "nb");

        assertThat(report.getList("chapters.id")).contains("costs", "phases").doesNotContain("innovation-technology");
        assertThat(report.getList("chapters.blocks.flatten().figure.findAll { it != null }.id"))
                .contains("4", "5", "7")
                .doesNotContain("2", "8");
    }

    @Tag("full")
    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en"})
    void an_edition_that_is_empty_or_nearly_so_is_described_in_whole_sentences(String language) {
        var year = openEdition(AGENCY, OTHER_AGENCY);
        var empty = report(year, language);

        respondent(year, AGENCY).submit(MeasureBuilder.aSubmissionOf(MeasureBuilder.aMeasure()));
        var one = report(year, language);

        assertThat(sentences(empty))
                .allMatch(sentence -> !UNFILLED.matcher(sentence).find());
        assertThat(empty.getList("chapters.id"))
                .doesNotContain("effects")
                .contains("summary", "survey", "questionnaire");
        assertThat(sentences(one))
                .allMatch(sentence -> !UNFILLED.matcher(sentence).find());
        if (language.equals("nb")) {
            assertThat(sentences(empty)).contains("Ingen tiltak er meldt inn.", "Ingen virksomheter har svart.");
            assertThat(sentences(one))
                    .contains("Ett tiltak er meldt inn, og det er for lite til å si noe om utviklingen.")
                    .contains("1 virksomhet har svart, og det gir en svarprosent på 50.".replace("1 v", "Én v"))
                    .noneMatch(sentence -> sentence.contains("av tiltakene (1"));
        }
    }

    @Test
    void footnotes_say_what_numbers_are_of_and_how_they_compare() {
        var report = report(2019, "nb");

        assertThat(report.getList("footnotes.text", String.class))
                .anyMatch(text -> text.contains("n = 418"))
                .anyMatch(text -> text.contains("n = 395 i 2018 og n = 317 i 2019"))
                .anyMatch(text -> text.contains("I 2018 måtte det være tiltakets eneste hovedformål"));
        assertThat(report.getList("chapters.blocks.flatten().sentences.flatten().footnotes.flatten()"))
                .containsAll(report.getList("footnotes.number"));
    }

    @Test
    void an_address_that_names_a_revision_never_changes_and_others_are_asked_for_again() {
        given().get("/v1/editions/2019/report?revision=1&lang=nn")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("immutable"))
                .header("ETag", startsWith("\""))
                .body("language", equalTo("nn"));
        var tag = given().get("/v1/editions/2019/report")
                .then()
                .header("Cache-Control", "no-cache")
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag)
                .get("/v1/editions/2019/report")
                .then()
                .statusCode(304);
        given().get("/v1/editions/2019/report?revision=9").then().statusCode(404);
        given().get("/v1/editions/2019/report?format=docx").then().statusCode(400);
    }

    @Tag("full")
    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en"})
    void the_document_is_well_formed_and_holds_every_sentence_and_number(String language) throws Exception {
        var html = given().accept("text/html")
                .get("/v1/editions/2019/report?lang=" + language)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .extract()
                .asString();

        java.nio.file.Files.writeString(java.nio.file.Path.of("target/report-" + language + ".html"), html);
        var document = javax.xml.parsers.DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new java.io.ByteArrayInputStream(
                        html.replaceFirst("<!DOCTYPE html>", "").getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        var text = document.getDocumentElement().getTextContent();
        assertThat(sentences(report(2019, language)))
                .allSatisfy(sentence -> assertThat(text).contains(sentence));
        assertThat(document.getElementsByTagName("table").getLength()).isEqualTo(10);
        assertThat(document.getElementsByTagName("svg").getLength()).isEqualTo(10);
    }

    @Test
    void the_page_has_an_anchor_for_every_chapter() {
        var html = given().accept("text/html")
                .get("/nb/2019/report")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(report(2019, "nb").getList("chapters.id", String.class))
                .allSatisfy(id -> assertThat(html).contains("id=\"" + id + "\"").contains("href=\"#" + id + "\""));
    }
}
