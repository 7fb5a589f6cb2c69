package no.tiltaksoversikt.validation.rule;

import java.util.function.BiConsumer;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.platform.text.EmailAddress;
import no.tiltaksoversikt.validation.personal.PersonalNumbers;

/** Rules on texts: length, contact address, and personal numbers. */
final class TextRules {

    private TextRules() {}

    static void tooLong(MeasureCheck check) {
        for (var field : check.questionnaire().fields()) {
            if (field.type() == AnswerField.Type.TEXTS) {
                tooLongElements(check, field);
            } else if ((field.type() == AnswerField.Type.TEXT || field.type() == AnswerField.Type.EMAIL)
                    && check.answers().get(field) instanceof String text) {
                var limit = check.questionnaire().maxLength(field).orElseThrow();
                if (isLonger(text, limit)) {
                    check.note(RuleId.TOO_LONG, field).with("limit", limit).with("actual", length(text));
                }
            }
        }
    }

    private static void tooLongElements(MeasureCheck check, AnswerField field) {
        int limit = check.question(field).maxItemLength();
        forEachText(check, field, (text, position) -> {
            if (isLonger(text, limit)) {
                check.note(RuleId.TOO_LONG, field, position, text)
                        .with("limit", limit)
                        .with("actual", length(text));
            }
        });
    }

    static void invalidEmail(MeasureCheck check) {
        var address = check.answers().contactEmail();
        if (address != null
                && check.isUsable(AnswerField.CONTACT_EMAIL)
                && !isLonger(
                        address,
                        check.questionnaire()
                                .maxLength(AnswerField.CONTACT_EMAIL)
                                .orElseThrow())
                && !EmailAddress.isValid(address)) {
            check.note(RuleId.INVALID_EMAIL, AnswerField.CONTACT_EMAIL);
        }
    }

    static void personalData(MeasureCheck check) {
        for (var field : check.questionnaire().fields()) {
            if (field.type() == AnswerField.Type.TEXTS) {
                forEachText(check, field, (text, position) -> {
                    if (PersonalNumbers.isIn(text)) {
                        check.note(RuleId.PERSONAL_DATA, field, position, text);
                    }
                });
            } else if (field.type() == AnswerField.Type.TEXT
                    && check.answers().get(field) instanceof String text
                    && PersonalNumbers.isIn(text)) {
                check.note(RuleId.PERSONAL_DATA, field);
            }
        }
    }

    private static void forEachText(MeasureCheck check, AnswerField field, BiConsumer<String, Integer> action) {
        var elements = check.elements(field);
        if (elements.isEmpty()) {
            return;
        }
        var positions = check.positions(field);
        for (var i = 0; i < positions.length; i++) {
            action.accept((String) elements.get(i), positions[i]);
        }
    }

    /** The length in Unicode code points, as in JSON Schema and PostgreSQL. */
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    static boolean isLonger(String text, int limit) {
        return text.length() > limit && length(text) > limit;
    }
}
