package no.tiltaksoversikt.edition.participant;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;

/** Locks the participants of several answers at once, in the caller's transaction and until it ends. */
@ApplicationScoped
public class ParticipantLocks {

    // One order for everybody, transitions too, so that nobody waits for somebody who waits for them.
    private static final String LOCK = """
            select participant.edition_year, participant.org_number
            from unnest(?, ?) as wanted (edition_year, org_number)
            join participant using (edition_year, org_number)
            order by 1, 2
            for update of participant
            """;
    private static final String LOCK_FREE = LOCK + " skip locked";

    private final DataSource database;

    public ParticipantLocks(DataSource database) {
        this.database = database;
    }

    /** Locks them, waiting for whoever has them; gives those that are invited. */
    public Set<Participant.Key> lock(Collection<Participant.Key> participants) {
        return lock(LOCK, participants);
    }

    /** Locks those that nobody else has, without waiting; gives the ones that it got. */
    public Set<Participant.Key> lockFree(Collection<Participant.Key> participants) {
        return lock(LOCK_FREE, participants);
    }

    private Set<Participant.Key> lock(String query, Collection<Participant.Key> participants) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(query)) {
            var years = participants.stream().map(Participant.Key::editionYear).toArray();
            var agencies = participants.stream().map(Participant.Key::orgNumber).toArray();
            select.setArray(1, connection.createArrayOf("int4", years));
            select.setArray(2, connection.createArrayOf("text", agencies));
            var locked = new HashSet<Participant.Key>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    locked.add(new Participant.Key(rows.getInt(1), rows.getString(2)));
                }
            }
            return locked;
        } catch (SQLException failed) {
            throw new IllegalStateException("The participants can't be locked", failed);
        }
    }
}
