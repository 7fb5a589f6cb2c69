package no.tiltaksoversikt.edition.questionnaire;

import java.util.List;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Verdict;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireChanges.Change;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireChanges.FieldChange;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What changed between two questionnaires, in one language. */
@Schema(
        name = "QuestionnaireChanges",
        description = "What changed from one questionnaire to a later one, and what can be compared.")
public record QuestionnaireChangesView(
        @Schema(required = true, description = "The earlier questionnaire.", examples = "2018")
        String from,

        @Schema(required = true, description = "The later questionnaire.", examples = "2019")
        String to,

        @Schema(required = true, description = "Every field of either questionnaire, the later one's questions first.")
        List<FieldChangeView> changes) {

    /** One field. */
    @Schema(name = "QuestionnaireFieldChange", description = "What happened to one field.")
    public record FieldChangeView(
            @Schema(required = true, description = "The field's name in a measure.", examples = "phase")
            String field,

            @Schema(
                    required = true,
                    description = "The question's number in the later questionnaire, or in the earlier one if removed.",
                    minimum = "1")
            int question,

            @Schema(
                    required = true,
                    description =
                            "ADDED and REMOVED fields have nothing to compare with; CHANGED covers words, options and limits.")
            Change change,

            @Schema(required = true, description = "Across a BREAK no change is computed.")
            Verdict verdict,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "What a reader must know; null where the verdict is COMPARABLE.")
            String note,

            @Schema(required = true, description = "Codes that only the later questionnaire offers.")
            List<String> addedOptions,

            @Schema(required = true, description = "Codes that only the earlier questionnaire offers.")
            List<String> removedOptions,

            @Schema(required = true, description = "The words of the question or of an option in both have changed.")
            boolean wordingChanged,

            @Schema(required = true, description = "Every option of either questionnaire.")
            List<OptionChangeView> options) {}

    /** One option. */
    @Schema(name = "QuestionnaireOptionChange", description = "Whether one option can be compared.")
    public record OptionChangeView(
            @Schema(required = true, examples = "OPERATION") String code,

            @Schema(required = true, description = "The question's verdict unless the option has its own.")
            Verdict verdict,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "What a reader must know; null where the verdict is COMPARABLE.")
            String note) {}

    static QuestionnaireChangesView of(QuestionnaireChanges changes, Language language) {
        return new QuestionnaireChangesView(
                changes.from(),
                changes.to(),
                changes.fields().stream().map(field -> view(field, language)).toList());
    }

    private static FieldChangeView view(FieldChange field, Language language) {
        return new FieldChangeView(
                field.field(),
                field.question(),
                field.change(),
                field.verdict(),
                words(field.note(), language),
                field.addedOptions(),
                field.removedOptions(),
                field.wordingChanged(),
                field.options().stream()
                        .map(option ->
                                new OptionChangeView(option.code(), option.verdict(), words(option.note(), language)))
                        .toList());
    }

    private static String words(Text note, Language language) {
        return note == null ? null : note.in(language);
    }
}
