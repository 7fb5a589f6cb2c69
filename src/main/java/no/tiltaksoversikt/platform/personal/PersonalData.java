package no.tiltaksoversikt.platform.personal;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** A feature's stored e-mail addresses. All methods run in the caller's transaction. */
public interface PersonalData {

    /**
     * A place where an address is stored.
     *
     * @param reference the measure's reference; null if there is none
     * @param field the member or column
     * @param contact whether it is stored as a contact, which can be erased; otherwise a text mentions it
     */
    record Holding(Place place, int editionYear, String orgNumber, String reference, String field, boolean contact) {}

    /** What it is stored in. */
    @Schema(name = "PrivacyHoldingKind")
    enum Place {
        MEASURE,
        DRAFT,
        PARTICIPANT,
        REMINDER,
        ACKNOWLEDGEMENT,
        RECEIPT,
        EXTENSION,
        CORRECTION,
        LINEAGE_EVENT,
        FINDING
    }

    /** Where an address is stored, ignoring case. */
    List<Holding> find(String address);

    /** Erases an address that is stored as a contact. Texts that mention it stay. */
    default void erase(String address) {}

    /** Erases an edition's contacts after the retention period. Returns their number. */
    default int eraseContacts(int editionYear) {
        return 0;
    }

    /** Erases contacts in drafts once an edition takes no answers any more. Returns their number. */
    default int eraseUnsubmitted(int editionYear) {
        return 0;
    }

    /**
     * The occurrences that a statement with the parameter {@code address} finds. It selects edition, agency, reference, field,
     * and whether it is a contact.
     */
    static List<Holding> holdings(Jdbi database, Place place, String sql, String address) {
        return masked(() -> database.withHandle(handle -> handle.createQuery(sql)
                .bind("address", address)
                .map((row, context) -> new Holding(
                        place, row.getInt(1), row.getString(2), row.getString(3), row.getString(4), row.getBoolean(5)))
                .list()));
    }

    /** Runs a statement with one parameter that erases contacts. Returns the number of rows. */
    static int eraseBy(Jdbi database, String sql, String parameter, Object value) {
        return masked(() -> database.withHandle(
                handle -> handle.createUpdate(sql).bind(parameter, value).execute()));
    }

    /** Leaves out the database's message, which may quote the address. */
    private static <T> T masked(Supplier<T> statement) {
        try {
            return statement.get();
        } catch (UnableToExecuteStatementException failed) {
            throw failed.getCause() instanceof SQLException error
                    ? new IllegalStateException(
                            "The addresses can't be read or erased: SQLSTATE " + error.getSQLState())
                    : failed;
        }
    }
}
