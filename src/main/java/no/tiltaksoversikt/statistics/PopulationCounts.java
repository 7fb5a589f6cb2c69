package no.tiltaksoversikt.statistics;

import java.util.List;
import java.util.Map;

/** How many measures meet each of some lists of criteria, and how many ministries have any measure that is counted. */
record PopulationCounts(Map<List<Criterion>, Long> measures, long ministries) {

    long of(List<Criterion> criteria) {
        return measures.get(criteria);
    }
}
