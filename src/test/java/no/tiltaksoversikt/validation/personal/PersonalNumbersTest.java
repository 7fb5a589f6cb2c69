package no.tiltaksoversikt.validation.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalNumbersTest {

    // Valid numbers of people born in 2036 and later, so that they are nobody's yet.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "15073950063",
                "Søker 15073950063 fikk svar",
                "(15073950063)",
                "fnr:15073950063.",
                "150739 50063",
                "150739\u00a050063",
                "150739-50063",
                "150739.50063",
                "15 07 39 50063",
                "150739 500 63",
                "1507 3950063",
                "150739\u200950063",
                "D-nummer 55073950057",
                "syntetisk 15473950046",
                "syntetisk 15723950020",
                "syntetisk 15873950029",
                "syntetisk D-nummer 55873950012",
                "skuddårsdag 29023650078"
            })
    void identity_numbers_are_found(String text) {
        assertThat(PersonalNumbers.isIn(text)).isTrue();
        assertThat(IdentityNumber.isIn(text.replaceAll("\\p{Zs}", " "))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wrong second control digit 15073950064",
                "wrong first control digit 15073950073",
                "29 February of a common year 29023750099",
                "month 13 15133950041",
                "day 32 32013950058",
                "31 April 31043950099",
                "day 0 00013950067",
                "twelve digits 115073950063",
                "twelve digits 150739500631",
                "150739  50063"
            })
    void other_numbers_of_eleven_digits_are_not(String text) {
        assertThat(IdentityNumber.isIn(text)).isFalse();
    }

    /** A line of the table: what is right, and a text. Characters that an editor hides are written as uXXXX in braces. */
    static Stream<Arguments> table() throws IOException {
        try (var table = PersonalNumbersTest.class.getResourceAsStream("personal-data.csv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .map(line -> Arguments.of(
                                    line.startsWith("personal;"), unescaped(line.substring(line.indexOf(';') + 1))))
                            .toList()
                            .stream();
        }
    }

    private static String unescaped(String text) {
        return Pattern.compile("\\{u(\\p{XDigit}{4})}")
                .matcher(text)
                .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
    }

    @ParameterizedTest
    @MethodSource("table")
    void numbers_of_persons_are_told_from_others(boolean isPersonal, String text) {
        assertThat(PersonalNumbers.isIn(text)).isEqualTo(isPersonal);
    }

    @Test
    void a_text_full_of_numbers_is_looked_through() {
        assertThat(PersonalNumbers.isIn("40 000 001 ".repeat(2_000_000))).isFalse();
    }
}
