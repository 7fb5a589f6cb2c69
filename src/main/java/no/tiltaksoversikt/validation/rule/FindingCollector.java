package no.tiltaksoversikt.validation.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.validation.rule.ValidationReport.OmittedFindings;

/**
 * Collects the findings of one report in bounded memory. A body of 30 kB can have 130,000 findings: the first ones are
 * kept, the rest are counted by rule. A finding with a reason is always kept, since the reason is stored with the
 * submission.
 */
final class FindingCollector {

    private static final int MAX_REASONS = 50_000;
    private static final Text TOO_MANY_REASONS = Text.of("validation", "too-many-reasons");

    private final List<Finding> kept = new ArrayList<>();
    private final Map<String, OmittedFindings> omitted = new LinkedHashMap<>();

    /** Adds a finding without a reason; it is created only if it is kept. */
    void add(String rule, Severity severity, Supplier<Finding> finding) {
        if (isFull()) {
            count(rule, severity);
        } else {
            kept.add(finding.get());
        }
    }

    /** Adds a finding that may have a reason. */
    void add(Finding finding) {
        if (!isFull() || finding.reason() != null) {
            kept.add(finding);
        } else {
            count(finding.rule(), finding.severity());
        }
        if (kept.size() > ValidationReport.MAX_FINDINGS + MAX_REASONS) {
            throw Problem.invalidBody("/measures", TOO_MANY_REASONS);
        }
    }

    private boolean isFull() {
        return kept.size() >= ValidationReport.MAX_FINDINGS;
    }

    private void count(String rule, Severity severity) {
        omitted.merge(rule, OmittedFindings.one(rule, severity, false), OmittedFindings::plus);
    }

    ValidationReport report(String ruleSet, List<String> notRun) {
        return new ValidationReport(ruleSet, kept, List.copyOf(omitted.values()), notRun);
    }
}
