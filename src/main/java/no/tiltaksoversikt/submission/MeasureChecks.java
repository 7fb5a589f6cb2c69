package no.tiltaksoversikt.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.edition.questionnaire.Questionnaires;
import no.tiltaksoversikt.measure.Lineages.Lineage;
import no.tiltaksoversikt.measure.Measure;
import no.tiltaksoversikt.validation.AcknowledgedReasons;
import no.tiltaksoversikt.validation.AcknowledgementStore;
import no.tiltaksoversikt.validation.Memory;
import no.tiltaksoversikt.validation.ReportedMeasure;
import no.tiltaksoversikt.validation.ReportedSubmission;
import no.tiltaksoversikt.validation.ValidationContext;
import no.tiltaksoversikt.validation.ValidationContexts;
import no.tiltaksoversikt.validation.ValidationEngine;
import no.tiltaksoversikt.validation.ValidationReport;

/**
 * What the rules say to one measure of a submitted answer. Most of it follows from the body alone and is found out before
 * the measure's turn; only two rules compare measures, and references are unique here, so the others are read only where
 * one of them has the same name.
 */
@ApplicationScoped
class MeasureChecks {

    private final Questionnaires questionnaires;
    private final ValidationEngine engine;
    private final AcknowledgementStore acknowledgements;
    private final ValidationContexts contexts;

    /** An open edition's questionnaire never changes; one that does is noticed when it is the measure's turn. */
    private final Map<Integer, Questionnaire> lastSeen = new ConcurrentHashMap<>();

    MeasureChecks(
            Questionnaires questionnaires,
            ValidationEngine engine,
            AcknowledgementStore acknowledgements,
            ValidationContexts contexts) {
        this.questionnaires = questionnaires;
        this.engine = engine;
        this.acknowledgements = acknowledgements;
        this.contexts = contexts;
    }

    /** A report, what it is on, and the hash of what would be stored. */
    record Check(ReportedMeasure measure, Questionnaire questionnaire, ValidationReport report, String hash) {}

    /** Asks the rules that look at nothing but the body. */
    void ahead(MeasureChange change) {
        var questionnaire = lastSeen.get(change.answering().editionYear());
        if (questionnaire != null) {
            var context = new ValidationContext(questionnaire, AcknowledgedReasons.NONE, Memory.EMPTY);
            change.readAhead().ifPresent(measure -> change.checked(alone(context, measure)));
        }
    }

    /** Asks all rules, now that nothing can change beside the measure. */
    Check check(MeasureChange change, ReportedMeasure measure, AnswerInHand answer) {
        var questionnaire = questionnaires.get(answer.edition().questionnaire());
        lastSeen.put(answer.edition().year(), questionnaire);
        var hasReasons = answer.outline().hasReasons(measure.reference());
        var hasNamesake = answer.outline()
                .hasNamesake(measure.reference(), measure.answers().nameKey());
        // A reference of white space is none, and has its own finding.
        var reference = measure.reference();
        var lineages = reference == null ? Map.<String, Lineage>of() : Map.of(reference, answer.lineage(reference));
        var ahead = change.check()
                .filter(it ->
                        it.measure().equals(measure) && it.questionnaire().id().equals(questionnaire.id()))
                .filter(it -> !hasReasons
                        && !hasNamesake
                        && lineages.values().stream()
                                .allMatch(lineage -> lineage.last().isEmpty()));
        if (ahead.isPresent()) {
            return ahead.get();
        }
        var given = hasReasons || hasNamesake
                ? acknowledgements.of(
                        answer.edition().year(), change.answering().orgNumber())
                : AcknowledgedReasons.NONE;
        var context = contexts.of(questionnaire, given, lineages);
        return hasNamesake ? amongOthers(context, measure, answer) : alone(context, measure);
    }

    private Check alone(ValidationContext context, ReportedMeasure measure) {
        var report = engine.validateMeasure(context, measure);
        return new Check(measure, context.questionnaire(), report, hash(measure, report));
    }

    /** What the others answered last does not matter here: nothing about them changes but who has their name. */
    private Check amongOthers(ValidationContext context, ReportedMeasure measure, AnswerInHand answer) {
        answer.writes().flushMeasures();
        var all = new ArrayList<ReportedMeasure>();
        Measure.reportedBy(answer.edition().year(), answer.submission().orgNumber)
                .forEach(other -> all.add(
                        other.reference().equals(measure.reference())
                                ? measure
                                : new ReportedMeasure(other.reference(), other.answers(), List.of(), List.of())));
        if (!all.contains(measure)) {
            all.add(measure);
        }
        var whole = engine.validate(context, new ReportedSubmission(false, all));
        var report = seenFrom("/measures/" + all.indexOf(measure), whole);
        return new Check(measure, context.questionnaire(), report, hash(measure, report));
    }

    private static String hash(ReportedMeasure measure, ValidationReport report) {
        return SubmissionContent.measureHash(
                measure.reference(),
                measure.answers(),
                SubmissionContent.acknowledgements(report.findings()).getOrDefault(measure.reference(), List.of()));
    }

    /** The report with pointers into the measure's own body; what is about another measure points to the whole of it. */
    private static ValidationReport seenFrom(String place, ValidationReport report) {
        return new ValidationReport(
                report.ruleSet(),
                report.findings().stream()
                        .filter(finding -> finding.blocks() || finding.pointer().startsWith(place + "/"))
                        .map(finding -> finding.at(
                                finding.pointer().startsWith(place + "/")
                                        ? finding.pointer().substring(place.length())
                                        : ""))
                        .toList());
    }
}
