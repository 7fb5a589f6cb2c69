package no.tiltaksoversikt.statistics;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.statistics.Tabulation.BaseRule;
import no.tiltaksoversikt.statistics.variable.Criterion;
import no.tiltaksoversikt.statistics.variable.Variable;
import no.tiltaksoversikt.statistics.variable.VariableScope;

/** Reads the parameters of cross-tabs. A problem 400 names the parameter and its valid values. */
public final class CrossTabParameters {

    private static final int MOST_VARIABLES = 3;
    private static final String CRITERION = "variable:code|code";

    private CrossTabParameters() {}

    /** One to three different variables, separated by commas. */
    public static List<Variable> by(String ids, VariableScope scope) {
        var named = Stream.of((ids == null ? "" : ids).split(",", -1))
                .map(id -> scope.named(id))
                .toList();
        var variables = named.stream().flatMap(Optional::stream).toList();
        if (variables.size() < named.size()
                || variables.size() > MOST_VARIABLES
                || variables.stream().distinct().count() < variables.size()) {
            throw Parameters.invalid("by", "1–" + MOST_VARIABLES + " × " + scope.ids());
        }
        return variables;
    }

    /** The base of percentages. That of rows or columns needs several variables. */
    public static BaseRule base(String base, int variables) {
        var rule = Parameters.word("base", base, BaseRule.class).orElse(BaseRule.ANSWERED);
        if (rule.isPerCategory() && variables == 1) {
            throw Parameters.invalid("base", "answered, all");
        }
        return rule;
    }

    /** Criteria, all of which must hold; the function gives a variable's codes. */
    public static List<Criterion> where(
            List<String> criteria, VariableScope scope, Function<Variable, List<String>> codesOf) {
        return criteria.stream()
                .map(criterion -> criterion(criterion, scope, codesOf))
                .distinct()
                .toList();
    }

    private static Criterion criterion(String notation, VariableScope scope, Function<Variable, List<String>> codesOf) {
        var colon = notation.indexOf(':');
        if (colon < 0) {
            throw Parameters.invalid("where", CRITERION);
        }
        var variable = scope.named(notation.substring(0, colon))
                .orElseThrow(() -> Parameters.invalid("where", CRITERION + ", variable = " + scope.ids()));
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
