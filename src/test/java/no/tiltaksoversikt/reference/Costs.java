package no.tiltaksoversikt.reference;

import java.util.function.Predicate;
import no.tiltaksoversikt.measure.Code.Phase;
import no.tiltaksoversikt.measure.CostClass;

/**
 * Which measures state a total cost, and its interval (report figure 4; sections 3.2.2 and 3.4.1). In 2019: 115 state
 * none, 178 are under 10 million (56 % of 317), 79 up to 50 (25 %), 23 up to 100, 37 above.
 */
final class Costs {

    private final Draw draw;

    private Costs(Draw draw) {
        this.draw = draw;
    }

    static void assign2019(Draw draw) {
        var costs = new Costs(draw);
        costs.missing2019();
        costs.classes2019();
    }

    /** As many above 100 million as the report tells, 16 fewer than in 2019; the rest about as in 2019. */
    static void assign2018(Draw draw) {
        var costs = new Costs(draw);
        costs.missing("2018", draft -> true, 17);
        costs.classes("2018", draft -> true, 21, 41, 110, 223);
    }

    /**
     * A good fourth of every phase, as "evenly over all phases" wants. Where it can be, by measures that lack money:
     * what has no frame yet has no money yet. Of the 48 under way without full financing exactly 8.
     */
    private void missing2019() {
        Predicate<Draft> across = Draft::crossCutting;
        var within = across.negate();
        Predicate<Draft> financed = draft -> draft.underWay() && !draft.notFullyFinanced();
        missing("cross-cutting early", across.and(Draft::early), 7);
        missing("cross-cutting planned", across.and(Draft::planned), 8);
        missing("cross-cutting under way financed", across.and(financed), 19);
        missing("cross-cutting under way", across.and(Costs::underWayNotFinanced), 3);
        missing("early", within.and(Draft::early), 20);
        missing("planned", within.and(Draft::planned), 10);
        missing("under way financed", within.and(financed), 43);
        missing("under way", within.and(Costs::underWayNotFinanced), 5);
    }

    /**
     * Of the 48 under way without full financing, 33 are under 50 million and 7 above. Of the 103 cross-cutting ones
     * that state a cost, 44 (43 %) are under 10 million and 79 (77 %) under 50.
     */
    private void classes2019() {
        Predicate<Draft> across = Draft::crossCutting;
        var within = across.negate();
        Predicate<Draft> stuck = Costs::underWayNotFinanced;
        var others = stuck.negate();
        classes("cross-cutting under way", across.and(stuck), 1, 1, 4, 6);
        classes("cross-cutting", across.and(others), 14, 8, 31, 38);
        classes("under way", within.and(stuck), 2, 3, 6, 17);
        classes("others", within.and(others), 20, 11, 38, 117);
    }

    private void missing(String group, Predicate<Draft> stratum, int count) {
        draw.give(
                "cost-missing " + group,
                count,
                stratum,
                draft -> draft.likeNextYear(next -> next.costMissing)
                        + (draft.notFullyFinanced() ? 500 : 0)
                        + (draft.phase == Phase.IDEA ? 50 : 0),
                draft -> draft.costMissing = true);
    }

    private void classes(String group, Predicate<Draft> stratum, int over100m, int from50m, int from10m, int under10m) {
        var open = stratum.and(draft -> !draft.costMissing && draft.costClass == null);
        classed("cost-over-100m " + group, open, over100m, CostClass.OVER_100M);
        classed("cost-50m-100m " + group, open, from50m, CostClass.FROM_50M_TO_100M);
        classed("cost-10m-50m " + group, open, from10m, CostClass.FROM_10M_TO_50M);
        draw.giveRest("cost-under-10m " + group, under10m, open, draft -> draft.costClass = CostClass.UNDER_10M);
    }

    private void classed(String fact, Predicate<Draft> stratum, int count, CostClass costClass) {
        draw.give(
                fact,
                count,
                stratum,
                draft -> draft.likeNextYear(next -> next.costClass == costClass) + scale(draft, costClass),
                draft -> draft.costClass = costClass);
    }

    /** Most measures above 100 million are under ASD and HOD; small agencies have none. */
    private static int scale(Draft draft, CostClass costClass) {
        var agency = draft.agency;
        return switch (costClass) {
            case OVER_100M ->
                (agency.under("ASD") ? 350 : 0)
                        + (agency.under("HOD") ? 200 : 0)
                        + (agency.large() ? 500 : 0)
                        - (agency.in2019() < 5 ? 1000 : 0)
                        - (draft.phase == Phase.IDEA ? 300 : 0);
            case FROM_50M_TO_100M -> agency.large() ? 250 : 0;
            case FROM_10M_TO_50M, UNDER_10M -> 0;
        };
    }

    private static boolean underWayNotFinanced(Draft draft) {
        return draft.underWay() && draft.notFullyFinanced() && draft.onTime();
    }
}
