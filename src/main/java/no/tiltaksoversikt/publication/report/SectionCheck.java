package no.tiltaksoversikt.publication.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.EditionState;
import no.tiltaksoversikt.edition.TransitionCheck;
import no.tiltaksoversikt.edition.TransitionConcern;
import no.tiltaksoversikt.edition.TransitionConcern.ConcernedSection;
import no.tiltaksoversikt.edition.TransitionConcern.Kind;
import no.tiltaksoversikt.edition.section.ReportSection;
import no.tiltaksoversikt.platform.text.Language;

/** Concerns before freezing, publishing and revising: numbers in the directorate's texts that the coming state lacks. */
@ApplicationScoped
class SectionCheck implements TransitionCheck {

    private final ReportLoader reports;

    SectionCheck(ReportLoader reports) {
        this.reports = reports;
    }

    @Override
    public List<TransitionConcern> concerns(Edition edition, EditionState next) {
        return switch (next) {
            case FROZEN -> concernsOfRevision(edition);
            case PUBLISHED ->
                ReportSection.arePending(edition)
                        ? concernsOfRevision(edition)
                        : missing(ReportSection.inForce(edition), edition);
            case PLANNED, OPEN, CLOSED -> List.of();
        };
    }

    @Override
    public List<TransitionConcern> concernsOfRevision(Edition edition) {
        return missing(ReportSection.newest(edition), SectionEditor.upcoming(edition));
    }

    private List<TransitionConcern> missing(List<ReportSection> sections, Edition edition) {
        if (sections.isEmpty()) {
            return List.of();
        }
        var numbers = reports.numbers(edition, Language.NB);
        var places = sections.stream()
                .flatMap(section ->
                        Arrays.stream(Language.values()).flatMap(language -> missing(section, language, numbers)))
                .toList();
        return List.of(TransitionConcern.about(Kind.MISSING_NUMBER, places));
    }

    private static Stream<ConcernedSection> missing(ReportSection section, Language language, ReportNumbers numbers) {
        return new SectionText(section.text().in(language), numbers, language)
                .missing()
                .map(missing -> new ConcernedSection(section.id(), language.tag(), missing.words()));
    }
}
