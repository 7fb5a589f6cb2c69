package no.tiltaksoversikt.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import no.tiltaksoversikt.testing.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The figures as pictures: what is in them, and that nothing is cut off or lies on something else. */
@QuarkusTest
class FigureChartTest extends HttpTest {

    private static final int WIDTH = 400;

    /** Here the pictures are left for whoever wants to look at them. */
    private static final Path WRITTEN = Path.of("target", "figures");

    /** Narrower than any common font: only true overlaps are found. */
    private static final double WIDTH_PER_CHARACTER = 0.45;

    /** A text and the place that it takes. */
    private record Placed(String text, int left, int right, int top, int bottom) {

        boolean overlaps(Placed other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    private record Picture(int year, String figure, String language) {

        String file() {
            return year + "-" + figure + "-" + language + ".svg";
        }
    }

    static Stream<Picture> pictures() {
        return Stream.of(2018, 2019)
                .flatMap(year -> Stream.of(Figure.values()).flatMap(figure -> Stream.of("nb", "nn", "en")
                        .map(language -> new Picture(year, figure.id(), language))));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void a_picture_is_whole_and_stands_by_itself(Picture picture) throws Exception {
        var bytes = bytes(picture);
        Files.createDirectories(WRITTEN);
        Files.write(WRITTEN.resolve(picture.file()), bytes);
        var svg = parse(bytes);
        var root = svg.getDocumentElement();
        var height = Integer.parseInt(root.getAttribute("viewBox").split(" ")[3]);

        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 " + WIDTH + " " + height);
        assertThat(root.getAttribute("xml:lang")).isEqualTo(picture.language());
        assertThat(root.getAttribute("aria-labelledby").split(" "))
                .containsExactly(
                        element(svg, "title").getAttribute("id"),
                        element(svg, "desc").getAttribute("id"));
        assertThat(new String(bytes, StandardCharsets.UTF_8).replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http:", "href", "<script", "<style", "url(", "@import", "<foreignObject");
        var texts = texts(svg);
        assertThat(texts).allSatisfy(text -> {
            assertThat(text.left()).isNotNegative();
            assertThat(text.right()).isLessThanOrEqualTo(WIDTH);
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
                "nb; n = 317 av 432 tiltak, dem som har svart; Antall tiltak; Kilde: Digitaliseringsdirektoratet; "
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
        var svg = parse(bytes(new Picture(2019, "4", language)));
        var text = String.join(" ", texts(svg).stream().map(Placed::text).toList());

        assertThat(text).contains(base, axis, source, synthetic, licence, bar, "2019");
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void the_description_has_the_numbers_of_the_json(Picture picture) throws Exception {
        var description = element(parse(bytes(picture)), "desc").getTextContent();
        var figure = anyone().header("Accept-Language", picture.language())
                .get("/v1/editions/" + picture.year() + "/figures/" + picture.figure())
                .jsonPath();
        var variable = figure.getString("variables[0].id");
        Map<String, String> labels = figure.<Map<String, String>>getList("variables[0].categories").stream()
                .collect(Collectors.toMap(it -> it.get("code"), it -> it.get("label")));

        var from = 0;
        for (var cell : figure.<Map<String, Object>>getList("cells")) {
            var label = description.indexOf(labels.get(cell.get(variable)) + ": ", Math.max(0, from - 200));
            var percent = cell.get("percent");
            var number = description.indexOf(
                    cell.get("count")
                            + (cell.get("base") == null
                                    ? ""
                                    : picture.language().equals("en") ? " of " : " av ")
                            + (cell.get("base") == null ? "" : cell.get("base"))
                            + (percent == null ? "" : " (" + percent),
                    from);
            assertThat(label).as("%s in %s", cell, description).isNotNegative();
            assertThat(number).as("%s in %s", cell, description).isNotNegative();
            from = number;
        }
        assertThat(description.contains(": ")).isEqualTo(from > 0);
    }

    @Test
    void bars_in_several_colours_also_say_what_they_mean() throws Exception {
        var texts = texts(parse(bytes(new Picture(2019, "7", "nb")))).stream()
                .map(Placed::text)
                .toList();

        assertThat(texts)
                .contains("Finansiering:", "Ja", "Nei", "Delvis", "Ja: 20 (5\u00a0%)", "Delvis: 30 (7\u00a0%)");
    }

    private byte[] bytes(Picture picture) {
        return anyone().header("Accept-Language", picture.language())
                .get("/v1/editions/" + picture.year() + "/figures/" + picture.figure() + "?format=svg")
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
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
        var left = text.getAttribute("text-anchor").equals("middle") ? x - width / 2 : x;
        return new Placed(
                text.getTextContent(),
                (int) Math.floor(left),
                (int) Math.ceil(left + width),
                (int) Math.ceil(y - size * 0.75),
                (int) Math.floor(y + size * 0.2));
    }
}
