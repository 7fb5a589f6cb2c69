package no.tiltaksoversikt.platform.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NormalTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Åpne data",
                "A\u030apne data",
                " Åpne  data ",
                "Åpne\u00a0data",
                "Åpne\r\ndata",
                "Åpne\u2028data",
                "Å\u00adpne data",
                "Åpne \u200bdata",
                "\ufeffÅpne data",
                "A\u200b\u030apne data",
                "Åpne \u0007 data",
                "Åpne\u2060 data\ufe0f"
            })
    void what_reads_the_same_is_the_same(String text) {
        assertThat(NormalText.of(text)).isEqualTo("Åpne data");
        assertThat(NormalText.key(text)).isEqualTo("åpne data");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Åpnedata", "Apne data", "Åpne-data", "Åpne data²", "ﬁ"})
    void what_reads_otherwise_is_another_text(String text) {
        assertThat(NormalText.of(text)).isNotEqualTo("Åpne data").isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u200b",
                "\u00ad\ufeff",
                "\u2060 \u200f",
                "\u0000",
                "\u3164",
                "\u2800",
                "\u000b",
                "\udb40\udc20\ud834\udd73"
            })
    void a_text_without_a_mark_is_blank(String text) {
        assertThat(Blank.is(text)).isTrue();
        assertThat(NormalText.of(text)).isEmpty();
    }

    @Test
    void a_text_with_a_mark_is_not_blank() {
        assertThat(Blank.is("\u200b-\u200b")).isFalse();
        assertThat(Blank.is("😀")).isFalse();
        assertThat(Blank.is("e\u0301")).isFalse();
        assertThat(NormalText.trim(" x\u0301 ")).isEqualTo("x\u0301");
    }

    @Test
    void a_mark_without_a_letter_is_blank() {
        assertThat(Blank.is("\u0301")).isTrue();
        assertThat(Blank.is(" \u20dd\u200b")).isTrue();
    }

    @Test
    void a_key_of_millions_of_blanks_is_trimmed_at_once() {
        var blanks = " ".repeat(3_000_000);
        assertThat(NormalText.trim(blanks + "a" + blanks + "b" + blanks)).isEqualTo("a" + blanks + "b");
    }

    @Test
    void a_key_keeps_what_stands_inside() {
        assertThat(NormalText.trim("\u200b A\u030a  17\u00a0\r\n")).isEqualTo("Å  17");
        assertThat(NormalText.hasControls("Å  17\u00a0")).isFalse();
        assertThat(NormalText.hasControls("A\n17")).isTrue();
        assertThat(NormalText.hasControls("A\u00ad17")).isTrue();
    }

    /** Putting a run in order takes quadratic time, and bodies may have runs of millions. */
    @Test
    void a_run_of_marks_longer_than_any_language_has_is_broken() {
        var marks = "\u0327\u0301";
        assertThat(NormalText.of("a" + marks.repeat(100)))
                .matches("(?s).*\u034f.*")
                .doesNotMatch("(?s).*[\\p{M}&&[^\u034f]]{31}.*");
        assertThat(NormalText.of("a" + marks)).isEqualTo("\u00e1\u0327");
    }

    @Test
    void exactly_the_characters_of_the_patterns_are_trimmed_and_removed() {
        var blank = Pattern.compile("[" + Blank.CHARACTERS + "]").asMatchPredicate();
        var invisible = Pattern.compile("[" + NormalText.INVISIBLE + NormalText.SUPPLEMENTARY_INVISIBLE + "]")
                .asMatchPredicate();
        for (var letter = 0; letter <= Character.MAX_CODE_POINT; letter++) {
            var text = Character.toString(letter);
            if (invisible.test(text) != NormalText.replaceInvisible(text, "").isEmpty()
                    || (letter <= Character.MAX_VALUE
                            && blank.test(text) != NormalText.trim(text).isEmpty())) {
                fail("U+%04X".formatted(letter));
            }
        }
    }
}
