package no.tiltaksoversikt.publication.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.measure.Code.Phase;
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
                "Omtrent to femdeler av tiltakene (181 av 432, 42 prosent) skal være til nytte for innbyggere.",
                "Omtrent en tredjedel av tiltakene (33 prosent) skal være til nytte for private virksomheter.",
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
                "Av de nye teknologiene er skytjenester tatt i bruk i 35 prosent av tiltakene, og tingenes internett i 3"
                        + " prosent (14 av 432).",
                "96 tiltak skal gjøre begge deler. I alt skal 275 av 432 tiltak utvikle eller gjenbruke en løsning"
                        + " sammen med andre.",
                "Tiltakene for innbyggere fordeler seg på 13 departementsområder. Flest har Helse- og"
                        + " omsorgsdepartementet og Kunnskapsdepartementet.",
                "I 2018 fikk 87 virksomheter skjemaet, og 80 svarte.",
                "186 tiltak er virksomhetsinterne.",
                "27 tiltak involverer private aktører, brukergrupper og andre. Det er færre enn de 51 som bare"
                        + " involverer egen sektor.",
                "Kommunal sektor er involvert i 73 tiltak. Det er flere enn de 67 som bare involverer andre statlige"
                        + " sektorer.",
                "De fleste tiltakene som involverer kommunal sektor, er i gjennomføring.",
                "Av tiltakene som involverer kommunal sektor, er 55 drøftet med KS.",
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
                        + " prosent under 50 millioner. For alle tiltak er andelene 56 og 81 prosent.",
                "73 av 432 tiltak involverer kommunal sektor.",
                "I 2018 ble det meldt inn 412 tiltak.",
                "Godt over halvparten av tiltakene (275 av 432) skal utvikle eller gjenbruke en løsning sammen med"
                        + " andre virksomheter. De 157 andre har ikke svart ja på noen av delene.",
                "Tiltak i idé- og konseptfasen mangler oftere finansiering: 50 prosent av dem er fullt finansiert,"
                        + " mot 82 prosent i gjennomføring. De kjenner kanskje ikke behovet ennå.",
                "Av dem er 44 i gjennomføring og 13 i idé- eller konseptfasen.",
                "Av tiltakene som involverer kommunal sektor, skal 51 prosent gi sammenhengende tjenester, mot 31"
                        + " prosent av alle."
            })
    void the_report_of_2019_says_what_was_published(String sentence) {
        assertThat(sentences(report(2019, "nb"))).contains(sentence);
    }

    /** Numbers of cross-tabs, counted anew from the public measures. */
    @ParameterizedTest
    @ValueSource(ints = {2018, 2019})
    void numbers_that_no_figure_shows_are_those_of_the_public_measures(int year) {
        var measures = measures(year);
        var crossing = measures.stream().filter(is("crossCutting", "true")).toList();
        var skate = measures.stream().filter(is("skate", "true")).toList();
        var implementing = crossing.stream()
                .filter(is("phase", "IMPLEMENTATION").or(is("phase", "OPERATION")))
                .count();
        var early = crossing.stream()
                .filter(is("phase", "IDEA").or(is("phase", "CONCEPT")))
                .count();
        var large = measures.stream()
                .filter(measure -> !measure.get("totalCost").isEmpty())
                .filter(measure -> Long.parseLong(measure.get("totalCost")) > 300_000_000)
                .count();

        assertThat(sentences(report(year, "nb")))
                .contains(large
                        + " tiltak er på over 300 millioner kroner, grensen for kravene i Statens prosjektmodell.")
                .contains(
                        "Blant tiltakene som ikke er unntatt offentlighet, er de fra Skate-virksomheter oftere tverrgående: "
                                + percent(
                                        skate.stream()
                                                .filter(is("crossCutting", "true"))
                                                .count(),
                                        skate.size())
                                + " prosent av dem, mot " + percent(crossing.size(), measures.size())
                                + " prosent i alt.")
                .anyMatch(sentence -> sentence.contains("av de tverrgående tiltakene (" + implementing + " av "
                        + crossing.size() + ") er i gjennomføring, mens " + early + " er i idé- eller konseptfasen."))
                .anyMatch(sentence -> sentence.startsWith("Flest tiltak som gjelder kommunal sektor, har ")
                        && sentence.contains(most(measures.stream().filter(is("municipal", "true")), "ministryName")))
                .anyMatch(sentence -> sentence.startsWith("Virksomhetene med flest tiltak som ")
                        && sentence.contains(" kommunal sektor, er "
                                + most(measures.stream().filter(is("municipal", "true")), "agencyName")));
    }

    @Test
    void a_ranking_of_the_year_before_says_that_the_question_was_another() {
        var ministry = most(measures(2018).stream().filter(is("municipal", "true")), "ministryName");
        var report = report(2019, "nb");
        var footnote = report.getList("footnotes.text", String.class)
                        .indexOf("Spørsmålet er endret siden 2018, så antallene kan ikke sammenlignes.")
                + 1;

        List<Map<String, Object>> said = report.getList("chapters.blocks.flatten().sentences.flatten()");
        assertThat(said).anySatisfy(sentence -> {
            assertThat((String) sentence.get("text")).startsWith("I 2018 hadde " + ministry);
            assertThat(sentence.get("footnotes")).asInstanceOf(LIST).contains(footnote);
        });
    }

    private static List<Map<String, String>> measures(int year) {
        var csv = given().get("/v1/editions/" + year + "/exports/measures.csv?labels=codes&separator=comma&bom=false")
                .asByteArray();
        try (var rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .<Map<String, String>>readValues(csv)) {
            return rows.readAll();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Predicate<Map<String, String>> is(String field, String code) {
        return measure -> measure.get(field).equals(code);
    }

    private static long percent(long count, long base) {
        return Math.round(100.0 * count / base);
    }

    /** The most frequent value. */
    private static String most(Stream<Map<String, String>> measures, String field) {
        return measures
                .collect(Collectors.groupingBy(measure -> measure.get(field), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
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
        "en, the ministries with the most measures are the Ministry of",
        "en, There are 16 more such measures in 2019.",
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

    /** Both editions have operation, and only 2019's figures count exempt measures. */
    @Test
    void text_and_figure_compare_the_same_measures_with_the_year_before() {
        var year = openEdition(AGENCY);
        respondent(year, AGENCY)
                .submit(MeasureBuilder.aSubmissionOf(
                        MeasureBuilder.aMeasure()
                                .withReference("A")
                                .named("Tiltak A")
                                .inPhase(Phase.OPERATION),
                        MeasureBuilder.aMeasure()
                                .withReference("B")
                                .named("Tiltak B")
                                .inPhase(Phase.OPERATION),
                        MeasureBuilder.aMeasure()
                                .withReference("C")
                                .named("Tiltak C")
                                .inPhase(Phase.IMPLEMENTATION),
                        MeasureBuilder.aMeasure()
                                .withReference("D")
                                .named("Tiltak D")
                                .inPhase(Phase.IDEA)));
        var report = report(year, "nb");
        var figure = given().get("/v1/editions/" + year + "/figures/6?lang=nb")
                .then()
                .body("beside.edition", equalTo(2019))
                .body("beside.note", containsString("uten tiltak som er unntatt offentlighet"))
                .extract()
                .jsonPath();

        var implementation = "find { it.phase == 'IMPLEMENTATION' }.percent";
        assertThat(figure.getInt("cells." + implementation)).isEqualTo(75);
        assertThat(sentences(report))
                .anyMatch(sentence -> sentence.contains(
                        "75 prosent, mot " + figure.getInt("beside.cells." + implementation) + " prosent i 2019"))
                .anyMatch(sentence -> sentence.startsWith("I konseptfasen er det ingen tiltak, mot "
                        + figure.getInt("beside.cells.find { it.phase == 'CONCEPT' }.count") + " i 2019"));
        assertThat(report.getList("footnotes.text"))
                .contains("Sammenligningen med 2019 gjelder bare tiltak som ikke er unntatt offentlighet.");
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

    @Tag("full")
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
    void its_sources_begin_with_its_own_data() {
        assertThat(report(2019, "nb").getList("chapters.blocks.flatten().links.flatten().url", String.class))
                .hasSizeGreaterThan(5)
                .startsWith(
                        "http://localhost:8080/v1/editions/2019/exports/measures.csv?revision=1",
                        "http://localhost:8080/v1/editions/2019/figures?revision=1",
                        "http://localhost:8080/v1/questionnaires/2019")
                .filteredOn(address -> address.contains("localhost"))
                .allSatisfy(address -> given().get(address.replaceFirst("http://[^/]+", ""))
                        .then()
                        .statusCode(200));
    }

    @Tag("full")
    @ParameterizedTest
    @ValueSource(strings = {"/nb/2019/report", "/v1/editions/2019/report?lang=nb"})
    void a_footnote_links_to_its_first_reference_and_back(String address) {
        var html = given().accept("text/html").get(address).asString();

        assertThat(report(2019, "nb").getList("footnotes.number", Integer.class))
                .isNotEmpty()
                .allSatisfy(number -> assertThat(html)
                        .containsOnlyOnce("id=\"footnote-" + number + "\"")
                        .containsOnlyOnce("href=\"#reference-" + number + "\"")
                        .containsOnlyOnce("<a id=\"reference-" + number + "\" href=\"#footnote-" + number + "\""));
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
