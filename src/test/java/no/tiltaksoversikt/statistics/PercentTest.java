package no.tiltaksoversikt.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentTest {

    @ParameterizedTest
    @CsvSource({
        "67, 73, 92",
        "276, 432, 64",
        "115, 432, 27",
        "301, 418, 72",
        "1, 200, 1",
        "99, 20000, 0",
        "3, 200, 2",
        "0, 5, 0",
        "5, 5, 100"
    })
    void shares_are_rounded_half_up(long count, long base, long percent) {
        assertThat(Percent.of(count, base)).isEqualTo(percent);
    }

    @Test
    void nothing_is_a_share_of_nothing() {
        assertThat(Percent.of(0, 0)).isNull();
    }

    @Test
    void every_share_of_every_small_base_is_what_decimals_give() {
        for (var base = 1; base <= 450; base++) {
            for (var count = 0; count <= base; count++) {
                var exact = new BigDecimal(100 * count).divide(new BigDecimal(base), 0, RoundingMode.HALF_UP);
                assertThat(Percent.of(count, base)).isEqualTo(exact.longValueExact());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "232, 412, 301, 418, 16",
        "301, 418, 232, 412, -16",
        "21, 395, 37, 317, 6",
        "0, 10, 0, 20, 0",
        "0, 7, 7, 7, 100",
        "1, 200, 2, 200, 1",
        "2, 200, 1, 200, -1",
        "1, 1000, 5, 1000, 0",
        "999999, 1000000, 0, 1000000, -100"
    })
    void a_change_is_rounded_once_and_is_the_same_both_ways(
            long before, long baseBefore, long after, long baseAfter, long points) {
        assertThat(Percent.points(before, baseBefore, after, baseAfter)).isEqualTo(points);
        assertThat(Percent.points(after, baseAfter, before, baseBefore)).isEqualTo(-points);
    }

    @Test
    void there_is_no_change_where_there_is_no_share() {
        assertThat(Percent.points(0, 0, 1, 2)).isNull();
        assertThat(Percent.points(1, 2, 0, 0)).isNull();
    }
}
