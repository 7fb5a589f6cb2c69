package no.tiltaksoversikt.measure;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.platform.text.NormalText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One measure's answers. A field that is not answered is null; a blank text and an empty list are not answers, so they
 * never get in here. Amounts are whole NOK.
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

        @JdbcTypeCode(SqlTypes.ARRAY)
        List<String> expectedEffects,

        String expectedEffectsOther,

        @JdbcTypeCode(SqlTypes.ARRAY)
        List<String> beneficiaries,

        String beneficiariesOther,
        String developsShared,
        String reusesShared,

        @JdbcTypeCode(SqlTypes.ARRAY)
        List<String> technologies,

        String technologiesOther,
        String innovation,
        String comments) {

    /** The answers by field; each value has the field's Java type, and a field that is missing is not answered. */
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
                (String) answers.get(AnswerField.COMMENTS));
    }

    /** The answer to a field, null where there is none. */
    public Object get(AnswerField field) {
        return switch (field) {
            case NAME -> name;
            case CONTACT_EMAIL -> contactEmail;
            case PUBLISHABLE -> publishable;
            case EXEMPTION_BASIS -> exemptionBasis;
            case EXEMPT_ANSWERS -> exemptAnswers;
            case EXEMPTION_REVIEW_ON -> exemptionReviewOn;
            case FINANCING -> financing;
            case TOTAL_COST -> totalCost;
            case CURRENT_YEAR_BUDGET -> currentYearBudget;
            case PHASE -> phase;
            case INVOLVES_OTHERS -> involvesOthers;
            case INVOLVED_PARTIES -> involvedParties;
            case KS_DIALOGUE -> ksDialogue;
            case DELIVERABLE -> deliverable;
            case TAGS -> tags;
            case MAIN_PURPOSE -> mainPurpose;
            case EXPECTED_EFFECTS -> expectedEffects;
            case EXPECTED_EFFECTS_OTHER -> expectedEffectsOther;
            case BENEFICIARIES -> beneficiaries;
            case BENEFICIARIES_OTHER -> beneficiariesOther;
            case DEVELOPS_SHARED -> developsShared;
            case REUSES_SHARED -> reusesShared;
            case TECHNOLOGIES -> technologies;
            case TECHNOLOGIES_OTHER -> technologiesOther;
            case INNOVATION -> innovation;
            case COMMENTS -> comments;
        };
    }

    /** The answers given, by their names in JSON, in the questionnaire's order; days are texts, as they are in JSON. */
    public Map<String, Object> byName() {
        var given = new LinkedHashMap<String, Object>();
        for (var field : AnswerField.values()) {
            var answer = get(field);
            if (answer != null) {
                given.put(field.jsonName(), answer instanceof LocalDate day ? day.toString() : answer);
            }
        }
        return given;
    }

    /** Whether single answers are exempt from publication. */
    public boolean hasExemptAnswers() {
        return exemptAnswers != null;
    }

    /**
     * What the public may see of a publishable measure: the answers without those that are exempt, those that would give
     * these away, and those that are never public.
     */
    public MeasureAnswers publicOnly() {
        var hidden = hidden();
        var shown = new EnumMap<AnswerField, Object>(AnswerField.class);
        for (var field : AnswerField.values()) {
            if (!hidden.contains(field)) {
                shown.put(field, get(field));
            }
        }
        return of(shown);
    }

    /** The fields that the public does not see of a publishable measure. */
    Set<AnswerField> hidden() {
        var hidden = ExemptAnswers.hidden(exemptAnswers);
        Stream.of(AnswerField.values()).filter(AnswerField::isNeverPublic).forEach(hidden::add);
        return hidden;
    }

    /** Whether the public sees the measure, but not all of its answers. */
    boolean isPartlyPublic() {
        return Boolean.TRUE.equals(publishable) && exemptAnswers != null;
    }

    /** Whether the public sees the answer to a field, or that there is none. */
    public boolean isPublic(AnswerField field) {
        return Boolean.TRUE.equals(publishable) && !hidden().contains(field);
    }

    /** The name as it is compared: without case and what a reader does not see. */
    public String nameKey() {
        return name == null ? "" : NormalText.key(name);
    }
}
