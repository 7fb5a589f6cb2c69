package no.tiltaksoversikt.measure;

/** What follows from answers, for tests. */
public final class Follows {

    private Follows() {}

    public static Code.CostClass costClass(MeasureAnswers answers) {
        var code = (String) DerivedAnswer.COST_CLASS.of(answers);
        return code == null ? null : Code.CostClass.valueOf(code);
    }

    public static boolean crossCutting(MeasureAnswers answers) {
        return (boolean) DerivedAnswer.CROSS_CUTTING.of(answers);
    }

    public static boolean municipal(MeasureAnswers answers) {
        return (boolean) DerivedAnswer.MUNICIPAL.of(answers);
    }

    public static boolean internal(MeasureAnswers answers) {
        return (boolean) DerivedAnswer.INTERNAL.of(answers);
    }
}
