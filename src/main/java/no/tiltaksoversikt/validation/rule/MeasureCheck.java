package no.tiltaksoversikt.validation.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Mark;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Question;
import no.tiltaksoversikt.measure.DerivedAnswer;
import no.tiltaksoversikt.measure.MeasureAnswers;
import no.tiltaksoversikt.validation.body.ReportedMeasure;

/** The check of one measure: the rules' input and their observations. */
final class MeasureCheck {

    private static final int BEFORE_QUESTIONS = 0;
    private static final int NOT_ASKED = 10_000;
    private static final int AFTER_QUESTIONS = 20_000;

    private final Questionnaire questionnaire;
    private final ReportedMeasure measure;
    private final PreviousAnswers memory;
    private final Set<AnswerField> unreadable = new HashSet<>();
    private final Set<AnswerField> unusable = new HashSet<>();
    private final List<Observation> observations = new ArrayList<>();

    MeasureCheck(Questionnaire questionnaire, ReportedMeasure measure, PreviousAnswers memory) {
        this.questionnaire = questionnaire;
        this.measure = measure;
        this.memory = memory;
        measure.unreadable().stream()
                .filter(value -> value.field() != null && value.isMistake())
                .forEach(value -> unreadable.add(value.field()));
        unusable.addAll(unreadable);
        AnswerField.core().stream().filter(field -> !questionnaire.asks(field)).forEach(unusable::add);
        questionnaire.fields().stream().filter(field -> !isInRange(field)).forEach(unusable::add);
    }

    private boolean isInRange(AnswerField field) {
        return !field.isNumber()
                || !(answers().get(field) instanceof Long amount)
                || (amount >= question(field).minimum()
                        && amount <= question(field).maximum());
    }

    Questionnaire questionnaire() {
        return questionnaire;
    }

    ReportedMeasure measure() {
        return measure;
    }

    MeasureAnswers answers() {
        return measure.answers();
    }

    /** Whether the derived value is true. */
    boolean follows(DerivedAnswer derived) {
        return Boolean.TRUE.equals(derived.of(answers(), questionnaire));
    }

    /** The measure's last answers; empty if it was not reported before, or if that is unknown. */
    Optional<PreviousAnswers.Last> last() {
        return memory.last(measure.reference());
    }

    /** The question of a field, which must be asked. */
    Question question(AnswerField field) {
        return questionnaire.questionFor(field).orElseThrow();
    }

    /** Whether the option of a code has a mark. */
    boolean marks(AnswerField field, Object code, Mark mark) {
        return questionnaire.marks(field, code, mark);
    }

    /** The fields that are not asked but have a value in the body, readable or not. */
    List<AnswerField> notAsked() {
        return Stream.concat(
                        AnswerField.core().stream().filter(field -> answers().get(field) != null), unreadable.stream())
                .filter(field -> !questionnaire.asks(field))
                .distinct()
                .toList();
    }

    /** Whether the body has an unreadable value for the field. */
    boolean isUnreadable(AnswerField field) {
        return unreadable.contains(field);
    }

    /**
     * Whether none of the answers has a mistake of its own. Rules on several answers stay silent otherwise, so that one mistake
     * is one finding.
     */
    boolean isUsable(AnswerField... fields) {
        return Arrays.stream(fields).noneMatch(unusable::contains);
    }

    /** The readable elements of a list; empty if there is no answer. */
    List<?> elements(AnswerField field) {
        return answers().get(field) instanceof List<?> elements ? elements : List.of();
    }

    /** The positions of the readable elements in the body. */
    int[] positions(AnswerField field) {
        var missing = new HashSet<String>();
        for (var value : measure.unreadable()) {
            if (field.equals(value.field())) {
                missing.add(value.pointer());
            }
        }
        return IntStream.iterate(0, position -> position + 1)
                .filter(position -> !missing.contains(pointer(field) + "/" + position))
                .limit(elements(field).size())
                .toArray();
    }

    /** Notes an observation on an answer. */
    Observation note(RuleId rule, AnswerField field) {
        return note(rule, field, pointer(field))
                .concerning(field.jsonName(), answers().get(field));
    }

    /** Notes an observation on one element of a list. */
    Observation note(RuleId rule, AnswerField field, int position, Object element) {
        return note(rule, field, pointer(field) + "/" + position).concerning(field.jsonName(), element);
    }

    /** Notes an observation that depends on several answers, at one of them. */
    Observation note(RuleId rule, AnswerField at, AnswerField... concerned) {
        var observation = note(rule, at, pointer(at));
        for (var field : concerned) {
            observation.concerning(field.jsonName(), answers().get(field));
        }
        return observation;
    }

    Observation note(RuleId rule, AnswerField field, String pointer) {
        var question = questionnaire.questionFor(field);
        // A specification comes after its question.
        var rank = question.map(asked -> 2 * asked.number() + (asked.field().equals(field.jsonName()) ? 0 : 1))
                .orElse(NOT_ASKED);
        return note(new Observation(
                rule, field.jsonName(), question.map(Question::number).orElse(null), pointer, rank));
    }

    Observation noteReference(RuleId rule) {
        return note(new Observation(rule, "reference", null, "/reference", BEFORE_QUESTIONS));
    }

    /** Notes an observation on the {@code rule} or {@code reason} of an acknowledgement. */
    Observation noteAcknowledgement(RuleId rule, int position, String member) {
        var pointer = "/acknowledgements/" + position + "/" + member;
        return note(new Observation(rule, member, null, pointer, AFTER_QUESTIONS + position));
    }

    private Observation note(Observation observation) {
        observations.add(observation);
        return observation;
    }

    /** The rules' observations, in the order of the questions. */
    List<Observation> observations() {
        observations.sort(Comparator.comparingInt(observation -> observation.rank));
        return observations;
    }

    private static String pointer(AnswerField field) {
        return "/" + field.jsonName();
    }
}
