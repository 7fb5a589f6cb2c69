package no.tiltaksoversikt.validation.rule;

import java.util.Set;
import java.util.stream.Collectors;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireSchema;
import no.tiltaksoversikt.platform.text.NormalText;
import no.tiltaksoversikt.validation.body.ReportedMeasure.Unreadable;
import no.tiltaksoversikt.validation.body.ReportedMeasure.Unreadable.ExpectedType;

/** Rules on members of a measure that are no answers: its reference and its acknowledgements. */
final class ReferenceRules {

    private ReferenceRules() {}

    static void reference(MeasureCheck check) {
        var mistakes = mistakes(check);
        var reference = check.measure().reference();
        if (mistakes.contains("/reference")) {
            note(check.noteReference(RuleId.WRONG_TYPE), check, "/reference");
        } else if (reference == null) {
            check.noteReference(RuleId.REQUIRED);
        } else if (QuestionnaireSchema.RESERVED_REFERENCES.contains(reference)) {
            check.noteReference(RuleId.WRONG_TYPE).with("expected", ExpectedType.REFERENCE.name());
        } else if (NormalText.hasControls(reference)) {
            check.noteReference(RuleId.WRONG_TYPE).with("expected", ExpectedType.LEGIBLE_REFERENCE.name());
        } else if (TextRules.isLonger(reference, QuestionnaireSchema.MAX_REFERENCE_LENGTH)) {
            check.noteReference(RuleId.TOO_LONG)
                    .with("limit", QuestionnaireSchema.MAX_REFERENCE_LENGTH)
                    .with("actual", TextRules.length(reference));
        }
    }

    /** An acknowledgement must name a rule that can be acknowledged, and give a reason. */
    static void acknowledgements(MeasureCheck check, RuleCatalogue rules) {
        var acknowledgements = check.measure().acknowledgements();
        if (acknowledgements.isEmpty()) {
            return;
        }
        var mistakes = mistakes(check);
        for (var i = 0; i < acknowledgements.size(); i++) {
            var rule = acknowledgements.get(i).rule();
            var reason = acknowledgements.get(i).reason();
            if (isPresent(check, mistakes, i, "rule", rule) && !rules.warnings().contains(rule)) {
                check.noteAcknowledgement(RuleId.UNKNOWN_CODE, i, "rule").with("codes", rules.warnings());
            }
            if (isPresent(check, mistakes, i, "reason", reason)
                    && TextRules.isLonger(reason, QuestionnaireSchema.MAX_REASON_LENGTH)) {
                check.noteAcknowledgement(RuleId.TOO_LONG, i, "reason")
                        .with("limit", QuestionnaireSchema.MAX_REASON_LENGTH)
                        .with("actual", TextRules.length(reason));
            }
        }
    }

    private static boolean isPresent(
            MeasureCheck check, Set<String> mistakes, int position, String member, String value) {
        var pointer = "/acknowledgements/" + position + "/" + member;
        if (mistakes.contains(pointer)) {
            note(check.noteAcknowledgement(RuleId.WRONG_TYPE, position, member), check, pointer);
        } else if (value == null) {
            check.noteAcknowledgement(RuleId.REQUIRED, position, member);
        }
        return value != null;
    }

    private static void note(Observation observation, MeasureCheck check, String pointer) {
        check.measure().unreadable().stream()
                .filter(value -> value.pointer().equals(pointer))
                .forEach(value -> value.arguments().forEach(observation::with));
    }

    private static Set<String> mistakes(MeasureCheck check) {
        return check.measure().unreadable().stream()
                .filter(value -> value.field() == null)
                .map(Unreadable::pointer)
                .collect(Collectors.toSet());
    }
}
