package no.tiltaksoversikt.validation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Checks what an agency reports against the rules. */
@ApplicationScoped
public class ValidationEngine {

    private final RuleCatalogue rules;

    ValidationEngine(RuleCatalogue rules) {
        this.rules = rules;
    }

    /** The report on a whole submission; pointers are into the submission's body. */
    public ValidationReport validate(ValidationContext context, ReportedSubmission submission) {
        return new ValidationReport(rules.ruleSetHash(context.questionnaire()), List.of());
    }

    /** The report on one measure alone, without the rules that compare measures; pointers are into its own body. */
    public ValidationReport validateMeasure(ValidationContext context, ReportedMeasure measure) {
        return new ValidationReport(rules.ruleSetHash(context.questionnaire()), List.of());
    }
}
