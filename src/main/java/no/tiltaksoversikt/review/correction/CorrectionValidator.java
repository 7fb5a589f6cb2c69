package no.tiltaksoversikt.review.correction;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.questionnaire.AnswerField;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.Problem.Fault;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.validation.ReportRequest;
import no.tiltaksoversikt.validation.ValidationContextLoader;
import no.tiltaksoversikt.validation.ValidationReportView;
import no.tiltaksoversikt.validation.body.ReportedMeasure;
import no.tiltaksoversikt.validation.rule.RuleCatalogue;
import no.tiltaksoversikt.validation.rule.Severity;
import no.tiltaksoversikt.validation.rule.ValidationEngine;
import no.tiltaksoversikt.validation.rule.ValidationReport;

/** Checks corrected measures with the rules for agencies. */
@ApplicationScoped
class CorrectionValidator {

    private static final Set<String> NOT_CORRECTED = Set.of("reference", "acknowledgements", "contactEmail");
    private static final Text CANNOT_BE_CORRECTED = Text.of("review", "cannot-be-corrected");
    private static final Text NOT_AN_OBJECT = Text.of("review", "not-an-object");

    private final ValidationContextLoader contexts;
    private final ValidationEngine engine;
    private final RuleCatalogue rules;

    CorrectionValidator(ValidationContextLoader contexts, ValidationEngine engine, RuleCatalogue rules) {
        this.contexts = contexts;
        this.engine = engine;
        this.rules = rules;
    }

    void requireAnswers(String place, JsonNode changes) {
        if (!changes.isObject() || changes.isEmpty()) {
            throw Problem.invalidBody(place, NOT_AN_OBJECT);
        }
        var faults = new ArrayList<Fault>();
        changes.fieldNames().forEachRemaining(name -> {
            if (NOT_CORRECTED.contains(name)) {
                faults.add(new Fault(place + "/" + name, CANNOT_BE_CORRECTED));
            }
        });
        Problem.refuse(faults);
    }

    /** Warnings do not block a correction: its reason replaces the agency's. */
    void requireValid(int editionYear, String orgNumber, ReportedMeasure after) {
        var edition = Edition.getByYear(editionYear);
        var whole = engine.validateMeasure(contexts.of(edition, orgNumber, Map.of()), after);
        var report = new ValidationReport(
                whole.ruleSet(),
                whole.findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        // The absence of an erased contact is no error.
                        .filter(finding -> !finding.field().equals(AnswerField.CONTACT_EMAIL.jsonName()))
                        .toList());
        if (!report.valid()) {
            throw new Problem(ProblemType.CORRECTION_INVALID)
                    .with("errors", report.count(Severity.ERROR))
                    .withMember(
                            "report",
                            language ->
                                    ValidationReportView.of(report, language, rules, ReportRequest.DEFAULT_FINDINGS));
        }
    }
}
