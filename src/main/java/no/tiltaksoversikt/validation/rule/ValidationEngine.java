package no.tiltaksoversikt.validation.rule;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.tiltaksoversikt.platform.json.CanonicalJson;
import no.tiltaksoversikt.validation.body.ReportedMeasure;
import no.tiltaksoversikt.validation.body.ReportedMeasure.Acknowledgement;
import no.tiltaksoversikt.validation.body.ReportedSubmission;

/** Applies the rules to reported measures, for dry runs and submissions alike. */
@ApplicationScoped
public class ValidationEngine {

    private static final String MEASURES = "/measures";

    private final RuleCatalogue rules;

    ValidationEngine(RuleCatalogue rules) {
        this.rules = rules;
    }

    /** The report on a whole submission; pointers are into the submission's body. */
    public ValidationReport validate(ValidationContext context, ReportedSubmission submission) {
        var findings = new FindingCollector();
        var isEmpty = submission.measures().isEmpty();
        if (isEmpty != submission.nothingToReport()) {
            findings.add(aboutMeasures(isEmpty ? RuleId.REQUIRED : RuleId.NOT_ASKED, null, Map.of()));
        }
        var duplicates = new DuplicateRules();
        var position = 0;
        for (var measure : submission.measures()) {
            var check = check(context, measure);
            duplicates.check(check, position);
            add(context, check, MEASURES + "/" + position, findings);
            position++;
        }
        addLeftOut(context, submission, findings);
        return report(context, findings);
    }

    private void addLeftOut(ValidationContext context, ReportedSubmission submission, FindingCollector findings) {
        if (context.expected().isEmpty()) {
            return;
        }
        var rule = RuleId.MEASURE_LEFT_OUT;
        var present =
                submission.measures().stream().map(ReportedMeasure::reference).collect(Collectors.toSet());
        context.expected().stream()
                .filter(last -> !present.contains(last.reference()))
                .forEach(last -> findings.add(rule.id(), severity(rule), () -> {
                    var arguments = Map.<String, Object>of("name", last.name(), "edition", last.edition());
                    return aboutMeasures(rule, last.reference(), arguments);
                }));
    }

    /** The report on an answer without measures. */
    public ValidationReport reportOnNothing(ValidationContext context) {
        return report(context, new FindingCollector());
    }

    /** The report on one measure alone, without the rules that compare measures. Pointers are into its own body. */
    public ValidationReport validateMeasure(ValidationContext context, ReportedMeasure measure) {
        var findings = new FindingCollector();
        add(context, check(context, measure), "", findings);
        return report(context, findings);
    }

    private ValidationReport report(ValidationContext context, FindingCollector findings) {
        var notRun = context.previous().isKnown()
                ? List.<String>of()
                : RuleId.YEAR_ON_YEAR.stream().map(RuleId::id).toList();
        return findings.report(rules.ruleSetHash(context.questionnaire()), notRun);
    }

    private Finding aboutMeasures(RuleId rule, String reference, Map<String, Object> arguments) {
        return new Finding(
                rule.id(), severity(rule), "measures", null, MEASURES, reference, arguments, true, null, null);
    }

    private Severity severity(RuleId rule) {
        return rules.rule(rule.id()).severity();
    }

    private MeasureCheck check(ValidationContext context, ReportedMeasure measure) {
        var check = new MeasureCheck(context.questionnaire(), measure, context.previous());
        MeasureRules.check(check);
        ReferenceRules.acknowledgements(check, rules);
        return check;
    }

    private void add(ValidationContext context, MeasureCheck check, String pointer, FindingCollector findings) {
        for (var observation : check.observations()) {
            var id = observation.rule.id();
            var severity = severity(observation.rule);
            if (severity == Severity.WARNING) {
                var hash = answerHash(id, observation);
                var reason = reason(context, check.measure(), id, hash);
                findings.add(finding(check.measure(), observation, severity, pointer, hash, reason));
            } else {
                findings.add(id, severity, () -> finding(check.measure(), observation, severity, pointer, null, null));
            }
        }
    }

    private static Finding finding(
            ReportedMeasure measure,
            Observation observation,
            Severity severity,
            String pointer,
            String answerHash,
            String reason) {
        return new Finding(
                observation.rule.id(),
                severity,
                observation.field,
                observation.question,
                pointer + observation.pointer,
                measure.reference(),
                observation.arguments,
                observation.strong,
                answerHash,
                reason);
    }

    /** Depends on the rule and its answers only, not on the measure's position or other answers. */
    private static String answerHash(String rule, Observation observation) {
        var hashed = new LinkedHashMap<String, Object>();
        hashed.put("rule", rule);
        hashed.put("answers", observation.concerned);
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
