package no.tiltaksoversikt.altinn;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.tiltaksoversikt.altinn.client.AltinnClient.Substatus;
import no.tiltaksoversikt.altinn.data.ShortNames;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.validation.FindingLabels;
import no.tiltaksoversikt.validation.ValidationReportView;
import no.tiltaksoversikt.validation.ValidationReportView.Member;
import no.tiltaksoversikt.validation.rule.Finding;
import no.tiltaksoversikt.validation.rule.RuleCatalogue;
import no.tiltaksoversikt.validation.rule.ValidationReport;
import no.tiltaksoversikt.validation.rule.ValidationReport.OmittedFindings;

/** Texts for the substatus of a form, which its sender sees in Altinn's inbox. */
@ApplicationScoped
class SubstatusTexts {

    /** The highest number of messages in a substatus; the form that is returned has room for more. */
    private static final int MAX_LISTED = 5;

    private static final Text RECEIVED = Text.of("altinn", "received");
    private static final Text RECEIVED_WITH = Text.of("altinn", "received-with");
    private static final Text SUPERSEDED = Text.of("altinn", "superseded");
    private static final Text SUPERSEDED_BY = Text.of("altinn", "superseded-by");
    private static final Text REJECTED = Text.of("altinn", "rejected");
    private static final Text REFUSED = Text.of("altinn", "refused");
    private static final Text OTHER_REFUSAL = Text.of("altinn", "refused-because");
    /** Problem types with their own text for senders. */
    private static final Map<ProblemType, Text> REFUSALS = Map.of(
            ProblemType.EDITION_NOT_OPEN, Text.of("altinn", "refused-closed"),
            ProblemType.NO_OPEN_EDITION, Text.of("altinn", "refused-closed"),
            ProblemType.NOT_A_PARTICIPANT, Text.of("altinn", "refused-not-invited"));

    /** Rules whose own messages contain codes, and the texts that replace them. */
    private static final Map<String, Text> RULES =
            Map.of("other-unspecified", Text.of("altinn", "rule.other-unspecified"));

    private static final Text CORRECT = Text.of("altinn", "correct");
    private static final Text MORE = Text.of("altinn", "more");

    Substatus received(UUID receipt, Language language) {
        return new Substatus(RECEIVED.in(language), RECEIVED_WITH.in(language, Map.of("receipt", receipt)));
    }

    Substatus superseded(Language language) {
        return new Substatus(SUPERSEDED.in(language), SUPERSEDED_BY.in(language));
    }

    /** The first messages, and the number of the others. */
    Substatus rejected(List<String> messages, ValidationReport report, Language language) {
        var more = Math.max(messages.size() - MAX_LISTED, 0) + omitted(report);
        var rest = more > 0 ? "\n" + MORE.in(language, Map.of("more", more)) : "";
        var first = messages.stream().limit(MAX_LISTED).collect(Collectors.joining("\n"));
        return new Substatus(REJECTED.in(language), CORRECT.in(language) + "\n" + first + rest);
    }

    /** The reason for a refusal that the sender can't correct in the form. */
    Substatus refused(Problem problem, Language language) {
        var why = REFUSALS.getOrDefault(problem.type(), OTHER_REFUSAL);
        var title = problem.type().title().in(language);
        return new Substatus(REFUSED.in(language), why.in(language, Map.of("title", title)));
    }

    /** A message for each finding that blocks the form. */
    List<String> messages(Member member, Language language, Questionnaire questionnaire) {
        return member.report().findings().stream()
                .filter(Finding::blocks)
                .map(finding -> message(finding, member.rules(), language, questionnaire))
                .toList();
    }

    /** The number of findings that block the form and are omitted from the report. */
    private static long omitted(ValidationReport report) {
        return report.omitted().stream()
                .filter(OmittedFindings::isBlocking)
                .mapToLong(OmittedFindings::unacknowledged)
                .sum();
    }

    /** Names fields and options by their labels, because the sender has not seen field names and codes. */
    private static String message(
            Finding finding, RuleCatalogue rules, Language language, Questionnaire questionnaire) {
        var name = ShortNames.of(questionnaire, finding.field()).in(language);
        var labels = FindingLabels.of(finding, name, questionnaire, language);
        var message = RULES.containsKey(finding.rule())
                ? RULES.get(finding.rule()).in(language, labels)
                : ValidationReportView.message(finding, labels, language, rules);
        return "– " + (finding.reference() == null ? "" : finding.reference() + ": ") + message;
    }
}
