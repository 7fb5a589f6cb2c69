package no.tiltaksoversikt.platform.personal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import no.tiltaksoversikt.platform.personal.Holding.Place;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Statements that find and erase addresses. What they find is edition, agency, reference, field, and whether it is a contact. */
public final class AddressStatements {

    private AddressStatements() {}

    /** What the statement finds; every place in it is the address. */
    public static List<Holding> find(DataSource database, Place place, String sql, String address) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            var places = select.getParameterMetaData().getParameterCount();
            for (var index = 1; index <= places; index++) {
                select.setString(index, address);
            }
            var found = new ArrayList<Holding>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(new Holding(
                            place,
                            rows.getInt(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getBoolean(5)));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw unaddressed("The address can't be looked for", failed);
        }
    }

    /** Runs a statement that erases; gives the number of rows. */
    public static int erase(DataSource database, String sql, Object argument) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            update.setObject(1, argument);
            return update.executeUpdate();
        } catch (SQLException failed) {
            throw unaddressed("The contacts can't be erased", failed);
        }
    }

    /** The addresses that a statement with the parameter {@code address} finds. */
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

    /** Without the database's own message, which may quote what it was asked for. */
    private static IllegalStateException unaddressed(String message, SQLException failed) {
        return new IllegalStateException(message + ": SQLSTATE " + failed.getSQLState());
    }
}
