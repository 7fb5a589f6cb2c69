package no.tiltaksoversikt.privacy;

import java.util.ArrayList;
import java.util.List;
import no.tiltaksoversikt.platform.personal.Holding;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.privacy.PrivacyRequest.Action;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is held about an address, and what was done about it. */
@Schema(description = "What is held about an address, and what was done about it.")
record PrivacyReport(
        @Schema(required = true) String caseReference,
        @Schema(required = true) Action action,

        @Schema(required = true, description = "Where the address was when the request came.")
        List<Found> found,

        @Schema(required = true, minimum = "0", description = "How many of them are erased now.")
        long erased,

        @Schema(
                required = true,
                minimum = "0",
                description = "How many texts mention it, which are mended by a correction and not by erasing them.")
        long mentions,

        @Schema(required = true, description = "What to do next.")
        List<String> notes,

        @Schema(required = true, description = "The law.") Law law) {

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
    @Schema(name = "PrivacyHolding", description = "One place where the address was.")
    record Found(
            @Schema(required = true) Holding.Place place,
            @Schema(required = true, examples = "2026") int year,

            @Schema(required = true, description = "The agency that it is stored for.", examples = "974760673")
            String agency,

            @Schema(required = true, nullable = true, description = "The measure's reference, where it is in one.")
            String reference,

            @Schema(
                    required = true,
                    description = "The answer, or the rule that a reason was given for.",
                    examples = "contactEmail")
            String field,

            @Schema(required = true, description = "Stored as a contact; else a text mentions it.")
            boolean contact,

            @Schema(required = true) boolean erased) {}

    /** A law. */
    @Schema(name = "PrivacyLaw", description = "The law that the request builds on.")
    record Law(
            @Schema(required = true) String title,
            @Schema(required = true) String url) {}

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
