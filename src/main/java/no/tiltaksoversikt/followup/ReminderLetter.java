package no.tiltaksoversikt.followup;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;

/** What a reminder says. Agencies are written to in bokmål or nynorsk; English is there for whoever reads the texts. */
record ReminderLetter(String subject, String text) {

    private static final Text GREETING = new Text("""
            Hei,

            {message}

            Har dere spørsmål, eller trenger dere mer tid? Svar på denne e-posten.

            Vennlig hilsen
            Digitaliseringsdirektoratet
            """, """
            Hei,

            {message}

            Har de spørsmål, eller treng de meir tid? Svar på denne e-posten.

            Venleg helsing
            Digitaliseringsdirektoratet
            """, """
            Hello,

            {message}

            Do you have questions, or do you need more time? Answer this e-mail.

            Kind regards
            The Norwegian Digitalisation Agency
            """);

    private static final Text NOT_STARTED_SUBJECT = new Text(
            "Påminnelse: meld inn digitaliseringstiltak for {year} innen {deadline}",
            "Påminning: meld inn digitaliseringstiltak for {year} innan {deadline}",
            "Reminder: report digitalisation measures for {year} by {deadline}");
    private static final Text NOT_STARTED = new Text("""
            {agency} er invitert til å melde inn digitaliseringstiltakene sine for {year}. Vi har ikke fått noe svar ennå.

            Fristen deres er {deadline}. Har dere ingen tiltak å melde inn, svarer dere bare det.

            Her svarer dere: {link}""", """
            {agency} er invitert til å melde inn digitaliseringstiltaka sine for {year}. Vi har ikkje fått noko svar enno.

            Fristen dykkar er {deadline}. Har de ingen tiltak å melde inn, svarer de berre det.

            Her svarer de: {link}""", """
            {agency} is invited to report its digitalisation measures for {year}. We have received no answer yet.

            Your deadline is {deadline}. If you have no measures to report, just answer that.

            This is where you answer: {link}""");

    private static final Text DRAFT_LEFT_SUBJECT = new Text(
            "Påminnelse: utkastet deres for {year} er ikke sendt inn",
            "Påminning: utkastet dykkar for {year} er ikkje sendt inn",
            "Reminder: your draft for {year} is not submitted");
    private static final Text DRAFT_LEFT = new Text("""
            {agency} har begynt å melde inn digitaliseringstiltak for {year}, men svaret er bare et utkast. Det teller \
            ikke før dere sender det inn.

            Fristen deres er {deadline}.

            Her sender dere inn: {link}""", """
            {agency} har byrja å melde inn digitaliseringstiltak for {year}, men svaret er berre eit utkast. Det tel \
            ikkje før de sender det inn.

            Fristen dykkar er {deadline}.

            Her sender de inn: {link}""", """
            {agency} has begun to report digitalisation measures for {year}, but the answer is only a draft. It does \
            not count until you submit it.

            Your deadline is {deadline}.

            This is where you submit: {link}""");

    private static final Text OVERDUE_SUBJECT = new Text(
            "Fristen er ute: vi mangler digitaliseringstiltakene deres for {year}",
            "Fristen er ute: vi manglar digitaliseringstiltaka dykkar for {year}",
            "The deadline is over: we lack your digitalisation measures for {year}");
    private static final Text OVERDUE = new Text("""
            Fristen for å melde inn digitaliseringstiltak for {year} var {deadline}, og {agency} har ikke sendt inn noe.

            Vi tar fortsatt imot svar. Det blir merket som levert etter fristen, men tiltakene deres kommer med i \
            oversikten. Har dere ingen tiltak å melde inn, svarer dere bare det.

            Her svarer dere: {link}""", """
            Fristen for å melde inn digitaliseringstiltak for {year} var {deadline}, og {agency} har ikkje sendt inn noko.

            Vi tek framleis imot svar. Det blir merkt som levert etter fristen, men tiltaka dykkar kjem med i \
            oversikta. Har de ingen tiltak å melde inn, svarer de berre det.

            Her svarer de: {link}""", """
            The deadline to report digitalisation measures for {year} was {deadline}, and {agency} has submitted nothing.

            We still take answers. Yours will be marked as received after the deadline, but your measures will be in \
            the overview. If you have no measures to report, just answer that.

            This is where you answer: {link}""");

    static ReminderLetter of(
            ReminderReason reason, int year, String agency, LocalDate deadline, URI link, Language language) {
        var day = DateTimeFormatter.ofPattern(
                        language == Language.EN ? "d MMMM uuuu" : "d. MMMM uuuu", language.locale())
                .format(deadline);
        var places = Map.of("year", year, "agency", agency, "deadline", day, "link", link);
        var message = message(reason).in(language, places);
        return new ReminderLetter(
                subject(reason).in(language, places), GREETING.in(language, Map.of("message", message)));
    }

    private static Text subject(ReminderReason reason) {
        return switch (reason) {
            case NOT_STARTED -> NOT_STARTED_SUBJECT;
            case DRAFT_LEFT -> DRAFT_LEFT_SUBJECT;
            case OVERDUE -> OVERDUE_SUBJECT;
        };
    }

    private static Text message(ReminderReason reason) {
        return switch (reason) {
            case NOT_STARTED -> NOT_STARTED;
            case DRAFT_LEFT -> DRAFT_LEFT;
            case OVERDUE -> OVERDUE;
        };
    }
}
