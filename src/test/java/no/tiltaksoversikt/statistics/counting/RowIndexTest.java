package no.tiltaksoversikt.statistics.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.BitSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RowIndexTest {

    private static final int ROWS = 5000;

    @Test
    void every_id_has_its_row_also_where_many_share_a_half() {
        var ids = new long[2 * ROWS];
        for (var row = 0; row < ROWS; row++) {
            ids[2 * row] = row % 10;
            ids[2 * row + 1] = row / 10;
        }
        var index = new RowIndex(ids);
        for (var row = 0; row < ROWS; row++) {
            assertThat(index.row(ids[2 * row], ids[2 * row + 1], all())).isEqualTo(row);
            assertThat(index.id(row)).isEqualTo(new UUID(ids[2 * row], ids[2 * row + 1]));
        }
    }

    @Test
    void of_two_rows_with_the_same_id_the_reader_gets_the_visible_one() {
        var index = new RowIndex(new long[] {7, 8, 7, 8});
        assertThat(index.row(7, 8, only(0))).isEqualTo(0);
        assertThat(index.row(7, 8, only(1))).isEqualTo(1);
    }

    @Test
    void an_id_without_a_row_is_no_empty_answer() {
        assertThatIllegalStateException().isThrownBy(() -> new RowIndex(new long[] {7, 8}).row(8, 7, all()));
        assertThatIllegalStateException().isThrownBy(() -> new RowIndex(new long[0]).row(8, 7, all()));
    }

    private static BitSet all() {
        var all = new BitSet();
        all.set(0, ROWS);
        return all;
    }

    private static BitSet only(int row) {
        var rows = new BitSet();
        rows.set(row);
        return rows;
    }
}
