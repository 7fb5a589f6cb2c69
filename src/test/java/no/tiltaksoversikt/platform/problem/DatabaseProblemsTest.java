package no.tiltaksoversikt.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

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
        "53100, , UNAVAILABLE",
        "57P01, , UNAVAILABLE",
        "08006, , UNAVAILABLE",
        "42P01, , INTERNAL_ERROR"
    })
    void the_constraint_and_the_state_decide(String state, String constraint, ProblemType expected) {
        var error = error(state, constraint);
        assertThat(DatabaseProblems.of(error, error).type()).isEqualTo(expected);
    }

    @Test
    void the_constraint_of_a_failed_batch_counts() {
        var batch = new BatchUpdateException("batch", "23505", new int[0], error("23505", "audit_entry_pkey"));
        assertThat(DatabaseProblems.of(batch, batch).type()).isEqualTo(ProblemType.INTERNAL_ERROR);
    }

    @Test
    void an_error_without_a_state_is_a_database_that_is_not_there() {
        var error = new SQLException("no connection");
        assertThat(DatabaseProblems.of(error, error).headers()).containsEntry("Retry-After", "5");
    }

    private static PSQLException error(String state, String constraint) {
        var name = constraint == null ? "" : "n" + constraint + '\0';
        return new PSQLException(new ServerErrorMessage("SERROR\0C" + state + '\0' + name));
    }
}
