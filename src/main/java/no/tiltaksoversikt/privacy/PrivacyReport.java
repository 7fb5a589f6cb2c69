package no.tiltaksoversikt.privacy;

import java.util.ArrayList;
import java.util.List;
import no.tiltaksoversikt.platform.personal.PersonalData;
import no.tiltaksoversikt.platform.personal.PersonalData.Holding;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.privacy.PrivacyRequest.Action;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an address is stored, and what was done about it. */
record PrivacyReport(
        String caseReference,
        Action action,
        List<Found> found,
        long erased,
        long mentions,
        List<String> notes,
        Law law) {

    private static final String GDPR = "https://eur-lex.europa.eu/eli/reg/2016/679/oj";
    private static final Text ACCESS = Text.of("privacy", "access");
    private static final Text ERASURE = Text.of("privacy", "erasure");
    private static final Text NOTHING = Text.of("privacy", "nothing");
    private static final Text MENTIONED = Text.of("privacy", "mentioned");
    private static final Text REPLACE = Text.of("privacy", "replace");

    @Schema(name = "PrivacyHolding")
    record Found(
            PersonalData.Place place,
            int year,
            String agency,
            String reference,
            String field,
            boolean contact,
            boolean erased) {}

    /** A legal basis. */
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
