package no.tiltaksoversikt.statistics.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import no.tiltaksoversikt.statistics.variable.Criterion;
import no.tiltaksoversikt.statistics.variable.Metric;
import no.tiltaksoversikt.statistics.variable.Variable;

/** Counts in the database, which is always right. */
@ApplicationScoped
class DatabaseCounts implements MeasureCounts {

    private final CrossTabQuery crossTabs;
    private final PopulationQuery populations;

    DatabaseCounts(CrossTabQuery crossTabs, PopulationQuery populations) {
        this.crossTabs = crossTabs;
        this.populations = populations;
    }

    @Override
    public CrossTabCounts crossTab(Selection selection, List<Variable> by, Metric metric) {
        return crossTabs.count(selection, by, metric);
    }

    @Override
    public PopulationCounts populations(Selection selection, Set<List<Criterion>> sets) {
        return populations.count(selection, sets);
    }
}
