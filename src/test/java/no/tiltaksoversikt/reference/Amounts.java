package no.tiltaksoversikt.reference;

import java.util.List;
import no.tiltaksoversikt.measure.Code.Financing;
import no.tiltaksoversikt.measure.Code.Phase;
import no.tiltaksoversikt.measure.CostClass;

/** The amounts in whole NOK within the interval that {@link Costs} has given, round as people state them. */
final class Amounts {

    private static final int ALWAYS = 100;

    private static final List<Long> UNDER_10M =
            List.of(300_000L, 600_000L, 1_000_000L, 1_800_000L, 3_000_000L, 4_500_000L, 6_500_000L, 9_900_000L);
    private static final List<Long> FROM_10M =
            List.of(10_000_000L, 11_500_000L, 14_000_000L, 18_000_000L, 25_000_000L, 34_000_000L, 49_500_000L);
    private static final List<Long> FROM_50M = List.of(50_000_000L, 58_000_000L, 70_000_000L, 100_000_000L);
    private static final List<Long> OVER_100M =
            List.of(105_000_000L, 130_000_000L, 180_000_000L, 260_000_000L, 420_000_000L, 900_000_000L);

    private final Draw draw;

    private Amounts(Draw draw) {
        this.draw = draw;
    }

    static void assign(Draw draw) {
        var amounts = new Amounts(draw);
        for (var draft : draw.drafts()) {
            draft.totalCost = draft.costMissing ? null : amounts.totalCost(draft);
            draft.currentYearBudget = amounts.currentYearBudget(draft);
        }
    }

    /** Two of three continued measures keep their frame; the others' has grown a little, within the interval. */
    private Long totalCost(Draft draft) {
        var next = draft.successor;
        if (next == null || next.costClass != draft.costClass) {
            return between("cost", draft, anchors(draft.costClass));
        }
        var earlier = round(next.totalCost * (80 + draw.chance("growth", draft, 15)) / ALWAYS);
        var grown = CostClass.of(earlier) == draft.costClass && draw.chance("grows", draft, 3) == 0;
        return grown ? earlier : next.totalCost;
    }

    /** Nothing without financing, often nothing yet for an idea; otherwise a part of the total, if there is one. */
    private Long currentYearBudget(Draft draft) {
        if (draft.financing == Financing.NO) {
            return draw.chance("no budget", draft, 2) == 0 ? Long.valueOf(0) : null;
        }
        if (draw.chance("budget stated", draft, ALWAYS) < (draft.phase == Phase.IDEA ? 50 : 20)) {
            return null;
        }
        return draft.totalCost == null
                ? between("budget", draft, UNDER_10M)
                : Math.max(100_000L, round(draft.totalCost * (15 + draw.chance("share", draft, 55)) / ALWAYS));
    }

    private long between(String what, Draft draft, List<Long> anchors) {
        var step = draw.chance(what + " step", draft, anchors.size() - 1);
        var low = anchors.get(step);
        return round(low + (anchors.get(step + 1) - low) * draw.chance(what, draft, ALWAYS) / ALWAYS);
    }

    private static List<Long> anchors(CostClass costClass) {
        return switch (costClass) {
            case UNDER_10M -> UNDER_10M;
            case FROM_10M_TO_50M -> FROM_10M;
            case FROM_50M_TO_100M -> FROM_50M;
            case OVER_100M -> OVER_100M;
        };
    }

    /** Down to two or three digits, so that it never leaves its interval upwards. */
    private static long round(long amount) {
        var unit = amount < 1_000_000
                ? 50_000
                : amount < 10_000_000 ? 100_000 : amount < 100_000_000 ? 500_000 : 5_000_000;
        return amount / unit * unit;
    }
}
