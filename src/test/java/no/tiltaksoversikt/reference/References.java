package no.tiltaksoversikt.reference;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The agencies' own keys. A continued measure has the same key in both editions, and no other two of an agency share
 * one. Agencies number in three ways: with their name, by the year, or with a letter.
 */
final class References {

    private final Map<String, Integer> last = new HashMap<>();

    private References() {}

    static void assign(Draw in2018, Draw in2019) {
        var references = new References();
        for (var draft : in2018.drafts()) {
            draft.reference = references.next(draft.agency, 2018);
            if (draft.successor != null) {
                draft.successor.reference = draft.reference;
            }
        }
        for (var draft : in2019.drafts()) {
            if (draft.reference == null) {
                draft.reference = references.next(draft.agency, 2019);
            }
        }
    }

    private String next(Agency agency, int year) {
        int number = last.merge(agency.key(), 1, Integer::sum);
        var style = agency.orgNumber().charAt(7) % 3;
        // Without the locale, digits would follow the machine's.
        return switch (style) {
            case 0 -> String.format(Locale.ROOT, "%s-%03d", agency.key().toUpperCase(Locale.ROOT), number);
            case 1 -> String.format(Locale.ROOT, "%d-%02d", year, number);
            default -> String.format(Locale.ROOT, "T-%03d", number);
        };
    }
}
