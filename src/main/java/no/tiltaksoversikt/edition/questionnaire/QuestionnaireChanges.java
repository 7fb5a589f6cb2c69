package no.tiltaksoversikt.edition.questionnaire;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Question;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Verdict;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The changes from one questionnaire to a later one, and whether answers can be compared: for each field the worst
 * verdict of the steps in between.
 */
public record QuestionnaireChanges(String from, String to, List<FieldChange> fields) {

    @Schema(name = "QuestionnaireChangeKind")
    public enum Change {
        ADDED,
        REMOVED,
        CHANGED,
        SAME
    }

    /**
     * A field of either questionnaire.
     *
     * @param question its number in the later questionnaire, or in the earlier one if it was removed
     * @param note null if the verdict is COMPARABLE
     */
    public record FieldChange(
            String field,
            int question,
            Change change,
            Verdict verdict,
            Text note,
            List<String> addedOptions,
            List<String> removedOptions,
            boolean wordingChanged,
            List<OptionChange> options) {}

    /** An option of either questionnaire; {@code note} is null if the verdict is COMPARABLE. */
    public record OptionChange(String code, Verdict verdict, Text note) {}

    /** The changes along a chain of questionnaires, oldest first, each the previous one of the next. */
    static QuestionnaireChanges along(List<Questionnaire> chain) {
        var oldest = chain.get(0);
        var newest = chain.get(chain.size() - 1);
        var names = Stream.of(newest, oldest)
                .flatMap(questionnaire -> questionnaire.questions().stream())
                .map(Question::field)
                .distinct();
        return new QuestionnaireChanges(
                oldest.id(),
                newest.id(),
                names.map(name -> fieldChange(name, chain)).toList());
    }

    private static FieldChange fieldChange(String field, List<Questionnaire> chain) {
        var before = question(chain.get(0), field);
        var after = question(chain.get(chain.size() - 1), field);
        var comparison = Comparison.ofField(field, chain);
        var added = difference(after, before);
        var removed = difference(before, after);
        var wordingChanged = before.isPresent() && after.isPresent() && !sameWords(before.get(), after.get());
        return new FieldChange(
                field,
                after.or(() -> before).orElseThrow().number(),
                change(before, after, comparison, wordingChanged),
                comparison.verdict(),
                comparison.note(),
                added,
                removed,
                wordingChanged,
                codes(before, after)
                        .map(code -> {
                            var option = Comparison.ofOption(field, code, chain);
                            return new OptionChange(code, option.verdict(), option.note());
                        })
                        .toList());
    }

    private static Change change(
            Optional<Question> before, Optional<Question> after, Comparison comparison, boolean wordingChanged) {
        if (before.isEmpty()) {
            return Change.ADDED;
        }
        if (after.isEmpty()) {
            return Change.REMOVED;
        }
        return !wordingChanged && comparison.verdict() == Verdict.COMPARABLE && sameTerms(before.get(), after.get())
                ? Change.SAME
                : Change.CHANGED;
    }

    private static boolean sameWords(Question before, Question after) {
        return before.text().equals(after.text())
                && before.options().stream().allMatch(option -> after.options().stream()
                        .filter(other -> other.code().equals(option.code()))
                        .allMatch(other -> other.label().equals(option.label())));
    }

    private static boolean sameTerms(Question before, Question after) {
        return codes(before).equals(codes(after))
                && before.mandatory() == after.mandatory()
                && Objects.equals(before.maxLength(), after.maxLength())
                && Objects.equals(before.maxChoices(), after.maxChoices())
                && Objects.equals(before.maxItemLength(), after.maxItemLength())
                && Objects.equals(before.minimum(), after.minimum())
                && Objects.equals(before.maximum(), after.maximum())
                && Objects.equals(before.condition(), after.condition());
    }

    static Optional<Question> question(Questionnaire questionnaire, String field) {
        return questionnaire.questions().stream()
                .filter(question -> question.field().equals(field))
                .findFirst();
    }

    private static List<String> codes(Question question) {
        return question.options().stream().map(Questionnaire.Option::code).toList();
    }

    private static Stream<String> codes(Optional<Question> before, Optional<Question> after) {
        return Stream.concat(after.stream(), before.stream())
                .flatMap(question -> codes(question).stream())
                .distinct();
    }

    private static List<String> difference(Optional<Question> these, Optional<Question> those) {
        var others = those.map(QuestionnaireChanges::codes).orElse(List.of());
        return these.map(QuestionnaireChanges::codes).orElse(List.of()).stream()
                .filter(code -> !others.contains(code))
                .toList();
    }

    public Optional<FieldChange> field(String name) {
        return fields.stream().filter(change -> change.field().equals(name)).findFirst();
    }

    public QuestionnaireChangesView in(Language language) {
        return QuestionnaireChangesView.of(this, language);
    }
}
