package no.tiltaksoversikt.validation.rule;

import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.measure.Code.InvolvesOthers;
import no.tiltaksoversikt.measure.Code.KsDialogue;

/** Who else is involved, and the dialogue with KS that follows when the municipal sector is. */
final class InvolvementRules {

    private InvolvementRules() {}

    static void partiesRequired(MeasureCheck check) {
        if (check.isUsable(AnswerField.INVOLVES_OTHERS, AnswerField.INVOLVED_PARTIES)
                && check.answers().involvesOthers() == InvolvesOthers.YES
                && check.answers().involvedParties() == null) {
            check.note(RuleId.INVOLVED_PARTIES_REQUIRED, AnswerField.INVOLVED_PARTIES);
        }
    }

    /** Silent where question 11 has no answer at all: that is what has to be mended then. */
    static void partiesNotApplicable(MeasureCheck check) {
        var involvesOthers = check.answers().involvesOthers();
        if (check.isUsable(AnswerField.INVOLVES_OTHERS, AnswerField.INVOLVED_PARTIES)
                && involvesOthers != null
                && involvesOthers != InvolvesOthers.YES
                && check.answers().involvedParties() != null) {
            check.note(RuleId.INVOLVED_PARTIES_NOT_APPLICABLE, AnswerField.INVOLVED_PARTIES);
        }
    }

    /** Silent where question 12 has no business being answered: that is what has to be mended then. */
    static void ksDialogueRequired(MeasureCheck check) {
        if (isKsDialogueUsable(check)
                && check.answers().involvesOthers() == InvolvesOthers.YES
                && check.answers().municipal()
                && check.answers().ksDialogue() == null) {
            check.note(RuleId.KS_DIALOGUE_REQUIRED, AnswerField.KS_DIALOGUE);
        }
    }

    /** Silent where question 12 lacks its answer: only with it is known whether this one applies. */
    static void ksDialogueNotApplicable(MeasureCheck check) {
        var lacksParties = check.answers().involvesOthers() == InvolvesOthers.YES
                && check.answers().involvedParties() == null;
        if (isKsDialogueUsable(check)
                && !lacksParties
                && !check.answers().municipal()
                && check.answers().ksDialogue() != null) {
            check.note(
                    RuleId.KS_DIALOGUE_NOT_APPLICABLE,
                    AnswerField.KS_DIALOGUE,
                    AnswerField.INVOLVED_PARTIES,
                    AnswerField.KS_DIALOGUE);
        }
    }

    static void ksDialogueExpected(MeasureCheck check) {
        var dialogue = check.answers().ksDialogue();
        if (isKsDialogueUsable(check)
                && check.answers().municipal()
                && (dialogue == KsDialogue.NO || dialogue == KsDialogue.NOT_RELEVANT)) {
            check.note(RuleId.KS_DIALOGUE_EXPECTED, AnswerField.KS_DIALOGUE);
        }
    }

    private static boolean isKsDialogueUsable(MeasureCheck check) {
        return check.isUsable(AnswerField.INVOLVED_PARTIES, AnswerField.KS_DIALOGUE);
    }
}
