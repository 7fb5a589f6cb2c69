package no.tiltaksoversikt.statistics.table;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.platform.http.Parameters;
import no.tiltaksoversikt.statistics.variable.Variable;
import no.tiltaksoversikt.statistics.variable.VariableScope;

/** Reads the parameters of comparisons. A problem 400 names the parameter and its valid values. */
final class ComparisonParameters {

    private static final int FEWEST_EDITIONS = 2;

    private ComparisonParameters() {}

    /** Two or more existing editions, separated by commas, in any order. Returned oldest first. */
    static List<Edition> editions(String years, List<Edition> all) {
        var asked = Stream.of((years == null ? "" : years).split(",", -1)).toList();
        var editions = all.stream()
                .filter(edition -> asked.contains(String.valueOf(edition.year())))
                .sorted(Comparator.comparing(Edition::year))
                .toList();
        // None is unknown or repeated.
        if (editions.size() < FEWEST_EDITIONS || editions.size() < asked.size()) {
            throw Parameters.invalid(
                    "editions",
                    "≥ " + FEWEST_EDITIONS + " × "
                            + all.stream()
                                    .map(edition -> String.valueOf(edition.year()))
                                    .sorted()
                                    .collect(Collectors.joining(", ")));
        }
        return editions;
    }

    static Variable variable(String id, VariableScope scope) {
        return scope.named(id).orElseThrow(() -> Parameters.invalid("variable", scope.ids()));
    }
}
