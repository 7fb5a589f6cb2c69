package no.tiltaksoversikt.statistics.counting;

import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.statistics.variable.Criterion;

/** How many measures meet each of some lists of criteria, and how many ministries have any measure that is counted. */
public record PopulationCounts(Map<List<Criterion>, Long> measures, long ministries) {

    public long of(List<Criterion> criteria) {
        return measures.get(criteria);
    }
}
