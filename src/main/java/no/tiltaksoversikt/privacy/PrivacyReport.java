package no.tiltaksoversikt.privacy;

import java.util.ArrayList;
import java.util.List;
import no.tiltaksoversikt.platform.personal.Holding;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.privacy.PrivacyRequest.Action;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is held about an address, and what was done about it. */
record PrivacyReport(
        String caseReference,
        Action action,
        List<Found> found,
        long erased,
        long mentions,
        List<String> notes,
        Law law) {

    private static final String GDPR = "https://eur-lex.europa.eu/eli/reg/2016/679/oj";
    private static final Text ACCESS = new Text(
            "Personvernforordningen artikkel 15: rett til innsyn",
            "Personvernforordninga artikkel 15: rett til innsyn",
            "GDPR article 15: right of access");
    private static final Text ERASURE = new Text(
            "Personvernforordningen artikkel 17: rett til sletting",
            "Personvernforordninga artikkel 17: rett til sletting",
            "GDPR article 17: right to erasure");
    private static final Text NOTHING = new Text(
            "Tjenesten har ikke denne adressen.",
            "Tenesta har ikkje denne adressa.",
            "The service does not hold this address.");
    private static final Text MENTIONED = new Text(
            "Adressen er nevnt i tekst. Be virksomheten rette svaret, eller rett det selv, og si hva personen fikk vite.",
            "Adressa er nemnd i tekst. Be verksemda rette svaret, eller rett det sjølv, og sei kva personen fekk vite.",
            "Texts mention the address. Have the agency mend its answer, or correct it, and note what the person was told.");
    private static final Text REPLACE = new Text(
            "Kontaktene er slettet. I en åpen kartlegging bør virksomheten oppgi en ny kontakt.",
            "Kontaktane er sletta. I ei open kartlegging bør verksemda oppgi ein ny kontakt.",
            "The contacts are erased. In an open edition the agency should name a new one.");

    /** One place. */
    @Schema(name = "PrivacyHolding")
    record Found(
            Holding.Place place,
            int year,
            String agency,
            String reference,
            String field,
            boolean contact,
            boolean erased) {}

    /** A law. */
    @Schema(name = "PrivacyLaw")
    record Law(String title, String url) {}

    static PrivacyReport of(PrivacyRequest request, List<Holding> holdings, Language language) {
        var isErasure = request.action() == Action.ERASURE;
        var contacts = holdings.stream().filter(Holding::contact).count();
        var mentions = holdings.size() - contacts;
        return new PrivacyReport(
                request.caseReference(),
                request.action(),
                holdings.stream()
                        .map(it -> new Found(
                                it.place(),
                                it.editionYear(),
                                it.orgNumber(),
                                it.reference(),
                                it.field(),
                                it.contact(),
                                isErasure && it.contact()))
                        .toList(),
                isErasure ? contacts : 0,
                mentions,
                notes(holdings.isEmpty(), isErasure && contacts > 0, isErasure && mentions > 0, language),
                new Law((isErasure ? ERASURE : ACCESS).in(language), GDPR));
    }

    private static List<String> notes(boolean isNothing, boolean isErased, boolean isMentioned, Language language) {
        var notes = new ArrayList<String>();
        if (isNothing) {
            notes.add(NOTHING.in(language));
        }
        if (isErased) {
            notes.add(REPLACE.in(language));
        }
        if (isMentioned) {
            notes.add(MENTIONED.in(language));
        }
        return notes;
    }
}
