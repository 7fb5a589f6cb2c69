package no.tiltaksoversikt.statistics.counting;

import java.util.List;
import java.util.Set;
import no.tiltaksoversikt.statistics.variable.Criterion;
import no.tiltaksoversikt.statistics.variable.Metric;
import no.tiltaksoversikt.statistics.variable.Variable;

/** Counts an edition's measures: in the database, or in columns in memory where the edition can't change. */
public interface MeasureCounts {

    /** Counts by one to three variables. */
    CrossTabCounts crossTab(Selection selection, List<Variable> by, Metric metric);

    /** The sizes of overlapping sets, each a list of criteria that all hold. */
    PopulationCounts populations(Selection selection, Set<List<Criterion>> sets);
}
