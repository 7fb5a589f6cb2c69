package no.tiltaksoversikt.list;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.list.ListReport.ListFinding;
import no.tiltaksoversikt.list.reading.ListMeasures;
import no.tiltaksoversikt.list.reading.ReadingFinding;
import no.tiltaksoversikt.list.reading.ReadingFinding.Place;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.validation.ValidationReportView;
import no.tiltaksoversikt.validation.ValidationReportView.Counts;
import no.tiltaksoversikt.validation.ValidationReportView.FindingView;
import no.tiltaksoversikt.validation.rule.Severity;
import no.tiltaksoversikt.validation.rule.ValidationReport.OmittedFindings;

/**
 * Puts the notes on how the list was read before a dry run's findings, and adds each finding's cell. Notes on sheets, columns and
 * rows come before those on cells.
 */
final class ListFindings {

    private final ReadList list;
    private final ListMeasures measures;
    private final Language language;
    private final FindingTexts texts;

    ListFindings(ReadList list, FindingTexts texts, Language language) {
        this.list = list;
        this.texts = texts;
        this.language = language;
        measures = list.measures();
    }

    /** The report with this number of notes. */
    ListReport report(ValidationReportView dryRun, int shown) {
        var notes = new ArrayList<>(measures.findings());
        notes.sort(Comparator.comparing(ReadingFinding::kind));
        var omitted = new HashMap<>(measures.uncounted());
        notes.subList(shown, notes.size()).forEach(note -> omitted.merge(note.kind(), 1, Integer::sum));
        var findings = Stream.concat(
                        notes.stream().limit(shown).map(this::told),
                        dryRun.findings().stream().map(this::located))
                .toList();
        var all = new ArrayList<>(dryRun.omitted());
        omitted.forEach((kind, count) -> all.add(
                new OmittedFindings(kind.id(), kind.severity(), count, kind.severity() == Severity.INFO ? 0 : count)));
        return new ListReport(
                list.isValid(),
                dryRun.ruleSet(),
                counts(dryRun.counts()),
                findings,
                dryRun.truncated() || !omitted.isEmpty(),
                all,
                dryRun.notRun(),
                dryRun.notRunWhy());
    }

    private Counts counts(Counts dryRun) {
        return new Counts(
                dryRun.error() + measures.count(Severity.ERROR),
                dryRun.warning(),
                dryRun.info() + measures.count(Severity.INFO));
    }

    private ListFinding located(FindingView finding) {
        var at = measures.place(finding.pointer());
        return at(at == null ? new Place(list.mapped(), null, null) : at, texts.inTermsOfCell(finding));
    }

    private ListFinding told(ReadingFinding finding) {
        var words = new HashMap<String, Object>();
        words.put("written", finding.written());
        words.put("read", texts.label(finding));
        words.put("question", texts.question(finding.field()));
        var kind = finding.kind();
        var question = finding.field() == null
                ? null
                : list.asked()
                        .named(finding.field())
                        .flatMap(list.asked()::questionFor)
                        .map(Questionnaire.Question::number)
                        .orElse(null);
        return at(
                finding.at(),
                new FindingView(
                        kind.id(),
                        kind.severity(),
                        question,
                        finding.pointer(),
                        reference(finding.measure()),
                        kind.message().in(language, words),
                        kind.why().in(language),
                        kind.fix().in(language, Map.of()),
                        null,
                        false));
    }

    private static ListFinding at(Place place, FindingView finding) {
        var sheet = place.sheet().sheet();
        return new ListFinding(
                finding.rule(),
                finding.severity(),
                finding.question(),
                finding.pointer(),
                finding.reference(),
                finding.message(),
                finding.why(),
                finding.fix(),
                finding.source(),
                finding.acknowledged(),
                sheet.name().isEmpty() ? null : sheet.name(),
                sheet.rowInFile(place.row(), place.column()),
                sheet.lettersInFile(place.row(), place.column()),
                place.heading());
    }

    private String reference(Integer measure) {
        return measure == null
                ? null
                : measures.measures().path(measure).path("reference").textValue();
    }
}
