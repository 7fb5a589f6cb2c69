package no.tiltaksoversikt.edition.questionnaire;

import java.util.List;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Verdict;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireChanges.Change;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireChanges.FieldChange;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The changes between two questionnaires, in one language. */
@Schema(name = "QuestionnaireChanges")
record QuestionnaireChangesView(String from, String to, List<FieldChangeView> changes) {

    @Schema(name = "QuestionnaireFieldChange")
    public record FieldChangeView(
            String field,
            int question,
            Change change,
            Verdict verdict,
            String note,
            List<String> addedOptions,
            List<String> removedOptions,
            boolean wordingChanged,
            List<OptionChangeView> options) {}

    @Schema(name = "QuestionnaireOptionChange")
    public record OptionChangeView(String code, Verdict verdict, String note) {}

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
