package no.tiltaksoversikt.publication.overview;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import no.tiltaksoversikt.measure.CurrentRows;
import no.tiltaksoversikt.measure.Measure;
import no.tiltaksoversikt.measure.Visibility;
import no.tiltaksoversikt.publication.overview.HitQuery.Hits;
import no.tiltaksoversikt.publication.overview.text.Search;
import no.tiltaksoversikt.statistics.counting.LoadedEditions;
import org.jdbi.v3.core.Handle;

/**
 * Finds a page of frozen editions whose columns are in memory. The database finds the measures with the words, which are kept: the
 * filters, the total, the facets and the pages in order of relevance follow from the columns. Rows are numbered through all
 * editions, the newest first, so that their numbers are in the order of hits with the same rank.
 */
@ApplicationScoped
class ColumnHitQuery {

    /** 32 MiB of hits: eight searches that find a million measures, or thousands of usual ones. */
    private static final int MOST_HITS = 8 << 20;

    private static final int STATEMENT_SIZE = 500;

    /** A statement names revisions of frozen editions, so its result never changes. */
    private record Statement(String text, Map<String, Object> parameters) {}

    private final Cache<Statement, int[]> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_HITS)
            .<Statement, int[]>weigher((statement, hits) -> STATEMENT_SIZE + hits.length)
            .build();

    /** The hits of a request for the public or the directorate, over all editions of it. */
    Hits find(Handle handle, OverviewRequest written, LoadedEditions editions) {
        var request = written.widened(other -> found(handle, other, editions).length > 0);
        var found = request.search().isPresent() || request.newestOnly() ? found(handle, request, editions) : null;
        var byMissed = byMissed(request, editions, found);
        var total = byMissed.values().stream()
                .mapToLong(rows -> rows.get(0).cardinality())
                .sum();
        var facets = new FacetCounts();
        if (request.withFacets()) {
            facets.count(request, editions, byMissed);
        }
        var page = request.search().isPresent() && request.order().key() == Order.Key.RELEVANCE
                ? page(handle, request, editions, found, byMissed)
                : page(handle, request);
        return new Hits(page, total, facets, request.search().map(Search::by).orElse(null));
    }

    /** The numbers of the rows with the words, in order of relevance. */
    private int[] found(Handle handle, OverviewRequest request, LoadedEditions editions) {
        var sql = new HitSql(request);
        var text = sql.found();
        return kept.get(new Statement(text, Map.copyOf(sql.parameters())), statement -> handle
                .createQuery(text)
                .bindMap(statement.parameters())
                .map((row, context) -> ranked(row, request, editions))
                .list()
                .stream()
                .flatMapToLong(LongStream::of)
                .sorted()
                .mapToInt(ranked -> (int) ranked)
                .toArray());
    }

    /** The numbers of an edition's rows, each behind its rank in such a form that the highest rank comes first. */
    private static long[] ranked(ResultSet row, OverviewRequest request, LoadedEditions editions) throws SQLException {
        var year = row.getInt("edition_year");
        var ids = ByteBuffer.wrap(row.getBytes("ids"));
        // Ranks are not negative, so they are in the same order as their bits.
        var ranks = ByteBuffer.wrap(row.getBytes("ranks"));
        var reader = Visibility.of(request.audience().seesAll());
        var columns = editions.columns(year);
        var ranked = new long[ranks.remaining() / Integer.BYTES];
        for (var i = 0; i < ranked.length; i++) {
            var number = editions.number(year, columns.row(reader, ids.getLong(), ids.getLong()));
            ranked[i] = (long) (Integer.MAX_VALUE - ranks.getInt()) << Integer.SIZE | number;
        }
        return ranked;
    }

    /** By year and missed filter, the rows that miss only that; all visible rows where none are looked for. */
    private static Map<Integer, Map<Integer, BitSet>> byMissed(
            OverviewRequest request, LoadedEditions editions, int[] found) {
        var reader = Visibility.of(request.audience().seesAll());
        var numbers = new BitSet();
        if (found != null) {
            IntStream.of(found).forEach(numbers::set);
        }
        var byMissed = new HashMap<Integer, Map<Integer, BitSet>>();
        editions.forEach((year, columns) -> {
            var rows = found == null ? columns.visible(reader) : editions.rows(year, numbers);
            byMissed.put(year, request.byMissed(year, columns, rows));
        });
        return byMissed;
    }

    /** A page in order of relevance. */
    private static List<Measure.Key> page(
            Handle handle,
            OverviewRequest request,
            LoadedEditions editions,
            int[] found,
            Map<Integer, Map<Integer, BitSet>> byMissed) {
        var hits = new BitSet();
        byMissed.forEach((year, rows) -> rows.get(0).stream().forEach(row -> hits.set(editions.number(year, row))));
        var ids = IntStream.of(found)
                .filter(hits::get)
                .skip((long) request.page() * request.size())
                .limit(request.size())
                .mapToObj(editions::id)
                .toList();
        var keys = new HitSql(request)
                .keys(handle)
                .bindArray("ids", UUID.class, ids)
                .map((row, context) -> CurrentRows.key(row))
                .collectToMap(Measure.Key::id, Function.identity());
        return ids.stream().map(keys::get).toList();
    }

    private static List<Measure.Key> page(Handle handle, OverviewRequest request) {
        return new HitSql(request)
                .page(handle)
                .map((row, context) -> CurrentRows.key(row))
                .list();
    }
}
