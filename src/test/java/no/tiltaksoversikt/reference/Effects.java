package no.tiltaksoversikt.reference;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import no.tiltaksoversikt.measure.Code.ExpectedEffect;
import no.tiltaksoversikt.measure.Code.Technology;
import no.tiltaksoversikt.measure.CostClass;

/**
 * The expected effects in 2019, one to three for each measure (report section 3.1, figure 2). The report gives quality,
 * efficiency, seamless services and environment; the other numbers are invented.
 */
final class Effects {

    private static final int SEAMLESS = 134;

    /** 44 % of the Skate agencies' measures, and 37 of the 73 municipal ones (half of 73 is no whole number). */
    private static final int SEAMLESS_PERCENT_SKATE = 44;

    private static final int SEAMLESS_MUNICIPAL = 37;
    private static final int MUNICIPAL = 73;

    private static final int MOST = 3;
    private static final int CERTAIN = 5000;

    private static final List<String> OTHER_EFFECTS = List.of(
            "Økt tillit til forvaltningen",
            "Bedre personvern",
            "Bedre etterlevelse av regelverket",
            "Økt digital kompetanse",
            "Likere behandling over hele landet",
            "Bedre beredskap");

    private final Draw draw;

    private Effects(Draw draw) {
        this.draw = draw;
    }

    static void assign(Draw draw) {
        var effects = new Effects(draw);
        effects.seamlessServices();
        effects.namedByTheReport();
        effects.others();
    }

    /** Three sums that overlap (Skate, municipal, all), solved for the four groups that don't. */
    private void seamlessServices() {
        Predicate<Draft> skate = draft -> draft.agency.skate();
        Predicate<Draft> municipal = Draft::municipal;
        var ofSkate = (draw.count(skate) * SEAMLESS_PERCENT_SKATE + 50) / 100;
        var ofBoth = (draw.count(skate.and(municipal)) * SEAMLESS_MUNICIPAL + MUNICIPAL / 2) / MUNICIPAL;
        var ofMunicipalOnly = SEAMLESS_MUNICIPAL - ofBoth;
        var ofSkateOnly = ofSkate - ofBoth;
        seamless("skate municipal", skate.and(municipal), ofBoth);
        seamless("municipal", skate.negate().and(municipal), ofMunicipalOnly);
        seamless("skate", skate.and(municipal.negate()), ofSkateOnly);
        seamless("others", skate.or(municipal).negate(), SEAMLESS - ofBoth - ofMunicipalOnly - ofSkateOnly);
    }

    private void seamless(String group, Predicate<Draft> stratum, int count) {
        effect(
                "effect-seamless " + group,
                count,
                ExpectedEffect.SEAMLESS_SERVICES,
                stratum,
                draft -> expensive(draft) - (draft.internal() ? 500 : 0));
    }

    private void namedByTheReport() {
        effect(
                "effect-environment",
                13,
                ExpectedEffect.REDUCED_ENVIRONMENTAL_IMPACT,
                draft -> draft.agency.under("KLD", "SD", "LMD", "OED") ? 500 : 0);
        effect("effect-quality", 276, ExpectedEffect.SERVICE_QUALITY, draft -> mainstream(draft));
        effect("effect-efficiency", 255, ExpectedEffect.EFFICIENCY, draft -> mainstream(draft) + unless(draft, 300));
    }

    /** Everyone gets at least one: the last of these goes to those without any before all others. */
    private void others() {
        effect("effect-robust", 74, ExpectedEffect.ROBUST_INFRASTRUCTURE, draft -> unless(draft, 400));
        effect("effect-decision", 88, ExpectedEffect.DECISION_SUPPORT, draft -> unless(draft, 400));
        effect("effect-cost", 80, ExpectedEffect.COST_EFFICIENCY, draft -> 0);
        effect("effect-new-services", 62, ExpectedEffect.NEW_SERVICES, draft -> draft.internal() ? -300 : 0);
        effect("effect-reallocation", 42, ExpectedEffect.RESOURCE_REALLOCATION, draft -> 0);
        effect("effect-other", 10, ExpectedEffect.OTHER, draft -> 0);
        effect(
                "effect-routines",
                122,
                ExpectedEffect.SIMPLIFIED_WORK_ROUTINES,
                draft -> unless(draft, CERTAIN) + (usesThings(draft) ? 600 : 0) + (draft.internal() ? 150 : 0));
        draw.giveRest("no effect", 0, draft -> draft.effects.isEmpty(), draft -> {});
        for (var draft : draw.drafts()) {
            if (draft.effects.contains(ExpectedEffect.OTHER)) {
                draft.otherEffect = draw.pick("other effect", draft, OTHER_EFFECTS);
            }
        }
    }

    private void effect(String fact, int count, ExpectedEffect effect, ToIntFunction<Draft> weight) {
        effect(fact, count, effect, draft -> true, weight);
    }

    private void effect(
            String fact, int count, ExpectedEffect effect, Predicate<Draft> stratum, ToIntFunction<Draft> weight) {
        draw.give(
                fact,
                count,
                stratum.and(draft -> draft.effects.size() < MOST),
                weight,
                draft -> draft.effects.add(effect));
    }

    /** Internal, expensive and sensor-based measures are about quality and efficiency more than others (3.2, 3.3, 3.4). */
    private static int mainstream(Draft draft) {
        return expensive(draft) + (usesThings(draft) ? 600 : 0) + (draft.internal() ? 150 : 0);
    }

    private static int expensive(Draft draft) {
        return draft.costClass == CostClass.OVER_100M ? 400 : 0;
    }

    private static boolean usesThings(Draft draft) {
        return draft.technologies.contains(Technology.IOT);
    }

    private static int unless(Draft draft, int weight) {
        return draft.effects.isEmpty() ? weight : 0;
    }
}
