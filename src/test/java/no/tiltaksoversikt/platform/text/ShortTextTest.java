package no.tiltaksoversikt.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortTextTest {

    @ParameterizedTest
    @CsvSource({"abc, abc", "abcd, abcd", "abcde, abcd…", "abc😀, abc…", "ab😀, ab😀", "ab😀c, ab😀…", "abc de, abc…"})
    void a_text_is_cut_between_characters(String text, String shown) {
        assertThat(ShortText.of(text, 4)).isEqualTo(shown);
    }
}
