package no.tiltaksoversikt.edition.questionnaire;

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
@Schema(name = "Questionnaire", description = "What an edition asks, in one language.")
public record QuestionnaireView(
        @Schema(required = true, description = "The questionnaire's id.", examples = "2019")
        String id,

        @Schema(
                required = true,
                nullable = true,
                description = "The questionnaire that comparability is stated against; null for the first.")
        String previous,

        @Schema(required = true) String title,

        @Schema(required = true, description = "The headings that questions stand under, in order.")
        List<SectionView> sections,

        @Schema(required = true, description = "The questions, in order.")
        List<QuestionView> questions) {

    /** A heading. */
    @Schema(name = "QuestionnaireSection")
    public record SectionView(
            @Schema(required = true, examples = "costs") String id,
            @Schema(required = true) String title) {}

    /** One question. */
    @Schema(name = "Question", description = "One question; limits that do not belong to its type are null.")
    public record QuestionView(
            @Schema(required = true, minimum = "1") int number,

            @Schema(required = true, description = "The field's name in a measure.", examples = "totalCost")
            String field,

            @Schema(required = true, description = "True when the submission itself answers the question.")
            boolean derived,

            @Schema(
                    required = true,
                    nullable = true,
                    implementation = String.class,
                    description =
                            "The kind of JSON value: BOOLEAN true or false, TEXT and EMAIL a string, AMOUNT whole NOK, CODE one string, CODES and TEXTS an array of strings; null when derived.")
            AnswerField.Type type,

            @Schema(required = true, description = "The id of the section.")
            String section,

            @Schema(required = true, description = "The question.")
            String text,

            @Schema(required = true, description = "How to answer it.")
            String help,

            @Schema(required = true, description = "Must be answered whatever the other answers are.")
            boolean mandatory,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "The longest text, in Unicode code points.",
                    minimum = "1")
            Integer maxLength,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "The most elements; null also where there is no limit.",
                    minimum = "1")
            Integer maxChoices,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "The longest element, in Unicode code points.",
                    minimum = "1")
            Integer maxItemLength,

            @Schema(required = true, nullable = true, description = "The lowest amount, in whole NOK.")
            Long minimum,

            @Schema(required = true, nullable = true, description = "The highest amount, in whole NOK.")
            Long maximum,

            @Schema(
                    required = true,
                    nullable = true,
                    description =
                            "The question is put only where another field has one of some values; null when always.")
            Condition condition,

            @Schema(required = true, description = "The answers on offer, in order; empty for free answers.")
            List<OptionView> options,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "The text that must go with the option OTHER; null where there is none.")
            SpecifyView specify,

            @Schema(
                    required = true,
                    description = "Fields that are asked for together with the question's own; mostly empty.")
            List<CompanionView> companions,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "How answers compare with the previous questionnaire's; null when there is none.")
            ComparabilityView comparability) {}

    /** One answer on offer. */
    @Schema(name = "QuestionOption")
    public record OptionView(
            @Schema(required = true, examples = "PARTIAL") String code,
            @Schema(required = true) String label) {}

    /** The text that goes with OTHER. */
    @Schema(name = "QuestionSpecify", nullable = true, description = "The text that goes with the option OTHER.")
    public record SpecifyView(
            @Schema(required = true, examples = "technologiesOther")
            String field,

            @Schema(required = true) String text,

            @Schema(required = true, description = "In Unicode code points.", minimum = "1")
            int maxLength) {}

    /** A field that is asked for together with a question's own. */
    @Schema(name = "QuestionCompanion", description = "A field that is asked for together with the question's own.")
    public record CompanionView(
            @Schema(required = true, description = "The field's name in a measure.", examples = "exemptAnswers")
            String field,

            @Schema(
                    required = true,
                    implementation = String.class,
                    description =
                            "The kind of JSON value: NAMES an array of strings, DATE a string (RFC 3339 full-date).")
            AnswerField.Type type,

            @Schema(required = true) String text,

            @Schema(required = true, description = "How to answer it.")
            String help,

            @Schema(required = true, description = "The names on offer, in order; empty for a date.")
            List<String> names) {}

    /** How answers compare. */
    @Schema(
            name = "Comparability",
            nullable = true,
            description = "How answers compare with the previous questionnaire's.")
    public record ComparabilityView(
            @Schema(required = true, description = "Across a BREAK no change is computed.")
            Verdict verdict,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "What a reader must know; null where the verdict is COMPARABLE.")
            String note) {}

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
                view(question.comparability(), language));
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
