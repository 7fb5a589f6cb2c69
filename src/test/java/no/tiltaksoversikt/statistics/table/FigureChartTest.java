package no.tiltaksoversikt.statistics.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import no.tiltaksoversikt.statistics.TestQuestionnaires;
import no.tiltaksoversikt.testing.HttpTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The figures as pictures: what is in them, and that nothing is cut off or lies on something else. */
@QuarkusTest
class FigureChartTest extends HttpTest {

    /** Here the pictures are left for whoever wants to look at them. */
    private static final Pattern COLOUR = Pattern.compile("(?<= )(?:fill|stroke)=\"#[0-9a-f]{6}\"");

    private static final Path WRITTEN = Path.of("target", "figures");

    /** Narrower than any common font: only true overlaps are found. */
    private static final double WIDTH_PER_CHARACTER = 0.45;

    /** A text and the place that it takes. */
    private record Placed(String text, int left, int right, int top, int bottom) {

        boolean overlaps(Placed other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    /** A figure, or a comparison by a variable. */
    private record Picture(int year, String figure, String language, int width) {

        String file() {
            return year + "-" + figure + "-" + language + "-" + width;
        }

        String address() {
            return year == 0
                    ? "/v1/comparisons?editions=2018,2019&variable=" + figure + "&"
                    : "/v1/editions/" + year + "/figures/" + figure + "?";
        }
    }

    static Stream<Picture> figures() {
        return Stream.of(2018, 2019).flatMap(year -> new FigureCatalogue(new QuestionnaireCatalogue())
                .fixed(TestQuestionnaires.OF_2019).stream().flatMap(figure -> Stream.of("nb", "nn", "en")
                        .map(language -> new Picture(year, figure.id(), language, 400))));
    }

    static Stream<Picture> pictures() {
        var comparisons = Stream.of("phase", "financing", "expectedEffects", "ministry")
                .flatMap(variable ->
                        Stream.of("nb", "nn", "en").map(language -> new Picture(0, variable, language, 400)));
        return Stream.concat(figures(), comparisons).flatMap(it -> Stream.of(320, 400, 1000)
                .map(width -> new Picture(it.year(), it.figure(), it.language(), width)));
    }

    @Tag("full")
    @ParameterizedTest
    @MethodSource("pictures")
    void a_picture_is_whole_and_stands_by_itself(Picture picture) throws Exception {
        var bytes = bytes(picture);
        Files.createDirectories(WRITTEN);
        Files.write(WRITTEN.resolve(picture.file() + ".svg"), bytes);
        Files.write(WRITTEN.resolve(picture.file() + ".png"), bytes(picture, "png"));
        var svg = parse(bytes);
        var root = svg.getDocumentElement();
        var height = Integer.parseInt(root.getAttribute("viewBox").split(" ")[3]);

        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 " + picture.width() + " " + height);
        assertThat(root.getAttribute("xml:lang")).isEqualTo(picture.language());
        assertThat(root.getAttribute("aria-labelledby").split(" "))
                .containsExactly(
                        element(svg, "title").getAttribute("id"),
                        element(svg, "desc").getAttribute("id"));
        assertThat(new String(bytes, StandardCharsets.UTF_8).replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http:", "href", "<script", "url(", "@import", "<foreignObject");
        var dark = element(svg, "style").getTextContent();
        assertThat(COLOUR.matcher(new String(bytes, StandardCharsets.UTF_8)).results())
                .as("every colour has another in the dark")
                .allSatisfy(colour -> assertThat(dark).contains("[" + colour.group() + "]{"));
        var texts = texts(svg);
        assertThat(texts).allSatisfy(text -> {
            assertThat(text.left()).isNotNegative();
            assertThat(text.right()).isLessThanOrEqualTo(picture.width());
            assertThat(text.top()).isNotNegative();
            assertThat(text.bottom()).isLessThanOrEqualTo(height);
        });
        for (var one = 0; one < texts.size(); one++) {
            for (var other = one + 1; other < texts.size(); other++) {
                assertThat(texts.get(one).overlaps(texts.get(other)))
                        .as("%s lies on %s", texts.get(one), texts.get(other))
                        .isFalse();
            }
        }
        assertThat(bytes(picture)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "nb; n = 317 av 432 tiltak, de som har svart; Antall tiltak; Kilde: Digitaliseringsdirektoratet; "
                        + "Syntetisk utgave; Lisens: Norsk lisens for offentlige data (NLOD) 2.0; 178 (56\u00a0%)",
                "nn; n = 317 av 432 tiltak, dei som har svart; Talet på tiltak; Kjelde: Digitaliseringsdirektoratet; "
                        + "Syntetisk utgåve; Lisens: Norsk lisens for offentlege data (NLOD) 2.0; 178 (56\u00a0%)",
                "en; n = 317 of 432 measures, those with an answer; Number of measures; "
                        + "Source: Norwegian Digitalisation Agency; Synthetic edition; "
                        + "Licence: Norwegian Licence for Open Government Data (NLOD) 2.0; 178 (56%)",
            })
    void a_picture_says_what_must_be_known_in_its_language(
            String language, String base, String axis, String source, String synthetic, String licence, String bar)
            throws Exception {
        var svg = parse(bytes(new Picture(2019, "4", language, 400)));
        var text = String.join(" ", texts(svg).stream().map(Placed::text).toList());

        assertThat(text).contains(base, axis, source, synthetic, licence, bar, "2019");
    }

    @Tag("full")
    @ParameterizedTest
    @MethodSource("figures")
    void the_description_has_the_numbers_of_the_json(Picture picture) throws Exception {
        var description = element(parse(bytes(picture)), "desc").getTextContent();
        var figure = anyone().header("Accept-Language", picture.language())
                .get("/v1/editions/" + picture.year() + "/figures/" + picture.figure())
                .jsonPath();
        var variable = figure.getString("variables[0].id");
        Map<String, String> labels = figure.<Map<String, String>>getList("variables[0].categories").stream()
                .collect(Collectors.toMap(it -> it.get("code"), it -> it.get("label")));

        for (var cell : figure.<Map<String, Object>>getList("cells")) {
            var number = cell.get("count")
                    + (cell.get("base") == null
                            ? ""
                            : (picture.language().equals("en") ? " of " : " av ") + cell.get("base"))
                    + (cell.get("percent") == null ? "" : " (" + cell.get("percent"));
            assertThat(saidOf(labels.get(cell.get(variable)), description))
                    .as("%s in %s", cell, description)
                    .anyMatch(said -> said.contains(number));
        }
        assertThat(description.contains(": ")).isEqualTo(!labels.isEmpty());
    }

    /** What stands behind a label, up to the full stop. */
    private static List<String> saidOf(String label, String description) {
        return Pattern.compile(Pattern.quote(label + ": ") + "(.*?)\\.( |$)")
                .matcher(description)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void what_has_no_order_of_its_own_is_drawn_by_size() throws Exception {
        var description =
                element(parse(bytes(new Picture(2019, "2", "nb", 400))), "desc").getTextContent();
        var counts = Pattern.compile(": ([0-9]+) \\(")
                .matcher(description)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();

        assertThat(counts).hasSize(11).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void figure_6_shows_the_edition_before_with_it() throws Exception {
        var texts = texts(parse(bytes(new Picture(2019, "6", "nb", 400)))).stream()
                .map(Placed::text)
                .toList();

        assertThat(texts).contains("Prosjektfase 2018 og 2019", "Kartlegging:", "2018", "2019");
        assertThat(texts).anyMatch(it -> it.startsWith("2018: 28 (")).anyMatch(it -> it.startsWith("2019: 41 ("));
    }

    @Test
    void what_the_form_asks_for_is_in_no_picture() throws Exception {
        for (var id : List.of("2", "3")) {
            for (var language : List.of("nb", "nn", "en")) {
                var svg = new String(bytes(new Picture(2019, id, language, 400)), StandardCharsets.UTF_8);
                assertThat(svg.toLowerCase(Locale.ROOT)).doesNotContain("spesifiser", "specify");
            }
        }
    }

    @Test
    void key_numbers_are_a_table() throws Exception {
        var svg = new String(bytes(new Picture(2019, "key-numbers", "nb", 400)), StandardCharsets.UTF_8);

        assertThat(svg).doesNotContain("#0072b2").contains(">Deltakelse</text>", ">67 av 73 (92\u00a0%)</text>");
    }

    @Tag("full")
    @ParameterizedTest
    @ValueSource(strings = {"279", "1601", "x", "-400", "400.5"})
    void a_width_that_no_picture_has_is_refused(String width) {
        for (var address :
                List.of("/v1/editions/2019/figures/4?", "/v1/comparisons?editions=2018,2019&variable=phase&")) {
            for (var format : List.of("svg", "png", "json")) {
                anyone().get(address + "format=" + format + "&width=" + width)
                        .then()
                        .statusCode(400)
                        .body("type", endsWith("invalid-parameter"))
                        .body("detail", containsString("280–1600"));
            }
        }
    }

    @Test
    void bars_in_several_colours_also_say_what_they_mean() throws Exception {
        var texts = texts(parse(bytes(new Picture(2019, "7", "nb", 400)))).stream()
                .map(Placed::text)
                .toList();

        assertThat(texts)
                .contains("Finansiering:", "Ja", "Nei", "Delvis", "Ja: 20 (5\u00a0%)", "Delvis: 30 (7\u00a0%)");
    }

    private byte[] bytes(Picture picture) {
        return bytes(picture, "svg");
    }

    private byte[] bytes(Picture picture, String format) {
        return anyone().get(picture.address() + "format=" + format + "&lang=" + picture.language() + "&width="
                        + picture.width())
                .then()
                .statusCode(200)
                .contentType(format.equals("svg") ? "image/svg+xml" : "image/png")
                .extract()
                .asByteArray();
    }

    private static Document parse(byte[] svg) throws ParserConfigurationException, IOException, SAXException {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg));
    }

    private static Element element(Document svg, String name) {
        return (Element) svg.getElementsByTagName(name).item(0);
    }

    private static List<Placed> texts(Document svg) {
        var found = svg.getElementsByTagName("text");
        return new ArrayList<>(IntStream.range(0, found.getLength())
                .mapToObj(place -> placed((Element) found.item(place)))
                .toList());
    }

    private static Placed placed(Element text) {
        var size = Integer.parseInt(text.getAttribute("font-size"));
        assertThat(size).isGreaterThanOrEqualTo(12);
        var x = Double.parseDouble(text.getAttribute("x"));
        var y = Double.parseDouble(text.getAttribute("y"));
        var width = text.getTextContent().length() * size * WIDTH_PER_CHARACTER;
        var left =
                switch (text.getAttribute("text-anchor")) {
                    case "middle" -> x - width / 2;
                    case "end" -> x - width;
                    default -> x;
                };
        return new Placed(
                text.getTextContent(),
                (int) Math.floor(left),
                (int) Math.ceil(left + width),
                (int) Math.ceil(y - size * 0.75),
                (int) Math.floor(y + size * 0.2));
    }
}
