package no.tiltaksoversikt.platform.problem;

import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Turns database errors into problems, by the name of the violated constraint and by SQLSTATE. Services check before they write,
 * so the remaining errors are races, bugs, and an unavailable database.
 */
final class DatabaseProblems {

    private static final int RETRY_AFTER_SECONDS = 5;

    private static final String UNIQUE_VIOLATION = "23505";

    /** The database's statement_timeout. */
    private static final String CANCELLED = "57014";

    /** Serialization failure and deadlock. */
    private static final Set<String> LOST_RACES = Set.of("40001", "40P01");

    /** No connection, shutting down, or out of resources (a full disk is 53100): the next try may succeed. */
    private static final Set<String> UNAVAILABLE_CLASSES = Set.of("08", "57", "53");

    /** A write reached a standby, because no node is primary. */
    private static final String READ_ONLY = "25006";

    /** Foreign keys whose target a concurrent request may have removed, and generated keys. */
    private static final Map<String, ProblemType> CONSTRAINTS = Map.ofEntries(
            Map.entry("submission_participant_fkey", ProblemType.LOST_RACE),
            Map.entry("measure_participant_fkey", ProblemType.LOST_RACE),
            Map.entry("acknowledgement_participant_fkey", ProblemType.LOST_RACE),
            Map.entry("list_mapping_participant_fkey", ProblemType.LOST_RACE),
            Map.entry("deadline_extension_participant_fkey", ProblemType.LOST_RACE),
            Map.entry("reminder_participant_fkey", ProblemType.LOST_RACE),
            Map.entry("audit_entry_pkey", ProblemType.INTERNAL_ERROR),
            Map.entry("correction_pkey", ProblemType.INTERNAL_ERROR),
            Map.entry("deadline_extension_pkey", ProblemType.INTERNAL_ERROR),
            Map.entry("edition_transition_pkey", ProblemType.INTERNAL_ERROR),
            Map.entry("lineage_event_pkey", ProblemType.INTERNAL_ERROR),
            Map.entry("reminder_pkey", ProblemType.INTERNAL_ERROR),
            Map.entry("submission_receipt_pkey", ProblemType.INTERNAL_ERROR));

    private DatabaseProblems() {}

    /** The problem of an error, with the exception that it came with as its cause. */
    static Problem of(SQLException error, Throwable failure) {
        var state = error.getSQLState();
        if (CANCELLED.equals(state)) {
            return new Problem(ProblemType.READ_TOO_LONG, failure).withRetryAfter(30);
        }
        if (state == null || READ_ONLY.equals(state) || UNAVAILABLE_CLASSES.contains(state.substring(0, 2))) {
            return unavailable(failure);
        }
        return new Problem(type(state, constraint(error)), failure);
    }

    /**
     * The problem of a failed commit. Where the connection broke during the commit, PostgreSQL may have stored the change. JTA
     * has the error of the database among the suppressed exceptions of its own.
     */
    static Optional<Problem> ofCommit(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .flatMap(cause -> Stream.of(cause.getSuppressed()))
                .filter(XAException.class::isInstance)
                .map(Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(error -> of((SQLException) error, failure))
                .map(problem -> problem.type() == ProblemType.UNAVAILABLE
                        ? new Problem(ProblemType.OUTCOME_UNKNOWN, failure).withRetryAfter(RETRY_AFTER_SECONDS)
                        : problem)
                .findFirst();
    }

    private static Problem unavailable(Throwable failure) {
        return Problem.unavailable("PostgreSQL", RETRY_AFTER_SECONDS, failure);
    }

    /** The constraint is empty where the error is not about one. */
    static ProblemType type(String state, Optional<String> constraint) {
        if (LOST_RACES.contains(state)) {
            return ProblemType.LOST_RACE;
        }
        // A concurrent request has stored the same key first, unless the key is generated.
        return constraint
                .map(CONSTRAINTS::get)
                .orElse(state.equals(UNIQUE_VIOLATION) ? ProblemType.LOST_RACE : ProblemType.INTERNAL_ERROR);
    }

    /** A failed batch is an exception around the one of the server. */
    private static Optional<String> constraint(Throwable error) {
        return ProblemMapper.findCause(error, PSQLException.class)
                .map(PSQLException::getServerErrorMessage)
                .map(ServerErrorMessage::getConstraint);
    }
}
