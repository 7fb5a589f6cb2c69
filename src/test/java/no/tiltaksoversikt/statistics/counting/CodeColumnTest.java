package no.tiltaksoversikt.statistics.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import no.tiltaksoversikt.measure.Visibility;
import no.tiltaksoversikt.statistics.counting.MeasureCounts.CrossTabCounts;
import no.tiltaksoversikt.statistics.counting.MeasureCounts.PopulationCounts;
import no.tiltaksoversikt.statistics.counting.MeasureCounts.Selection;
import no.tiltaksoversikt.statistics.variable.Criterion;
import no.tiltaksoversikt.statistics.variable.Metric;
import no.tiltaksoversikt.statistics.variable.Variable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeColumnTest {

    private static CodeColumn column(String... answers) {
        var builder = new CodeColumn.Builder(answers.length);
        for (var answer : answers) {
            builder.add(answer);
        }
        return builder.build();
    }

    private static CodeColumn different(int answers) {
        return column(
                IntStream.range(0, answers).mapToObj(number -> "C" + number).toArray(String[]::new));
    }

    private static List<List<String>> read(CodeColumn column, int rows) {
        var places = new int[rows];
        column.addTo(places, 0, rows, 1);
        return IntStream.of(places).mapToObj(column::answer).toList();
    }

    @Test
    void the_same_codes_are_one_answer_whatever_their_order() {
        var column = column("A,B", null, "B,A", "", "A", "A,B");

        assertThat(column.size()).isEqualTo(3);
        assertThat(read(column, 6))
                .containsExactly(
                        List.of("A", "B"), List.of(), List.of("A", "B"), List.of(), List.of("A"), List.of("A", "B"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 63, 64, 65, 255, 256, 257, 1000, 65_536})
    void every_answer_is_read_back_however_many_there_are(int answers) {
        var column = different(answers);

        assertThat(read(column, answers))
                .isEqualTo(IntStream.range(0, answers)
                        .mapToObj(number -> List.of("C" + number))
                        .toList());
        assertThat(column.bytes()).isEqualTo(answers > 256 ? answers * 2 : answers);
        var last = column.where(List.of("C" + (answers - 1))::equals);
        assertThat(last.stream()).containsExactly(answers - 1);
        assertThat(column.where(answer -> true).stream()).hasSize(answers).contains(0, answers - 1);
    }

    @Test
    void more_answers_than_two_bytes_hold_are_refused() {
        assertThatIllegalStateException().isThrownBy(() -> different(65_537));
    }

    @Test
    void a_column_with_too_few_measures_is_refused() {
        var builder = new CodeColumn.Builder(2);
        builder.add("A");

        assertThatIllegalStateException().isThrownBy(builder::build);
    }

    @Test
    void what_has_too_many_combinations_is_counted_in_the_database() {
        var expected = new CrossTabCounts(1, 2, Map.of());
        var asked = new ArrayList<List<Variable>>();
        var database = new MeasureCounts() {
            @Override
            public CrossTabCounts crossTab(Selection selection, List<Variable> by, Metric metric) {
                asked.add(by);
                return expected;
            }

            @Override
            public PopulationCounts populations(Selection selection, Set<List<Criterion>> sets) {
                throw new AssertionError("not asked for");
            }
        };
        var many = different(2000);
        var everyone =
                column(IntStream.range(0, 2000).mapToObj(number -> "true").toArray(String[]::new));
        var columns = new EditionColumns(
                Map.of(Variable.AGENCY, many, Variable.MINISTRY, many),
                Map.of(),
                Map.of(Visibility.PUBLIC, everyone, Visibility.DIRECTORATE, everyone),
                new RowIndex(new long[0]),
                new TagColumn.Builder(0).build(spellings -> spellings),
                2000,
                database);
        var everything = new Selection(2019, 1, Visibility.DIRECTORATE, List.of());

        assertThat(columns.crossTab(everything, List.of(Variable.AGENCY, Variable.MINISTRY), Metric.COUNT))
                .isEqualTo(expected);
        assertThat(columns.crossTab(everything, List.of(Variable.AGENCY), Metric.COUNT)
                        .cells())
                .hasSize(2000);
        assertThat(asked).containsExactly(List.of(Variable.AGENCY, Variable.MINISTRY));
    }
}
