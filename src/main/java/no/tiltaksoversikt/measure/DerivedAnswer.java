package no.tiltaksoversikt.measure;

import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.measure.Code.CostClass;
import no.tiltaksoversikt.measure.Code.InvolvedParties;
import no.tiltaksoversikt.measure.Code.InvolvesOthers;

/**
 * What follows from an answer, stored beside the answers. It is computed from its source and from nothing else, so a reader who
 * must not see the source does not see it either.
 */
public enum DerivedAnswer {
    /** The interval of the total cost frame; null where no cost is stated. */
    COST_CLASS(
            "costClass",
            AnswerField.TOTAL_COST,
            total -> total == null ? null : CostClass.of((Long) total).name()),
    /** Involves others across sectors or levels of government (report section 3.4). */
    CROSS_CUTTING(
            "crossCutting",
            AnswerField.INVOLVED_PARTIES,
            parties -> parties != null && ((InvolvedParties) parties).crossCutting()),
    /** Involves the municipal sector (report section 3.4.2). */
    MUNICIPAL(
            "municipal",
            AnswerField.INVOLVED_PARTIES,
            parties -> parties != null && ((InvolvedParties) parties).municipal()),
    /** Does not involve other organisations (report section 3.4.1). */
    INTERNAL("internal", AnswerField.INVOLVES_OTHERS, involves -> involves == InvolvesOthers.NO);

    private final String id;
    private final AnswerField source;
    private final Function<Object, Object> definition;

    DerivedAnswer(String id, AnswerField source, Function<Object, Object> definition) {
        this.id = id;
        this.source = source;
        this.definition = definition;
    }

    /** The name in JSON bodies. */
    public String id() {
        return id;
    }

    /** The name of the database column. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The answer that it follows from. */
    public AnswerField source() {
        return source;
    }

    /** What follows from the answers: a text or a truth value; null where it can't be said. */
    public Object of(MeasureAnswers answers) {
        return definition.apply(answers.get(source));
    }

    /** What a reader sees who does not see some of the answers. */
    Object of(MeasureAnswers answers, Set<AnswerField> hidden) {
        return hidden.contains(source) ? null : of(answers);
    }
}
