package no.tiltaksoversikt.validation;

import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.function.Function;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireSchema;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.ShortText;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.validation.rule.Finding;
import no.tiltaksoversikt.validation.rule.RuleCatalogue;
import no.tiltaksoversikt.validation.rule.RulesView;
import no.tiltaksoversikt.validation.rule.Severity;
import no.tiltaksoversikt.validation.rule.ValidationReport;
import no.tiltaksoversikt.validation.rule.ValidationReport.OmittedFindings;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A validation report in one language. */
@Schema(name = "ValidationReport")
public record ValidationReportView(
        boolean valid,
        String ruleSet,
        Counts counts,
        List<FindingView> findings,
        boolean truncated,
        List<OmittedFindings> omitted,
        List<String> notRun,
        String notRunWhy) {

    private static final Text WHY_NOT_RUN = Text.of("validation", "why-not-run");

    /** The number of findings of each severity. */
    @Schema(name = "FindingCounts")
    public record Counts(long error, long warning, long info) {}

    /** A finding in one language. */
    @Schema(name = "Finding")
    public record FindingView(
            String rule,
            Severity severity,
            Integer question,
            String pointer,
            String reference,
            String message,
            String why,
            String fix,
            RulesView.SourceView source,
            boolean acknowledged) {

        /** The same with another message and another way to correct the answer. */
        public FindingView saying(String otherMessage, String otherFix) {
            return new FindingView(
                    rule, severity, question, pointer, reference, otherMessage, why, otherFix, source, acknowledged);
        }
    }

    /** The report in a language, with its first findings; others are counted. */
    public static ValidationReportView of(
            ValidationReport whole, Language language, RuleCatalogue rules, int maxFindings) {
        return of(whole, language, rules, maxFindings, finding -> Map.of());
    }

    /** The same with other words for some of each finding's own. */
    public static ValidationReportView of(
            ValidationReport whole,
            Language language,
            RuleCatalogue rules,
            int maxFindings,
            Function<Finding, Map<String, String>> others) {
        var report = whole.limitedTo(maxFindings);
        return new ValidationReportView(
                report.valid(),
                report.ruleSet(),
                new Counts(report.count(Severity.ERROR), report.count(Severity.WARNING), report.count(Severity.INFO)),
                new FindingViews(report.findings(), finding -> view(finding, others.apply(finding), language, rules)),
                !report.omitted().isEmpty(),
                report.omitted(),
                report.notRun(),
                report.notRun().isEmpty() ? null : WHY_NOT_RUN.in(language));
    }

    /** A report as the member of a problem. */
    public record Member(ValidationReport report, RuleCatalogue rules, int maxFindings)
            implements Problem.LocalisedMember {

        @Override
        public Object in(Language language) {
            return of(report, language, rules, maxFindings);
        }
    }

    /** What a rule says of a finding, with other words for some of the finding's own. */
    public static String message(Finding finding, Map<String, String> others, Language language, RuleCatalogue rules) {
        return rules.rule(finding.rule())
                .message(finding.strong())
                .in(language, words(finding, others, language, rules));
    }

    private static Map<String, String> words(
            Finding finding, Map<String, String> others, Language language, RuleCatalogue rules) {
        var words = FindingLabels.words(finding, rules.usualNumbers(finding.rule(), language), language);
        words.putAll(others);
        return words;
    }

    /** Makes the texts of a finding when it is written, since they take ten times the memory of its arguments. */
    private static final class FindingViews extends AbstractList<FindingView> implements RandomAccess {

        private final List<Finding> findings;
        private final Function<Finding, FindingView> view;

        FindingViews(List<Finding> findings, Function<Finding, FindingView> view) {
            this.findings = findings;
            this.view = view;
        }

        @Override
        public FindingView get(int index) {
            return view.apply(findings.get(index));
        }

        @Override
        public int size() {
            return findings.size();
        }
    }

    private static FindingView view(
            Finding finding, Map<String, String> others, Language language, RuleCatalogue rules) {
        var rule = rules.rule(finding.rule());
        var arguments = words(finding, others, language, rules);
        return new FindingView(
                finding.rule(),
                finding.severity(),
                finding.question(),
                finding.pointer(),
                finding.reference() == null
                        ? null
                        : ShortText.of(finding.reference(), QuestionnaireSchema.MAX_REFERENCE_LENGTH),
                rule.message(finding.strong()).in(language, arguments),
                rule.why().in(language),
                rule.fix().in(language, arguments),
                finding.source().orElse(rule.source()).in(language),
                finding.reason() != null);
    }
}
