package no.tiltaksoversikt.altinn.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.tiltaksoversikt.altinn.data.FormExtras;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Question;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireSchema;
import no.tiltaksoversikt.platform.text.Language;

/**
 * The form's data model: the API's names, in the questionnaire's order. No field is mandatory in the model, because unfinished
 * forms are stored. The layout says which answers are mandatory.
 */
final class FormModel {

    private static final int YEAR_LENGTH = 4;
    static final String ROOT = "submission";
    static final String NOTHING_TO_REPORT = "nothingToReport";
    static final String MEASURES = "measures";
    static final String REFERENCE = "reference";
    static final String ACKNOWLEDGEMENTS = "acknowledgements";
    static final String RULE = "rule";
    static final String REASON = "reason";

    private FormModel() {}

    /** The group of the whole form, which has that of measures, which has that of acknowledgements. */
    static FormGroup of(Questionnaire questionnaire, List<String> acknowledgeable) {
        var answers = new ArrayList<FormField>();
        answers.add(FormField.key(REFERENCE, QuestionnaireSchema.MAX_REFERENCE_LENGTH));
        for (var question : questionnaire.questions()) {
            question.answerField().ifPresent(field -> {
                answers.add(answer(question, field, questionnaire));
                if (question.specify() != null) {
                    answers.add(FormField.text(
                            question.specify().field(), question.specify().maxLength()));
                }
                for (var companion : question.companions()) {
                    if (companion.answerField().equals(AnswerField.EXEMPT_ANSWERS)) {
                        answers.add(FormField.bool(FormExtras.EXEMPT_SOME));
                    }
                    answers.add(answer(question, companion.answerField(), questionnaire));
                }
            });
        }
        lastYear(questionnaire, answers);
        var reasons = List.of(
                FormField.code(RULE, acknowledgeable), FormField.text(REASON, QuestionnaireSchema.MAX_REASON_LENGTH));
        var languages = Arrays.stream(Language.values()).map(Language::tag).toList();
        var whole = List.of(
                FormField.text(FormExtras.EDITION, YEAR_LENGTH),
                FormField.text(FormExtras.MESSAGE, FormExtras.MAX_MESSAGE_LENGTH),
                FormField.code(FormExtras.LANGUAGE, languages),
                FormField.bool(NOTHING_TO_REPORT));
        var acknowledgements =
                new FormGroup(ACKNOWLEDGEMENTS, "acknowledgement", acknowledgeable.size(), reasons, null);
        var measures = new FormGroup(MEASURES, "measure", FormExtras.MAX_MEASURES, answers, acknowledgements);
        return new FormGroup(ROOT, ROOT, 1, whole, measures);
    }

    /** Hidden fields for the rules that compare with last year; set in prefilled forms only. */
    private static void lastYear(Questionnaire questionnaire, List<FormField> answers) {
        if (questionnaire.asks(AnswerField.PHASE)) {
            var phases = questionnaire.codes(AnswerField.PHASE);
            answers.add(FormField.code(FormExtras.LAST_PHASE, phases));
            answers.add(FormField.codes(FormExtras.EARLIER_PHASES, phases, null));
        }
        var jump = questionnaire.limits().costJump();
        if (questionnaire.asks(AnswerField.TOTAL_COST) && jump != null) {
            var most = questionnaire
                            .questionFor(AnswerField.TOTAL_COST)
                            .orElseThrow()
                            .maximum()
                    * jump.factor();
            answers.add(FormField.number(AnswerField.Type.AMOUNT, FormExtras.LOWEST_COST, 0, most));
            answers.add(FormField.number(AnswerField.Type.AMOUNT, FormExtras.HIGHEST_COST, 0, most));
        }
    }

    private static FormField answer(Question question, AnswerField field, Questionnaire questionnaire) {
        var name = field.jsonName();
        return switch (field.type()) {
            case TEXT -> FormField.text(name, question.maxLength());
            case EMAIL -> FormField.email(name, question.maxLength());
            case BOOLEAN -> FormField.bool(name);
            case AMOUNT, INTEGER -> FormField.number(field.type(), name, question.minimum(), question.maximum());
            case CODE -> FormField.code(name, questionnaire.codes(field));
            case CODES -> FormField.codes(name, questionnaire.codes(field), question.maxChoices());
            case NAMES -> FormField.codes(name, questionnaire.codes(field), null);
            case TEXTS -> FormField.lines(name, question.maxChoices(), question.maxItemLength());
            case DATE -> FormField.date(name);
        };
    }

    /** The data model binding of a field of a measure. */
    static String path(String field) {
        return MEASURES + "." + field;
    }
}
