package no.tiltaksoversikt.publication.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.section.ReportSection;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.Problem.Fault;
import no.tiltaksoversikt.platform.problem.ProblemType;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.publication.report.ReportOutline.Chapter;
import no.tiltaksoversikt.publication.report.SectionRequest.Markdown;
import no.tiltaksoversikt.publication.report.SectionText.Kind;
import no.tiltaksoversikt.publication.report.SectionView.FindingView;
import no.tiltaksoversikt.review.correction.Correction;

/** Checks the directorate's texts in the report, and shows them as the report will. */
@ApplicationScoped
class SectionEditor {

    private final ReportLoader reports;

    SectionEditor(ReportLoader reports) {
        this.reports = reports;
    }

    /** Throws a problem 404 if the report has no such chapter. */
    static Chapter requireChapter(String id) {
        return ReportOutline.report()
                .all()
                .filter(chapter -> chapter.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemType.REPORT_SECTION_NOT_FOUND).with("id", id));
    }

    static ReportSection newest(Edition edition, String id) {
        return ReportSection.newest(edition).stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemType.REPORT_SECTION_NOT_FOUND).with("id", id));
    }

    /** The state that the next revision would freeze today. Without corrections it has the numbers of the present one. */
    static Edition upcoming(Edition edition) {
        return Correction.countAfter(edition.year(), edition.revision()) == 0 ? edition : edition.upcoming();
    }

    /** All chapters, with their sections if there are any. */
    List<SectionView> all(Edition edition, Language language) {
        var written = new LinkedHashMap<String, ReportSection>();
        ReportSection.newest(edition).forEach(section -> written.put(section.id(), section));
        var numbers = numbers(edition);
        return ReportOutline.report()
                .all()
                .map(chapter -> written.containsKey(chapter.id())
                        ? view(edition, written.get(chapter.id()), numbers, language)
                        : new SectionView(
                                chapter.id(),
                                chapter.title(numbers.get(language), language),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null))
                .toList();
    }

    SectionView view(Edition edition, ReportSection section, Language language) {
        return view(edition, section, numbers(edition), language);
    }

    private static SectionView view(
            Edition edition, ReportSection section, Map<Language, ReportNumbers> numbers, Language language) {
        var html = new LinkedHashMap<String, String>();
        var findings = new ArrayList<FindingView>();
        texts(section.text(), numbers).forEach((spoken, text) -> {
            html.put(spoken.tag(), SectionText.view(text.said(), List.of()).html());
            text.findings()
                    .forEach(finding -> findings.add(new FindingView(spoken.tag(), finding.kind(), finding.words())));
        });
        return new SectionView(
                section.id(),
                requireChapter(section.id()).title(numbers.get(language), language),
                new Markdown(
                        section.text().nb(), section.text().nn(), section.text().en()),
                section.justification(),
                section.revision(),
                edition.state().isFrozen() && section.revision() <= edition.revision(),
                html,
                findings,
                section.changedAt());
    }

    /** Throws a problem 422 with all mistakes in the three languages. */
    void requireSound(Edition edition, SectionRequest section) {
        var faults = new ArrayList<Fault>();
        texts(section.text().texts(), numbers(edition)).forEach((language, text) -> text.findings().stream()
                .filter(finding -> !isAccepted(finding.kind(), edition, section))
                .forEach(finding -> faults.add(new Fault("/text/" + language.tag(), finding.message()))));
        if (!faults.isEmpty()) {
            throw new Problem(ProblemType.REPORT_SECTION_INVALID).withFaults(faults);
        }
    }

    /** While answers come in, a missing number is accepted, since it may exist later. */
    private static boolean isAccepted(Kind kind, Edition edition, SectionRequest section) {
        return switch (kind) {
            case BARE_NUMBER -> section.hasJustification();
            case NO_NUMBER -> !edition.state().isFrozen();
            default -> false;
        };
    }

    /** The numbers of the state that the texts are written for. Reads all its figures, so it is called once for all texts. */
    private Map<Language, ReportNumbers> numbers(Edition edition) {
        var numbers = new EnumMap<Language, ReportNumbers>(Language.class);
        var upcoming = upcoming(edition);
        Arrays.stream(Language.values())
                .forEach(language -> numbers.put(language, reports.numbers(upcoming, language)));
        return numbers;
    }

    private static Map<Language, SectionText> texts(Text text, Map<Language, ReportNumbers> numbers) {
        var texts = new EnumMap<Language, SectionText>(Language.class);
        numbers.forEach((language, of) -> texts.put(language, new SectionText(text.in(language), of, language)));
        return texts;
    }
}
