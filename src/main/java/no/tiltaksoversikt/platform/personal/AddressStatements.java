package no.tiltaksoversikt.platform.personal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import no.tiltaksoversikt.platform.personal.Holding.Place;

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

    /** Without the database's own message, which may quote what it was asked for. */
    private static IllegalStateException unaddressed(String message, SQLException failed) {
        return new IllegalStateException(message + ": SQLSTATE " + failed.getSQLState());
    }
}
