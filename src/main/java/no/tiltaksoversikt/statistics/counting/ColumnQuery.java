package no.tiltaksoversikt.statistics.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import no.tiltaksoversikt.edition.questionnaire.QuestionnaireCatalogue;
import no.tiltaksoversikt.measure.Visibility;
import no.tiltaksoversikt.statistics.variable.Metric;
import no.tiltaksoversikt.statistics.variable.Variable;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** Reads the measures of a frozen edition into columns, in one streamed pass. */
@ApplicationScoped
class ColumnQuery {

    /** At least what a measure takes: a byte per variable, eight per amount, 28 for its id and tags, and some room. */
    static final int BYTES_PER_MEASURE = 72;

    private static final int FETCHED_AT_ONCE = 5_000;
    private static final List<Metric> AMOUNTS = Arrays.stream(Metric.values())
            .filter(metric -> metric.source().isPresent())
            .toList();

    private static final String SIZE = """
            select (select count(*) from measure m where m.edition_year = e.year and {current})
            from edition e
            where e.year = :year and e.revision >= :revision and e.state in ('FROZEN', 'PUBLISHED')
            """.replace("{current}", Visibility.holdsAt("m", ":revision"));

    private static final String ASKED = "select questionnaire from edition where year = :year";

    private static final String SQL = """
            select m.id, case when cardinality(m.tags) = cardinality(m.tag_keys) then m.tags else search_spellings(m.tags) end,
                m.for_public::text, m.for_directorate::text, {amounts}, {codes}
            from measure m
            join participant p on p.edition_year = m.edition_year and p.org_number = m.org_number
            where m.edition_year = :year and {current}
            order by m.org_number, m.reference collate "C"
            """.replace(
                    "{amounts}",
                    AMOUNTS.stream()
                            .map(metric -> "m." + metric.source().orElseThrow().column())
                            .collect(Collectors.joining(", ")))
            .replace("{current}", Visibility.holdsAt("m", ":revision"));

    private static final String TAG_KEYS =
            "select search_key(spelt) from unnest(:spellings) with ordinality as tag (spelt, place) order by place";

    private final Jdbi database;
    private final CountQuery counts;
    private final QuestionnaireCatalogue questionnaires;

    /** Uses its own transactions, since the driver streams rows only inside a transaction. */
    ColumnQuery(DataSource database, CountQuery counts, QuestionnaireCatalogue questionnaires) {
        this.database = Jdbi.create(database);
        this.database.registerArrayType(String.class, "text");
        this.counts = counts;
        this.questionnaires = questionnaires;
    }

    /** The columns of a revision; empty if they exceed the memory. If its number of rows tells, they are not read. */
    Optional<EditionColumns> read(int year, int revision, long mostBytes) {
        return database.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            var rows = size(handle, year, revision);
            return rows * BYTES_PER_MEASURE > mostBytes
                    ? Optional.empty()
                    : Optional.of(read(handle, year, revision, Math.toIntExact(rows)))
                            .filter(columns -> columns.bytes() <= mostBytes);
        });
    }

    private static long size(Handle handle, int year, int revision) {
        return handle.createQuery(SIZE)
                .bind("year", year)
                .bind("revision", revision)
                .mapTo(Long.class)
                .one();
    }

    private EditionColumns read(Handle handle, int year, int revision, int rows) {
        var variables = Variable.of(questionnaires.get(
                handle.createQuery(ASKED).bind("year", year).mapTo(String.class).one()));
        var codes = variables.stream().map(Variable::asText).collect(Collectors.joining(", "));
        return handle.createQuery(SQL.replace("{codes}", codes))
                .bind("year", year)
                .bind("revision", revision)
                .setFetchSize(FETCHED_AT_ONCE)
                .scanResultSet((measures, context) -> read(handle, measures.get(), rows, variables));
    }

    private EditionColumns read(Handle handle, ResultSet measures, int rows, List<Variable> variables)
            throws SQLException {
        var ids = new long[2 * rows];
        var tags = new TagColumn.Builder(rows);
        var forPublic = new CodeColumn.Builder(rows);
        var forDirectorate = new CodeColumn.Builder(rows);
        var amounts = new EnumMap<Metric, long[]>(Metric.class);
        AMOUNTS.forEach(metric -> amounts.put(metric, new long[rows]));
        var codes = new LinkedHashMap<Variable, CodeColumn.Builder>();
        variables.forEach(variable -> codes.put(variable, new CodeColumn.Builder(rows)));
        for (var row = 0; measures.next(); row++) {
            var column = 1;
            var id = measures.getObject(column++, UUID.class);
            ids[2 * row] = id.getMostSignificantBits();
            ids[2 * row + 1] = id.getLeastSignificantBits();
            var spelt = measures.getArray(column++);
            tags.add(spelt == null ? new String[0] : (String[]) spelt.getArray());
            forPublic.add(measures.getString(column++));
            forDirectorate.add(measures.getString(column++));
            for (var amount : amounts.values()) {
                var value = measures.getLong(column++);
                amount[row] = measures.wasNull() ? -1 : value;
            }
            for (var code : codes.values()) {
                code.add(measures.getString(column++));
            }
        }
        var visible = new EnumMap<Visibility, CodeColumn>(
                Map.of(Visibility.PUBLIC, forPublic.build(), Visibility.DIRECTORATE, forDirectorate.build()));
        return new EditionColumns(
                codes.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, code -> code.getValue()
                        .build())),
                amounts,
                visible,
                new RowIndex(ids),
                tags.build(spellings -> keys(handle, spellings)),
                rows,
                counts);
    }

    private static List<String> keys(Handle handle, List<String> spellings) {
        return handle.createQuery(TAG_KEYS)
                .bindArray("spellings", String.class, spellings)
                .mapTo(String.class)
                .list();
    }
}
