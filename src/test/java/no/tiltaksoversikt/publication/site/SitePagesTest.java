package no.tiltaksoversikt.publication.site;

import static io.restassured.RestAssured.given;
import static no.tiltaksoversikt.measure.MeasureBuilder.aMeasure;
import static no.tiltaksoversikt.measure.MeasureBuilder.aSubmissionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.tiltaksoversikt.measure.MeasureId;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.time.Clocks;
import no.tiltaksoversikt.testing.HttpTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SitePagesTest extends HttpTest {

    private static final Pattern LINK = Pattern.compile("(?:href|src|srcset|action)=\"([^\"]+)\"");
    private static final int MOST_OF_A_KIND = 4;
    private static final int LENGTH_OF_LANGUAGE = "/nb".length();

    /** The pages are left here for the HTML checker of the full test command. */
    private static final Path PAGES = Path.of("target", "pages");

    private static Response page(String path) {
        return given().accept("text/html,*/*;q=0.8")
                .urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get(path);
    }

    @ParameterizedTest
    @CsvSource({"nn-NO,/nn", "en,/en", "de,/nb"})
    void the_root_leads_to_the_front_page_in_the_readers_language(String asked, String front) {
        given().header("Accept-Language", asked)
                .redirects()
                .follow(false)
                .get("/")
                .then()
                .statusCode(302)
                .header("Location", containsString(front));
    }

    @ParameterizedTest
    @CsvSource({
        "/nb,nb,67 av 73 virksomheter har svart",
        "/nn,nn,67 av 73 verksemder har svart",
        "/en,en,67 of 73 agencies have answered"
    })
    void the_front_page_says_what_the_newest_edition_found(String path, String language, String sentence) {
        page(path)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Content-Language", language)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("<html lang=\"" + language + "\">"))
                .body(containsString(sentence));
    }

    @Tag("full")
    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en"})
    void no_link_of_the_site_is_dead(String language) throws IOException {
        Files.createDirectories(PAGES);
        var waiting = new ArrayDeque<>(List.of("/" + language));
        var seen = new LinkedHashSet<>(waiting);
        var ofKind = new HashMap<String, Integer>();
        while (!waiting.isEmpty()) {
            var path = waiting.poll();
            var answer = page(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            if (!answer.contentType().startsWith("text/html") || path.startsWith("/q/")) {
                continue;
            }
            var html = answer.asString();
            assertThat(html).as(path).contains("<h1>").doesNotContain("<script").doesNotContain("NOT_FOUND");
            Files.writeString(PAGES.resolve(path.replaceAll("[^A-Za-z0-9]+", "-") + ".html"), html);
            for (var link : linksIn(html, path)) {
                var kind = link.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}").replaceAll("\\?.*", "?");
                if (seen.add(link) && ofKind.merge(kind, 1, Integer::sum) <= MOST_OF_A_KIND) {
                    waiting.add(link);
                }
            }
        }
        assertThat(ofKind).hasSizeGreaterThan(40);
    }

    private static List<String> linksIn(String html, String path) {
        return LINK.matcher(html)
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .filter(link -> link.startsWith("/") || link.startsWith("?"))
                // Against RFC 3986, java.net.URI resolves an address that is a query alone against the folder.
                .map(link -> link.startsWith("?") ? path.replaceFirst("\\?.*", "") + link : link)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nb", "/nn/2019", "/en/2018", "/nb/2019/figures/6", "/en/compare?variable=phase"})
    void every_picture_has_its_table_base_notes_and_citation(String path) {
        var html = page(path).asString();

        var pictures = count(html, "<picture>");
        assertThat(pictures).isPositive();
        assertThat(count(html, "<img [^>]*width=\"\\d+\" height=\"\\d+\"")).isEqualTo(pictures);
        assertThat(count(
                        html,
                        "<source media=\"\\(max-width: 30rem\\)\" srcset=\"[^\"]+width=280\" width=\"280\" height="))
                .isEqualTo(pictures);
        assertThat(count(html, "<table>")).isEqualTo(pictures);
        assertThat(count(html, "<ul class=\"notes\">")).isEqualTo(pictures);
        assertThat(count(html, "(?:Lisens|Licence): NLOD")).isEqualTo(pictures);
        assertThat(count(html, "Prosentene er av|Prosentane er av|Percentages are of|Each number has|\\(n = "))
                .isGreaterThanOrEqualTo(pictures);
    }

    private static long count(String html, String pattern) {
        return Pattern.compile(pattern).matcher(html).results().count();
    }

    @Test
    void a_search_says_how_many_it_found_and_marks_the_words() {
        var total =
                given().get("/v1/editions/2019/measures?q=søknad").jsonPath().getInt("totalItems");

        page("/nb/2019/measures?q=s%C3%B8knad&phase=&sort=&unknown=1")
                .then()
                .statusCode(200)
                .body(containsString("<strong>" + total + "</strong>"))
                .body(containsString("<mark>"))
                .body(containsString("value=\"søknad\""));
    }

    @Test
    void each_page_of_a_list_is_a_page_of_its_own_and_none_is_empty_without_a_way_on() {
        assertThat(page("/nb/2019/measures?q=digital&page=1").asString())
                .contains("rel=\"canonical\" href=\"http://localhost:8080/nb/2019/measures?q=digital&amp;page=1\"")
                .contains("unntatt offentlighet, er ikke med i listen");
        var last = given().get("/v1/editions/2019/measures").jsonPath().getInt("totalPages") - 1;
        var beyond = page("/nb/2019/measures?page=99").asString();
        assertThat(beyond).contains("Listen har ikke så mange sider.").contains("href=\"?page=" + last + "\"");
        assertThat(page("/nb/2019/measures?q=qqqxxqq&phase=IDEA").asString())
                .contains("href=\"/nb/2019/measures?q=qqqxxqq\">Søk på nytt uten filtre");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?editions=2018", "?editions=2019"})
    void a_comparison_of_one_edition_has_another_beside_it(String chosen) {
        assertThat(page("/nb/compare" + chosen).then().statusCode(200).extract().asString())
                .contains("<h1>Digitaliseringstiltak 2018 og 2019 etter prosjektfase</h1>");
    }

    @Tag("full")
    @Test
    void every_page_of_a_synthetic_edition_says_so_and_amounts_are_grouped() {
        var item =
                given().get("/v1/editions/2019/measures?size=1&sort=-totalCost").jsonPath();
        var measure = page("/nb/measures/" + item.getString("items[0].id")).asString();

        assertThat(measure)
                .contains("Syntetisk utgave")
                .containsPattern("<dd>\\d{1,3}(\u00a0\\d{3}){2,}\u00a0kroner</dd>");
        assertThat(page("/en/measures/" + item.getString("items[0].id")).asString())
                .containsPattern("<dd>NOK\u00a0\\d{1,3}(,\\d{3}){2,}</dd>");
        assertThat(count(page("/nb/data").asString(), "Syntetisk utgave")).isEqualTo(2);
        for (var path : List.of("/2019", "/2018/measures", "/2019/table", "/2019/questionnaire")) {
            assertThat(page("/nb" + path).asString()).as(path).contains("Syntetisk utgave");
        }
        assertThat(page("/en/2019").asString()).contains("also count measures that are exempt");
    }

    @Test
    void every_page_has_its_own_title_and_description() {
        var paths = List.of(
                "/nb",
                "/nb/2019",
                "/nb/2018",
                "/nb/2019/measures",
                "/nb/2019/measures?page=1",
                "/nb/2019/measures?q=digital",
                "/nb/2019/measures?phase=IDEA",
                "/nb/2019/figures/5",
                "/nb/2019/table");
        for (var part : List.of("<title>([^<]+)</title>", "<meta name=\"description\" content=\"([^\"]+)\"")) {
            var found = paths.stream()
                    .map(path -> page(path).asString().replaceAll("(?s).*" + part + ".*", "$1"))
                    .toList();
            if (part.startsWith("<title")) {
                assertThat(found)
                        .doesNotHaveDuplicates()
                        .allSatisfy(it -> assertThat(it).hasSizeLessThan(80).endsWith(" – Tiltaksoversikt"));
                assertThat(found).contains("digital – Søk i tiltakene 2019 – Tiltaksoversikt");
            } else {
                assertThat(Set.copyOf(found)).hasSizeGreaterThanOrEqualTo(5);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en"})
    void statements_have_links_to_write_to_and_complain_by(String language) {
        assertThat(page("/" + language + "/about/contact").asString())
                .contains(
                        "<a href=\"mailto:postmottak@digdir.no\">", "<a href=\"https://www.digdir.no/\">digdir.no</a>")
                .doesNotContain("](");
        assertThat(page("/" + language + "/about/accessibility").asString())
                .contains("<a href=\"https://www.uutilsynet.no/\">uutilsynet.no</a>")
                .contains("<a href=\"https://www.diskrimineringsnemnda.no/\">")
                .doesNotContain("](");
    }

    @Test
    void what_a_reader_types_is_shown_as_text() {
        page("/nb/2019/measures?q=%3Cscript%3Ealert(1)%3C/script%3E")
                .then()
                .statusCode(200)
                .body(not(containsString("<script>")))
                .body(containsString("&lt;script&gt;"));
    }

    @Test
    void a_table_shows_the_numbers_of_the_cross_tab() {
        var cells = given().get("/v1/editions/2019/statistics?by=phase,financing")
                .jsonPath()
                .getList("cells", Map.class);

        var html = page("/nb/2019/table?rows=phase&columns=financing").asString();

        assertThat(cells).allSatisfy(cell -> assertThat(html).contains(share(cell)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nb|Tverrgående samarbeid: Ja|Sum av totale kostnadsrammer. Digitaliseringstiltak 2019 etter prosjektfase og finansiering (Tverrgående samarbeid: Ja; prosent av alle tiltakene, også dem uten svar)",
                "en|Cross-cutting cooperation: Yes|Sum of total cost frames. Digitalisation measures 2019 by project phase and financing (Cross-cutting cooperation: Yes; percentages of all measures, those without an answer included)"
            })
    void a_table_names_everything_that_was_chosen_in_its_title_citation_and_files(
            String language, String criterion, String title) {
        var html = page("/" + language
                        + "/2019/table?rows=phase&columns=financing&where=crossCutting:true&base=all&metric=totalCost")
                .asString();

        assertThat(html)
                .contains("<h1>" + title + "</h1>")
                .contains("<caption>" + title + "</caption>")
                .contains(". " + title + ". Li")
                .containsPattern("scope=\"colgroup\" colspan=\"3\">Finan[^<]+ (kroner|Norwegian kroner)\\)</th>")
                .containsPattern(
                        "<td>\\d+ \\(\\d+\u00a0?%\\), (\\d{1,3}(\u00a0\\d{3})+\u00a0kr|NOK\u00a0\\d{1,3}(,\\d{3})+)</td>");
        var csv = html.replaceAll("(?s).*?\"(/v1/editions/2019/statistics[^\"]*csv)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(given().urlEncodingEnabled(false).get(csv).asString())
                .contains(criterion)
                .doesNotContain("crossCutting:true");
    }

    @Test
    void a_table_takes_several_filters_and_shares_of_rows() {
        var html = page("/nb/2019/table?rows=phase&columns=financing&where=late:false&where=crossCutting:true&base=row")
                .asString();
        var cells = given().get(
                        "/v1/editions/2019/statistics?by=phase,financing&where=late:false&where=crossCutting:true&base=row")
                .jsonPath()
                .getList("cells", Map.class);

        assertThat(cells).allSatisfy(cell -> assertThat(html).contains(share(cell)));
        assertThat(html)
                .contains("<option value=\"late:false\" selected>", "<option value=\"crossCutting:true\" selected>")
                .contains("id=\"where-3\"", "<option value=\"row\" selected>")
                .contains("Prosentene er av tiltakene i hver rad.");
    }

    private static String share(Map<?, ?> cell) {
        return cell.get("count") + " (" + cell.get("percent") + "\u00a0%)";
    }

    @ParameterizedTest
    @CsvSource({
        "1,ministry",
        "2,expectedEffects",
        "3,beneficiaries",
        "4,costClass",
        "5,financing",
        "6,phase",
        "8,innovation"
    })
    void a_comparison_has_the_numbers_of_the_figure(String figure, String variable) {
        var html = page("/nb/compare?editions=2018,2019&variable=" + variable).asString();

        for (var year : List.of(2018, 2019)) {
            var shown =
                    given().get("/v1/editions/" + year + "/figures/" + figure).jsonPath();
            // The questionnaires offer different phases, which figure 6 merges for each edition.
            if (!variable.equals("phase")) {
                assertThat(shown.getList("cells", Map.class))
                        .allSatisfy(cell -> assertThat(html).contains(share(cell)));
            }
            if (!shown.getList("cells").isEmpty()) {
                assertThat(html).contains(shown.getInt("base") + " tiltak (" + year + ")");
            }
        }
        assertThat(html)
                .contains("Antallene er de samme som i rapportens figurer")
                .doesNotContain(" 0 tiltak", "<td>-");
    }

    @Test
    void changes_have_the_signs_of_running_text_and_a_note_where_there_are_any() {
        var points = given().get("/v1/comparisons?editions=2018,2019&variable=phase")
                .jsonPath()
                .getList("changes[0].categories.percentagePoints", Integer.class);
        assertThat(points).anyMatch(it -> it < 0);

        for (var language : List.of("nb", "nn", "en")) {
            assertThat(page("/" + language + "/compare?variable=phase&where=late:false")
                            .asString())
                    .containsPattern("<td>−[0-9]+</td>")
                    .doesNotContain("<td>-");
        }
        assertThat(page("/en/compare?variable=phase").asString())
                .contains("The numbers can be compared with reservations.", "Changes in percentage points are");
        assertThat(page("/nb/compare?variable=involvesOthers").asString())
                .doesNotContain("Endringer i prosentpoeng er regnet");
    }

    @Test
    void a_comparison_of_purposes_has_the_key_numbers() {
        var html = page("/nb/compare?editions=2018,2019&variable=mainPurpose").asString();

        var listed = given().get("/v1/editions/2018/figures/key-numbers")
                .jsonPath()
                .getList(
                        "cells.findAll { it.population.startsWith('purpose-') && it.population != 'purpose-not-stated' }");
        assertThat(listed).hasSizeGreaterThan(5).allSatisfy(cell -> assertThat(html)
                .contains(share((Map<?, ?>) cell)));
        assertThat(html).contains("Prosentene er av 412 tiltak (2018).");
    }

    @Test
    void where_one_row_can_be_compared_the_comparison_says_which_and_of_what() {
        assertThat(page("/nb/compare?editions=2018,2019&variable=expectedEffects")
                        .asString())
                .contains("Bare noen av tallene kan sammenlignes.")
                .doesNotContain("Tallene kan ikke sammenlignes")
                .contains("98 (24\u00a0%)")
                .contains("<td>+7</td>")
                .contains("412 tiltak (2018)")
                .containsPattern("Sammenhengende tjenester til [^:<]+: Sammenhengende tjenester kunne velges begge år");
    }

    @Test
    void a_comparison_is_what_the_reader_asked_for_or_says_that_it_is_not() {
        assertThat(page("/nb/compare?variable=financing&where=late:false&base=all")
                        .asString())
                .contains("prosent av alle tiltakene");
        assertThat(page("/nb/compare?by=financing").asString()).contains("<option value=\"financing\" selected>");
        assertThat(page("/nb/2019/table?variable=financing").asString()).contains("etter finansiering</h1>");
        assertThat(page("/nb/compare?editions=2019").asString()).contains("Det vises sammen med 2018.");
        page("/nb/compare?variable=stage").then().statusCode(400).body(containsString("Parameteren variable har"));
        page("/nb/compare?by=stage").then().statusCode(400).body(containsString("Parameteren by har"));
        page("/nb/2019/table?rows=stage&columns=phase").then().body(containsString("Parameteren rows har"));
        page("/nb/2019/table?rows=phase&columns=stage").then().body(containsString("Parameteren columns har"));
        page("/nb/compare?editions=2019&editions=2055").then().statusCode(400);
    }

    @Test
    void a_comparison_can_be_taken_home() {
        var html = page("/nb/compare?editions=2018,2019&variable=financing").asString();
        var csv = html.replaceAll("(?s).*?\"(/v1/comparisons[^\"]*format=csv[^\"]*)\".*", "$1")
                .replace("&amp;", "&");

        assertThat(given().urlEncodingEnabled(false).get(csv).asString()).contains("2019", "301", "72");
        assertThat(html)
                .contains(">Excel</a>")
                .contains("<code>http://localhost:8080/v1/comparisons?editions=2018,2019&amp;variable=financing");
    }

    @Test
    void a_comparison_begins_with_whether_the_numbers_can_be_compared() {
        page("/nb/compare?variable=involvesOthers&editions=2018&editions=2019")
                .then()
                .statusCode(200)
                .body(containsString("Tallene kan ikke sammenlignes."));
    }

    @Test
    void a_measure_shows_its_answers_and_similar_ones() {
        var item = given().get("/v1/editions/2019/measures?size=1").jsonPath();

        page("/nb/measures/" + item.getString("items[0].id"))
                .then()
                .statusCode(200)
                .body(containsString(item.getString("items[0].agency.name")))
                .body(containsString("Tiltak som ligner"));
    }

    @ParameterizedTest
    @CsvSource({"nb,Andre", "nn,Andre", "en,Other"})
    void a_measure_has_answers_without_the_forms_instructions(String language, String other) {
        var item = given().get("/v1/editions/2019/measures?size=1&beneficiaries=OTHER")
                .jsonPath();

        assertThat(page("/" + language + "/measures/" + item.getString("items[0].id"))
                        .asString())
                .containsPattern("(<dd>|; )" + other + "(; |</dd>)")
                .doesNotContain("pesifiser)", "specify)");
    }

    @Test
    void an_edition_without_participants_says_that_it_has_no_measures() {
        var year = newYear();
        plan(year, "2019", "2099-12-31");
        move(year, "OPEN");

        assertThat(page("/nb/" + year).asString())
                .contains(
                        "Ingen virksomheter er invitert til å svare.", "Figurer uten tall, fordi ingen tiltak er meldt")
                .doesNotContain("fordi den ikke spurte");
        assertThat(page("/nb/" + year + "/figures/1").asString())
                .contains("Ingen tiltak er meldt inn i denne kartleggingen")
                .doesNotContain("spurte ikke om dette");
        assertThat(page("/nb/" + year + "/measures").asString())
                .contains("<p>Ingen tiltak er meldt inn.</p>")
                .doesNotContain("Prøv færre");
        assertThat(page("/nb/" + year + "/measures?q=nav").asString()).contains("Prøv færre");
    }

    @ParameterizedTest
    @CsvSource({"2,Forventede effekter av tiltakene", "8,Grad av innovasjon"})
    void a_figure_that_an_edition_did_not_ask_for_is_said_to_be_missing(String id, String title) {
        var edition = page("/nb/2018").asString();
        assertThat(edition)
                .contains("<li>Figur " + id + ". " + title + "</li>")
                .contains("/nb/2018/figures/3\"")
                .doesNotContain("/2018/figures/" + id);

        var html = page("/nb/2018/figures/" + id).asString();

        assertThat(html).contains("spurte ikke om dette").doesNotContain("<img").doesNotContain("og:image");
        assertThat(page("/nb/2019/figures/" + id).asString()).contains("<img").contains("og:image");
    }

    @ParameterizedTest
    @CsvSource({"2,Et tiltak kan ha flere svar", "9,Et tiltak kan telle i flere av tallene", "10,", "5,"})
    void percentages_are_said_to_exceed_100_only_where_they_can(String id, String note) {
        var html = page("/nb/2019/figures/" + id).asString();

        if (note == null) {
            assertThat(html).doesNotContain("mer enn 100");
        } else {
            assertThat(html).contains(note + ", så prosentene kan bli mer enn 100 til sammen.");
        }
    }

    @Test
    void a_problem_is_a_page_for_a_browser_and_json_for_others() {
        page("/nb/1999")
                .then()
                .statusCode(404)
                .contentType(startsWith("text/html"))
                .body(containsString("<h1>"));
        given().get("/nb/1999").then().statusCode(404).contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "/something/else,404,/nb/report",
        "/nb/2019/figures/99,404,/nb/table",
        "/nb/2018/table?rows=stage,400,/nb/2018/table",
        "/nn/compare?variable=stage,400,/nn/compare"
    })
    void a_problem_page_leads_to_pages_that_are_there(String path, int status, String link) {
        var links = linksIn(page(path).then().statusCode(status).extract().asString(), path);

        assertThat(links)
                .contains(link)
                // The same problem in another language
                .filteredOn(it -> !it.substring(LENGTH_OF_LANGUAGE).equals(path.substring(LENGTH_OF_LANGUAGE)))
                .allSatisfy(it -> assertThat(given().accept("text/html").get(it).statusCode())
                        .as(it)
                        .isEqualTo(200));
    }

    @Test
    void an_address_without_a_year_leads_to_the_newest_edition() {
        page("/en/measures?q=nav")
                .then()
                .statusCode(302)
                .header("Location", matchesPattern(".*/en/\\d{4}/measures\\?q=nav"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nb/2018", "/nb/2018/figures/3", "/nb/2018/report", "/nb/2018/table"})
    void the_menu_stays_in_the_year_of_the_page(String path) {
        assertThat(linksIn(page(path).asString(), path))
                .contains("/nb/2018/report", "/nb/2018/measures", "/nb/2018/table", "/nb/2018/questionnaire")
                .doesNotContain("/nb/2019/report", "/nb/2019/table");
    }

    @Test
    void a_page_may_change_also_where_its_address_names_a_revision() {
        page("/nb/2019/figures/5?revision=1").then().statusCode(200).header("Cache-Control", "no-cache");
        given().get("/v1/editions/2019/figures/5?revision=1")
                .then()
                .header("Cache-Control", containsString("immutable"));
    }

    @Tag("full")
    @Test
    void every_problem_type_is_explained() {
        var slugs = LINK.matcher(page("/en/problems").asString())
                .results()
                .map(link -> link.group(1))
                .filter(link -> link.startsWith("/en/problems/"))
                .collect(Collectors.toSet());

        assertThat(slugs).contains("/en/problems/malformed-json");
        assertThat(slugs).hasSizeGreaterThan(50).allSatisfy(slug -> assertThat(
                        page(slug).then().statusCode(200).extract().asString())
                .as(slug)
                .contains("<p>")
                .doesNotContain("{"));
        assertThat(page("/nb/problems/malformed-json").asString())
                .contains("feil ved linje <var>linjenummer</var>, kolonne <var>kolonnenummer</var>.")
                .contains("Ord i kursiv");
    }

    @Test
    void the_style_sheet_never_changes_under_its_address() {
        var style = LINK.matcher(page("/nb").asString())
                .results()
                .map(link -> link.group(1))
                .filter(link -> link.startsWith("/style/"))
                .findFirst()
                .orElseThrow();

        given().get(style)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/css"))
                .header("Cache-Control", containsString("immutable"));
        given().get("/style/other.css").then().statusCode(404);
    }

    @Test
    void a_search_can_be_taken_home() {
        var page = given().get("/nn/2019/measures?phase=IDEA&page=1&sort=name").asString();
        var file = page.replaceAll("(?s).*?(/v1/editions/2019/exports/selection[^\"]*csv)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(given().get(file).then().statusCode(200).extract().asString().lines())
                .hasSize(41);
    }

    @Test
    void a_questionnaire_that_is_used_again_compares_with_no_year() {
        var year = openEdition(AGENCY);
        var note = "Sammenlignet med året før";

        assertThat(anyone().get("/nb/2019/questionnaire").asString()).contains(note);
        assertThat(anyone().get("/nb/" + year + "/questionnaire").asString())
                .contains("Hva det ble spurt om i " + year)
                .doesNotContain(note);
    }

    @Tag("full")
    @Test
    void a_measure_tells_its_corrections_and_an_edition_its_revisions() {
        var year = openEdition(AGENCY);
        respondent(year, AGENCY)
                .submit(aSubmissionOf(aMeasure().withReference("A")))
                .then()
                .statusCode(201);
        move(year, "CLOSED");
        move(year, "FROZEN");
        given().get("/nb/" + year + "/feed.atom").then().statusCode(404);
        move(year, "PUBLISHED");
        var id = MeasureId.of(year, AGENCY, "A");
        directorate()
                .contentType(ContentType.JSON)
                .body(Map.of("changes", Map.of("totalCost", 30_000_000), "reason", "Beløpet var i tusen."))
                .post("/v1/measures/" + id + "/corrections")
                .then()
                .statusCode(201);
        given().get("/nb/measures/" + id).then().body(not(containsString("Beløpet var i tusen.")));
        directorate()
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "Kostnader er rettet."))
                .post("/v1/editions/" + year + "/revisions")
                .then()
                .statusCode(201);

        var today = Language.NB.dated(LocalDate.now(Clocks.NORWAY));
        given().get("/nb/measures/" + id)
                .then()
                .body(containsString("<li>" + today + ", Total kostnadsramme: Beløpet var i tusen.</li>"));
        given().get("/nb/" + year + "/feed.atom")
                .then()
                .statusCode(200)
                .body(containsString(year + ": Kartleggingen er rettet, revisjon 2: Kostnader er rettet."))
                .body(containsString("Kartleggingen er publisert: " + year));
        given().get("/feed.atom")
                .then()
                .body(containsString(year + ": Kartleggingen er rettet, revisjon 2: Kostnader er rettet."));
    }

    @Test
    void search_engines_and_feed_readers_find_their_files() {
        given().get("/robots.txt").then().statusCode(200).body(containsString("Sitemap: "));
        given().get("/sitemap.xml")
                .then()
                .statusCode(200)
                .body(containsString("/sitemap-pages.xml</loc>"))
                .body(containsString("/nn/2019/sitemap-1.xml</loc>"))
                .body(not(containsString("sitemap-2.xml")));
        var total = given().get("/v1/editions/2019/measures?size=1").jsonPath();
        var measures = given().get("/nn/2019/sitemap-1.xml").asString();
        assertThat(count(measures, "<url>")).isEqualTo(total.getInt("totalItems"));
        assertThat(measures).contains("/nn/measures/" + total.getString("items[0].id") + "</loc>");
        given().get("/sitemap-pages.xml")
                .then()
                .statusCode(200)
                .body(containsString("/nn/2019/measures</loc>"))
                .body(containsString("/nb/2018/figures/3</loc>"))
                .body(not(containsString("/2018/figures/2</loc>")));
        given().get("/feed.atom?lang=en").then().statusCode(200).body(containsString("The edition is published: 2019"));
        given().get("/nn/2019/feed.atom")
                .then()
                .statusCode(200)
                .body(containsString("/nn/2019/feed.atom</id>"))
                .body(containsString("Kartlegginga er publisert: 2019"));
        given().get("/nb/2055/feed.atom").then().statusCode(404);
        given().get("/favicon.svg").then().statusCode(200).contentType(startsWith("image/svg+xml"));
    }
}
