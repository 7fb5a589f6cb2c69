package no.tiltaksoversikt.validation.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Mark;

/** Rules on questions with options. */
final class ChoiceRules {

    private ChoiceRules() {}

    static void tooMany(MeasureCheck check) {
        for (var field : check.questionnaire().fields()) {
            if (!field.isList() || check.question(field).maxChoices() == null) {
                continue;
            }
            // Unreadable elements count, too: removing them would not leave fewer.
            var wrong = check.measure().unreadable().stream()
                    .filter(value -> field.equals(value.field())
                            && value.isMistake()
                            && !value.pointer().equals("/" + field.jsonName()))
                    .count();
            var actual = check.elements(field).size() + wrong;
            int limit = check.question(field).maxChoices();
            if (actual > limit) {
                check.note(RuleId.TOO_MANY_CHOICES, field).with("limit", limit).with("actual", actual);
            }
        }
    }

    static void duplicateChoice(MeasureCheck check) {
        for (var field : check.questionnaire().fields()) {
            if (!field.isList() || check.elements(field).size() < 2) {
                continue;
            }
            var elements = check.elements(field);
            var seen = new HashSet<Object>();
            if (elements.stream().allMatch(seen::add)) {
                continue;
            }
            seen.clear();
            var positions = check.positions(field);
            for (var i = 0; i < positions.length; i++) {
                if (!seen.add(elements.get(i))) {
                    check.note(RuleId.DUPLICATE_CHOICE, field, positions[i], elements.get(i));
                }
            }
        }
    }

    /** An option such as OTHER requires a text. */
    static void otherUnspecified(MeasureCheck check) {
        for (var question : check.questionnaire().questions()) {
            if (question.specify() == null) {
                continue;
            }
            var field = question.answerField().orElseThrow();
            var text = question.specification().orElseThrow();
            if (check.isUsable(field, text) && check.answers().get(text) == null) {
                marked(check, field, Mark.SPECIFY).ifPresent(code -> check.note(RuleId.OTHER_UNSPECIFIED, text)
                        .with("field", field.jsonName())
                        .with("text", text.jsonName())
                        .with("code", code));
            }
        }
    }

    /** An option such as NOT_RELEVANT excludes others. */
    static void notRelevantExclusive(MeasureCheck check) {
        for (var field : check.questionnaire().fields()) {
            if (field.type() == AnswerField.Type.CODES
                    && check.isUsable(field)
                    && new HashSet<Object>(check.elements(field)).size() > 1) {
                marked(check, field, Mark.EXCLUSIVE).ifPresent(code -> check.note(RuleId.NOT_RELEVANT_EXCLUSIVE, field)
                        .with("code", code));
            }
        }
    }

    /** The first of the chosen codes that has the mark. */
    private static Optional<?> marked(MeasureCheck check, AnswerField field, Mark mark) {
        var answer = check.answers().get(field);
        var chosen = answer instanceof List<?> codes ? codes.stream() : Stream.ofNullable(answer);
        return chosen.filter(code -> check.marks(field, code, mark)).findFirst();
    }
}
