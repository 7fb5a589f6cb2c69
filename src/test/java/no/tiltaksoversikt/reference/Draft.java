package no.tiltaksoversikt.reference;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
import no.tiltaksoversikt.measure.MeasureAnswers;

/** One measure while its answers are being decided; each step of {@link Plan2018} and {@link Plan2019} fills some. */
final class Draft {

    private static final int STRONG = 3000;

    final Agency agency;
    final int number;
    final boolean late;

    /** The same measure a year later; null where there is none. */
    final Draft successor;

    String reference;
    String name;
    String deliverable;
    List<String> tags;
    String comments;
    String exemptionBasis;
    Financing financing;
    boolean costMissing;
    CostClass costClass;
    Long totalCost;
    Long currentYearBudget;
    Phase phase;
    InvolvesOthers involvesOthers;
    InvolvedParties involvedParties;
    KsDialogue ksDialogue;
    MainPurpose mainPurpose;
    DevelopsShared developsShared;
    ReusesShared reusesShared;
    Innovation innovation;
    final Set<ExpectedEffect> effects = EnumSet.noneOf(ExpectedEffect.class);
    final Set<Beneficiary> beneficiaries = EnumSet.noneOf(Beneficiary.class);
    final Set<Technology> technologies = EnumSet.noneOf(Technology.class);
    String otherEffect;
    String otherBeneficiary;
    String otherTechnology;

    Draft(Agency agency, int number, boolean late, Draft successor) {
        this.agency = agency;
        this.number = number;
        this.late = late;
        this.successor = successor;
    }

    boolean onTime() {
        return !late;
    }

    boolean municipal() {
        return involvedParties == InvolvedParties.OTHER_LEVELS
                || involvedParties == InvolvedParties.OTHER_SECTORS_AND_LEVELS;
    }

    boolean crossCutting() {
        return municipal() || involvedParties == InvolvedParties.OTHER_STATE_SECTORS;
    }

    boolean internal() {
        return involvesOthers == InvolvesOthers.NO;
    }

    boolean early() {
        return phase == Phase.IDEA || phase == Phase.CONCEPT;
    }

    boolean planned() {
        return phase == Phase.PLANNING;
    }

    /** In IMPLEMENTATION or OPERATION, which the report counts as one. */
    boolean underWay() {
        return phase == Phase.IMPLEMENTATION || phase == Phase.OPERATION;
    }

    boolean notFullyFinanced() {
        return financing != Financing.YES;
    }

    boolean exempt() {
        return exemptionBasis != null;
    }

    boolean develops() {
        return developsShared == DevelopsShared.YES;
    }

    boolean reuses() {
        return reusesShared == ReusesShared.YES;
    }

    /** A weight for giving a measure the answer that it has a year later, where it has a year later. */
    int likeNextYear(Predicate<Draft> hasIt) {
        if (successor == null) {
            return 0;
        }
        return hasIt.test(successor) ? STRONG : -STRONG;
    }

    /** The same, except that some measures have been thought through anew in the year between. */
    int mostlyLikeNextYear(Predicate<Draft> hasIt) {
        return number % 8 == 0 ? 0 : likeNextYear(hasIt);
    }

    MeasureAnswers answers() {
        return new MeasureAnswers(
                name,
                "tiltak@%s.example.com".formatted(agency.key()),
                !exempt(),
                exemptionBasis,
                null,
                null,
                name(financing),
                totalCost,
                currentYearBudget,
                name(phase),
                name(involvesOthers),
                name(involvedParties),
                name(ksDialogue),
                deliverable,
                tags,
                name(mainPurpose),
                inOrder(effects),
                otherEffect,
                inOrder(beneficiaries),
                otherBeneficiary,
                name(developsShared),
                name(reusesShared),
                inOrder(technologies),
                otherTechnology,
                name(innovation),
                comments,
                null);
    }

    /** Enum sets run in the order of the codes, so the answers are the same on every machine. */
    private static List<String> inOrder(Set<? extends Enum<?>> codes) {
        return codes.isEmpty() ? null : codes.stream().map(Enum::name).toList();
    }

    private static String name(Enum<?> code) {
        return code == null ? null : code.name();
    }
}
