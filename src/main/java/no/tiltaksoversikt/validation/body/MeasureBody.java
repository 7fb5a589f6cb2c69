package no.tiltaksoversikt.validation.body;

import java.time.LocalDate;
import java.util.List;
import no.tiltaksoversikt.measure.Code;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A measure's body as the contract shows it. It is only ever documentation: {@link SubmissionReader} reads bodies, since
 * a wrong answer must become a finding and not a refusal.
 */
@Schema(name = "Measure")
public record MeasureBody(
        String reference,
        String name,
        String contactEmail,
        Boolean publishable,
        String exemptionBasis,
        List<String> exemptAnswers,
        LocalDate exemptionReviewOn,
        Code.Financing financing,
        Long totalCost,
        Long currentYearBudget,
        Code.Phase phase,
        Code.InvolvesOthers involvesOthers,
        Code.InvolvedParties involvedParties,
        Code.KsDialogue ksDialogue,
        String deliverable,
        List<String> tags,
        Code.MainPurpose mainPurpose,
        List<Code.ExpectedEffect> expectedEffects,
        String expectedEffectsOther,
        List<Code.Beneficiary> beneficiaries,
        String beneficiariesOther,
        Code.DevelopsShared developsShared,
        Code.ReusesShared reusesShared,
        List<Code.Technology> technologies,
        String technologiesOther,
        Code.Innovation innovation,
        String comments,
        List<Acknowledgement> acknowledgements,
        Object lastYear) {}
