package no.tiltaksoversikt.statistics.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import no.tiltaksoversikt.measure.AnsweredMeasure;
import no.tiltaksoversikt.measure.Visibility;
import no.tiltaksoversikt.platform.database.NamedSql;
import no.tiltaksoversikt.platform.text.Language;
import no.tiltaksoversikt.statistics.ResponseRateQuery;
import no.tiltaksoversikt.statistics.ResponseRateQuery.ResponseRate;
import no.tiltaksoversikt.statistics.StatisticsView;
import no.tiltaksoversikt.statistics.TestQuestionnaires;
import no.tiltaksoversikt.statistics.counting.MeasureCounts.CrossTabCounts;
import no.tiltaksoversikt.statistics.counting.MeasureCounts.PopulationCounts;
import no.tiltaksoversikt.statistics.counting.MeasureCounts.Selection;
import no.tiltaksoversikt.statistics.counting.MeasureCounts.Tally;
import no.tiltaksoversikt.statistics.variable.Categories;
import no.tiltaksoversikt.statistics.variable.Criterion;
import no.tiltaksoversikt.statistics.variable.Metric;
import no.tiltaksoversikt.statistics.variable.Variable;
import no.tiltaksoversikt.statistics.variable.VariableView;
import no.tiltaksoversikt.statistics.variable.VariableView.CategoryView;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CountingQueriesTest {

    private static final long SEED = 20190830;
    private static final int CROSS_TABS = 400;

    private static CountingDatabase database;
    private static InMemoryCount inMemory;
    private static CountQuery inDatabase;
    private static EditionColumns columns;

    /** A cross-tab that anybody could ask for. */
    record Question(Selection selection, List<Variable> by, Metric metric) {}

    @BeforeAll
    static void fill() {
        database = new CountingDatabase();
        var measures = new ArrayList<AnsweredMeasure>();
        measures.addAll(new RandomMeasures(SEED).measures(CountingDatabase.YEAR, 600));
        measures.addAll(new RandomMeasures(SEED + 1).measures(CountingDatabase.OTHER_YEAR, 100));
        database.store(measures);
        inMemory = new InMemoryCount(measures);
        inDatabase = new CountQuery(NamedSql.over(database.source()));
        database.execute("update edition set state = 'FROZEN' where year = ?", CountingDatabase.YEAR);
        columns = columns(CountingDatabase.YEAR);
    }

    private static EditionColumns columns(int year) {
        return new ColumnQuery(database.source(), inDatabase, new QuestionnaireCatalogue())
                .read(year, 1, 1 << 20)
                .orElseThrow();
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    static Stream<Question> questions() {
        var random = new Random(SEED);
        return IntStream.range(0, CROSS_TABS).mapToObj(number -> question(random));
    }

    @Tag("full")
    @ParameterizedTest
    @MethodSource("questions")
    void a_cross_tab_counts_what_somebody_counting_one_by_one_does(Question question) {
        var expected = inMemory.count(question.selection(), question.by(), question.metric());

        var counts = inDatabase.crossTab(question.selection(), question.by(), question.metric());
        var inColumns = columns.crossTab(question.selection(), question.by(), question.metric());

        assertThat(counts).isEqualTo(expected);
        assertThat(inColumns).isEqualTo(expected);
        assertCells(question, counts, counts.answered());
        assertCells(question, counts, counts.population());
    }

    /** Every combination of categories has its cell, zero or not, in the categories' order. */
    private static void assertCells(Question question, CrossTabCounts counts, long base) {
        var variables = question.by().stream().map(CountingQueriesTest::view).toList();

        var cells = StatisticsView.cells(variables, counts.cells(), question.metric(), codes -> base, false);

        assertThat(cells)
                .hasSize(variables.stream()
                        .mapToInt(variable -> variable.categories().size())
                        .reduce(1, (one, other) -> one * other));
        var nonZero = 0;
        for (var cell : cells) {
            var codes = question.by().stream()
                    .map(variable -> (String) cell.get(variable.id()))
                    .toList();
            var tally = counts.cells().getOrDefault(codes, Tally.NONE);
            nonZero += tally.measures() == 0 ? 0 : 1;
            assertThat(cell).containsEntry("count", tally.measures()).containsEntry("percent", percent(tally, base));
            if (question.metric() == Metric.COUNT) {
                assertThat(cell).doesNotContainKeys("stated", "totalCost", "currentYearBudget");
            } else {
                assertThat(cell)
                        .containsEntry(question.metric().id(), tally.amount())
                        .containsEntry("stated", tally.stated());
            }
        }
        assertThat(nonZero).isEqualTo(counts.cells().size());
    }

    @Test
    void cells_come_with_the_last_variable_fastest() {
        var variables = List.of(view(Variable.FINANCING), view(Variable.LATE));

        var cells = StatisticsView.cells(
                variables, Map.of(List.of("NO", "true"), new Tally(3, 0, 0)), Metric.COUNT, codes -> 4, false);

        assertThat(cells.stream().map(cell -> cell.get("financing") + " " + cell.get("late") + " " + cell.get("count")))
                .containsExactly(
                        "YES true 0", "YES false 0", "NO true 3", "NO false 0", "PARTIAL true 0", "PARTIAL false 0");
        assertThat(cells.get(2)).containsEntry("percent", 75L);
    }

    @Test
    void many_populations_are_counted_at_once() {
        var random = new Random(SEED);
        for (var visibility : Visibility.values()) {
            var sets = new HashSet<List<Criterion>>();
            sets.add(List.of());
            IntStream.range(0, 150).forEach(number -> sets.add(criteria(random, 3, true)));
            var selection = new Selection(CountingDatabase.YEAR, 1, visibility, List.of());

            var counts = inDatabase.populations(selection, sets);
            var inColumns = columns.populations(selection, sets);

            assertThat(inColumns).isEqualTo(counts);
            var selected = inMemory.select(selection);
            assertThat(sets).allSatisfy(criteria -> assertThat(counts.of(criteria))
                    .isEqualTo(selected.stream()
                            .filter(measure -> InMemoryCount.matches(measure, criteria))
                            .count()));
            assertThat(counts.ministries())
                    .isEqualTo(selected.stream()
                            .map(InMemoryCount::ministry)
                            .distinct()
                            .count());
        }
    }

    @Test
    void an_edition_without_measures_has_nothing_but_zeros() {
        var selection = new Selection(2030, 1, Visibility.DIRECTORATE, List.of());

        assertThat(inDatabase.populations(selection, new HashSet<>(List.of(List.of()))))
                .satisfies(counts -> {
                    assertThat(counts.of(List.of())).isZero();
                    assertThat(counts.ministries()).isZero();
                });
        assertThat(inDatabase.crossTab(selection, List.of(Variable.PHASE), Metric.TOTAL_COST))
                .isEqualTo(new CrossTabCounts(0, 0, Map.of()));
    }

    @Test
    void a_frozen_edition_without_measures_has_nothing_but_zeros() {
        database.execute("""
                insert into edition (year, questionnaire, opens_on, deadline, figure_basis, state, revision)
                values (2029, '2019', '2019-05-01', '2019-08-30', 'PUBLIC', 'PUBLISHED', 1)
                """);
        var selection = new Selection(
                2029, 1, Visibility.DIRECTORATE, List.of(new Criterion(Variable.PHASE, List.of("IDEA"), true)));

        var empty = columns(2029);

        assertThat(empty.crossTab(selection, List.of(Variable.PHASE, Variable.AGENCY), Metric.TOTAL_COST))
                .isEqualTo(new CrossTabCounts(0, 0, Map.of()));
        assertThat(empty.populations(selection, Set.of(List.of())))
                .isEqualTo(new PopulationCounts(Map.of(List.of(), 0L), 0));
    }

    @Test
    void columns_take_less_than_what_is_reckoned_with() {
        assertThat(columns.bytes()).isLessThan(600 * ColumnQuery.BYTES_PER_MEASURE);
    }

    @Test
    void the_response_rate_counts_submissions_and_no_drafts() {
        submit("000000001", false);
        submit("000000002", true);
        submit("000000003", false);
        submit("000000004", false);
        database.execute("""
                insert into submission (edition_year, org_number, revision, nothing_to_report, draft_receipt, draft_body)
                values (2018, '000000005', 1, false, ?, '{}')
                """, receipt("000000005", "DRAFT", false));

        var rate = new ResponseRateQuery(NamedSql.over(database.source()));

        assertThat(totals(rate.of(CountingDatabase.OTHER_YEAR))).containsExactly(6L, 4L, 67L, 3L, 1L);
        assertThat(totals(rate.of(CountingDatabase.YEAR))).containsExactly(6L, 0L, 0L, 0L, 0L);
        assertThat(totals(rate.of(2030))).containsExactly(0L, 0L, null, 0L, 0L);
    }

    private static List<Long> totals(ResponseRate rate) {
        return Arrays.asList(rate.invited(), rate.responded(), rate.percent(), rate.onTime(), rate.late());
    }

    private static void submit(String agency, boolean late) {
        database.execute("""
                insert into submission (edition_year, org_number, revision, nothing_to_report, late, submitted_receipt)
                values (2018, ?, 1, false, ?, ?)
                """, agency, late, receipt(agency, "SUBMITTED", late));
    }

    private static UUID receipt(String agency, String state, boolean late) {
        var id = UUID.nameUUIDFromBytes(new byte[] {(byte) agency.charAt(8)});
        database.execute(
                "insert into submission_receipt values (?, 2018, ?, 1, ?, now(), ?, '-', '-', 0, '{}')",
                id,
                agency,
                state,
                late);
        return id;
    }

    private static Question question(Random random) {
        var variables = shuffled(Variable.core(), random).subList(0, 1 + random.nextInt(3));
        var selection = new Selection(
                CountingDatabase.YEAR, 1, Visibility.of(random.nextBoolean()), criteria(random, 2, false));
        return new Question(selection, variables, anyOf(List.of(Metric.values()), random));
    }

    private static List<Criterion> criteria(Random random, int atMost, boolean negations) {
        return IntStream.range(0, random.nextInt(atMost + 1))
                .mapToObj(number -> {
                    var variable = anyOf(Variable.core(), random);
                    var known = shuffled(codes(variable), random);
                    return new Criterion(
                            variable,
                            known.subList(0, 1 + random.nextInt(known.size())),
                            negations && random.nextInt(3) == 0);
                })
                .toList();
    }

    private static <T> T anyOf(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        var shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static List<String> codes(Variable variable) {
        return switch (variable.id()) {
            case "ministry" -> List.of("A", "B", "C", "D");
            case "agency" ->
                CountingDatabase.PARTICIPANTS.keySet().stream().sorted().toList();
            default -> Categories.fixedCodes(variable, TestQuestionnaires.all().stream());
        };
    }

    private static VariableView view(Variable variable) {
        var categories = codes(variable).stream()
                .map(code -> new CategoryView(code, code))
                .toList();
        return new VariableView(variable.id(), variable.label().in(Language.NB), categories);
    }

    private static Long percent(Tally tally, long base) {
        return base == 0
                ? null
                : new BigDecimal(tally.measures())
                        .movePointRight(2)
                        .divide(new BigDecimal(base), 0, RoundingMode.HALF_UP)
                        .longValueExact();
    }
}
