package no.tiltaksoversikt.validation;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.validation.rule.Finding;
import no.tiltaksoversikt.validation.rule.OmittedFindings;
import no.tiltaksoversikt.validation.rule.Rule;
import no.tiltaksoversikt.validation.rule.RuleCatalogue;
import no.tiltaksoversikt.validation.rule.RulesView;
import no.tiltaksoversikt.validation.rule.Severity;
import no.tiltaksoversikt.validation.rule.ValidationReport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A validation report in one language. */
@Schema(
        name = "ValidationReport",
        description = "What the rules say about a body, the same in a dry run and a submission.")
public record ValidationReportView(
        @Schema(required = true, description = "True when there is no ERROR and every WARNING is acknowledged.")
        boolean valid,

        @Schema(
                required = true,
                description = "SHA-256 of the rule catalogue and the questionnaire that the body was checked against.",
                pattern = "^[0-9a-f]{64}$")
        String ruleSet,

        @Schema(required = true, description = "The number of findings of each severity.")
        Counts counts,

        @Schema(
                required = true,
                description =
                        "By measure, and then by question: the first 1,000, or as many as `maxFindings` asks for.")
        List<FindingView> findings,

        @Schema(required = true, description = "True when `findings` does not list all findings.")
        boolean truncated,

        @Schema(required = true, description = "The findings that are not listed, by rule; `counts` includes them.")
        List<OmittedFindings> omitted,

        @Schema(
                required = true,
                description = "The ids of the rules that could not be asked; always empty for a submission.",
                examples = "[\"cost-jump\"]")
        List<String> notRun,

        @Schema(required = true, nullable = true, description = "Why they could not; null where all rules were asked.")
        String notRunWhy) {

    private static final Text WHY_NOT_RUN = new Text(
            "Disse reglene sammenligner med det virksomheten svarte sist. Uten virksomhetens token vet tjenesten ikke hvem den er.",
            "Desse reglane samanliknar med det verksemda svarte sist. Utan tokenet til verksemda veit ikkje tenesta kven ho er.",
            "These rules compare with what the agency answered last. Without the agency's token the service does not know who "
                    + "that is.");

    /** The number of findings of each severity. */
    @Schema(
            name = "FindingCounts",
            description = "The number of findings of each severity, acknowledged ones included.")
    public record Counts(
            @Schema(required = true, minimum = "0") long error,
            @Schema(required = true, minimum = "0") long warning,
            @Schema(required = true, minimum = "0") long info) {}

    /** One thing that a rule has to say. */
    @Schema(name = "Finding", description = "One thing that a rule has to say about one answer.")
    public record FindingView(
            @Schema(
                    required = true,
                    description = "The rule's id, stable and never reused; see `/editions/{year}/rules`.",
                    examples = "involved-parties-required")
            String rule,

            @Schema(
                    required = true,
                    description = "ERROR stops a submission; WARNING must be fixed or given a reason; INFO is advice.")
            Severity severity,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "The question's number in the edition's questionnaire; null where there is none.",
                    minimum = "1")
            Integer question,

            @Schema(
                    required = true,
                    description = "JSON Pointer (RFC 6901) into the body that was checked.",
                    examples = "/measures/3/involvedParties")
            String pointer,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "The measure's reference; null where it has none or the finding is about the whole.")
            String reference,

            @Schema(required = true, description = "What is wrong.")
            String message,

            @Schema(required = true, description = "Why it matters.")
            String why,

            @Schema(required = true, description = "How to fix it.")
            String fix,

            @Schema(required = true, description = "The law or guidance behind the rule.")
            RulesView.SourceView source,

            @Schema(required = true, description = "A reason is given; always false for ERROR and INFO.")
            boolean acknowledged) {}

    /** The report in a language, with as many findings as a response lists by default. */
    public static ValidationReportView of(ValidationReport report, Language language, RuleCatalogue rules) {
        return of(report, language, rules, ReportRequest.DEFAULT_FINDINGS);
    }

    /** The report in a language, with its first findings; the others are counted. */
    public static ValidationReportView of(
            ValidationReport whole, Language language, RuleCatalogue rules, int maxFindings) {
        var report = whole.limitedTo(maxFindings);
        return new ValidationReportView(
                report.valid(),
                report.ruleSet(),
                new Counts(report.count(Severity.ERROR), report.count(Severity.WARNING), report.count(Severity.INFO)),
                new FindingViews(report.findings(), language, rules),
                !report.omitted().isEmpty(),
                report.omitted(),
                report.notRun(),
                report.notRun().isEmpty() ? null : WHY_NOT_RUN.in(language));
    }

    /** Puts a finding into words when it is written: the words are ten times as large as what they say. */
    private static final class FindingViews extends AbstractList<FindingView> implements RandomAccess {

        private final List<Finding> findings;
        private final Language language;
        private final RuleCatalogue rules;

        FindingViews(List<Finding> findings, Language language, RuleCatalogue rules) {
            this.findings = findings;
            this.language = language;
            this.rules = rules;
        }

        @Override
        public FindingView get(int index) {
            var finding = findings.get(index);
            return view(finding, language, rules.rule(finding.rule()));
        }

        @Override
        public int size() {
            return findings.size();
        }
    }

    private static FindingView view(Finding finding, Language language, Rule rule) {
        var arguments = FindingWords.of(finding, language);
        var message = finding.strong() && rule.strongMessage() != null ? rule.strongMessage() : rule.message();
        return new FindingView(
                finding.rule(),
                finding.severity(),
                finding.question(),
                finding.pointer(),
                finding.reference(),
                message.in(language, arguments),
                rule.why().in(language),
                rule.fix().in(language, arguments),
                rule.source().in(language),
                finding.reason() != null);
    }
}
