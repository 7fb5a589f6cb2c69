package no.tiltaksoversikt.validation.body;

import java.time.LocalDate;
import java.util.List;
import no.tiltaksoversikt.validation.body.ReportedMeasure.Acknowledgement;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An agency's whole answer, for the contract only, like {@link MeasureBody}. */
public record SubmissionBody(boolean nothingToReport, List<MeasureBody> measures) {

    /**
     * A measure's body, for the contract only. {@link SubmissionReader} reads bodies, since a wrong answer must become a finding
     * instead of a refusal.
     */
    @Schema(name = "Measure", additionalProperties = Object.class)
    public record MeasureBody(
            String reference,
            String name,
            String contactEmail,
            Boolean publishable,
            String exemptionBasis,
            List<String> exemptAnswers,
            LocalDate exemptionReviewOn,
            String financing,
            Long totalCost,
            Long currentYearBudget,
            String phase,
            String involvesOthers,
            String involvedParties,
            String ksDialogue,
            String deliverable,
            List<String> tags,
            String mainPurpose,
            List<String> expectedEffects,
            String expectedEffectsOther,
            List<String> beneficiaries,
            String beneficiariesOther,
            String developsShared,
            String reusesShared,
            List<String> technologies,
            String technologiesOther,
            String innovation,
            String comments,
            List<Acknowledgement> acknowledgements,
            Object lastYear) {}
}
