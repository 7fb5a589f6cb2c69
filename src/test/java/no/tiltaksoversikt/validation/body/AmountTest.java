package no.tiltaksoversikt.validation.body;

import static org.assertj.core.api.Assertions.assertThat;

import no.tiltaksoversikt.validation.body.Amount.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "-0.0, 0",
        "1, 1",
        "-1, -1",
        "1.0, 1",
        "1e6, 1000000",
        "1.5E+1, 15",
        "1200e-2, 12",
        "0e99, 0",
        "0e-2147483647, 0",
        "9223372036854775807, 9223372036854775807",
        "-9223372036854775808, -9223372036854775808"
    })
    void a_whole_number_is_whole_however_it_is_written(String number, long value) {
        assertThat(Amount.of(number)).isEqualTo(new Amount(Kind.WHOLE, value));
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, FRACTION",
        "-1.01, FRACTION",
        "1e-1, FRACTION",
        "1e-2147483647, FRACTION",
        "1e-99999999999, FRACTION",
        "9223372036854775808, TOO_LARGE",
        "1e19, TOO_LARGE",
        "10e2147483647, TOO_LARGE",
        "1e99999999999, TOO_LARGE",
        "Infinity, TOO_LARGE",
        "-9223372036854775809, TOO_SMALL",
        "-1e2147483647, TOO_SMALL",
        "-1e99999999999, TOO_SMALL",
        "-Infinity, TOO_SMALL"
    })
    void other_numbers_are_not(String number, Kind kind) {
        assertThat(Amount.of(number).kind()).isEqualTo(kind);
    }

    @Test
    void a_number_of_many_digits_is_no_trouble() {
        assertThat(Amount.of("1" + "0".repeat(999)).kind()).isEqualTo(Kind.TOO_LARGE);
        assertThat(Amount.of("1." + "0".repeat(998))).isEqualTo(new Amount(Kind.WHOLE, 1));
        assertThat(Amount.of("1." + "0".repeat(998) + "1").kind()).isEqualTo(Kind.FRACTION);
    }
}
