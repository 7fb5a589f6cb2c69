package no.tiltaksoversikt.validation;

import java.util.List;
import no.tiltaksoversikt.platform.text.Language;

/** What the rules say about a body, in no language yet; {@code ruleSet} is the hash of the rules that said it. */
public record ValidationReport(String ruleSet, List<Finding> findings) {

    public ValidationReport {
        findings = List.copyOf(findings);
    }

    /** No error, and no warning without a reason. */
    public boolean valid() {
        return findings.stream().noneMatch(Finding::blocks);
    }

    /** The number of findings of a severity, acknowledged ones included. */
    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** The number of warnings that still need a fix or a reason. */
    public long unacknowledgedWarnings() {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.WARNING && finding.blocks())
                .count();
    }

    public ValidationReportView in(Language language, RuleCatalogue rules) {
        return ValidationReportView.of(this, language, rules);
    }
}
