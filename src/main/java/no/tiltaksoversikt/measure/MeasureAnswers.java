package no.tiltaksoversikt.measure;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

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
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> exemptAnswers,
        LocalDate exemptionReviewOn,
        String financing,
        Long totalCost,
        Long currentYearBudget,
        String phase,
        String involvesOthers,
        String involvedParties,
        String ksDialogue,
        String deliverable,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> tags,
        String mainPurpose,

        @JdbcTypeCode(SqlTypes.ARRAY) List<String> expectedEffects,

        String expectedEffectsOther,

        @JdbcTypeCode(SqlTypes.ARRAY) List<String> beneficiaries,

        String beneficiariesOther,
        String developsShared,
        String reusesShared,

        @JdbcTypeCode(SqlTypes.ARRAY) List<String> technologies,

        String technologiesOther,
        String innovation,
        String comments,

        @Column(columnDefinition = "jsonb") @Convert(converter = AddedAnswers.Column.class)
        AddedAnswers added) {

    public MeasureAnswers {
        added = added == null ? AddedAnswers.NONE : added;
    }

    /** The answers by field. Each value has the field's Java type; missing fields are not answered. */
    @SuppressWarnings("unchecked")
    public static MeasureAnswers of(Map<AnswerField, Object> answers) {
        return new MeasureAnswers(
                (String) answers.get(AnswerField.NAME),
                (String) answers.get(AnswerField.CONTACT_EMAIL),
                (Boolean) answers.get(AnswerField.PUBLISHABLE),
                (String) answers.get(AnswerField.EXEMPTION_BASIS),
                (List<String>) answers.get(AnswerField.EXEMPT_ANSWERS),
                (LocalDate) answers.get(AnswerField.EXEMPTION_REVIEW_ON),
                (String) answers.get(AnswerField.FINANCING),
                (Long) answers.get(AnswerField.TOTAL_COST),
                (Long) answers.get(AnswerField.CURRENT_YEAR_BUDGET),
                (String) answers.get(AnswerField.PHASE),
                (String) answers.get(AnswerField.INVOLVES_OTHERS),
                (String) answers.get(AnswerField.INVOLVED_PARTIES),
                (String) answers.get(AnswerField.KS_DIALOGUE),
                (String) answers.get(AnswerField.DELIVERABLE),
                (List<String>) answers.get(AnswerField.TAGS),
                (String) answers.get(AnswerField.MAIN_PURPOSE),
                (List<String>) answers.get(AnswerField.EXPECTED_EFFECTS),
                (String) answers.get(AnswerField.EXPECTED_EFFECTS_OTHER),
                (List<String>) answers.get(AnswerField.BENEFICIARIES),
                (String) answers.get(AnswerField.BENEFICIARIES_OTHER),
                (String) answers.get(AnswerField.DEVELOPS_SHARED),
                (String) answers.get(AnswerField.REUSES_SHARED),
                (List<String>) answers.get(AnswerField.TECHNOLOGIES),
                (String) answers.get(AnswerField.TECHNOLOGIES_OTHER),
                (String) answers.get(AnswerField.INNOVATION),
                (String) answers.get(AnswerField.COMMENTS),
                added(answers));
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
        return switch (field.jsonName()) {
            case "name" -> name;
            case "contactEmail" -> contactEmail;
            case "publishable" -> publishable;
            case "exemptionBasis" -> exemptionBasis;
            case "exemptAnswers" -> exemptAnswers;
            case "exemptionReviewOn" -> exemptionReviewOn;
            case "financing" -> financing;
            case "totalCost" -> totalCost;
            case "currentYearBudget" -> currentYearBudget;
            case "phase" -> phase;
            case "involvesOthers" -> involvesOthers;
            case "involvedParties" -> involvedParties;
            case "ksDialogue" -> ksDialogue;
            case "deliverable" -> deliverable;
            case "tags" -> tags;
            case "mainPurpose" -> mainPurpose;
            case "expectedEffects" -> expectedEffects;
            case "expectedEffectsOther" -> expectedEffectsOther;
            case "beneficiaries" -> beneficiaries;
            case "beneficiariesOther" -> beneficiariesOther;
            case "developsShared" -> developsShared;
            case "reusesShared" -> reusesShared;
            case "technologies" -> technologies;
            case "technologiesOther" -> technologiesOther;
            case "innovation" -> innovation;
            case "comments" -> comments;
            default -> added.byName().get(field.jsonName());
        };
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
                .filter(AnswerField::isNeverPublic)
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
