package no.tiltaksoversikt.measure;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;

/** Which answers the public is not shown where some are exempt: also those that would give the exempt ones away. */
final class ExemptAnswers {

    /** Being answered at all, these say what was answered to the other: they are asked for after some answers only. */
    private static final Map<AnswerField, Set<AnswerField>> GIVE_AWAY = new EnumMap<>(Map.of(
            AnswerField.INVOLVES_OTHERS,
            EnumSet.of(AnswerField.INVOLVED_PARTIES, AnswerField.KS_DIALOGUE),
            AnswerField.INVOLVED_PARTIES,
            EnumSet.of(AnswerField.KS_DIALOGUE),
            AnswerField.EXPECTED_EFFECTS,
            EnumSet.of(AnswerField.EXPECTED_EFFECTS_OTHER),
            AnswerField.BENEFICIARIES,
            EnumSet.of(AnswerField.BENEFICIARIES_OTHER),
            AnswerField.TECHNOLOGIES,
            EnumSet.of(AnswerField.TECHNOLOGIES_OTHER)));

    private ExemptAnswers() {}

    /** The answers hidden where those of these names are exempt; null where none is. */
    static Set<AnswerField> hidden(List<String> names) {
        var hidden = EnumSet.noneOf(AnswerField.class);
        if (names != null) {
            for (var name : names) {
                var field = AnswerField.named(name).orElseThrow();
                hidden.add(field);
                hidden.addAll(GIVE_AWAY.getOrDefault(field, Set.of()));
            }
        }
        return hidden;
    }
}
