package no.tiltaksoversikt.followup;

import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;

/** The text of a reminder. Agencies get it in bokmål or nynorsk; the English texts are for readers of the API. */
record ReminderLetter(String subject, String text) {

    private static final Text GREETING = Text.of("followup", "letter.greeting");

    /** With a paragraph of the directorate after the standard text; null for none. */
    static ReminderLetter of(
            ReminderReason reason,
            int year,
            String agency,
            LocalDate deadline,
            URI link,
            Language language,
            String paragraph) {
        var places = Map.of("year", year, "agency", agency, "deadline", language.dated(deadline), "link", link);
        var subject = Text.of("followup", "letter." + reason + ".subject").in(language, places);
        var message = Text.of("followup", "letter." + reason + ".text").in(language, places);
        return new ReminderLetter(
                subject,
                GREETING.in(
                        language,
                        Map.of("message", paragraph == null ? message : message.stripTrailing() + "\n\n" + paragraph)));
    }
}
