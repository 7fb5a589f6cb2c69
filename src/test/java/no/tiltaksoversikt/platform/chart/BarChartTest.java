package no.tiltaksoversikt.platform.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import no.tiltaksoversikt.platform.text.Language;
import org.junit.jupiter.api.Test;

class BarChartTest {

    @Test
    void texts_are_texts_whatever_is_in_them() {
        var svg = chart("<b>R&D</b> \"x\"", 3, 0).toSvg(Picture.NARROW);

        assertThat(svg)
                .contains(">&lt;b&gt;R&amp;D&lt;/b&gt; &quot;x&quot;</title>")
                .doesNotContain("<b>");
    }

    @Test
    void a_bar_is_as_long_as_its_number() {
        var widths = chart("A", 100, 50)
                .toSvg(Picture.NARROW)
                .lines()
                .filter(line -> line.endsWith("fill=\"#0072b2\"/>"))
                .map(line -> line.replaceAll(".* width=\"([0-9.]+)\".*", "$1"))
                .map(Double::parseDouble)
                .toList();

        assertThat(widths).hasSize(2);
        assertThat(widths.get(0) / widths.get(1)).isBetween(1.99, 2.01);
    }

    @Test
    void the_axis_counts_in_whole_numbers() {
        assertThat(chart("A", 2, 1).toSvg(Picture.NARROW))
                .contains(">0<", ">1<", ">2<")
                .doesNotContain(">0.5<", ">1.0<");
        assertThat(chart("A", 0, 0).toSvg(Picture.NARROW)).contains(">0<");
        assertThat(chart("A", 1234, 1).toSvg(Picture.NARROW))
                .contains(">500<", ">1000<")
                .doesNotContain(">200<");
    }

    @Test
    void two_drawings_are_the_same_bytes() {
        assertThat(chart("A", 7, 3).toSvg(Picture.NARROW))
                .isEqualTo(chart("A", 7, 3).toSvg(Picture.NARROW));
    }

    @Test
    void a_text_breaks_between_words_alone() {
        assertThat(TextWidth.wrap("kort langtlangtlangtlangtord igjen", 60, 13, false))
                .containsExactly("kort", "langtlangtlangtlangtord", "igjen");
    }

    @Test
    void grid_lines_lie_behind_bars_and_texts() {
        for (var width : List.of(Picture.NARROW, Picture.WIDEST)) {
            var svg = chart("A", 100, 50).toSvg(width).replaceAll("<style>.*</style>", "");

            assertThat(svg.indexOf("stroke=\"" + Style.GRID)).isBetween(0, svg.indexOf("#0072b2"));
        }
    }

    @Test
    void a_wide_picture_has_its_labels_beside_the_bars() {
        assertThat(height(chart("A", 3, 2, 1).toSvg(800)))
                .isLessThan(height(chart("A", 3, 2, 1).toSvg(400)));
    }

    @Test
    void a_preview_has_the_size_of_previews_whatever_is_in_it() throws IOException {
        for (var picture : List.of(chart("A"), chart("A", 1), chart("A", new long[40]))) {
            var image = ImageIO.read(new ByteArrayInputStream(picture.toPreview()));

            assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(1200, 630);
        }
    }

    @Test
    void a_png_has_the_letters_and_the_bars_of_the_svg() throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(chart("Æøå", 100, 50).toPng(400)));
        var colours = IntStream.range(0, image.getHeight())
                .boxed()
                .flatMap(y -> IntStream.range(0, image.getWidth()).mapToObj(x -> image.getRGB(x, y) & 0xffffff))
                .collect(Collectors.groupingBy(colour -> colour, Collectors.counting()));

        assertThat(image.getWidth()).isEqualTo(800);
        assertThat(colours.get(0x0072b2)).isGreaterThan(10_000);
        assertThat(colours.get(0x1a1a1a)).isGreaterThan(200);
    }

    @Test
    void every_letter_that_norwegian_needs_is_in_the_font() {
        for (var font : List.of(OutlineFont.REGULAR, OutlineFont.BOLD)) {
            for (var letter : "ABCÆØÅabcæøåéÉüöäš«»–—−“”%≥0123456789".split("")) {
                assertThat(font.outline(letter, 0, 0, 13).getBounds2D().isEmpty())
                        .as(letter)
                        .isFalse();
            }
            assertThat(font.width("MM")).isEqualTo(2 * font.width("M"));
        }
    }

    private static int height(String svg) {
        return Integer.parseInt(svg.replaceAll("(?s).*? height=\"([0-9]+)\".*", "$1"));
    }

    private static Picture chart(String title, long... values) {
        var groups = Arrays.stream(values)
                .mapToObj(value ->
                        new BarChart.Group("Gruppe " + value, List.of(new BarChart.Bar(0, value, "v" + value))))
                .toList();
        return new Picture(
                "id",
                Language.NB,
                title,
                "n",
                "i ord",
                new BarChart(Language.NB, "Antall", BarChart.Series.NONE, groups),
                List.of("Kilde"));
    }
}
