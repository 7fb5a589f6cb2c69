package no.tiltaksoversikt.edition.questionnaire;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Comparability;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Option;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Question;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Verdict;
import no.tiltaksoversikt.platform.text.Text;

/** Whether answers can be compared along a chain of questionnaires: the worst verdict of its steps, with those steps' notes. */
record Comparison(Verdict verdict, Text note) {

    private static final Text NEW_QUESTION = Text.of("edition", "comparison.new-question");
    private static final Text NO_LONGER_ASKED = Text.of("edition", "comparison.no-longer-asked");
    private static final Text NO_LONGER_OFFERED = Text.of("edition", "comparison.no-longer-offered");
    private static final Comparability COMPARABLE = new Comparability(Verdict.COMPARABLE, null);

    static Comparison ofField(String field, List<Questionnaire> chain) {
        return along(chain, (before, after) -> fieldStep(field, before, after));
    }

    static Comparison ofOption(String field, String code, List<Questionnaire> chain) {
        return along(chain, (before, after) -> optionStep(field, code, before, after));
    }

    private static Comparison along(
            List<Questionnaire> chain, BiFunction<Questionnaire, Questionnaire, Comparability> comparabilityOf) {
        var steps = IntStream.range(1, chain.size())
                .mapToObj(i -> comparabilityOf.apply(chain.get(i - 1), chain.get(i)))
                .toList();
        var worst = steps.stream()
                .map(Comparability::verdict)
                .max(Comparator.naturalOrder())
                .orElse(Verdict.COMPARABLE);
        var notes = steps.stream()
                .filter(step -> step.verdict() == worst)
                .map(Comparability::note)
                .filter(Objects::nonNull)
                .distinct()
                .reduce(Text::and);
        return new Comparison(worst, worst == Verdict.COMPARABLE ? null : notes.orElseThrow());
    }

    private static Comparability fieldStep(String field, Questionnaire before, Questionnaire after) {
        var asked = QuestionnaireChanges.question(after, field);
        var wasAsked = QuestionnaireChanges.question(before, field).isPresent();
        if (asked.isEmpty()) {
            return wasAsked ? noLongerAsked(field, after) : COMPARABLE;
        }
        var own = Optional.ofNullable(asked.get().comparability()).orElse(COMPARABLE);
        if (wasAsked || own.verdict() == Verdict.BREAK) {
            return own;
        }
        return new Comparability(Verdict.BREAK, own.note() == null ? NEW_QUESTION : own.note());
    }

    private static Comparability noLongerAsked(String field, Questionnaire after) {
        return after.removed().stream()
                .filter(removed -> removed.field().equals(field))
                .findFirst()
                .map(removed -> new Comparability(Verdict.BREAK, removed.note()))
                .orElse(new Comparability(Verdict.BREAK, NO_LONGER_ASKED));
    }

    /** An option without its own comparability has its question's. */
    private static Comparability optionStep(String field, String code, Questionnaire before, Questionnaire after) {
        var offered = QuestionnaireChanges.question(after, field).flatMap(question -> option(question, code));
        if (offered.isPresent()) {
            return Optional.ofNullable(offered.get().comparability()).orElseGet(() -> fieldStep(field, before, after));
        }
        var asked = QuestionnaireChanges.question(after, field).isPresent();
        var wasOffered = QuestionnaireChanges.question(before, field)
                .flatMap(question -> option(question, code))
                .isPresent();
        return asked && wasOffered
                ? new Comparability(Verdict.BREAK, NO_LONGER_OFFERED)
                : fieldStep(field, before, after);
    }

    private static Optional<Option> option(Question question, String code) {
        return question.options().stream()
                .filter(option -> option.code().equals(code))
                .findFirst();
    }
}
