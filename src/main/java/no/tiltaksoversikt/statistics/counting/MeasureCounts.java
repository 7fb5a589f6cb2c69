package no.tiltaksoversikt.statistics.counting;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.tiltaksoversikt.measure.Visibility;
import no.tiltaksoversikt.statistics.variable.Criterion;
import no.tiltaksoversikt.statistics.variable.Metric;
import no.tiltaksoversikt.statistics.variable.Variable;

/** Counts an edition's measures: in the database, or in columns in memory where the edition is frozen. */
public interface MeasureCounts {

    /** Counts by one to three variables. */
    CrossTabCounts crossTab(Selection selection, List<Variable> by, Metric metric);

    /** The sizes of overlapping sets, each a list of criteria that all hold. */
    PopulationCounts populations(Selection selection, Set<List<Criterion>> sets);

    /** Which of an edition's measures are counted: those that a reader may know of and that meet every criterion. */
    record Selection(int editionYear, int revision, Visibility visibility, List<Criterion> criteria) {
        public Selection {
            criteria = List.copyOf(criteria);
        }
    }

    /**
     * The selected measures, those of them with an answer to every variable, and the cells that are not empty, by their codes
     * in the variables' order.
     */
    record CrossTabCounts(long population, long answered, Map<List<String>, Tally> cells) {}

    /** How many measures meet each list of criteria, and how many ministries have a selected measure. */
    record PopulationCounts(Map<List<Criterion>, Long> measures, long ministries) {
        public long of(List<Criterion> criteria) {
            return measures.get(criteria);
        }
    }

    /** The measures of one cell: how many, the sum in whole NOK of what they state, and how many state it. */
    record Tally(long measures, long amount, long stated) {
        public static final Tally NONE = new Tally(0, 0, 0);

        public Tally plus(Tally other) {
            return new Tally(measures + other.measures, amount + other.amount, stated + other.stated);
        }
    }
}
