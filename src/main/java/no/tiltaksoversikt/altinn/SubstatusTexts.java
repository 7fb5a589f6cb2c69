package no.tiltaksoversikt.altinn;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import no.tiltaksoversikt.altinn.client.Substatus;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.validation.ValidationReportView;
import no.tiltaksoversikt.validation.ValidationReportView.FindingView;
import no.tiltaksoversikt.validation.rule.Severity;
import no.tiltaksoversikt.validation.rule.ValidationReport.OmittedFindings;

/** The substatus of a form, which its sender reads in Altinn's inbox. */
@ApplicationScoped
class SubstatusTexts {

    /** More would not be read there; the next form shows the rest. */
    private static final int MOST = 5;

    private static final Text RECEIVED = Text.of("altinn", "received");
    private static final Text RECEIVED_WITH = Text.of("altinn", "received-with");
    private static final Text SUPERSEDED = Text.of("altinn", "superseded");
    private static final Text SUPERSEDED_BY = Text.of("altinn", "superseded-by");
    private static final Text REJECTED = Text.of("altinn", "rejected");
    private static final Text REFUSED = Text.of("altinn", "refused");
    private static final Text MEND = Text.of("altinn", "mend");
    private static final Text MORE = Text.of("altinn", "more");

    Substatus received(UUID receipt, Language language) {
        return new Substatus(RECEIVED.in(language), RECEIVED_WITH.in(language, Map.of("receipt", receipt)));
    }

    Substatus superseded(Language language) {
        return new Substatus(SUPERSEDED.in(language), SUPERSEDED_BY.in(language));
    }

    /** What must be mended, measure by measure, or why nothing can be. */
    Substatus rejected(Problem problem, Language language) {
        return problem.member("report", language) instanceof ValidationReportView report
                ? new Substatus(REJECTED.in(language), toMend(report, language))
                : new Substatus(REFUSED.in(language), problem.type().detail().in(language, problem.arguments()));
    }

    private static String toMend(ValidationReportView report, Language language) {
        var blocking = report.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR
                        || (finding.severity() == Severity.WARNING && !finding.acknowledged()))
                .toList();
        var lines = blocking.stream().limit(MOST).map(SubstatusTexts::line).toList();
        var more = blocking.size() - lines.size() + omitted(report);
        var rest = more > 0 ? "\n" + MORE.in(language, Map.of("more", more)) : "";
        return MEND.in(language) + "\n" + String.join("\n", lines) + rest;
    }

    /** What blocks the form beyond the findings that the report lists. */
    private static long omitted(ValidationReportView report) {
        return report.omitted().stream()
                .filter(OmittedFindings::isBlocking)
                .mapToLong(OmittedFindings::unacknowledged)
                .sum();
    }

    private static String line(FindingView finding) {
        return "– " + (finding.reference() == null ? "" : finding.reference() + ": ") + finding.message();
    }
}
