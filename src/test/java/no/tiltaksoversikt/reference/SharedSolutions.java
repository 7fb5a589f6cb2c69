package no.tiltaksoversikt.reference;

import java.util.function.Predicate;
import no.tiltaksoversikt.measure.Code.DevelopsShared;
import no.tiltaksoversikt.measure.Code.ReusesShared;

/**
 * Who develops for others and reuses what others have (report section 3.3.2, figure 9). In 2019: 192 develop, 179 reuse,
 * 96 do both, most of these cross-cutting; of the internal ones 38 develop and 52 reuse.
 */
final class SharedSolutions {

    private final Draw draw;

    private SharedSolutions(Draw draw) {
        this.draw = draw;
    }

    static void assign2019(Draw draw) {
        var shared = new SharedSolutions(draw);
        shared.assign("cross-cutting", Draft::crossCutting, 56, 42, 20);
        shared.assign("internal", Draft::internal, 14, 24, 38);
        shared.assign("others", draft -> !draft.crossCutting() && !draft.internal(), 26, 30, 25);
    }

    /** The report gives no numbers for 2018: about as in 2019. */
    static void assign2018(Draw draw) {
        var shared = new SharedSolutions(draw);
        shared.assign("cross-cutting", Draft::crossCutting, 52, 44, 24);
        shared.assign("internal", Draft::internal, 10, 20, 30);
        shared.assign("others", draft -> !draft.crossCutting() && !draft.internal(), 22, 26, 22);
    }

    private void assign(String group, Predicate<Draft> stratum, int both, int developOnly, int reuseOnly) {
        var open = stratum.and(draft -> draft.developsShared == null);
        draw.give(
                "develops-and-reuses " + group,
                both,
                open,
                draft -> sharing(draft) + draft.mostlyLikeNextYear(next -> next.develops() && next.reuses()),
                draft -> {
                    draft.developsShared = DevelopsShared.YES;
                    draft.reusesShared = ReusesShared.YES;
                });
        draw.give(
                "develops-shared " + group,
                developOnly,
                open,
                draft -> sharing(draft) / 2 + draft.mostlyLikeNextYear(Draft::develops),
                draft -> {
                    draft.developsShared = DevelopsShared.YES;
                    draft.reusesShared = doesNotReuse(draft);
                });
        draw.give(
                "reuses-shared " + group,
                reuseOnly,
                open,
                draft -> sharing(draft) / 2 + draft.mostlyLikeNextYear(Draft::reuses),
                draft -> {
                    draft.developsShared = doesNotDevelop(draft);
                    draft.reusesShared = ReusesShared.YES;
                });
        draw.giveRest("shares nothing " + group, draw.count(open), open, draft -> {
            draft.developsShared = doesNotDevelop(draft);
            draft.reusesShared = doesNotReuse(draft);
        });
    }

    private static int sharing(Draft draft) {
        return draft.agency.standsOutInSharing() ? 450 : draft.agency.large() ? -100 : 0;
    }

    private DevelopsShared doesNotDevelop(Draft draft) {
        return draw.chance("unsure develops", draft, 8) == 0 ? DevelopsShared.UNSURE : DevelopsShared.NO;
    }

    private ReusesShared doesNotReuse(Draft draft) {
        return switch (draw.chance("unsure reuses", draft, 10)) {
            case 0, 1 -> ReusesShared.UNSURE;
            case 2, 3 -> ReusesShared.NOT_RELEVANT;
            default -> ReusesShared.NO;
        };
    }
}
