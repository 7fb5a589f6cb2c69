package no.tiltaksoversikt.validation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.tiltaksoversikt.platform.json.CanonicalJson;

/** Checks what an agency reports against the rules: the one engine of dry runs and submissions. */
@ApplicationScoped
public class ValidationEngine {

    private static final String MEASURES = "/measures";

    private final RuleCatalogue rules;

    ValidationEngine(RuleCatalogue rules) {
        this.rules = rules;
    }

    /** The report on a whole submission; pointers are into the submission's body. */
    public ValidationReport validate(ValidationContext context, ReportedSubmission submission) {
        var findings = new ArrayList<Finding>();
        aboutTheWhole(submission).ifPresent(rule -> findings.add(aboutMeasures(rule)));
        var duplicates = new DuplicateRules();
        var position = 0;
        for (var measure : submission.measures()) {
            var check = check(context, measure);
            duplicates.check(check, position);
            findings.addAll(findings(context, check, MEASURES + "/" + position));
            position++;
        }
        return report(context, findings);
    }

    /** The report on an answer that nothing was put in. */
    public ValidationReport reportOnNothing(ValidationContext context) {
        return report(context, List.of());
    }

    /** The report on one measure alone, without the rules that compare measures; pointers are into its own body. */
    public ValidationReport validateMeasure(ValidationContext context, ReportedMeasure measure) {
        return report(context, findings(context, check(context, measure), ""));
    }

    private ValidationReport report(ValidationContext context, List<Finding> findings) {
        var notRun = context.memory().isKnown()
                ? List.<String>of()
                : RuleId.REMEMBERING.stream().map(RuleId::id).toList();
        return new ValidationReport(rules.ruleSetHash(context.questionnaire()), findings, notRun);
    }

    private static Optional<RuleId> aboutTheWhole(ReportedSubmission submission) {
        if (submission.nothingToReport()) {
            return submission.measures().isEmpty() ? Optional.empty() : Optional.of(RuleId.NOT_ASKED);
        }
        return submission.measures().isEmpty() ? Optional.of(RuleId.REQUIRED) : Optional.empty();
    }

    private Finding aboutMeasures(RuleId rule) {
        var severity = rules.rule(rule.id()).severity();
        return new Finding(rule.id(), severity, "measures", null, MEASURES, null, Map.of(), true, null, null);
    }

    private MeasureCheck check(ValidationContext context, ReportedMeasure measure) {
        var check = new MeasureCheck(context.questionnaire(), measure, context.memory());
        MeasureRules.check(check);
        ReferenceRules.acknowledgements(check, rules);
        return check;
    }

    private List<Finding> findings(ValidationContext context, MeasureCheck check, String pointer) {
        return check.observations().stream()
                .map(observation -> finding(context, check.measure(), observation, pointer))
                .toList();
    }

    private Finding finding(
            ValidationContext context, ReportedMeasure measure, Observation observation, String pointer) {
        var id = observation.rule().id();
        var severity = rules.rule(id).severity();
        var warns = severity == Severity.WARNING;
        var hash = warns ? answerHash(id, observation) : null;
        return new Finding(
                id,
                severity,
                observation.place().field(),
                observation.place().question(),
                pointer + observation.place().pointer(),
                measure.reference(),
                observation.arguments(),
                observation.isStrong(),
                hash,
                warns ? reason(context, measure, id, hash) : null);
    }

    /** Belongs to the rule and the answers that it rests on, not to the measure's place or its other answers. */
    private static String answerHash(String rule, Observation observation) {
        var hashed = new LinkedHashMap<String, Object>();
        hashed.put("rule", rule);
        hashed.put("answers", observation.concerned());
        return CanonicalJson.sha256(hashed);
    }

    private static String reason(ValidationContext context, ReportedMeasure measure, String rule, String hash) {
        return measure.acknowledgements().stream()
                .filter(given -> rule.equals(given.rule()) && given.reason() != null)
                .map(Acknowledgement::reason)
                .findFirst()
                .or(() -> Optional.ofNullable(measure.reference())
                        .flatMap(reference -> context.known().reasonFor(reference, rule, hash)))
                .orElse(null);
    }
}
