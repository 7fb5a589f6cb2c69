package no.tiltaksoversikt.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When an answer is late. */
class DeadlineTest {

    @ParameterizedTest
    @CsvSource({
        "2031-02-15, 2031-02-15T22:59:59Z, false",
        "2031-02-15, 2031-02-15T23:00:00Z, true",
        "2031-08-30, 2031-08-30T21:59:59Z, false",
        "2031-08-30, 2031-08-30T22:00:00Z, true"
    })
    void the_whole_day_in_norway_is_in_time(LocalDate day, Instant received, boolean late) {
        assertThat(new Deadline(day).isPassedAt(received)).isEqualTo(late);
    }
}
