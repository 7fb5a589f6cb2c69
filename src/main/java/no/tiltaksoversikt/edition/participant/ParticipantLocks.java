package no.tiltaksoversikt.edition.participant;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Locks the participants of several submissions at once, until the caller's transaction ends. */
@ApplicationScoped
public class ParticipantLocks {

    // Sorted as transitions sort them, so that two transactions cannot deadlock.
    private static final String LOCK = """
            select participant.edition_year, participant.org_number
            from unnest(:years, :agencies) as wanted (edition_year, org_number)
            join participant using (edition_year, org_number)
            order by 1, 2
            for update of participant
            """;
    private static final String LOCK_FREE = LOCK + " skip locked";

    private final Jdbi database;

    public ParticipantLocks(Jdbi database) {
        this.database = database;
    }

    /** Locks participants, and waits for transactions that hold them. Returns those that are invited. */
    public Set<Participant.Key> lock(Collection<Participant.Key> participants) {
        return lock(LOCK, participants);
    }

    /** Locks the participants that no other transaction holds, without waiting. Returns them. */
    public Set<Participant.Key> lockFree(Collection<Participant.Key> participants) {
        return lock(LOCK_FREE, participants);
    }

    private Set<Participant.Key> lock(String query, Collection<Participant.Key> participants) {
        return database.withHandle(handle -> handle.createQuery(query)
                .bindArray(
                        "years",
                        Integer.class,
                        participants.stream().map(Participant.Key::editionYear).toArray())
                .bindArray(
                        "agencies",
                        String.class,
                        participants.stream().map(Participant.Key::orgNumber).toArray())
                .map((row, context) -> new Participant.Key(row.getInt(1), row.getString(2)))
                .collectIntoSet());
    }
}
