package no.tiltaksoversikt.edition.questionnaire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Companion;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Comparability;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Condition;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Question;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Specify;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Verdict;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A questionnaire in one language. */
@Schema(name = "Questionnaire")
public record QuestionnaireView(
        String id, String previous, String title, List<SectionView> sections, List<QuestionView> questions) {

    @Schema(name = "QuestionnaireSection")
    public record SectionView(String id, String title) {}

    @Schema(name = "Question")
    public record QuestionView(
            int number,
            String field,
            boolean derived,
            @Schema(implementation = String.class) AnswerField.Type type,
            String section,
            String text,
            String help,
            boolean mandatory,
            Integer maxLength,
            Integer maxChoices,
            Integer maxItemLength,
            Long minimum,
            Long maximum,
            Condition condition,
            List<OptionView> options,
            SpecifyView specify,
            List<CompanionView> companions,
            ComparabilityView comparability,
            @JsonInclude(JsonInclude.Include.NON_NULL) Boolean neverPublic,
            @JsonInclude(JsonInclude.Include.NON_NULL) Boolean askedAnew,
            @JsonInclude(JsonInclude.Include.NON_NULL) String shortText) {}

    @Schema(name = "QuestionOption")
    public record OptionView(String code, String label) {}

    /** The text that an option such as OTHER requires. */
    @Schema(name = "QuestionSpecify")
    public record SpecifyView(String field, String text, int maxLength) {}

    /** A field that is asked together with a question's own. */
    @Schema(name = "QuestionCompanion")
    public record CompanionView(
            String field,
            @Schema(implementation = String.class) AnswerField.Type type,
            String text,
            String help,
            List<String> names) {}

    /** How answers compare with the previous questionnaire's. */
    @Schema(name = "Comparability")
    public record ComparabilityView(Verdict verdict, String note) {}

    public static QuestionnaireView of(Questionnaire questionnaire, Language language) {
        return new QuestionnaireView(
                questionnaire.id(),
                questionnaire.previous().orElse(null),
                questionnaire.title().in(language),
                questionnaire.sections().stream()
                        .map(section ->
                                new SectionView(section.id(), section.title().in(language)))
                        .toList(),
                questionnaire.questions().stream()
                        .map(question -> view(question, questionnaire, language))
                        .toList());
    }

    private static QuestionView view(Question question, Questionnaire questionnaire, Language language) {
        return new QuestionView(
                question.number(),
                question.field(),
                question.derived(),
                question.answerField().map(AnswerField::type).orElse(null),
                question.section(),
                question.text().in(language),
                words(question.help(), language),
                question.mandatory(),
                question.maxLength(),
                question.maxChoices(),
                question.maxItemLength(),
                question.minimum(),
                question.maximum(),
                question.condition(),
                question.options().stream()
                        .map(option ->
                                new OptionView(option.code(), option.label().in(language)))
                        .toList(),
                view(question.specify(), language),
                question.companions().stream()
                        .map(companion -> view(companion, questionnaire, language))
                        .toList(),
                view(question.comparability(), language),
                orNull(question.neverPublic()),
                orNull(question.askedAnew()),
                words(question.shortText(), language));
    }

    /** Only added questions can have these marks, so the others have no such member. */
    private static Boolean orNull(Boolean mark) {
        return Boolean.TRUE.equals(mark) ? mark : null;
    }

    private static SpecifyView view(Specify specify, Language language) {
        return specify == null
                ? null
                : new SpecifyView(specify.field(), specify.text().in(language), specify.maxLength());
    }

    private static CompanionView view(Companion companion, Questionnaire questionnaire, Language language) {
        return new CompanionView(
                companion.field(),
                companion.answerField().type(),
                companion.text().in(language),
                companion.help().in(language),
                questionnaire.codes(companion.answerField()));
    }

    private static ComparabilityView view(Comparability comparability, Language language) {
        return comparability == null
                ? null
                : new ComparabilityView(comparability.verdict(), words(comparability.note(), language));
    }

    private static String words(Text text, Language language) {
        return text == null ? null : text.in(language);
    }
}
