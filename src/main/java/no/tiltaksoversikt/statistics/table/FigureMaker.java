package no.tiltaksoversikt.statistics.table;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire.Verdict;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import no.tiltaksoversikt.platform.chart.Picture;
import no.tiltaksoversikt.platform.tabular.Cube;
import no.tiltaksoversikt.platform.tabular.CubeResponses;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.statistics.Attribution;
import no.tiltaksoversikt.statistics.Coverage;
import no.tiltaksoversikt.statistics.EarlierEdition;
import no.tiltaksoversikt.statistics.Tabulation;
import no.tiltaksoversikt.statistics.variable.Comparability;
import no.tiltaksoversikt.statistics.variable.Comparability.Judgement;

/** Makes the figures of an edition. */
@ApplicationScoped
public class FigureMaker {

    private static final Text BESIDE_PUBLIC = Text.of("statistics", "note.beside-public");

    private final Tabulator tabulator;
    private final PopulationTabulator populationTabulator;
    private final Comparability comparability;
    private final QuestionnaireCatalogue questionnaires;
    private final EarlierEdition earlier;
    private final FigureCatalogue figures;

    FigureMaker(
            Tabulator tabulator,
            PopulationTabulator populationTabulator,
            Comparability comparability,
            QuestionnaireCatalogue questionnaires,
            EarlierEdition earlier,
            FigureCatalogue figures) {
        this.tabulator = tabulator;
        this.populationTabulator = populationTabulator;
        this.comparability = comparability;
        this.questionnaires = questionnaires;
        this.earlier = earlier;
        this.figures = figures;
    }

    /** A figure, and the cube that its other formats are written from. */
    record Made(FigureView view, Cube cube, List<Population> populations) {

        Picture picture() {
            return FigureChart.of(view, cube, populations);
        }
    }

    /** All figures and the key numbers, as the public sees them. */
    public List<FigureView> publicFigures(Edition edition, Language language) {
        return figures.of(edition).stream()
                .map(figure -> make(figure, edition, false, language).view())
                .toList();
    }

    /** The key numbers, as the public sees them. */
    public FigureView publicKeyNumbers(Edition edition, Language language) {
        return make(figures.named(FigureView.KEY_NUMBERS, edition).orElseThrow(), edition, false, language)
                .view();
    }

    /** The ids of the figures that the edition's questionnaire adds. */
    public List<String> added(Edition edition) {
        return figures.of(edition).stream()
                .filter(figure -> !figure.isFixed())
                .map(Figure::id)
                .toList();
    }

    /** The chart of a figure. */
    public Picture picture(FigureView view, Edition edition, Language language) {
        var populations =
                figures.named(view.id(), edition).map(Figure::populations).orElseThrow();
        return new Made(view, FigureCube.of(view, edition, language), populations).picture();
    }

    /** The data of a figure as CSV. */
    public byte[] csv(FigureView view, Edition edition, Language language) {
        return CubeResponses.csv(FigureCube.of(view, edition, language));
    }

    Made make(Figure figure, Edition edition, boolean seesAll, Language language) {
        var coverage = figure.isFixed() ? Coverage.ofFigures(seesAll, edition) : Coverage.ofCrossTabs(seesAll);
        var body = figure.tabulation()
                .map(tabulation -> tabulator.tabulate(
                        edition, tabulation, coverage, language, remarks(figure, tabulation, edition, coverage)))
                .orElseGet(() -> populationTabulator.tabulate(
                        edition, figure.populations(), coverage, language, figure.remarks()));
        var view = new FigureView(
                figure.id(),
                figure.title().in(language),
                body,
                beside(figure, edition, seesAll, language).orElse(null),
                null);
        var address = "/v1/editions/" + edition.year() + "/figures/" + figure.id() + Attribution.pin(edition);
        var cube = FigureCube.of(view, edition, language);
        var attribution = Attribution.of(cube, address, Attribution.PICTURES_AND_TABLES);
        return new Made(view.with(attribution), cube, figure.populations());
    }

    /** Remarks of a fixed figure with criteria are about the measures that it leaves out. */
    private List<Text> remarks(Figure figure, Tabulation tabulation, Edition edition, Coverage coverage) {
        return figure.isFixed() && tabulator.selectsAll(edition, tabulation.where(), coverage)
                ? List.of()
                : figure.remarks();
    }

    /** Across a break, numbers are not shown beside each other, since that invites comparison. */
    private Optional<FigureView.BesideView> beside(Figure figure, Edition edition, boolean seesAll, Language language) {
        if (!figure.besideEarlier()) {
            return Optional.empty();
        }
        var tabulation = figure.tabulation().orElseThrow();
        return earlier.of(edition, seesAll).flatMap(other -> {
            var judgement = comparability.ofVariable(
                    tabulation.variables().get(0),
                    questionnaires.get(other.questionnaire()),
                    questionnaires.get(edition.questionnaire()));
            return judgement.isBreak()
                    ? Optional.empty()
                    : Optional.of(beside(edition, other, tabulation, seesAll, judgement, language));
        });
    }

    /** Counts the exempt measures of both editions or of none. */
    private FigureView.BesideView beside(
            Edition edition,
            Edition other,
            Tabulation tabulation,
            boolean seesAll,
            Judgement judgement,
            Language language) {
        var coverage = Coverage.ofComparison(seesAll, List.of(other, edition), true);
        var isLimited = coverage == Coverage.PUBLIC && other.figureBasis() != edition.figureBasis();
        return FigureView.BesideView.of(
                tabulator.tabulate(other, tabulation, coverage, language, List.of()),
                (isLimited ? judgement.and(Judgement.of(Verdict.COMPARABLE, BESIDE_PUBLIC)) : judgement)
                        .note(language));
    }
}
