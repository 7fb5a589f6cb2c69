package no.tiltaksoversikt.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.stream.Stream;
import no.tiltaksoversikt.platform.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What reminders say. */
class ReminderLetterTest {

    private static final LocalDate DEADLINE = LocalDate.of(2031, 2, 15);
    private static final URI LINK = URI.create("https://tiltak.example.no/svar");

    static Stream<Arguments> letters() {
        return Stream.of(ReminderReason.values())
                .flatMap(reason -> Stream.of(Language.values()).map(language -> Arguments.of(reason, language)));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void every_letter_names_agency_deadline_and_link_and_has_no_place_left_empty(
            ReminderReason reason, Language language) {
        var letter = letter(reason, language);
        assertThat(letter.text())
                .contains("Brønnøysundregistrene", LINK.toString(), "2031")
                .doesNotContain("{", "}");
        assertThat(letter.subject()).contains("2031").doesNotContain("{", "}", "\n");
        assertThat(letter.text()).contains(language == Language.EN ? "15 February 2031" : "15. februar 2031");
    }

    @Test
    void bokmaal_and_nynorsk_are_two_languages() {
        assertThat(letter(ReminderReason.NOT_STARTED, Language.NB).text())
                .contains("ikke fått noe svar", "Fristen deres er 15. februar 2031", "Vennlig hilsen");
        assertThat(letter(ReminderReason.NOT_STARTED, Language.NN).text())
                .contains("ikkje fått noko svar", "Fristen dykkar er 15. februar 2031", "Venleg helsing");
    }

    private static ReminderLetter letter(ReminderReason reason, Language language) {
        return ReminderLetter.of(reason, 2031, "Brønnøysundregistrene", DEADLINE, LINK, language, null);
    }
}
