package no.tiltaksoversikt.platform.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that are sent as CSV. */
class CsvRowsTest {

    private static final List<String> COLUMNS = List.of("orgNumber", "name", "skate");

    private static List<Map<String, String>> read(String csv) {
        return CsvRows.read(csv.getBytes(StandardCharsets.UTF_8), COLUMNS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name;orgNumber\nÅ, B og C;1\n;2\n",
                "\ufeffname;orgNumber\r\nÅ, B og C;1\r\n\r\n;2",
                "orgNumber,name\n1,\"Å, B og C\"\n 2 ,\n"
            })
    void columns_come_in_any_order_with_comma_or_semicolon(String csv) {
        var rows = read(csv);
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0)).containsEntry("orgNumber", "1").containsEntry("name", "Å, B og C");
        assertThat(rows.get(1)).containsEntry("orgNumber", "2").containsEntry("name", null);
    }

    @Test
    void another_encoding_and_what_no_database_keeps_are_refused() {
        for (var csv : List.of(
                "orgNumber;name\n1;Sjøfart\n".getBytes(StandardCharsets.ISO_8859_1),
                "orgNumber;name\n1;a\u0000b\n".getBytes(StandardCharsets.UTF_8))) {
            assertThatThrownBy(() -> CsvRows.read(csv, COLUMNS))
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.type()).isEqualTo(ProblemType.INVALID_BODY));
        }
    }

    @Test
    void an_unknown_column_is_named() {
        assertThatThrownBy(() -> read("orgNumber;navn\n1;X\n"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(ProblemType.UNKNOWN_FIELD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "name\nX\n", "orgNumber;name\n1;X;Y;Z\n", "orgNumber;name\n\"1;X\n"})
    void what_is_no_table_with_the_first_column_is_refused(String csv) {
        assertThatThrownBy(() -> read(csv)).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.type())
                .isEqualTo(ProblemType.INVALID_BODY));
    }

    @Test
    void a_list_has_ten_thousand_rows_at_most() {
        assertThat(read("orgNumber\n" + "1\n".repeat(CsvRows.MOST_ROWS))).hasSize(CsvRows.MOST_ROWS);
        assertThatThrownBy(() -> read("orgNumber\n" + "1\n".repeat(CsvRows.MOST_ROWS + 1)))
                .isInstanceOf(Problem.class);
    }
}
