package no.tiltaksoversikt.reference;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import no.tiltaksoversikt.measure.Code.Beneficiary;
import no.tiltaksoversikt.measure.Code.DevelopsShared;
import no.tiltaksoversikt.measure.Code.ExpectedEffect;
import no.tiltaksoversikt.measure.Code.Financing;
import no.tiltaksoversikt.measure.Code.Innovation;
import no.tiltaksoversikt.measure.Code.InvolvedParties;
import no.tiltaksoversikt.measure.Code.InvolvesOthers;
import no.tiltaksoversikt.measure.Code.KsDialogue;
import no.tiltaksoversikt.measure.Code.MainPurpose;
import no.tiltaksoversikt.measure.Code.Phase;
import no.tiltaksoversikt.measure.Code.ReusesShared;
import no.tiltaksoversikt.measure.Code.Technology;
import no.tiltaksoversikt.measure.CostClass;
import no.tiltaksoversikt.measure.Follows;

/** A count in an edition and what it is of, by the id of the published fact: the report's definitions once more, in Java. */
@SuppressWarnings("UnnecessaryLambda") // as constants, the populations combine and stand in one list
record Tally(long count, long base) {

    private static final Predicate<SyntheticMeasure> ALL = measure -> true;
    private static final Predicate<SyntheticMeasure> ON_TIME = measure -> !measure.late();
    private static final Predicate<SyntheticMeasure> STATED =
            measure -> measure.answers().totalCost() != null;
    private static final Predicate<SyntheticMeasure> NOT_STATED = STATED.negate();
    private static final Predicate<SyntheticMeasure> UNDER_10M = costs(CostClass.UNDER_10M);
    private static final Predicate<SyntheticMeasure> UNDER_50M = UNDER_10M.or(costs(CostClass.FROM_10M_TO_50M));
    private static final Predicate<SyntheticMeasure> FINANCED = financing(Financing.YES);
    private static final Predicate<SyntheticMeasure> NOT_FINANCED =
            financing(Financing.NO).or(financing(Financing.PARTIAL));
    private static final Predicate<SyntheticMeasure> IMPLEMENTED =
            phase(Phase.IMPLEMENTATION).or(phase(Phase.OPERATION));
    private static final Predicate<SyntheticMeasure> EARLY = phase(Phase.IDEA).or(phase(Phase.CONCEPT));
    private static final Predicate<SyntheticMeasure> STUCK =
            ON_TIME.and(IMPLEMENTED).and(NOT_FINANCED);
    private static final Predicate<SyntheticMeasure> CROSS_CUTTING = involves(InvolvedParties.OTHER_STATE_SECTORS)
            .or(involves(InvolvedParties.OTHER_LEVELS))
            .or(involves(InvolvedParties.OTHER_SECTORS_AND_LEVELS));
    private static final Predicate<SyntheticMeasure> MUNICIPAL =
            involves(InvolvedParties.OTHER_LEVELS).or(involves(InvolvedParties.OTHER_SECTORS_AND_LEVELS));
    private static final Predicate<SyntheticMeasure> INTERNAL =
            measure -> InvolvesOthers.NO.name().equals(measure.answers().involvesOthers());
    private static final Predicate<SyntheticMeasure> DEVELOPS =
            measure -> DevelopsShared.YES.name().equals(measure.answers().developsShared());
    private static final Predicate<SyntheticMeasure> REUSES =
            measure -> ReusesShared.YES.name().equals(measure.answers().reusesShared());
    private static final Predicate<SyntheticMeasure> KS =
            measure -> KsDialogue.YES.name().equals(measure.answers().ksDialogue());

    private static final Map<String, Function<SyntheticEdition, Tally>> BY_FACT = Map.ofEntries(
            entry("participants-invited", edition -> new Tally(edition.invited().size(), 1)),
            entry(
                    "participants-responded",
                    edition -> new Tally(edition.responded().size(), 1)),
            entry(
                    "response-rate",
                    edition -> new Tally(
                            edition.responded().size(), edition.invited().size())),
            entry("measures", of(ALL)),
            entry("ministries", edition -> new Tally(ministriesWithMeasures(edition), 1)),
            entry("effect-quality", of(expects(ExpectedEffect.SERVICE_QUALITY))),
            entry("effect-efficiency", of(expects(ExpectedEffect.EFFICIENCY))),
            entry("effect-seamless", of(expects(ExpectedEffect.SEAMLESS_SERVICES))),
            entry("effect-environment", of(expects(ExpectedEffect.REDUCED_ENVIRONMENTAL_IMPACT))),
            entry("effect-seamless-skate", edition -> of(expects(ExpectedEffect.SEAMLESS_SERVICES), skate(edition))
                    .apply(edition)),
            entry("beneficiary-citizens", of(benefits(Beneficiary.CITIZENS))),
            entry("beneficiary-private", of(benefits(Beneficiary.PRIVATE_BUSINESSES))),
            entry("cost-stated", of(STATED)),
            entry("cost-missing", of(NOT_STATED)),
            entry("cost-under-10m", of(UNDER_10M, STATED)),
            entry("cost-10m-50m", of(costs(CostClass.FROM_10M_TO_50M), STATED)),
            entry("cost-over-100m", of(costs(CostClass.OVER_100M))),
            entry("financing-base", of(ON_TIME)),
            entry("financing-yes", of(FINANCED, ON_TIME)),
            entry("financing-no", of(financing(Financing.NO), ON_TIME)),
            entry("financing-partial", of(financing(Financing.PARTIAL), ON_TIME)),
            entry("phase-idea", of(phase(Phase.IDEA))),
            entry("phase-concept", of(phase(Phase.CONCEPT))),
            entry("phase-planning-implementation-on-time", of(EARLY.negate(), ON_TIME)),
            entry("phase-implementation-financed", of(IMPLEMENTED.and(FINANCED), ON_TIME)),
            entry("phase-implementation-unfinanced", of(STUCK)),
            entry("phase-implementation-unfinanced-under-50m", of(UNDER_50M, STUCK)),
            entry("phase-implementation-unfinanced-over-50m", of(STATED.and(UNDER_50M.negate()), STUCK)),
            entry("phase-planning-implementation-unfinanced", of(EARLY.negate().and(NOT_FINANCED), ON_TIME)),
            entry("innovation-low", of(innovates(Innovation.LOW))),
            entry("innovation-high", of(innovates(Innovation.HIGH))),
            entry("innovation-medium-or-high", of(innovates(Innovation.MEDIUM).or(innovates(Innovation.HIGH)))),
            entry("technology-cloud", of(uses(Technology.CLOUD))),
            entry("technology-iot", of(uses(Technology.IOT))),
            entry("develops-shared", of(DEVELOPS)),
            entry("reuses-shared", of(REUSES)),
            entry("develops-and-reuses", of(DEVELOPS.and(REUSES))),
            entry("internal-develops", of(DEVELOPS, INTERNAL)),
            entry("internal-reuses", of(REUSES, INTERNAL)),
            entry("involves-others", of(measure -> InvolvesOthers.YES
                    .name()
                    .equals(measure.answers().involvesOthers()))),
            entry("involves-own-sector", of(involves(InvolvedParties.OWN_SECTOR))),
            entry("involves-other-state", of(involves(InvolvedParties.OTHER_STATE_SECTORS))),
            entry("involves-other-levels", of(involves(InvolvedParties.OTHER_LEVELS))),
            entry("involves-both", of(involves(InvolvedParties.OTHER_SECTORS_AND_LEVELS))),
            entry("involves-other", of(involves(InvolvedParties.OTHER))),
            entry("internal", of(INTERNAL)),
            entry("cross-cutting", of(CROSS_CUTTING)),
            entry("cross-cutting-under-10m", of(UNDER_10M, CROSS_CUTTING.and(STATED))),
            entry("cross-cutting-under-50m", of(UNDER_50M, CROSS_CUTTING.and(STATED))),
            entry("cross-cutting-unfinanced", of(NOT_FINANCED, CROSS_CUTTING)),
            entry("municipal", of(MUNICIPAL)),
            entry("municipal-implementation", of(IMPLEMENTED, MUNICIPAL)),
            entry("municipal-early", of(EARLY, MUNICIPAL)),
            entry("municipal-ks-discussed", of(KS, MUNICIPAL)),
            entry("municipal-ks-not-discussed", of(KS.negate(), MUNICIPAL)),
            entry("municipal-seamless", of(expects(ExpectedEffect.SEAMLESS_SERVICES), MUNICIPAL)),
            entry("purpose-internal-efficiency", of(purpose(MainPurpose.INTERNAL_EFFICIENCY))),
            entry("purpose-seamless-services", of(purpose(MainPurpose.SEAMLESS_SERVICES))),
            entry("purpose-data-sharing", of(purpose(MainPurpose.DATA_SHARING))),
            entry("purpose-changed-task-solving", of(purpose(MainPurpose.CHANGED_TASK_SOLVING))),
            entry("purpose-internal-administration", of(purpose(MainPurpose.INTERNAL_ADMINISTRATION))),
            entry("purpose-shared-solution", of(purpose(MainPurpose.SHARED_SOLUTION))),
            entry("purpose-security", of(purpose(MainPurpose.SECURITY))),
            entry("purpose-not-stated", of(purpose(null))));

    static Tally of(PublishedFact fact, SyntheticEdition edition) {
        var tally = BY_FACT.get(fact.id());
        if (tally == null) {
            throw new AssertionError("Nothing counts " + fact.id());
        }
        return tally.apply(edition);
    }

    /** Half up, on integers. */
    long percent() {
        return (200 * count + base) / (2 * base);
    }

    boolean isWithinOnePointOf(int percent) {
        return Math.abs(100 * count - percent * base) <= base;
    }

    private static Function<SyntheticEdition, Tally> of(Predicate<SyntheticMeasure> what) {
        return of(what, ALL);
    }

    private static Function<SyntheticEdition, Tally> of(
            Predicate<SyntheticMeasure> what, Predicate<SyntheticMeasure> population) {
        return edition -> new Tally(
                edition.measures().stream().filter(population.and(what)).count(),
                edition.measures().stream().filter(population).count());
    }

    private static long ministriesWithMeasures(SyntheticEdition edition) {
        return edition.invited().stream()
                .filter(invited -> edition.measures().stream()
                        .anyMatch(measure -> measure.orgNumber().equals(invited.orgNumber())))
                .map(SyntheticEdition.Invited::ministry)
                .distinct()
                .count();
    }

    private static Predicate<SyntheticMeasure> skate(SyntheticEdition edition) {
        return measure -> edition.invited().stream()
                .anyMatch(invited -> invited.skate() && invited.orgNumber().equals(measure.orgNumber()));
    }

    private static Predicate<SyntheticMeasure> costs(CostClass costClass) {
        return measure -> Follows.costClass(measure.answers()) == costClass;
    }

    private static Predicate<SyntheticMeasure> financing(Financing financing) {
        return measure -> financing.name().equals(measure.answers().financing());
    }

    private static Predicate<SyntheticMeasure> phase(Phase phase) {
        return measure -> phase.name().equals(measure.answers().phase());
    }

    private static Predicate<SyntheticMeasure> involves(InvolvedParties parties) {
        return measure -> parties.name().equals(measure.answers().involvedParties());
    }

    private static Predicate<SyntheticMeasure> expects(ExpectedEffect effect) {
        return measure -> measure.answers().expectedEffects().contains(effect.name());
    }

    private static Predicate<SyntheticMeasure> benefits(Beneficiary group) {
        return measure -> measure.answers().beneficiaries().contains(group.name());
    }

    private static Predicate<SyntheticMeasure> innovates(Innovation innovation) {
        return measure -> innovation.name().equals(measure.answers().innovation());
    }

    private static Predicate<SyntheticMeasure> uses(Technology technology) {
        return measure -> measure.answers().technologies().contains(technology.name());
    }

    private static Predicate<SyntheticMeasure> purpose(MainPurpose purpose) {
        return measure -> Objects.equals(
                purpose == null ? null : purpose.name(), measure.answers().mainPurpose());
    }
}
