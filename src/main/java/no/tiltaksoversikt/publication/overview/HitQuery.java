package no.tiltaksoversikt.publication.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import no.tiltaksoversikt.measure.Measure;
import no.tiltaksoversikt.publication.overview.text.Search;
import no.tiltaksoversikt.publication.overview.text.Search.By;
import no.tiltaksoversikt.statistics.variable.BoundSql;
import no.tiltaksoversikt.statistics.variable.Variable;

/** Finds a page of measures, how many there are, and the facets. */
@ApplicationScoped
class HitQuery {

    /** How alike a misspelt word must be; PostgreSQL's own 0.6 finds few words with two letters swapped. */
    private static final String ALIKE = "select set_config('pg_trgm.word_similarity_threshold', '0.5', true)";

    /**
     * The facets' groups fit into this memory with a million hits, and are not sorted on disk; compiling the statement would
     * take longer than most lists.
     */
    private static final String ROOM = "select set_config('work_mem', '64MB', true), set_config('jit', 'off', true)";

    private final DataSource database;

    /** How many measures of an edition have the same codes of a cluster and miss the same filter. */
    private record Combination(int missed, int year, long measures) {}

    HitQuery(DataSource database) {
        this.database = database;
    }

    @Transactional
    public Hits find(OverviewRequest request) {
        try (var connection = database.getConnection()) {
            set(connection, ROOM);
            set(connection, ALIKE);
            var search = request.search().map(words -> words.by(foundBy(connection, request, words)));
            return find(connection, search.map(request::with).orElse(request));
        } catch (SQLException failed) {
            throw new IllegalStateException("The measures can't be searched", failed);
        }
    }

    /** Until the end of the transaction. */
    private static void set(Connection connection, String settings) throws SQLException {
        try (var statement = connection.prepareStatement(settings)) {
            statement.execute();
        }
    }

    /**
     * Whether a measure that the reader may see has the words decides, not whether it meets the filters or has words that are
     * left out: leaving words out never finds more.
     */
    private static By foundBy(Connection connection, OverviewRequest request, Search search) {
        var isOnly = search.begun() == null && search.letters().isEmpty();
        if (isOnly || search.whole().all() == null || exists(connection, request, search)) {
            return By.WORDS;
        }
        if (search.begun() != null && exists(connection, request, search.by(By.PREFIX))) {
            return By.PREFIX;
        }
        return search.letters().isEmpty() ? By.WORDS : By.SPELLING;
    }

    private static boolean exists(Connection connection, OverviewRequest request, Search search) {
        var bound = new BoundSql();
        var sql = "select exists (select 1 from measure m where " + Rows.condition("m", request.editions()) + " and "
                + request.audience().condition(bound) + " and " + HitSql.words(search.wantedOnly(), bound) + ")";
        try (var statement = bound.prepare(connection, sql);
                var row = statement.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        } catch (SQLException failed) {
            throw new IllegalStateException("The words can't be looked for", failed);
        }
    }

    private static Hits find(Connection connection, OverviewRequest request) throws SQLException {
        var bound = new BoundSql();
        var sql = HitSql.of(request, bound);
        try (var statement = bound.prepare(connection, sql);
                var rows = statement.executeQuery()) {
            var page = new ArrayList<Measure.Key>();
            var facets = new FacetCounts();
            var total = 0L;
            while (rows.next()) {
                switch (rows.getString("kind")) {
                    case "TOTAL" -> total = rows.getLong("measures");
                    case "CLUSTER" -> spread(rows, request, facets);
                    case "TAG" ->
                        facets.addTag(rows.getString("code"), rows.getString("spelt"), rows.getLong("measures"));
                    default -> page.add(Rows.key(rows));
                }
            }
            return new Hits(
                    page, total, facets, request.search().map(Search::by).orElse(null));
        }
    }

    private static void spread(ResultSet row, OverviewRequest request, FacetCounts counts) throws SQLException {
        var parts = row.getString("code").split("\\|", -1);
        var combination =
                new Combination(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), row.getLong("measures"));
        var cluster = HitSql.cluster(row.getInt("cluster"));
        for (var i = 0; i < cluster.size(); i++) {
            spread(combination, cluster.get(i), parts[i + 2], request, counts);
        }
        if (cluster.contains(Variable.AGENCY)) {
            spread(combination, Variable.MINISTRY, row.getString("ministry"), request, counts);
            spread(combination, Variable.SKATE, row.getString("skate"), request, counts);
            if (isCountedFor(Facet.EDITION, combination, request)) {
                counts.add(Facet.EDITION, parts[1], combination.measures());
            }
        }
    }

    private static void spread(
            Combination combination, Variable variable, String codes, OverviewRequest request, FacetCounts counts) {
        var facet = Facet.of(variable);
        var isAsked = request.askedIn().getOrDefault(variable, List.of()).contains(combination.year());
        if (!isAsked || !isCountedFor(facet, combination, request)) {
            return;
        }
        if (codes.isEmpty()) {
            counts.addNotAnswered(facet, combination.measures());
            return;
        }
        for (var code : codes.split(",", -1)) {
            counts.add(facet, code, combination.measures());
        }
    }

    /** A facet counts the hits, and what only the filter by this very facet leaves out. */
    private static boolean isCountedFor(Facet facet, Combination combination, OverviewRequest request) {
        return combination.missed() == 0
                || request.filters()
                        .get(Integer.numberOfTrailingZeros(combination.missed()))
                        .facet()
                        .equals(facet);
    }
}
