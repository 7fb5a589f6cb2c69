package no.tiltaksoversikt.statistics.counting;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.tiltaksoversikt.measure.Visibility;
import no.tiltaksoversikt.statistics.variable.Criterion;
import no.tiltaksoversikt.statistics.variable.Metric;
import no.tiltaksoversikt.statistics.variable.Variable;

/** Counts an edition's measures: in the database, or in memory if the edition is frozen. */
public interface MeasureCounts {

    /** Counts by one to three variables. */
    CrossTabCounts crossTab(Selection selection, List<Variable> by, Metric metric);

    /** The sizes of overlapping sets; each is a list of criteria that must all hold. */
    PopulationCounts populations(Selection selection, Set<List<Criterion>> sets);

    /** The counted measures: those of an edition's revision that the reader may know of and that meet all criteria. */
    record Selection(int editionYear, int revision, Visibility visibility, List<Criterion> criteria) {
        public Selection {
            criteria = List.copyOf(criteria);
        }
    }

    /**
     * The number of selected measures, the number of those with an answer to every variable, and the cells that are not empty,
     * by their codes in the variables' order.
     */
    record CrossTabCounts(long population, long answered, Map<List<String>, Tally> cells) {}

    /** The number of measures that meet each list of criteria, and the number of ministries with a selected measure. */
    record PopulationCounts(Map<List<Criterion>, Long> measures, long ministries) {
        public long of(List<Criterion> criteria) {
            return measures.get(criteria);
        }
    }

    /** The measures of a cell: their number, the sum of their amounts in whole NOK, and how many state an amount. */
    record Tally(long measures, long amount, long stated) {
        public static final Tally NONE = new Tally(0, 0, 0);

        public Tally plus(Tally other) {
            return new Tally(measures + other.measures, amount + other.amount, stated + other.stated);
        }
    }
}
