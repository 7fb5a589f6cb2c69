package no.tiltaksoversikt.statistics.table;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.statistics.Coverage;
import no.tiltaksoversikt.statistics.Percent;
import no.tiltaksoversikt.statistics.ResponseRateQuery;
import no.tiltaksoversikt.statistics.ResponseRateQuery.ResponseRate;
import no.tiltaksoversikt.statistics.StatisticsView;
import no.tiltaksoversikt.statistics.Tabulation.BaseRule;
import no.tiltaksoversikt.statistics.counting.EditionCounts;
import no.tiltaksoversikt.statistics.counting.MeasureCounts.PopulationCounts;
import no.tiltaksoversikt.statistics.counting.MeasureCounts.Selection;
import no.tiltaksoversikt.statistics.variable.Criterion;
import no.tiltaksoversikt.statistics.variable.Metric;
import no.tiltaksoversikt.statistics.variable.VariableView;
import no.tiltaksoversikt.statistics.variable.VariableView.CategoryView;

/** Makes tables of populations, each with its own base. */
@ApplicationScoped
class PopulationTabulator {

    private static final Text LABEL = Text.of("statistics", "what-is-counted");
    private static final List<Criterion> ALL_MEASURES = List.of();

    private final EditionCounts editionCounts;
    private final ResponseRateQuery responseRate;
    private final QuestionnaireCatalogue questionnaires;

    PopulationTabulator(
            EditionCounts editionCounts, ResponseRateQuery responseRate, QuestionnaireCatalogue questionnaires) {
        this.editionCounts = editionCounts;
        this.responseRate = responseRate;
        this.questionnaires = questionnaires;
    }

    /** The table; {@code ownNotes} follow the general ones. */
    StatisticsView tabulate(
            Edition edition, List<Population> populations, Coverage coverage, Language language, List<Text> ownNotes) {
        var questionnaire = questionnaires.get(edition.questionnaire());
        var asked = populations.stream()
                .collect(Collectors.partitioningBy(population -> population.isAskedBy(questionnaire)));
        var shown = asked.get(true);
        var counts = editionCounts
                .of(edition)
                .populations(
                        new Selection(edition.year(), edition.revision(), coverage.visibility(), List.of()),
                        sets(shown));
        var agencies = responseRate.of(edition.year());
        var all = counts.of(ALL_MEASURES);
        return new StatisticsView(
                edition.year(),
                edition.revision(),
                List.of(StatisticsView.POPULATION),
                List.of(),
                List.of(),
                Metric.COUNT.id(),
                all,
                all,
                0,
                0,
                all,
                BaseRule.ALL.word(),
                overlap(shown),
                List.of(variable(shown, language)),
                shown.stream()
                        .map(population -> cell(population, counts, agencies))
                        .toList(),
                notes(edition, asked.get(false), coverage, language, ownNotes));
    }

    /** Whether a measure may be counted in several shares of the same base. */
    private static boolean overlap(List<Population> populations) {
        return populations.stream().filter(one -> one.ofMeasures().isPresent()).anyMatch(one -> populations.stream()
                .anyMatch(other -> !other.equals(one) && one.base().equals(other.base()) && !one.excludes(other)));
    }

    /** All sets to count: the populations, their bases, and all measures. */
    private static Set<List<Criterion>> sets(List<Population> populations) {
        var needed =
                populations.stream().flatMap(it -> Stream.concat(Stream.of(it.condition()), it.ofMeasures().stream()));
        return Stream.concat(Stream.of(ALL_MEASURES), needed).collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, Object> cell(Population population, PopulationCounts counts, ResponseRate agencies) {
        return switch (population.of()) {
            case MEASURES ->
                cell(
                        population,
                        counts.of(population.condition()),
                        population.ofMeasures().map(counts::of).orElse(null));
            case MINISTRIES -> cell(population, counts.ministries(), null);
            case INVITED -> cell(population, agencies.invited(), null);
            case RESPONDED -> cell(population, agencies.responded(), agencies.invited());
        };
    }

    /** {@code base} is null if the number is no share. */
    private static Map<String, Object> cell(Population population, long count, Long base) {
        var cell = new LinkedHashMap<String, Object>();
        cell.put(StatisticsView.POPULATION, population.code());
        cell.put("count", count);
        cell.put("base", base);
        cell.put("percent", base == null ? null : Percent.of(count, base));
        return cell;
    }

    private static VariableView variable(List<Population> populations, Language language) {
        return new VariableView(
                StatisticsView.POPULATION,
                LABEL.in(language),
                populations.stream()
                        .map(it -> new CategoryView(it.code(), it.label().in(language)))
                        .toList());
    }

    private static List<String> notes(
            Edition edition, List<Population> leftOut, Coverage coverage, Language language, List<Text> ownNotes) {
        var notes = new Notes(edition, coverage, language);
        notes.add("own-base");
        notes.addAbout(leftOut.stream().map(Population::label).toList(), "population-not-asked");
        return notes.addAll(ownNotes).list();
    }
}
