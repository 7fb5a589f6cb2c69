package no.tiltaksoversikt.statistics.counting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.statistics.counting.MeasureCounts.CrossTabCounts;
import no.tiltaksoversikt.statistics.counting.MeasureCounts.Tally;

/**
 * Turns counted combinations of answers into a cross-tab. Measures with equal answers are counted first, with several choices
 * as one answer; then these few combinations are distributed over the choices. A measure with several choices therefore counts
 * once in population and answered.
 */
final class Combinations {

    private final Map<List<String>, Tally> cells = new HashMap<>();
    private long population;
    private long answered;

    /** Adds measures with the same answers: for each variable no code, one, or several. */
    void add(List<List<String>> answers, Tally tally) {
        population += tally.measures();
        if (answers.stream().noneMatch(List::isEmpty)) {
            answered += tally.measures();
            spread(answers, new ArrayList<>(answers.size()), tally);
        }
    }

    private void spread(List<List<String>> answers, List<String> chosen, Tally tally) {
        if (chosen.size() == answers.size()) {
            cells.merge(List.copyOf(chosen), tally, Tally::plus);
            return;
        }
        for (var code : answers.get(chosen.size())) {
            chosen.add(code);
            spread(answers, chosen, tally);
            chosen.remove(chosen.size() - 1);
        }
    }

    CrossTabCounts counts() {
        return new CrossTabCounts(population, answered, cells);
    }
}
