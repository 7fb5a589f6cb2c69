package no.tiltaksoversikt.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.platform.text.Language;

/** Makes a figure of the report from an edition's measures. */
@ApplicationScoped
class FigureMaker {

    private final Tabulator tabulator;
    private final PopulationTabulator populationTabulator;
    private final Populations populations;

    FigureMaker(Tabulator tabulator, PopulationTabulator populationTabulator, Populations populations) {
        this.tabulator = tabulator;
        this.populationTabulator = populationTabulator;
        this.populations = populations;
    }

    FigureView make(Figure figure, Edition edition, Coverage coverage, Language language) {
        var body = figure.tabulation()
                .map(tabulation -> tabulator.tabulate(edition, tabulation, coverage, language, figure.remarks()))
                .orElseGet(() -> populationTabulator.tabulate(
                        edition, populations.ofFigure(figure.id()), coverage, language, figure.remarks()));
        return new FigureView(figure.id(), figure.title().in(language), body);
    }
}
