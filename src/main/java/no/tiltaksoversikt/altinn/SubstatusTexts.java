package no.tiltaksoversikt.altinn;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.validation.ValidationReportView;
import no.tiltaksoversikt.validation.ValidationReportView.FindingView;
import no.tiltaksoversikt.validation.rule.Severity;

/** What the sender of a form is told, in Altinn's inbox. */
@ApplicationScoped
class SubstatusTexts {

    /** More would not be read there; the next form shows the rest. */
    private static final int MOST = 5;

    private static final Text RECEIVED = new Text("Mottatt", "Motteke", "Received");
    private static final Text RECEIVED_WITH = new Text(
            "Svaret er registrert. Kvittering: {receipt}.",
            "Svaret er registrert. Kvittering: {receipt}.",
            "The answer is registered. Receipt: {receipt}.");
    private static final Text SUPERSEDED = new Text("Ikke brukt", "Ikkje brukt", "Not used");
    private static final Text SUPERSEDED_BY = new Text(
            "Virksomheten har sendt inn et nyere svar, og det er det som gjelder.",
            "Verksemda har sendt inn eit nyare svar, og det er det som gjeld.",
            "The agency has submitted a newer answer, and that is the one that counts.");
    private static final Text REJECTED = new Text("Må rettes", "Må rettast", "Must be mended");
    private static final Text REFUSED = new Text("Ikke registrert", "Ikkje registrert", "Not registered");
    private static final Text MEND = new Text(
            "Svaret er ikke registrert. Send inn et nytt skjema der dette er rettet:",
            "Svaret er ikkje registrert. Send inn eit nytt skjema der dette er retta:",
            "The answer is not registered. Send a new form in which this is mended:");
    private static final Text MORE = new Text("… og {more} til.", "… og {more} til.", "… and {more} more.");

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
        var lines = blocking.stream().limit(MOST).map(SubstatusTexts::line).collect(Collectors.joining("\n"));
        var rest = blocking.size() > MOST ? "\n" + MORE.in(language, Map.of("more", blocking.size() - MOST)) : "";
        return MEND.in(language) + "\n" + lines + rest;
    }

    private static String line(FindingView finding) {
        return "– " + (finding.reference() == null ? "" : finding.reference() + ": ") + finding.message();
    }
}
