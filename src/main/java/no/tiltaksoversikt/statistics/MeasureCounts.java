package no.tiltaksoversikt.statistics;

import java.util.List;
import java.util.Set;

/** Counts an edition's measures: in the database, or in columns in memory where the edition can't change. */
interface MeasureCounts {

    /** Counts by one to three variables. */
    CrossTabCounts crossTab(Selection selection, List<Variable> by, Metric metric);

    /** The sizes of overlapping sets, each a list of criteria that all hold. */
    PopulationCounts populations(Selection selection, Set<List<Criterion>> sets);
}
