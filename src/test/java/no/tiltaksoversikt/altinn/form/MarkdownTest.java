package no.tiltaksoversikt.altinn.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    3. Navn på tiltaket | 3\\. Navn på tiltaket
                    Navn (3. år) | Navn (3. år)
                    - et punkt | \\- et punkt
                    prosjekt-/tiltak | prosjekt-/tiltak
                    # overskrift | \\# overskrift
                    OTHER_LEVELS er *viktig* | OTHER\\_LEVELS er \\*viktig\\*
                    <b>fet</b> &amp; | \\<b\\>fet\\</b\\> \\&amp;
                    [lenke](x) | \\[lenke\\](x)
                    C:\\mappe | C:\\\\mappe""")
    void markdown_characters_are_escaped(String text, String markdown) {
        assertThat(Markdown.escaped(text)).isEqualTo(markdown);
    }
}
