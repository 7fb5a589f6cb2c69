package no.tiltaksoversikt.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import no.tiltaksoversikt.measure.Code.ExpectedEffect;
import no.tiltaksoversikt.measure.Code.Financing;
import no.tiltaksoversikt.measure.Code.MainPurpose;
import no.tiltaksoversikt.measure.Code.Phase;

/**
 * The measures of 2018: those that continue in 2019, with much the same answers and mostly in an earlier phase, and
 * others that were finished or given up. The steps are those of {@link Plan2019}; fewer sums are known.
 */
final class Plan2018 {

    private static final long SEED = 2018;

    private final Draw draw;

    private Plan2018(Draw draw) {
        this.draw = draw;
    }

    static Draw draw(List<Agency> agencies, Draw in2019) {
        var draw = new Draw(drafts(agencies, Continuation.choose(in2019)), SEED);
        Involvement.assign(draw, Involvement.IN_2018);
        var plan = new Plan2018(draw);
        plan.phases();
        plan.financing();
        Costs.assign2018(draw);
        Amounts.assign(draw);
        SharedSolutions.assign2018(draw);
        plan.mainPurposes();
        Beneficiaries.assign(draw, Beneficiaries.IN_2018);
        Exemptions.assign2018(draw);
        return draw;
    }

    private static List<Draft> drafts(List<Agency> agencies, List<Draft> continued) {
        var drafts = new ArrayList<Draft>();
        for (var agency : agencies) {
            var successors = continued.stream()
                    .filter(draft -> draft.agency.equals(agency))
                    .toList();
            for (int i = 0; i < agency.in2018(); i++) {
                var successor = i < successors.size() ? successors.get(i) : null;
                drafts.add(new Draft(agency, drafts.size(), false, successor));
            }
        }
        return List.copyOf(drafts);
    }

    /** IDEA 28 and CONCEPT 97. A continued measure has moved on since, with few exceptions. */
    private void phases() {
        phases("continued in operation", becoming(Phase.OPERATION), 0, 0, 0, 57);
        phases("continued in implementation", becoming(Phase.IMPLEMENTATION), 0, 32, 54, 12);
        phases("continued in planning", becoming(Phase.PLANNING), 3, 25, 2, 1);
        phases("continued in concept", becoming(Phase.CONCEPT), 8, 0, 1, 0);
        phases("ended", draft -> draft.successor == null, 17, 40, 34, 126);
    }

    private static Predicate<Draft> becoming(Phase phase) {
        return draft -> draft.successor != null && draft.successor.phase == phase;
    }

    private void phases(
            String group, Predicate<Draft> stratum, int idea, int concept, int planning, int implementation) {
        var open = stratum.and(draft -> draft.phase == null);
        draw.give("phase-idea " + group, idea, open, draft -> draft.phase = Phase.IDEA);
        draw.give("phase-concept " + group, concept, open, draft -> draft.phase = Phase.CONCEPT);
        draw.give("phase-planning " + group, planning, open, draft -> draft.phase = Phase.PLANNING);
        draw.giveRest(
                "phase-implementation " + group, implementation, open, draft -> draft.phase = Phase.IMPLEMENTATION);
    }

    /** 232 with financing (56 %); the further along, the rather. */
    private void financing() {
        Predicate<Draft> open = draft -> draft.financing == null;
        draw.give(
                "financing-yes",
                232,
                open,
                draft -> draft.underWay() ? 600 : draft.planned() ? 150 : 0,
                draft -> draft.financing = Financing.YES);
        draw.give(
                "financing-partial",
                94,
                open,
                draft -> draft.underWay() ? 400 : 0,
                draft -> draft.financing = Financing.PARTIAL);
        draw.giveRest("financing-no", 86, open, draft -> draft.financing = Financing.NO);
    }

    /** Asked in 2018 only; 12 don't say. */
    private void mainPurposes() {
        purpose(
                "purpose-seamless-services",
                98,
                MainPurpose.SEAMLESS_SERVICES,
                draft -> expecting(draft, ExpectedEffect.SEAMLESS_SERVICES) + (draft.crossCutting() ? 300 : 0));
        purpose(
                "purpose-security",
                15,
                MainPurpose.SECURITY,
                draft -> expecting(draft, ExpectedEffect.ROBUST_INFRASTRUCTURE));
        purpose("purpose-shared-solution", 23, MainPurpose.SHARED_SOLUTION, draft -> draft.develops() ? 500 : 0);
        purpose("purpose-data-sharing", 62, MainPurpose.DATA_SHARING, draft -> draft.crossCutting() ? 400 : 0);
        purpose(
                "purpose-internal-administration",
                26,
                MainPurpose.INTERNAL_ADMINISTRATION,
                draft -> draft.internal() ? 600 : 0);
        purpose(
                "purpose-internal-efficiency",
                126,
                MainPurpose.INTERNAL_EFFICIENCY,
                draft -> (draft.internal() ? 300 : 0) + expecting(draft, ExpectedEffect.EFFICIENCY) / 2);
        purpose("purpose-changed-task-solving", 50, MainPurpose.CHANGED_TASK_SOLVING, draft -> 0);
        draw.giveRest("purpose-not-stated", 12, draft -> draft.mainPurpose == null, draft -> {});
    }

    private void purpose(String fact, int count, MainPurpose purpose, ToIntFunction<Draft> weight) {
        draw.give(fact, count, draft -> draft.mainPurpose == null, weight, draft -> draft.mainPurpose = purpose);
    }

    private static int expecting(Draft draft, ExpectedEffect effect) {
        return draft.successor != null && draft.successor.effects.contains(effect) ? 500 : 0;
    }
}
