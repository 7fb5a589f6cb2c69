package no.tiltaksoversikt.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a frozen state of an edition consists of, each a document of its own. */
enum ManifestPart {
    /** Dates, figure basis, notes. */
    EDITION(false),
    /** The questions, their words, limits and options. */
    QUESTIONNAIRE(true),
    /** The rules, with words, severities, versions, and what the questionnaire decides; its hash is the rule set's. */
    RULES(true),
    /** The codes of each question with their labels. */
    CODE_LISTS(true),
    /** Who was invited, with ministry and Skate membership at the time. */
    PARTICIPANTS(false),
    /** What those invited and their ministries were called; states that were frozen before names were kept have none. */
    NAMES(false),
    /** Each agency's measures, by the hash of the document that has them. */
    MEASURES(false),
    /** The corrections that hold. */
    CORRECTIONS(false);

    private final boolean isOfProgram;

    ManifestPart(boolean isOfProgram) {
        this.isOfProgram = isOfProgram;
    }

    /** Whether it follows from the program and not from data, and so must be kept to be read later. */
    boolean isOfProgram() {
        return isOfProgram;
    }

    /** The name in addresses and in the manifest. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<ManifestPart> named(String word) {
        return Arrays.stream(values()).filter(part -> part.word().equals(word)).findFirst();
    }
}
