package no.tiltaksoversikt.statistics.figure;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.questionnaire.Questionnaire;
import no.tiltaksoversikt.edition.questionnaire.Questionnaires;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.platform.text.YamlFile;
import no.tiltaksoversikt.statistics.CrossTabParameters;
import no.tiltaksoversikt.statistics.Tabulation;
import no.tiltaksoversikt.statistics.Tabulation.BaseRule;
import no.tiltaksoversikt.statistics.figure.Population.Subject;
import no.tiltaksoversikt.statistics.variable.Categories;
import no.tiltaksoversikt.statistics.variable.Criterion;
import no.tiltaksoversikt.statistics.variable.Dimension;
import no.tiltaksoversikt.statistics.variable.Metric;
import no.tiltaksoversikt.statistics.variable.Variable;

/** The figures, in the report's order. They are data, with criteria as an address has them. */
@ApplicationScoped
public class FigureCatalogue {

    private static final String FILE = "/statistics/figures.yaml";

    /** A figure in the file; what is left out is null. */
    record FigureEntry(
            String id,
            List<String> by,
            List<String> where,
            BaseRule base,
            Boolean operationInImplementation,
            Boolean besideEarlier,
            List<String> remarks,
            List<PopulationEntry> populations) {}

    /** A population in the file; what is left out is null. */
    record PopulationEntry(
            String code,
            Text heading,
            Text label,
            Subject of,
            List<String> where,
            List<String> not,
            List<String> base) {}

    private final Collection<Questionnaire> questionnaires;
    private final List<Figure> figures;

    @Inject
    FigureCatalogue(Questionnaires questionnaires) {
        this(questionnaires.all());
    }

    FigureCatalogue(Collection<Questionnaire> questionnaires) {
        this.questionnaires = questionnaires;
        figures = read().stream().map(this::figure).toList();
    }

    List<Figure> all() {
        return figures;
    }

    Optional<Figure> named(String id) {
        return figures.stream().filter(figure -> figure.id().equals(id)).findFirst();
    }

    String ids() {
        return figures.stream().map(Figure::id).collect(Collectors.joining(", "));
    }

    /** Whether some figure has the numbers of a cross-tab; the base of the percentages makes no difference to that. */
    public boolean shows(Tabulation tabulation) {
        return figures.stream()
                .flatMap(figure -> figure.tabulation().stream())
                .anyMatch(shown -> shown.by().equals(tabulation.by())
                        && shown.where().equals(tabulation.where())
                        && shown.metric() == tabulation.metric());
    }

    private static List<FigureEntry> read() {
        return YamlFile.read(FILE, new TypeReference<>() {});
    }

    private Figure figure(FigureEntry entry) {
        return new Figure(
                entry.id(),
                entry.by() == null ? null : tabulation(entry),
                given(entry.populations()).map(this::population).toList(),
                given(entry.remarks()).map(key -> Text.of("statistics", key)).toList(),
                Boolean.TRUE.equals(entry.besideEarlier()));
    }

    private Tabulation tabulation(FigureEntry entry) {
        var by = entry.by().stream()
                .map(id -> Variable.named(id).orElseThrow())
                .map(variable ->
                        Boolean.TRUE.equals(entry.operationInImplementation()) && variable.equals(Variable.PHASE)
                                ? Dimension.merged(variable, questionnaires)
                                : Dimension.of(variable))
                .toList();
        var base = Objects.requireNonNullElse(entry.base(), BaseRule.ANSWERED);
        return new Tabulation(by, criteria(entry.where()), base, Metric.COUNT);
    }

    private Population population(PopulationEntry entry) {
        var negated = criteria(entry.not()).stream()
                .map(criterion -> new Criterion(criterion.variable(), criterion.codes(), true));
        return new Population(
                entry.code(),
                entry.heading(),
                entry.label(),
                Objects.requireNonNullElse(entry.of(), Subject.MEASURES),
                Stream.concat(criteria(entry.where()).stream(), negated).toList(),
                entry.base() == null ? null : criteria(entry.base()));
    }

    private List<Criterion> criteria(List<String> notations) {
        return CrossTabParameters.where(
                given(notations).toList(),
                questionnaires,
                variable -> Categories.fixedCodes(variable, questionnaires.stream()));
    }

    private static <T> Stream<T> given(List<T> list) {
        return list == null ? Stream.of() : list.stream();
    }
}
