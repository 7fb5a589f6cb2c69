package no.tiltaksoversikt.statistics.variable;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Verdict;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireChanges;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireChanges.FieldChange;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;

/** Decides whether numbers of two questionnaires can be compared. A derived variable compares as its answer does. */
@ApplicationScoped
public class Comparability {

    private static final Judgement UNRELATED =
            Judgement.of(Verdict.BREAK, Text.of("statistics", "comparability.unrelated"));
    private static final Judgement ASKED_BY_NEITHER =
            Judgement.of(Verdict.BREAK, Text.of("statistics", "comparability.asked-by-neither"));
    private static final Judgement NOT_OFFERED_BY_BOTH =
            Judgement.of(Verdict.BREAK, Text.of("statistics", "comparability.not-offered-by-both"));
    private static final Judgement INVITED_VARY =
            Judgement.of(Verdict.WITH_NOTE, Text.of("statistics", "comparability.invited-vary"));

    private final QuestionnaireCatalogue questionnaires;

    Comparability(QuestionnaireCatalogue questionnaires) {
        this.questionnaires = questionnaires;
    }

    /** The variable, with each option counted with another that a questionnaire which asks the question does not offer. */
    public Dimension dimension(Variable variable, List<Questionnaire> asked) {
        return Dimension.merged(variable, asked, code -> asked.stream()
                .filter(variable::isAskedBy)
                .anyMatch(questionnaire -> !variable.isOffered(code, questionnaire)));
    }

    /** The criterion, extended by the codes that are counted together with its own. */
    public Criterion widened(Criterion criterion, List<Questionnaire> asked) {
        var codes = dimension(criterion.variable(), asked).countedTogether(criterion.codes());
        return new Criterion(criterion.variable(), codes, criterion.negated());
    }

    public Judgement ofVariable(Variable variable, Questionnaire before, Questionnaire after) {
        var ofInvited = variable.equals(Variable.MINISTRY) ? INVITED_VARY : Judgement.COMPARABLE;
        var field = variable.source();
        if (field.isEmpty()) {
            return ofInvited;
        }
        if (!variable.isAskedBy(before) && !variable.isAskedBy(after)) {
            return ASKED_BY_NEITHER;
        }
        var changes = changes(before, after);
        return changes.isEmpty()
                ? UNRELATED
                : change(changes.get(), field.get())
                        .map(change -> Judgement.of(change.verdict(), change.note()))
                        .orElse(Judgement.COMPARABLE);
    }

    /**
     * The verdict on a category. An option may differ from its question, and a merged one has the worse verdict of its parts.
     */
    public Judgement ofCategory(Dimension dimension, String code, Questionnaire before, Questionnaire after) {
        var variable = dimension.variable();
        var ofVariable = ofVariable(variable, before, after);
        var field = variable.source();
        if (field.isEmpty()) {
            return ofVariable;
        }
        return changes(before, after).flatMap(changes -> change(changes, field.get())).stream()
                .flatMap(change -> change.options().stream())
                .filter(option -> dimension.categoryOf(option.code()).equals(code))
                .map(option -> Judgement.of(option.verdict(), option.note()))
                .reduce(Judgement::and)
                .orElse(ofVariable);
    }

    /** Numbers of different selections cannot be compared. A code that neither offers selects nothing in both. */
    public Judgement ofCriterion(
            Criterion criterion, List<Questionnaire> compared, Questionnaire before, Questionnaire after) {
        var variable = criterion.variable();
        var dimension = dimension(variable, compared);
        var ofVariable = ofVariable(variable, before, after);
        var offered = criterion.codes().stream()
                .filter(code -> variable.isOffered(code, before) || variable.isOffered(code, after))
                .map(dimension::categoryOf)
                .toList();
        var offeredByBoth = !offered.isEmpty()
                && offered.stream()
                        .allMatch(code -> variable.isOffered(code, before) && variable.isOffered(code, after));
        return offeredByBoth ? ofVariable : ofVariable.and(NOT_OFFERED_BY_BOTH);
    }

    private static Optional<FieldChange> change(QuestionnaireChanges changes, AnswerField field) {
        return changes.field(field.jsonName());
    }

    /** An edition may return to an earlier questionnaire; breaks in between count in both directions. */
    private Optional<QuestionnaireChanges> changes(Questionnaire before, Questionnaire after) {
        return questionnaires
                .changes(before.id(), after.id())
                .or(() -> questionnaires.changes(after.id(), before.id()));
    }

    /** Whether numbers of editions can be compared, with notes. */
    public record Judgement(Verdict verdict, List<Text> notes) {

        public static final Judgement COMPARABLE = new Judgement(Verdict.COMPARABLE, List.of());

        public Judgement {
            notes = List.copyOf(notes);
        }

        public static Judgement of(Verdict verdict, Text note) {
            return new Judgement(verdict, Stream.ofNullable(note).toList());
        }

        /** The worse verdict of the two, with the notes of both. */
        public Judgement and(Judgement other) {
            return new Judgement(
                    verdict.compareTo(other.verdict) >= 0 ? verdict : other.verdict,
                    Stream.concat(notes.stream(), other.notes.stream())
                            .distinct()
                            .toList());
        }

        public boolean isBreak() {
            return verdict == Verdict.BREAK;
        }

        /** The notes as one text; null if there are none. */
        public String note(Language language) {
            return Optional.of(notes.stream().map(note -> note.in(language)).collect(Collectors.joining(" ")))
                    .filter(note -> !note.isEmpty())
                    .orElse(null);
        }
    }
}
