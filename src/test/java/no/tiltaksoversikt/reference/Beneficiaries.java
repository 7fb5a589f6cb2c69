package no.tiltaksoversikt.reference;

import java.util.List;
import java.util.function.ToIntFunction;
import no.tiltaksoversikt.measure.Code.Beneficiary;
import no.tiltaksoversikt.measure.Code.InvolvedParties;

/** For whom, one or two groups for each measure (report section 3.1.2, figure 3): in 2019 citizens 181, private 33 %. */
final class Beneficiaries {

    /** Measures by group. */
    record Quotas(int citizens, int businesses, int municipalities, int employees, int other, int stateAgencies) {}

    static final Quotas IN_2019 = new Quotas(181, 143, 72, 186, 16, 168);
    static final Quotas IN_2018 = new Quotas(168, 136, 70, 180, 14, 160);

    private static final int MOST = 2;
    private static final int CERTAIN = 20_000;

    private static final List<String> OTHERS = List.of(
            "Frivillige organisasjoner",
            "Forskere",
            "Studenter",
            "Internasjonale samarbeidspartnere",
            "Pressen",
            "Fagpersoner i sektoren");

    private final Draw draw;

    private Beneficiaries(Draw draw) {
        this.draw = draw;
    }

    static void assign(Draw draw, Quotas quotas) {
        new Beneficiaries(draw).assign(quotas);
    }

    /** Everyone gets at least one: the last group goes to those without any before all others. */
    private void assign(Quotas quotas) {
        benefits("beneficiary-citizens", quotas.citizens(), Beneficiary.CITIZENS, Beneficiaries::towardsCitizens);
        benefits(
                "beneficiary-private",
                quotas.businesses(),
                Beneficiary.PRIVATE_BUSINESSES,
                draft -> towardsBusinesses(draft) + unless(draft, 200));
        benefits(
                "beneficiary-municipal",
                quotas.municipalities(),
                Beneficiary.MUNICIPAL_SECTOR,
                draft -> draft.municipal() ? 500 : 0);
        benefits(
                "beneficiary-employees",
                quotas.employees(),
                Beneficiary.EMPLOYEES,
                draft -> (draft.internal() ? 300 : 0) - (draft.crossCutting() ? 300 : 0) + unless(draft, 300));
        benefits("beneficiary-other", quotas.other(), Beneficiary.OTHER, draft -> 0);
        benefits(
                "beneficiary-state",
                quotas.stateAgencies(),
                Beneficiary.STATE_AGENCIES,
                draft -> towardsTheState(draft) + unless(draft, CERTAIN));
        draw.giveRest("no beneficiary", 0, draft -> draft.beneficiaries.isEmpty(), draft -> {});
        for (var draft : draw.drafts()) {
            if (draft.beneficiaries.contains(Beneficiary.OTHER)) {
                draft.otherBeneficiary = draw.pick("other beneficiary", draft, OTHERS);
            }
        }
    }

    private void benefits(String fact, int count, Beneficiary group, ToIntFunction<Draft> weight) {
        draw.give(
                fact,
                count,
                draft -> draft.beneficiaries.size() < MOST,
                draft ->
                        weight.applyAsInt(draft) + draft.mostlyLikeNextYear(next -> next.beneficiaries.contains(group)),
                draft -> draft.beneficiaries.add(group));
    }

    /** HOD and KD have most measures for citizens. */
    private static int towardsCitizens(Draft draft) {
        return (draft.agency.under("HOD", "KD") ? 400 : 0)
                + (draft.agency.under("ASD", "BFD") ? 100 : 0)
                - (draft.internal() ? 200 : 0);
    }

    private static int towardsBusinesses(Draft draft) {
        return (draft.agency.under("NFD", "OED", "LMD") ? 450 : 0) + (draft.agency.under("FIN", "SD") ? 150 : 0);
    }

    private static int towardsTheState(Draft draft) {
        return (draft.agency.under("KMD", "FIN", "KUD") ? 200 : 0)
                + (draft.involvedParties == InvolvedParties.OTHER_STATE_SECTORS ? 300 : 0);
    }

    private static int unless(Draft draft, int weight) {
        return draft.beneficiaries.isEmpty() ? weight : 0;
    }
}
