package no.tiltaksoversikt.reference;

import java.util.function.Predicate;
import no.tiltaksoversikt.measure.Code.Financing;
import no.tiltaksoversikt.measure.Code.InvolvedParties;
import no.tiltaksoversikt.measure.Code.Phase;

/**
 * The phases and the financing in 2019 (report section 3.2, figures 5, 6 and 7), measure group by measure group. The
 * groups' columns add up to the report's sums: IDEA 41, CONCEPT 58; 418 on time, of which 301 financed, 61 not, 56 partly.
 */
final class PhaseAndFinancing {

    private final Draw draw;

    private PhaseAndFinancing(Draw draw) {
        this.draw = draw;
    }

    static void assign(Draw draw) {
        var plan = new PhaseAndFinancing(draw);
        plan.phases();
        plan.financingOnTime();
        plan.financingOfLate();
    }

    /** Municipal: 13 early and 44 under way. On time in all: 86 early, 65 in planning, 267 under way. Late: 13 early. */
    private void phases() {
        phases("municipal", Draft::municipal, 5, 8, 16, 12, 32);
        phases("other-state", draft -> draft.crossCutting() && !draft.municipal(), 5, 7, 15, 11, 29);
        phases("within-sector", draft -> !draft.crossCutting() && draft.onTime(), 25, 36, 34, 55, 128);
        phases("late", draft -> draft.late, 6, 7, 1, 0, 0);
    }

    private void phases(
            String group,
            Predicate<Draft> stratum,
            int idea,
            int concept,
            int planning,
            int operation,
            int implementation) {
        var open = stratum.and(draft -> draft.phase == null);
        draw.give("phase-idea " + group, idea, open, draft -> draft.phase = Phase.IDEA);
        draw.give("phase-concept " + group, concept, open, draft -> draft.phase = Phase.CONCEPT);
        draw.give("phase-planning " + group, planning, open, draft -> draft.phase = Phase.PLANNING);
        draw.give("phase-operation " + group, operation, open, draft -> draft.phase = Phase.OPERATION);
        draw.giveRest(
                "phase-implementation " + group, implementation, open, draft -> draft.phase = Phase.IMPLEMENTATION);
    }

    /**
     * Of 117 not or only partly financed, 43 are early, 26 in planning and 48 under way; 41 (29 % of 140) are
     * cross-cutting. Where work is under way they rather lack a part of the money than all of it.
     */
    private void financingOnTime() {
        Predicate<Draft> across = Draft::crossCutting;
        var within = across.negate().and(Draft::onTime);
        financing("cross-cutting early", across.and(Draft::early), 10, 4, 11);
        financing("cross-cutting planned", across.and(Draft::planned), 6, 6, 19);
        financing("cross-cutting under way", across.and(Draft::underWay), 5, 10, 69);
        financing("early", within.and(Draft::early), 20, 9, 32);
        financing("planned", within.and(Draft::planned), 7, 7, 20);
        financing("under way", within.and(Draft::underWay), 13, 20, 150);
    }

    /** Figure 5 leaves the late measures out, so that theirs is free. */
    private void financingOfLate() {
        financing("late", draft -> draft.late, 5, 3, 6);
    }

    /** The cross-cutting ones that lack money are mainly those across sectors and levels alike (section 3.4.1). */
    private void financing(String group, Predicate<Draft> stratum, int no, int partial, int yes) {
        var open = stratum.and(draft -> draft.financing == null);
        draw.give(
                "financing-no " + group, no, open, PhaseAndFinancing::breadth, draft -> draft.financing = Financing.NO);
        draw.give(
                "financing-partial " + group,
                partial,
                open,
                PhaseAndFinancing::breadth,
                draft -> draft.financing = Financing.PARTIAL);
        draw.giveRest("financing-yes " + group, yes, open, draft -> draft.financing = Financing.YES);
    }

    private static int breadth(Draft draft) {
        return draft.involvedParties == InvolvedParties.OTHER_SECTORS_AND_LEVELS ? 500 : 0;
    }
}
