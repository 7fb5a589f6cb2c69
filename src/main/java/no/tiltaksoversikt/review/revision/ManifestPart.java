package no.tiltaksoversikt.review.revision;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The parts of a frozen state of an edition. Each is one document. */
enum ManifestPart {
    /** Dates, figure basis, notes. */
    EDITION(false),
    /** The questions with their texts, limits and options. */
    QUESTIONNAIRE(true),
    /** The rules with texts, severities, versions and the questionnaire's limits. Its hash is the rule set. */
    RULES(true),
    /** The codes of each question with their labels. */
    CODE_LISTS(true),
    /** Who was invited, with ministry and Skate membership at the time. */
    PARTICIPANTS(false),
    /** The names of participants and their ministries; editions frozen before names were kept have no such part. */
    NAMES(false),
    /** The hash of each agency's document of measures. */
    MEASURES(false),
    /** The corrections that hold. */
    CORRECTIONS(false),
    /** The directorate's own words in the report; editions frozen before there were any have no such part. */
    REPORT(false);

    private final boolean isOfProgram;

    ManifestPart(boolean isOfProgram) {
        this.isOfProgram = isOfProgram;
    }

    /** Whether it follows from the program instead of data. Such a document is stored, because later versions would differ. */
    boolean isOfProgram() {
        return isOfProgram;
    }

    /** The parts that follow from the program. */
    static List<ManifestPart> ofProgram() {
        return Arrays.stream(values()).filter(ManifestPart::isOfProgram).toList();
    }

    /** The name in addresses and in the manifest. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<ManifestPart> named(String word) {
        return Arrays.stream(values()).filter(part -> part.word().equals(word)).findFirst();
    }
}
