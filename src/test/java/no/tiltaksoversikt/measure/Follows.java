package no.tiltaksoversikt.measure;

import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;

/** What follows from answers, for tests. */
public final class Follows {

    // The marks of the options are the same in 2018.
    private static final Questionnaire ASKED = new QuestionnaireCatalogue().get("2019");

    private Follows() {}

    public static CostClass costClass(MeasureAnswers answers) {
        var code = (String) DerivedAnswer.COST_CLASS.of(answers, ASKED);
        return code == null ? null : CostClass.valueOf(code);
    }

    public static boolean crossCutting(MeasureAnswers answers) {
        return (boolean) DerivedAnswer.CROSS_CUTTING.of(answers, ASKED);
    }

    public static boolean municipal(MeasureAnswers answers) {
        return (boolean) DerivedAnswer.MUNICIPAL.of(answers, ASKED);
    }

    public static boolean internal(MeasureAnswers answers) {
        return (boolean) DerivedAnswer.INTERNAL.of(answers, ASKED);
    }
}
