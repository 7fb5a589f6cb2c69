package no.tiltaksoversikt.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.list.ListReport.ListFinding;
import no.tiltaksoversikt.list.mapping.MappedSheet;
import no.tiltaksoversikt.list.sheet.ListSheet;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.validation.ValidationReportView;
import no.tiltaksoversikt.validation.ValidationReportView.Counts;
import no.tiltaksoversikt.validation.ValidationReportView.FindingView;
import no.tiltaksoversikt.validation.rule.Severity;
import no.tiltaksoversikt.validation.rule.ValidationReport.OmittedFindings;

/** Merges a dry run's report with the notes on how the list was read, and adds each finding's cell. */
final class ListFindings {

    private static final Pattern POINTER = Pattern.compile("/measures/([0-9]{1,6})(?:/([A-Za-z0-9]+))?(?:/.*)?");

    private final Questionnaire asked;
    private final MappedSheet mapped;
    private final ListMeasures measures;
    private final Language language;

    ListFindings(Questionnaire asked, MappedSheet mapped, ListMeasures measures, Language language) {
        this.asked = asked;
        this.mapped = mapped;
        this.measures = measures;
        this.language = language;
    }

    ListReport report(ValidationReportView dryRun, int maxFindings) {
        var findings = new ArrayList<ListFinding>();
        dryRun.findings().forEach(finding -> findings.add(located(finding)));
        var omitted = new HashMap<>(measures.uncounted());
        for (var finding : measures.findings()) {
            if (findings.size() < maxFindings) {
                findings.add(told(finding));
            } else {
                omitted.merge(finding.kind(), 1, Integer::sum);
            }
        }
        var all = new ArrayList<>(dryRun.omitted());
        omitted.forEach((kind, count) -> all.add(
                new OmittedFindings(kind.id(), kind.severity(), count, kind.severity() == Severity.INFO ? 0 : count)));
        return new ListReport(
                dryRun.valid() && !measures.hasErrors(),
                dryRun.ruleSet(),
                counts(dryRun.counts()),
                findings,
                dryRun.truncated() || !omitted.isEmpty(),
                all,
                dryRun.notRun(),
                dryRun.notRunWhy());
    }

    private Counts counts(Counts dryRun) {
        var errors = measures.findings().stream()
                        .filter(finding -> finding.kind().severity() == Severity.ERROR)
                        .count()
                + measures.uncounted().getOrDefault(ReadingFinding.Kind.CELL_ERROR, 0);
        var all = measures.findings().size()
                + measures.uncounted().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum();
        return new Counts(dryRun.error() + errors, dryRun.warning(), dryRun.info() + all - errors);
    }

    private ListFinding located(FindingView finding) {
        var place = POINTER.matcher(finding.pointer());
        var at = place.matches() ? measures.place(Integer.parseInt(place.group(1))) : null;
        var sheet = at == null ? mapped : at.sheet();
        var column = at != null && place.group(2) != null ? measures.column(sheet, place.group(2)) : null;
        var row = at == null ? null : at.row();
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
                sheet(sheet),
                row(sheet, row, column),
                letters(sheet, row, column),
                column == null ? null : sheet.header().shown(column));
    }

    private ListFinding told(ReadingFinding finding) {
        var words = new HashMap<String, Object>();
        words.put("written", finding.written());
        words.put("read", finding.read());
        var question = finding.field() == null
                ? null
                : asked.named(finding.field())
                        .flatMap(asked::questionFor)
                        .map(Questionnaire.Question::number)
                        .orElse(null);
        return new ListFinding(
                finding.kind().id(),
                finding.kind().severity(),
                question,
                finding.pointer(),
                reference(finding.measure()),
                finding.kind().message().in(language, words),
                finding.kind().why().in(language),
                finding.kind().fix().in(language, Map.of()),
                null,
                false,
                sheet(finding.sheet()),
                row(finding.sheet(), finding.row(), finding.column()),
                letters(finding.sheet(), finding.row(), finding.column()),
                finding.column() == null ? null : finding.sheet().header().shown(finding.column()));
    }

    private String reference(Integer measure) {
        return measure == null
                ? null
                : measures.measures().path(measure).path("reference").textValue();
    }

    private static String sheet(MappedSheet mapped) {
        return mapped.sheet().name().isEmpty() ? null : mapped.sheet().name();
    }

    /** The row of a cell in the file. */
    private static Integer row(MappedSheet mapped, Integer row, Integer column) {
        var isTurned = mapped.sheet().isTurned();
        return !isTurned ? row : column == null ? null : Integer.valueOf(column + 1);
    }

    /** The column of a cell in the file. */
    private static String letters(MappedSheet mapped, Integer row, Integer column) {
        var place = !mapped.sheet().isTurned() ? column : row == null ? null : Integer.valueOf(row - 1);
        return place == null ? null : ListSheet.letters(place);
    }
}
