package no.tiltaksoversikt.validation.body;

import java.time.LocalDate;
import java.util.List;
import no.tiltaksoversikt.measure.Code;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A measure's body as the contract shows it. It is only ever documentation: {@link SubmissionReader} reads bodies, since
 * a wrong answer must become a finding and not a refusal.
 */
@Schema(
        name = "Measure",
        description =
                "One measure's answers. Which are asked, mandatory and on offer, and how long and many they may be, "
                        + "is the edition's questionnaire; `/editions/{year}/questionnaire/schema` is its exact JSON Schema. "
                        + "An answer that is not given is left out.")
public record MeasureBody(
        @Schema(
                required = true,
                minLength = 1,
                maxLength = 64,
                description = "The agency's own key, unique per agency and edition; the same key next year means "
                        + "the same measure.",
                examples = "A-17")
        String reference,

        @Schema(maxLength = 300, description = "Question 3.")
        String name,

        @Schema(maxLength = 254, description = "Question 4: an e-mail address; never public.")
        String contactEmail,

        @Schema(description = "Question 5: false means that the whole measure is exempt from publication.")
        Boolean publishable,

        @Schema(maxLength = 500, description = "Question 6: the legal basis of the exemption.")
        String exemptionBasis,

        @Schema(
                description =
                        "With question 6: the names of single answers that are exempt. The rest is published, without "
                                + "what would give these away. Never `reference`, `name`, `contactEmail`, `publishable` or the "
                                + "exemption itself.",
                examples = "[\"totalCost\", \"deliverable\"]")
        List<String> exemptAnswers,

        @Schema(
                description = "With question 6: when the exemption is to be looked at again, in this millennium "
                        + "(RFC 3339 full-date); never public.",
                examples = "2027-06-30")
        LocalDate exemptionReviewOn,

        @Schema(description = "Question 7.") Code.Financing financing,

        @Schema(
                minimum = "0",
                maximum = "100000000000",
                description = "Question 8: the own agency's total cost frame in whole NOK.")
        Long totalCost,

        @Schema(
                minimum = "0",
                maximum = "100000000000",
                description = "Question 9: the agency's budget this year in whole NOK.")
        Long currentYearBudget,

        @Schema(description = "Question 10.") Code.Phase phase,

        @Schema(description = "Question 11.") Code.InvolvesOthers involvesOthers,

        @Schema(description = "Question 12, when question 11 is YES.")
        Code.InvolvedParties involvedParties,

        @Schema(description = "Question 13, when the municipal sector is involved.")
        Code.KsDialogue ksDialogue,

        @Schema(maxLength = 4000, description = "Question 14.")
        String deliverable,

        @Schema(maxItems = 20, description = "Question 15: search words, at most 60 characters each.")
        List<String> tags,

        @Schema(description = "Asked in 2018 only.") Code.MainPurpose mainPurpose,

        @Schema(maxItems = 3, description = "Question 16.") List<Code.ExpectedEffect> expectedEffects,

        @Schema(maxLength = 500, description = "Question 16, when OTHER is chosen.")
        String expectedEffectsOther,

        @Schema(maxItems = 2, description = "Question 17.") List<Code.Beneficiary> beneficiaries,

        @Schema(maxLength = 500, description = "Question 17, when OTHER is chosen.")
        String beneficiariesOther,

        @Schema(description = "Question 18.") Code.DevelopsShared developsShared,

        @Schema(description = "Question 19.") Code.ReusesShared reusesShared,

        @Schema(description = "Question 20; NOT_RELEVANT stands alone.")
        List<Code.Technology> technologies,

        @Schema(maxLength = 500, description = "Question 20, when OTHER is chosen.")
        String technologiesOther,

        @Schema(description = "Question 21.") Code.Innovation innovation,

        @Schema(maxLength = 4000, description = "Question 22.")
        String comments,

        @Schema(description = "Reasons for answers that a rule warns about.")
        List<Acknowledgement> acknowledgements,

        @Schema(description = "What a prefilled measure has beside its answers; not read.")
        Object lastYear) {

    /** A measure that is accepted as it stands. */
    public static final String EXAMPLE = """
            {
              "reference": "A-17",
              "name": "Ny søknadsløsning",
              "contactEmail": "prosjekt@example.com",
              "publishable": true,
              "financing": "PARTIAL",
              "totalCost": 12500000,
              "currentYearBudget": 4000000,
              "phase": "PLANNING",
              "involvesOthers": "YES",
              "involvedParties": "OTHER_STATE_SECTORS",
              "deliverable": "En felles løsning for å søke, følge saken og få svar.",
              "tags": ["søknad", "selvbetjening"],
              "expectedEffects": ["SERVICE_QUALITY", "SEAMLESS_SERVICES"],
              "beneficiaries": ["CITIZENS"],
              "developsShared": "YES",
              "reusesShared": "YES",
              "technologies": ["CLOUD"],
              "innovation": "MEDIUM"
            }""";
}
