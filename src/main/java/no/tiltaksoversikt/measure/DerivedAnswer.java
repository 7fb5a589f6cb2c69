package no.tiltaksoversikt.measure;

import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Mark;

/**
 * A value derived from an answer and stored beside the answers. It is computed from its source alone, so a reader who may not
 * see the source does not see it either.
 */
public enum DerivedAnswer {
    /** The interval of the total cost frame; null if no cost is stated. */
    COST_CLASS(
            "costClass",
            AnswerField.TOTAL_COST,
            (total, asked) -> total == null ? null : CostClass.of((Long) total).name()),
    /** Involves others across sectors or levels of government (report section 3.4). */
    CROSS_CUTTING("crossCutting", AnswerField.INVOLVED_PARTIES, Mark.CROSS_CUTTING),
    /** Involves the municipal sector (report section 3.4.2). */
    MUNICIPAL("municipal", AnswerField.INVOLVED_PARTIES, Mark.MUNICIPAL),
    /** Does not involve other organisations (report section 3.4.1). */
    INTERNAL("internal", AnswerField.INVOLVES_OTHERS, Mark.INTERNAL);

    private final String id;
    private final AnswerField source;
    private final BiFunction<Object, Questionnaire, Object> definition;

    DerivedAnswer(String id, AnswerField source, BiFunction<Object, Questionnaire, Object> definition) {
        this.id = id;
        this.source = source;
        this.definition = definition;
    }

    /** A boolean: whether a chosen option has the mark. */
    DerivedAnswer(String id, AnswerField source, Mark mark) {
        this(id, source, (code, asked) -> asked.marks(source, code, mark));
    }

    /** The name in JSON bodies. */
    public String id() {
        return id;
    }

    /** The name of the database column. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The answer that it is derived from. */
    public AnswerField source() {
        return source;
    }

    /** The value for answers to a questionnaire, a string or a boolean; null if it cannot be derived. */
    public Object of(MeasureAnswers answers, Questionnaire asked) {
        return definition.apply(answers.get(source), asked);
    }

    /** The value for a reader who may not see the hidden answers. */
    Object of(MeasureAnswers answers, Questionnaire asked, Set<AnswerField> hidden) {
        return hidden.contains(source) ? null : of(answers, asked);
    }
}
