package no.tiltaksoversikt.platform.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages that every text of the service exists in. Bokmål is the default. */
public enum Language {
    NB("nb"),
    NN("nn"),
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** The best match for an {@code Accept-Language} header (RFC 9110 section 12.5.4); bokmål where nothing matches. */
    public static Language preferredIn(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return NB;
        }
        try {
            return Locale.LanguageRange.parse(acceptLanguage).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> ofRange(range.getRange()))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElse(NB);
        } catch (IllegalArgumentException malformed) {
            // RFC 9110 lets a server disregard the header; a text in the wrong language beats a refusal.
            return NB;
        }
    }

    private static Optional<Language> ofRange(String range) {
        var primary = List.of(range.split("-")).get(0);
        return switch (primary) {
            case "nb", "no" -> Optional.of(NB);
            case "nn" -> Optional.of(NN);
            case "en" -> Optional.of(EN);
            case "*" -> Optional.of(NB);
            default -> Optional.empty();
        };
    }
}
