package no.tiltaksoversikt.publication.report;

import java.util.List;
import java.util.Optional;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.section.ReportSection;
import no.tiltaksoversikt.publication.report.ReportView.LinkView;
import no.tiltaksoversikt.statistics.table.FigureView;

/**
 * The material of a report.
 *
 * @param sections the directorate's own texts
 * @param added the ids of the figures that the questionnaire adds
 * @param changes the changes in the questionnaire, in words
 * @param notes notes on all numbers
 */
record ReportMaterial(
        Edition edition,
        ReportNumbers numbers,
        List<ReportSection> sections,
        List<FigureView> figures,
        List<String> added,
        List<String> changes,
        List<String> notes,
        List<LinkView> sources) {

    /** A figure of the edition; empty if it would show nothing. */
    Optional<FigureView> figure(String id) {
        return figures.stream()
                .filter(figure -> figure.id().equals(id))
                .filter(figure -> figure.statistics().cells().stream()
                        .anyMatch(cell -> ((Number) cell.get("count")).longValue() > 0))
                .findFirst();
    }
}
