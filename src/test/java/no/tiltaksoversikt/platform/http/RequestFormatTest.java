package no.tiltaksoversikt.platform.http;

import static no.tiltaksoversikt.platform.http.Format.CSV;
import static no.tiltaksoversikt.platform.http.Format.JSON;
import static no.tiltaksoversikt.platform.http.Format.JSON_STAT;
import static no.tiltaksoversikt.platform.http.Format.XLSX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestFormatTest {

    private static final List<Format> OFFERED = List.of(JSON, CSV, JSON_STAT, XLSX);

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "*/* > JSON",
                "application/* > JSON",
                "text/* > CSV",
                "text/csv > CSV",
                "TEXT/CSV > CSV",
                "text/csv;charset=utf-8 > CSV",
                "application/json;q=0.5, text/csv > CSV",
                "application/json;q=0.5, text/csv;q=0.4 > JSON",
                "text/csv ; q=0.9 , application/json-stat+json ; Q=0.91 > JSON_STAT",
                "text/html, */*;q=0.1 > JSON",
                "application/json;q=0, */* > CSV",
                "*/*, application/json;q=0.2 > CSV",
                "application/*;q=0.3, application/json;q=0.1 > JSON_STAT",
                "image/svg+xml, text/csv;q=0.001 > CSV",
                "nonsense, text/csv > CSV",
                "text/csv;q=much > CSV",
            })
    void the_format_that_is_wanted_most_is_chosen(String accept, Format expected) {
        assertThat(RequestFormat.inAccept(accept, OFFERED)).isEqualTo(expected);
    }

    @Test
    void without_accept_it_is_the_first() {
        assertThat(RequestFormat.inAccept(null, OFFERED)).isEqualTo(JSON);
        assertThat(RequestFormat.inAccept(" ", OFFERED)).isEqualTo(JSON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"image/svg+xml", "text/csv;q=0", "*/*;q=0.0", "nonsense", "text/html, application/xml;q=0.9"})
    void what_can_not_be_met_is_a_problem_that_names_the_formats(String accept) {
        assertThatThrownBy(() -> RequestFormat.inAccept(accept, OFFERED))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.type()).isEqualTo(ProblemType.NOT_ACCEPTABLE);
                    assertThat(problem.arguments().get("offered"))
                            .asString()
                            .contains("application/json", "text/csv", "json-stat", "spreadsheetml");
                });
    }
}
