package no.tiltaksoversikt.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseProblemsTest {

    @ParameterizedTest
    @CsvSource({
        "23505, edition_pkey, LOST_RACE",
        "23505, submission_receipt_revision_key, LOST_RACE",
        "23505, audit_entry_pkey, INTERNAL_ERROR",
        "23503, submission_participant_fkey, LOST_RACE",
        "23503, agency_affiliation_ministry_fkey, INTERNAL_ERROR",
        "23514, submission_late_check, INTERNAL_ERROR",
        "40001, , LOST_RACE",
        "40P01, , LOST_RACE",
        "42P01, , INTERNAL_ERROR"
    })
    void constraint_and_state_decide(String state, String constraint, ProblemType expected) {
        assertThat(DatabaseProblems.type(state, Optional.ofNullable(constraint)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"53100", "57P01", "08006", "25006"})
    void a_database_that_is_not_there_or_full_may_be_tried_again(String state) {
        var error = new SQLException("refused", state);
        assertThat(DatabaseProblems.of(error, error).type()).isEqualTo(ProblemType.UNAVAILABLE);
        assertThat(DatabaseProblems.of(error, error).headers()).containsEntry("Retry-After", "5");
    }

    @Test
    void an_error_without_a_state_is_a_database_that_is_not_there() {
        var error = new SQLException("no connection");
        assertThat(DatabaseProblems.of(error, error).type()).isEqualTo(ProblemType.UNAVAILABLE);
    }
}
