package no.tiltaksoversikt.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.postgresql.PGConnection;

/** Writes measures in the caller's transaction, a whole answer as one batch. */
@ApplicationScoped
public class MeasureStore {

    // For fewer rows, a COPY costs more than it saves.
    private static final int FEWEST_COPIED = 20;

    private static final int REPORTED = 0;

    /** The upper end of the revisions of a row that is still valid. */
    private static final int OPEN_END = Integer.MAX_VALUE;

    private static final String UPSERT = upsert();
    private static final String COPY = "copy measure (" + String.join(", ", MeasureColumns.ALL) + ") from stdin";
    private static final String STORED = """
            select reference, position, content_hash, name_key from measure
            where edition_year = :year and org_number = :agency and from_revision = 0 and for_directorate
            order by position
            """;
    private static final String CLOSE = """
            update measure set to_revision = :revision
            where id = :id and to_revision = :openEnd and from_revision < :revision
            """;
    private static final String REOPEN =
            "update measure set to_revision = :openEnd where id = :id and to_revision = :revision";
    private static final String DELETE_CORRECTED = "delete from measure where id = :id and from_revision = :revision";
    private static final String DELETE_PUBLIC =
            "delete from measure where id = any(:ids) and from_revision = :revision and not for_directorate";
    private static final String DELETE = """
            delete from measure where edition_year = :year and org_number = :agency and reference = any(:references)
            """;
    private static final String RELINK = """
            update measure set lineage_id = :lineage
            where edition_year = :year and org_number = :agency and reference = :reference
            """;

    private final Jdbi database;

    public MeasureStore(Jdbi database) {
        this.database = database;
    }

    /** What is stored of a measure beside its answers. */
    public record Stored(String reference, int position, String contentHash, String nameKey) {}

    /** An agency's stored measures by reference, in the order of its answer. */
    public Map<String, Stored> stored(int editionYear, String orgNumber) {
        var found = new LinkedHashMap<String, Stored>();
        database.useHandle(handle -> handle.createQuery(STORED)
                .bind("year", editionYear)
                .bind("agency", orgNumber)
                .mapTo(Stored.class)
                .forEach(stored -> found.put(stored.reference(), stored)));
        return found;
    }

    /** Stores new and changed measures. The caller has locked their participants. */
    public void store(Collection<AnsweredMeasure> added, Collection<AnsweredMeasure> changed) {
        if (added.size() < FEWEST_COPIED) {
            store(Stream.concat(added.stream(), changed.stream()).toList());
        } else {
            copy(added);
            store(changed);
        }
    }

    private void copy(Collection<AnsweredMeasure> added) {
        var text = new CopyText();
        added.forEach(measure -> MeasureColumns.rows(measure, REPORTED).forEach(text::add));
        try (var handle = database.open()) {
            handle.getConnection()
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(COPY, new StringReader(text.toString()));
        } catch (SQLException failed) {
            throw new IllegalStateException("The measures can't be stored", failed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Stores new and changed measures as they are reported. */
    public void store(Collection<AnsweredMeasure> measures) {
        if (!measures.isEmpty()) {
            database.useHandle(handle -> store(handle, measures, REPORTED));
        }
    }

    private static void store(Handle handle, Collection<AnsweredMeasure> measures, int fromRevision) {
        deletePublicRows(handle, measures, fromRevision);
        try (var batch = handle.prepareBatch(UPSERT)) {
            for (var measure : measures) {
                for (var row : MeasureColumns.rows(measure, fromRevision)) {
                    add(batch, row);
                }
            }
            batch.execute();
        }
    }

    /** A measure without exempt answers any more needs no separate row for the public. */
    private static void deletePublicRows(Handle handle, Collection<AnsweredMeasure> measures, int fromRevision) {
        var whole = measures.stream()
                .filter(measure -> !measure.answers().isPartlyPublic())
                .map(AnsweredMeasure::id)
                .toList();
        handle.createUpdate(DELETE_PUBLIC)
                .bindArray("ids", UUID.class, whole)
                .bind("revision", fromRevision)
                .execute();
    }

    private static void add(PreparedBatch batch, List<Object> row) {
        for (var column = 0; column < row.size(); column++) {
            batch.bind(MeasureColumns.ALL.get(column), argument(row.get(column)));
        }
        batch.add();
    }

    /** A batch takes its parameter types from the first row, where a column may be null. */
    private static Argument argument(Object value) {
        return (position, statement, context) -> {
            if (value == null) {
                statement.setNull(position, Types.NULL);
            } else if (value instanceof Instant instant) {
                statement.setTimestamp(position, Timestamp.from(instant));
            } else if (value instanceof List<?> texts) {
                statement.setArray(position, statement.getConnection().createArrayOf("text", texts.toArray()));
            } else {
                statement.setObject(position, value);
            }
        };
    }

    private static String upsert() {
        var columns = MeasureColumns.ALL;
        return "insert into measure (" + String.join(", ", columns) + ") values ("
                + columns.stream().map(MeasureStore::parameter).collect(Collectors.joining(", "))
                + ") on conflict (id, from_revision, for_directorate) do update set "
                + columns.stream()
                        .filter(column -> !MeasureColumns.NEVER_CHANGED.contains(column))
                        .map(column -> column + " = excluded." + column)
                        .collect(Collectors.joining(", "));
    }

    private static String parameter(String column) {
        return column.equals("added") ? "cast(:added as jsonb)" : ":" + column;
    }

    /** Removes an agency's measures with these references. */
    public void remove(int editionYear, String orgNumber, Collection<String> references) {
        database.useHandle(handle -> handle.createUpdate(DELETE)
                .bind("year", editionYear)
                .bind("agency", orgNumber)
                .bindArray("references", String.class, references)
                .execute());
    }

    /** Moves stored measures to other lineages. */
    public void relink(int editionYear, Map<Lineages.MeasureKey, Lineages.Lineage> lineages) {
        database.useHandle(handle -> {
            try (var batch = handle.prepareBatch(RELINK)) {
                lineages.forEach((key, lineage) -> batch.bind("lineage", lineage.id())
                        .bind("year", editionYear)
                        .bind("agency", key.orgNumber())
                        .bind("reference", key.reference())
                        .add());
                batch.execute();
            }
        });
    }

    /** Stores a measure's state from an unfrozen revision on; earlier states stay. */
    public void correct(AnsweredMeasure measure, int fromRevision) {
        uncorrect(measure.id(), fromRevision);
        database.useHandle(handle -> {
            change(handle, CLOSE, measure.id(), fromRevision);
            store(handle, List.of(measure), fromRevision);
        });
    }

    /** Undoes a measure's correction in an unfrozen revision. */
    public void uncorrect(UUID id, int fromRevision) {
        database.useHandle(handle -> {
            handle.createUpdate(DELETE_CORRECTED)
                    .bind("id", id)
                    .bind("revision", fromRevision)
                    .execute();
            change(handle, REOPEN, id, fromRevision);
        });
    }

    /** Ends a measure from an unfrozen revision on; earlier states stay. */
    public void end(UUID id, int revision) {
        uncorrect(id, revision);
        database.useHandle(handle -> change(handle, CLOSE, id, revision));
    }

    private static void change(Handle handle, String statement, UUID id, int revision) {
        handle.createUpdate(statement)
                .bind("id", id)
                .bind("revision", revision)
                .bind("openEnd", OPEN_END)
                .execute();
    }

    /**
     * Waits for transactions that write measures, also those without a participant's lock, and blocks new ones until the
     * commit.
     */
    public void waitForWriters() {
        database.useHandle(handle -> handle.execute("lock table measure in share mode"));
    }
}
