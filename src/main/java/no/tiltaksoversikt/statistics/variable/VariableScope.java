package no.tiltaksoversikt.statistics.variable;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;

/**
 * The variables that a request may name: those of its editions, then those that only other editions ask.
 *
 * @param asked the questionnaires of the request's editions
 * @param elsewhere the questionnaires of other editions
 */
public record VariableScope(List<Questionnaire> asked, List<Questionnaire> elsewhere) {

    /** The variables of these questionnaires only. */
    public static VariableScope of(List<Questionnaire> asked) {
        return new VariableScope(asked, List.of());
    }

    /** The variables of these editions and of every other that the reader may see. */
    public static VariableScope of(List<Edition> editions, boolean seesAll, QuestionnaireCatalogue questionnaires) {
        var asked = questionnaires(editions.stream(), questionnaires);
        return new VariableScope(
                asked,
                visible(seesAll, edition -> true, questionnaires)
                        .filter(other -> !asked.contains(other))
                        .toList());
    }

    /** Oldest first: the words of a frozen edition do not change when a later one adds the same question. */
    static Stream<Questionnaire> visible(
            boolean seesAll, Predicate<Edition> which, QuestionnaireCatalogue questionnaires) {
        var editions = Edition.visibleTo(seesAll).stream().filter(which).sorted(Comparator.comparing(Edition::year));
        return questionnaires(editions, questionnaires).stream();
    }

    /** The variables that any edition may have, and the years of the editions that ask each. */
    public static Map<Variable, List<Integer>> askedIn(List<Edition> editions, QuestionnaireCatalogue questionnaires) {
        var years = new LinkedHashMap<Variable, List<Integer>>();
        Stream.concat(
                        Variable.core().stream(),
                        questionnaires(editions.stream(), questionnaires).stream()
                                .flatMap(questionnaire -> Variable.of(questionnaire).stream()))
                .forEach(variable -> years.put(
                        variable,
                        editions.stream()
                                .filter(edition -> variable.isAskedBy(questionnaires.get(edition.questionnaire())))
                                .map(Edition::year)
                                .toList()));
        return years;
    }

    private static List<Questionnaire> questionnaires(Stream<Edition> editions, QuestionnaireCatalogue questionnaires) {
        return editions.map(edition -> questionnaires.get(edition.questionnaire()))
                .distinct()
                .toList();
    }

    /** The variable with this name; empty also for a question that the editions ask but never count. */
    public Optional<Variable> named(String id) {
        return Variable.named(id, asked).or(() -> isAsked(id) ? Optional.empty() : Variable.named(id, elsewhere));
    }

    /** Whether a variable is neither a core one nor asked by the request's editions. */
    public boolean isElsewhere(Variable variable) {
        return Variable.named(variable.id()).isEmpty() && !isAsked(variable.id());
    }

    private boolean isAsked(String id) {
        return asked.stream().anyMatch(questionnaire -> questionnaire.named(id).isPresent());
    }

    /** The names of all variables. */
    public String ids() {
        var all = Stream.concat(asked.stream(), elsewhere.stream()).toList();
        return Variable.ids(all).stream().filter(id -> named(id).isPresent()).collect(Collectors.joining(", "));
    }
}
