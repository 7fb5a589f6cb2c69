package no.tiltaksoversikt.statistics;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.statistics.variable.Criterion;
import no.tiltaksoversikt.statistics.variable.Variable;

/** Reads the parameters of cross-tabs. A problem 400 names the parameter and its valid values. */
public final class CrossTabParameters {

    private static final int MOST_VARIABLES = 3;
    private static final String CRITERION = "variable:code|code";

    private CrossTabParameters() {}

    /** One to three different variables, separated by commas. */
    public static List<Variable> by(String ids, Collection<Questionnaire> questionnaires) {
        var named = Stream.of((ids == null ? "" : ids).split(",", -1))
                .map(id -> Variable.named(id, questionnaires))
                .toList();
        var variables = named.stream().flatMap(Optional::stream).toList();
        if (variables.size() < named.size()
                || variables.size() > MOST_VARIABLES
                || variables.stream().distinct().count() < variables.size()) {
            throw Parameters.invalid("by", "1–" + MOST_VARIABLES + " × " + Variable.ids(questionnaires));
        }
        return variables;
    }

    /** Criteria, all of which must hold; the function gives a variable's codes. */
    public static List<Criterion> where(
            List<String> criteria, Collection<Questionnaire> questionnaires, Function<Variable, List<String>> codesOf) {
        return criteria.stream()
                .map(criterion -> criterion(criterion, questionnaires, codesOf))
                .distinct()
                .toList();
    }

    private static Criterion criterion(
            String notation, Collection<Questionnaire> questionnaires, Function<Variable, List<String>> codesOf) {
        var colon = notation.indexOf(':');
        if (colon < 0) {
            throw Parameters.invalid("where", CRITERION);
        }
        var variable = Variable.named(notation.substring(0, colon), questionnaires)
                .orElseThrow(
                        () -> Parameters.invalid("where", CRITERION + ", variable = " + Variable.ids(questionnaires)));
        var codes = Stream.of(notation.substring(colon + 1).split("\\|", -1))
                .distinct()
                .toList();
        var known = codesOf.apply(variable);
        if (!known.containsAll(codes)) {
            throw Parameters.invalid("where", CRITERION + ", " + variable.id() + " = " + String.join(", ", known));
        }
        return new Criterion(variable, codes, false);
    }
}
