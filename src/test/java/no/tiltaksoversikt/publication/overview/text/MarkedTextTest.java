package no.tiltaksoversikt.publication.overview.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import no.tiltaksoversikt.publication.overview.OverviewItem.Fragment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkedTextTest {

    @Test
    void marks_are_put_on_the_text_as_it_was_written() {
        var text = MarkedText.of("Ærlig talt: «søk» 🙂 her", "ærlig talt:  \u0001søk\u0002  her");

        assertThat(text.fragments())
                .as("a text of other length is not marked")
                .containsExactly(new Fragment("Ærlig talt: «søk» 🙂 her", false));
        assertThat(MarkedText.of("Ærlig «søk» 🙂 her", "ærlig  \u0001søk\u0002    \u0001her\u0002")
                        .fragments())
                .containsExactly(
                        new Fragment("Ærlig «", false),
                        new Fragment("søk", true),
                        new Fragment("» 🙂 ", false),
                        new Fragment("her", true));
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Åpne \uFB01ler,åpne \u0001filer\u0002,\uFB01ler",
                "saks\u00ADbehandling na\u0308r,\u0001saksbehandling\u0002 nar,saks\u00ADbehandling",
                "CO₂-avtrykk,\u0001CO2\u0002 avtrykk,CO₂",
                "A\u030Apne data,\u0001åpne\u0002 data,A\u030Apne",
            })
    void marks_fit_letters_that_are_folded_to_more_or_fewer(String written, String searched, String hit) {
        assertThat(MarkedText.of(written, searched).fragments().stream().filter(Fragment::hit))
                .containsExactly(new Fragment(hit, true));
    }

    @Test
    void fragments_put_together_are_the_text() {
        var written = "ord ".repeat(200) + "treff" + " ord".repeat(200);
        var text = MarkedText.of(written, written.replace("treff", "\u0001treff\u0002"));

        assertThat(MarkedText.text(text.fragments())).isEqualTo(written);
    }

    @Test
    void an_excerpt_is_cut_between_words_and_has_the_first_hit() {
        var written = "ord ".repeat(200) + "treff" + " ord".repeat(200);
        var text = MarkedText.of(written, written.replace("treff", "\u0001treff\u0002"));

        var excerpt = text.excerpt(300);

        assertThat(MarkedText.text(excerpt))
                .startsWith("…ord ")
                .endsWith(" ord…")
                .hasSizeLessThanOrEqualTo(300);
        assertThat(excerpt.stream().filter(Fragment::hit).map(Fragment::text).collect(Collectors.joining()))
                .isEqualTo("treff");
    }

    @Test
    void an_excerpt_without_hits_is_the_beginning() {
        assertThat(MarkedText.text(MarkedText.plain("ord ".repeat(100)).excerpt(300)))
                .startsWith("ord ord")
                .endsWith("ord…")
                .hasSizeLessThanOrEqualTo(300);
        assertThat(MarkedText.text(MarkedText.plain("kort").excerpt(300))).isEqualTo("kort");
        assertThat(MarkedText.text(MarkedText.plain("x".repeat(1000)).excerpt(300)))
                .hasSizeBetween(290, 300);
        assertThat(MarkedText.plain("").excerpt(300)).isEmpty();
    }
}
