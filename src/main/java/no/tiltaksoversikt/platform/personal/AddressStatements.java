package no.tiltaksoversikt.platform.personal;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import no.tiltaksoversikt.platform.personal.Holding.Place;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Runs statements that find and erase addresses. Finding selects edition, agency, reference, field, and whether it is a
 * contact.
 */
public final class AddressStatements {

    private AddressStatements() {}

    /** The occurrences that a statement with the parameter {@code address} finds. */
    public static List<Holding> find(Jdbi database, Place place, String sql, String address) {
        return masked(() -> database.withHandle(handle -> handle.createQuery(sql)
                .bind("address", address)
                .map((row, context) -> new Holding(
                        place, row.getInt(1), row.getString(2), row.getString(3), row.getString(4), row.getBoolean(5)))
                .list()));
    }

    /** Runs a statement with one parameter that erases contacts. Returns the number of rows. */
    public static int erase(Jdbi database, String sql, String parameter, Object value) {
        return masked(() -> database.withHandle(
                handle -> handle.createUpdate(sql).bind(parameter, value).execute()));
    }

    private static <T> T masked(Supplier<T> statement) {
        try {
            return statement.get();
        } catch (UnableToExecuteStatementException failed) {
            throw failed.getCause() instanceof SQLException error
                    ? unaddressed("The addresses can't be read or erased", error)
                    : failed;
        }
    }

    /** Leaves out the database's message, which may quote the address. */
    private static IllegalStateException unaddressed(String message, SQLException failed) {
        return new IllegalStateException(message + ": SQLSTATE " + failed.getSQLState());
    }
}
