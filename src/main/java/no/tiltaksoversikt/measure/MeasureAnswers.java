package no.tiltaksoversikt.measure;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.platform.text.NormalText;

/**
 * One measure's answers. A field without an answer is null; blank texts and empty lists are no answers and are not stored.
 * Amounts are whole NOK.
 */
@Embeddable
public record MeasureAnswers(
        String name,
        String contactEmail,
        Boolean publishable,
        String exemptionBasis,
        List<String> exemptAnswers,
        LocalDate exemptionReviewOn,
        String financing,
        Long totalCost,
        Long currentYearBudget,
        String phase,
        String involvesOthers,
        String involvedParties,
        String ksDialogue,
        String deliverable,
        List<String> tags,
        String mainPurpose,
        List<String> expectedEffects,
        String expectedEffectsOther,
        List<String> beneficiaries,
        String beneficiariesOther,
        String developsShared,
        String reusesShared,
        List<String> technologies,
        String technologiesOther,
        String innovation,
        String comments,

        @Column(columnDefinition = "jsonb") @Convert(converter = AddedAnswers.Column.class)
        AddedAnswers added) {

    private static final Constructor<MeasureAnswers> CONSTRUCTOR;

    /** The components for core fields, which have the fields' names, in order; {@code added} follows them. */
    private static final Map<AnswerField, Method> ACCESSORS = new LinkedHashMap<>();

    static {
        var components = MeasureAnswers.class.getRecordComponents();
        for (var component : components) {
            AnswerField.named(component.getName()).ifPresent(field -> ACCESSORS.put(field, component.getAccessor()));
        }
        try {
            CONSTRUCTOR = MeasureAnswers.class.getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class[]::new));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public MeasureAnswers {
        added = added == null ? AddedAnswers.NONE : added;
    }

    /** The answers by field. Each value has the field's Java type; missing fields are not answered. */
    public static MeasureAnswers of(Map<AnswerField, Object> answers) {
        var values = new ArrayList<>();
        ACCESSORS.keySet().forEach(field -> values.add(answers.get(field)));
        values.add(added(answers));
        try {
            return CONSTRUCTOR.newInstance(values.toArray());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static AddedAnswers added(Map<AnswerField, Object> answers) {
        Map<String, Object> added = null;
        for (var answer : answers.entrySet()) {
            if (!answer.getKey().isCore()) {
                added = added == null ? new HashMap<>() : added;
                added.put(answer.getKey().jsonName(), answer.getValue());
            }
        }
        return added == null ? AddedAnswers.NONE : new AddedAnswers(added);
    }

    /** The answer to a field; null if there is none. */
    public Object get(AnswerField field) {
        var accessor = ACCESSORS.get(field);
        if (accessor == null) {
            return added.byName().get(field.jsonName());
        }
        try {
            return accessor.invoke(this);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The given answers by JSON name, core fields first; dates as strings. */
    public Map<String, Object> byName() {
        var given = new LinkedHashMap<String, Object>();
        for (var field : AnswerField.core()) {
            var answer = get(field);
            if (answer != null) {
                given.put(field.jsonName(), answer instanceof LocalDate day ? day.toString() : answer);
            }
        }
        given.putAll(added.byName());
        return given;
    }

    /** The given answers to the questions that the questionnaire adds. */
    public Map<String, Object> addedByName() {
        return added.byName();
    }

    /** Whether the measure, or any of its answers, is exempt from publication. */
    public boolean isExempt() {
        return Boolean.FALSE.equals(publishable()) || hasExemptAnswers();
    }

    /** Whether single answers are exempt from publication. */
    public boolean hasExemptAnswers() {
        return exemptAnswers != null;
    }

    /**
     * The answers of a publishable measure that the public may see: without exempt answers, answers that would reveal these,
     * and answers that are never public.
     */
    public MeasureAnswers publicOnly(Questionnaire asked) {
        var hidden = hidden(asked);
        var shown = new HashMap<AnswerField, Object>();
        Stream.concat(AnswerField.core().stream(), asked.added().stream())
                .filter(field -> !hidden.contains(field))
                .forEach(field -> shown.put(field, get(field)));
        return of(shown);
    }

    /** The fields of a publishable measure that the public may not see. */
    Set<AnswerField> hidden(Questionnaire asked) {
        var hidden = new HashSet<AnswerField>();
        Stream.concat(AnswerField.core().stream(), asked.added().stream())
                .filter(AnswerField::neverPublic)
                .forEach(hidden::add);
        if (exemptAnswers != null) {
            for (var name : exemptAnswers) {
                var field = asked.named(name).or(() -> AnswerField.named(name)).orElseThrow();
                hidden.add(field);
                hidden.addAll(asked.givenAwayWith(field));
            }
        }
        return hidden;
    }

    /** Whether the public sees the measure but not all of its answers. */
    boolean isPartlyPublic() {
        return Boolean.TRUE.equals(publishable) && exemptAnswers != null;
    }

    /** Whether the public sees a field's answer, or its absence. */
    public boolean isPublic(AnswerField field, Questionnaire asked) {
        return Boolean.TRUE.equals(publishable) && !hidden(asked).contains(field);
    }

    /** The name in the form for comparisons, without case and invisible characters. */
    public String nameKey() {
        return name == null ? "" : NormalText.key(name);
    }
}
