package no.tiltaksoversikt.publication.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import no.tiltaksoversikt.measure.CurrentRows;
import no.tiltaksoversikt.measure.Measure;
import no.tiltaksoversikt.publication.overview.text.Search;
import no.tiltaksoversikt.publication.overview.text.Search.By;
import no.tiltaksoversikt.statistics.counting.EditionCounts;
import no.tiltaksoversikt.statistics.counting.LoadedEditions;
import no.tiltaksoversikt.statistics.variable.Variable;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Finds a page of measures, their total number, and the facets. */
@ApplicationScoped
class HitQuery {

    /**
     * Settings until the end of the transaction. With this memory, the facets' groups of a million hits are not sorted on
     * disk. Compiling the statement would take longer than most lists. With these costs, several processes read the hits
     * where they are many: the usual costs assume that pages come from disk, which more processes do not make faster.
     * PostgreSQL's own threshold of 0.6 misses most words with two letters swapped.
     */
    private static final String SETTINGS = """
        select set_config('work_mem', '64MB', true), set_config('jit', 'off', true),
               set_config('seq_page_cost', '0.2', true), set_config('random_page_cost', '0.2', true),
               set_config('parallel_setup_cost', '200', true), set_config('parallel_tuple_cost', '0.001', true),
               set_config('pg_trgm.word_similarity_threshold', '0.5', true)
        """;

    private final Jdbi database;
    private final EditionCounts counts;
    private final ColumnHitQuery inColumns;

    HitQuery(Jdbi database, EditionCounts counts, ColumnHitQuery inColumns) {
        this.database = database;
        this.counts = counts;
        this.inColumns = inColumns;
    }

    /** A page of measures in their order, the number of measures on all pages, and the facets. */
    record Hits(List<Measure.Key> page, long total, FacetCounts facets, By foundBy) {}

    private record Row(
            String kind,
            int cluster,
            String code,
            String ministry,
            String skate,
            String spelt,
            long measures,
            Measure.Key key) {

        static Row of(ResultSet row, StatementContext context) throws SQLException {
            return new Row(
                    row.getString("kind"),
                    row.getInt("cluster"),
                    row.getString("code"),
                    row.getString("ministry"),
                    row.getString("skate"),
                    row.getString("spelt"),
                    row.getLong("measures"),
                    CurrentRows.key(row));
        }
    }

    @Transactional
    public Hits find(OverviewRequest request) {
        // An agency sees rows of both kinds.
        var isOfOneKind = request.audience().ownOrgNumber() == null;
        var loaded = isOfOneKind ? counts.loaded(request.editions()) : Optional.<LoadedEditions>empty();
        return database.withHandle(handle -> {
            handle.execute(SETTINGS);
            return loaded.map(editions -> inColumns.find(handle, request, editions))
                    .orElseGet(() -> inDatabase(handle, request));
        });
    }

    private static boolean exists(Handle handle, OverviewRequest request) {
        return new HitSql(request).exists(handle).mapTo(Boolean.class).one();
    }

    private static Hits inDatabase(Handle handle, OverviewRequest written) {
        var request = written.widened(other -> exists(handle, other));
        var page = new ArrayList<Measure.Key>();
        var facets = new FacetCounts();
        var total = 0L;
        var sql = new HitSql(request);
        for (var row : sql.list(handle).map(Row::of)) {
            switch (row.kind()) {
                case "TOTAL" -> total = row.measures();
                case "CLUSTER" -> spread(row, sql, request, facets);
                case "TAG" -> facets.addTag(row.code(), row.spelt(), row.measures());
                default -> page.add(row.key());
            }
        }
        return new Hits(page, total, facets, request.search().map(Search::by).orElse(null));
    }

    /** Counts the measures with the same codes of a cluster for the facet of each variable in it. */
    private static void spread(Row row, HitSql sql, OverviewRequest request, FacetCounts counts) {
        var parts = row.code().split("\\|", -1);
        var missed = Integer.parseInt(parts[0]);
        var year = Integer.parseInt(parts[1]);
        var codes = new HashMap<Variable, String>();
        var cluster = sql.cluster(row.cluster());
        for (var i = 0; i < cluster.size(); i++) {
            codes.put(cluster.get(i), parts[i + 2]);
        }
        if (cluster.contains(Variable.AGENCY)) {
            codes.put(Variable.MINISTRY, row.ministry());
            codes.put(Variable.SKATE, row.skate());
            if (request.isCountedFor(Facet.EDITION, missed)) {
                counts.add(Facet.EDITION, parts[1], row.measures());
            }
        }
        codes.forEach((variable, chosen) -> {
            if (request.isAskedIn(variable, year) && request.isCountedFor(Facet.of(variable), missed)) {
                counts.add(Facet.of(variable), Variable.codesOf(chosen), row.measures());
            }
        });
    }
}
