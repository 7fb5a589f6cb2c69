package no.tiltaksoversikt.platform.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import no.tiltaksoversikt.platform.text.Language;
import org.junit.jupiter.api.Test;

class BarChartTest {

    @Test
    void texts_are_texts_whatever_is_in_them() {
        var svg = chart("<b>R&D</b> \"x\"", 3, 0).toSvg();

        assertThat(svg)
                .contains(">&lt;b&gt;R&amp;D&lt;/b&gt; &quot;x&quot;</title>")
                .doesNotContain("<b>");
    }

    @Test
    void a_bar_is_as_long_as_its_number() {
        var widths = chart("A", 100, 50)
                .toSvg()
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
        assertThat(chart("A", 2, 1).toSvg()).contains(">0<", ">1<", ">2<").doesNotContain(">0.5<", ">1.0<");
        assertThat(chart("A", 0, 0).toSvg()).contains(">0<");
        assertThat(chart("A", 1234, 1).toSvg()).contains(">500<", ">1000<").doesNotContain(">200<");
    }

    @Test
    void two_drawings_are_the_same_bytes() {
        assertThat(chart("A", 7, 3).toSvg()).isEqualTo(chart("A", 7, 3).toSvg());
    }

    @Test
    void a_text_breaks_between_words_alone() {
        assertThat(TextMeasure.wrap("kort langtlangtlangtlangtord igjen", 60, 13, false))
                .containsExactly("kort", "langtlangtlangtlangtord", "igjen");
    }

    private static BarChart chart(String title, long... values) {
        var groups = Arrays.stream(values)
                .mapToObj(value ->
                        new BarChart.Group("Gruppe " + value, List.of(new BarChart.Bar(0, value, "v" + value))))
                .toList();
        return new BarChart(
                "id", Language.NB, title, "n", "i ord", "Antall", BarChart.Series.NONE, groups, List.of("Kilde"));
    }
}
