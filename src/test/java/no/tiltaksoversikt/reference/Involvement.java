package no.tiltaksoversikt.reference;

import java.util.function.Predicate;
import no.tiltaksoversikt.measure.Code.InvolvedParties;
import no.tiltaksoversikt.measure.Code.InvolvesOthers;
import no.tiltaksoversikt.measure.Code.KsDialogue;

/** Whom a measure involves (report section 3.4, figure 10), and whether KS has discussed it. */
final class Involvement {

    /** Measures by party, then those that involve nobody, haven't clarified it, or don't know. */
    record Quotas(
            int sectorsAndLevels,
            int levels,
            int stateSectors,
            int ownSector,
            int other,
            int internal,
            int notClarified,
            int doNotKnow,
            int discussedWithKs,
            int notDiscussedWithKs) {}

    static final Quotas IN_2019 = new Quotas(56, 17, 67, 51, 27, 186, 18, 10, 55, 12);
    static final Quotas IN_2018 = new Quotas(64, 24, 74, 60, 30, 138, 14, 8, 60, 18);

    private final Draw draw;

    private Involvement(Draw draw) {
        this.draw = draw;
    }

    static void assign(Draw draw, Quotas quotas) {
        var involvement = new Involvement(draw);
        involvement.crossCutting(quotas);
        involvement.otherwise(quotas);
        involvement.dialogueWithKs(quotas);
    }

    /** None is late, so that it makes no difference whether a count of cross-cutting measures leaves late ones out. */
    private void crossCutting(Quotas quotas) {
        involving("involves-both", quotas.sectorsAndLevels(), InvolvedParties.OTHER_SECTORS_AND_LEVELS, Draft::onTime);
        involving("involves-other-levels", quotas.levels(), InvolvedParties.OTHER_LEVELS, Draft::onTime);
        involving("involves-other-state", quotas.stateSectors(), InvolvedParties.OTHER_STATE_SECTORS, Draft::onTime);
    }

    private void otherwise(Quotas quotas) {
        involving("involves-own-sector", quotas.ownSector(), InvolvedParties.OWN_SECTOR, draft -> true);
        involving("involves-other", quotas.other(), InvolvedParties.OTHER, draft -> true);
        answering("involves-not-clarified", quotas.notClarified(), InvolvesOthers.NOT_CLARIFIED);
        answering("involves-unknown", quotas.doNotKnow(), InvolvesOthers.DO_NOT_KNOW);
        draw.giveRest(
                "internal", quotas.internal(), Involvement::open, draft -> draft.involvesOthers = InvolvesOthers.NO);
    }

    private void involving(String fact, int count, InvolvedParties parties, Predicate<Draft> who) {
        draw.give(
                fact,
                count,
                who.and(Involvement::open),
                draft ->
                        draft.mostlyLikeNextYear(next -> next.involvedParties == parties) + inclination(draft, parties),
                draft -> {
                    draft.involvesOthers = InvolvesOthers.YES;
                    draft.involvedParties = parties;
                });
    }

    private void answering(String fact, int count, InvolvesOthers answer) {
        draw.give(
                fact,
                count,
                Involvement::open,
                draft -> draft.mostlyLikeNextYear(next -> next.involvesOthers == answer),
                draft -> draft.involvesOthers = answer);
    }

    /** KMD and HOD involve the municipal sector most; the Skate agencies are more cross-cutting than others. */
    private static int inclination(Draft draft, InvolvedParties parties) {
        var agency = draft.agency;
        var skate = agency.skate() ? 40 : 0;
        return switch (parties) {
            case OTHER_LEVELS, OTHER_SECTORS_AND_LEVELS ->
                skate + (agency.under("KMD", "HOD") ? 170 : 0) + (agency.worksWithMunicipalities() ? 50 : 0);
            case OTHER_STATE_SECTORS -> skate + (agency.standsOutInSharing() ? 80 : 0);
            case OWN_SECTOR, OTHER -> 0;
        };
    }

    private void dialogueWithKs(Quotas quotas) {
        draw.give(
                "municipal-ks-discussed",
                quotas.discussedWithKs(),
                Draft::municipal,
                draft -> draft.mostlyLikeNextYear(next -> next.ksDialogue == KsDialogue.YES),
                draft -> draft.ksDialogue = KsDialogue.YES);
        Predicate<Draft> others = draft -> draft.municipal() && draft.ksDialogue == null;
        draw.give(
                "municipal-ks-not-discussed",
                quotas.notDiscussedWithKs(),
                others,
                draft -> draft.ksDialogue = KsDialogue.NO);
        draw.giveRest(
                "municipal-ks-not-relevant",
                draw.count(others),
                others,
                draft -> draft.ksDialogue = KsDialogue.NOT_RELEVANT);
    }

    private static boolean open(Draft draft) {
        return draft.involvesOthers == null;
    }
}
