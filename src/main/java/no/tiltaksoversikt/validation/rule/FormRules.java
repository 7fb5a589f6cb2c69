package no.tiltaksoversikt.validation.rule;

import no.tiltaksoversikt.edition.questionnaire.AnswerField;

/** Rules on missing, unexpected and unreadable answers. */
final class FormRules {

    private FormRules() {}

    static void required(MeasureCheck check) {
        for (var field : check.questionnaire().fields()) {
            if (check.questionnaire().mandatory(field)
                    && check.answers().get(field) == null
                    && !check.isUnreadable(field)) {
                check.note(RuleId.REQUIRED, field);
            }
        }
    }

    static void notAsked(MeasureCheck check) {
        check.notAsked().forEach(field -> check.note(RuleId.NOT_ASKED, field));
    }

    /** Values that the reader could not accept. */
    static void unreadable(MeasureCheck check) {
        for (var value : check.measure().unreadable()) {
            if (value.field() != null
                    && value.isMistake()
                    && check.questionnaire().asks(value.field())) {
                var observation = check.note(RuleId.valueOf(value.mistake().name()), value.field(), value.pointer());
                value.arguments().forEach(observation::with);
                addLimits(check, value.field(), observation);
            }
        }
    }

    private static void addLimits(MeasureCheck check, AnswerField field, Observation observation) {
        switch (observation.rule) {
            case UNKNOWN_CODE -> observation.with("codes", check.questionnaire().codes(field));
            case NEGATIVE_AMOUNT ->
                observation.with("limit", check.question(field).minimum());
            case AMOUNT_TOO_LARGE ->
                observation.with("limit", check.question(field).maximum());
            default -> {}
        }
    }
}
