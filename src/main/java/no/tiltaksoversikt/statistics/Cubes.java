package no.tiltaksoversikt.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.Edition;
import no.tiltaksoversikt.platform.tabular.Cube;
import no.tiltaksoversikt.platform.tabular.Cube.Axis;
import no.tiltaksoversikt.platform.tabular.Cube.Category;
import no.tiltaksoversikt.platform.tabular.Cube.Fact;
import no.tiltaksoversikt.platform.tabular.Cube.Measure;
import no.tiltaksoversikt.platform.tabular.Cube.Missing;
import no.tiltaksoversikt.platform.tabular.Cube.Role;
import no.tiltaksoversikt.platform.tabular.Cube.Value;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.platform.text.Text;
import no.tiltaksoversikt.statistics.variable.Metric;
import no.tiltaksoversikt.statistics.variable.VariableView;

/** Makes cubes, from which every format but JSON is written, of what the API shows as JSON: the numbers are the same. */
public final class Cubes {

    private static final String COUNT = "count";
    private static final String PERCENT = "percent";
    private static final String BASE = "base";

    private Cubes() {}

    static Cube ofCrossTab(StatisticsView view, Edition edition, Language language) {
        var variables = view.variables().stream()
                .map(VariableView::label)
                .map(Cubes::inSentence)
                .collect(Collectors.joining(", "));
        var title =
                CubeTexts.MEASURES_BY.in(language, Map.of("what", variables, "year", String.valueOf(edition.year())));
        var id = "statistics-" + edition.year() + "-" + String.join("-", view.by());
        return of(id, title, view, edition, language);
    }

    static Cube ofResponseRate(ResponseRate rate, Edition edition, Language language) {
        var agencies = CubeTexts.UNIT_AGENCIES;
        return new Cube(
                "response-rate-" + edition.year(),
                language,
                CubeTexts.RESPONSE_RATE.in(language) + " " + edition.year(),
                source(edition, language),
                edition.frozenAt().orElse(null),
                List.of(editionAxis(edition, language)),
                List.of(
                        measure("invited", CubeTexts.INVITED, agencies, language),
                        measure("responded", CubeTexts.RESPONDED, agencies, language),
                        measure(PERCENT, CubeTexts.PERCENT, CubeTexts.UNIT_PERCENT, language),
                        measure("onTime", CubeTexts.ON_TIME, agencies, language),
                        measure("late", CubeTexts.LATE, agencies, language)),
                List.of(Stream.of(rate.invited(), rate.responded(), rate.percent(), rate.onTime(), rate.late())
                        .map(number -> Value.of(number, Missing.NOT_APPLICABLE))
                        .toList()),
                List.of(fact("revision", CubeTexts.REVISION, edition.revision(), language)),
                edition.note().map(note -> note.in(language)).stream().toList());
    }

    /** Who publishes the numbers, and in what. */
    public static String source(Edition edition, Language language) {
        return source(edition.year(), edition.revision(), language);
    }

    public static String source(int year, int revision, Language language) {
        return CubeTexts.SOURCE.in(
                language, Map.of("year", String.valueOf(year), "revision", String.valueOf(revision)));
    }

    public static Cube of(String id, String title, StatisticsView view, Edition edition, Language language) {
        var hasOwnBases = hasOwnBases(view);
        var measures = measures(view, hasOwnBases, language);
        return new Cube(
                id,
                language,
                title,
                source(edition, language),
                edition.frozenAt().orElse(null),
                Stream.concat(
                                Stream.of(editionAxis(edition, language)),
                                view.variables().stream().map(Cubes::axis))
                        .toList(),
                measures,
                view.cells().stream()
                        .map(cell -> measures.stream()
                                .map(measure -> Value.of((Long) cell.get(measure.id()), Missing.NOT_APPLICABLE))
                                .toList())
                        .toList(),
                facts(view, hasOwnBases, language),
                view.notes());
    }

    /** Whether the cells are populations, each a share of its own base. */
    public static boolean hasOwnBases(StatisticsView view) {
        return view.by().equals(List.of(StatisticsView.POPULATION));
    }

    public static Axis axis(VariableView variable) {
        return new Axis(
                variable.id(),
                variable.label(),
                Role.OTHER,
                variable.categories().stream()
                        .map(category -> new Category(category.code(), category.label()))
                        .toList());
    }

    static Axis editionAxis(Edition edition, Language language) {
        var year = String.valueOf(edition.year());
        return new Axis("edition", CubeTexts.EDITION.in(language), Role.TIME, List.of(new Category(year, year)));
    }

    private static List<Measure> measures(StatisticsView view, boolean hasOwnBases, Language language) {
        var measures = new ArrayList<Measure>();
        measures.add(measure(
                COUNT,
                hasOwnBases ? CubeTexts.COUNT : CubeTexts.COUNT_OF_MEASURES,
                hasOwnBases ? CubeTexts.UNIT_COUNT : CubeTexts.UNIT_MEASURES,
                language));
        measures.add(measure(PERCENT, CubeTexts.PERCENT, CubeTexts.UNIT_PERCENT, language));
        if (hasOwnBases) {
            measures.add(measure(BASE, CubeTexts.BASE, CubeTexts.UNIT_COUNT, language));
        }
        if (!view.metric().equals(Metric.COUNT.id())) {
            var label =
                    view.metric().equals(Metric.TOTAL_COST.id()) ? CubeTexts.TOTAL_COST : CubeTexts.CURRENT_YEAR_BUDGET;
            measures.add(measure(view.metric(), label, CubeTexts.UNIT_KRONER, language));
            measures.add(measure("stated", CubeTexts.STATED, CubeTexts.UNIT_MEASURES, language));
        }
        return measures;
    }

    private static List<Fact> facts(StatisticsView view, boolean hasOwnBases, Language language) {
        var facts = new ArrayList<Fact>();
        facts.add(fact("revision", CubeTexts.REVISION, view.revision(), language));
        facts.add(fact("where", CubeTexts.WHERE, view.where(), language));
        facts.add(fact("population", CubeTexts.POPULATION, view.population(), language));
        if (!hasOwnBases) {
            facts.add(fact("answered", CubeTexts.ANSWERED, view.answered(), language));
            facts.add(fact("notAnswered", CubeTexts.NOT_ANSWERED, view.notAnswered(), language));
            facts.add(fact("notAsked", CubeTexts.NOT_ASKED, view.notAsked(), language));
            facts.add(fact(BASE, CubeTexts.BASE, view.base(), language));
            facts.add(fact("baseRule", CubeTexts.BASE_RULE, view.baseRule(), language));
        }
        facts.add(fact("multipleAnswers", CubeTexts.MULTIPLE_ANSWERS, view.multipleAnswers(), language));
        return facts;
    }

    public static Measure measure(String id, Text label, Text unit, Language language) {
        return new Measure(id, label.in(language), unit.in(language));
    }

    public static Fact fact(String id, Text label, Object value, Language language) {
        return new Fact(id, label.in(language), value);
    }

    /** A label that stands within a sentence. */
    public static String inSentence(String label) {
        return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }
}
