package no.tiltaksoversikt.publication.overview;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.tiltaksoversikt.measure.CurrentRows;
import no.tiltaksoversikt.publication.overview.text.Search;
import no.tiltaksoversikt.statistics.variable.Variable;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * The statements behind a list. The scan of {@link #list} finds every measure that the words, the editions and the audience allow and that
 * fails at most one filter. The column {@code missed} is 0 for a hit; for a measure that fails one filter, it is that filter's
 * power of two. The page, the total and the facets all follow from this scan, so they show the same state of the data. A
 * facet ignores its own filter: it also counts the measures that fail that filter alone.
 *
 * <p>Facets are counted by grouping sets. PostgreSQL counts the hits with the same answers to a cluster of related questions,
 * and {@link HitQuery} spreads these few combinations over the codes. A combination is one text, because the planner overestimates the number of combinations of several columns and would
 * sort all hits on disk.
 */
final class HitSql {

    /** The variables that are counted together. Each cluster has few combinations; what is added has one each, and the agency the last. */
    static final List<List<Variable>> CLUSTERS = List.of(
            List.of(Variable.FINANCING, Variable.PHASE, Variable.INNOVATION, Variable.COST_CLASS),
            List.of(
                    Variable.INVOLVES_OTHERS,
                    Variable.INVOLVED_PARTIES,
                    Variable.KS_DIALOGUE,
                    Variable.CROSS_CUTTING,
                    Variable.MUNICIPAL,
                    Variable.INTERNAL),
            List.of(Variable.DEVELOPS_SHARED, Variable.REUSES_SHARED, Variable.MAIN_PURPOSE, Variable.LATE),
            List.of(Variable.EXPECTED_EFFECTS),
            List.of(Variable.BENEFICIARIES),
            List.of(Variable.TECHNOLOGIES));

    static final int MOST_TAGS = 20;

    private static final String SQL = """
        with hit as {materialized} (
            select id, from_revision, for_directorate, for_public, edition_year, org_number, reference, missed, sort_key{combinations}
            from (
                select m.*, {missed} as missed, {sortKey} as sort_key
                from {tables}
                where {editions} and {audience} and {words} and {newest}
            ) as m
            where (missed & (missed - 1)) = 0
        )
        select 'PAGE' as kind, 0 as cluster, null as code, null as ministry, null as skate, null as spelt,
               row_number() over () as measures, page.id, page.from_revision, page.for_directorate
        from (select id, from_revision, for_directorate from hit where missed = 0 order by {order} limit {size} offset {offset}) as page
        {counts}
        """;

    private static final String TOTAL = """
        union all
        select 'TOTAL', 0, null, null, null, null, count(*), null, 0, false from hit where missed = 0
        """;

    private static final String FACETS = """
        union all
        select 'CLUSTER', grouped.cluster, grouped.code, p.ministry_code, p.skate::text, null, grouped.measures, null, 0, false
        from (
            select grouping({keys}) as cluster, coalesce({keys}) as code, count(*) as measures
            from hit group by grouping sets ({sets})
        ) as grouped
        left join participant p on grouped.cluster = {ofAgencies}
            and p.edition_year = split_part(grouped.code, '|', 2)::integer
            and p.org_number = split_part(grouped.code, '|', 3)
        union all
        (select 'TAG', 0, search_key(tag), null, null, (array_agg(tag order by public desc, measures desc, tag collate "C"))[1],
            sum(measures), null, 0, false
        from (
            select tag, count(*) as measures, count(*) filter (where for_public) as public
            from hit cross join unnest(case when cardinality(tags) = cardinality(tag_keys) then tags else search_spellings(tags) end) as tag
            where missed in (0, {tagMissed})
            group by tag
        ) as spelling
        group by search_key(tag)
        order by search_key(tag) = any (:tags) desc, sum(measures) desc, search_key(tag) collate "C" limit :mostTags)
        union all
        select 'TAG', 0, null, null, null, null, count(*), null, 0, false
        from hit where missed in (0, {tagMissed}) and tag_keys = '{}'
        """;

    /** The ids of all measures with the words, whatever the filters are, and their ranks, each as a 32-bit number. */
    private static final String FOUND = """
        select m.edition_year, string_agg(uuid_send(m.id), '') as ids, string_agg(float4send(({relevance})::real), '') as ranks
        from measure m
        where {editions} and {audience} and {words} and {newest}
        group by m.edition_year
        """;

    private static final String KEYS = """
        select m.id, m.from_revision, m.for_directorate from measure m
        where m.id = any (:ids) and {editions} and {audience}
        """;

    private final OverviewRequest request;
    private final List<List<Variable>> clusters;
    private final Map<String, Object> parameters = new HashMap<>();

    HitSql(OverviewRequest request) {
        this.request = request;
        this.clusters = Stream.of(
                        CLUSTERS.stream(),
                        request.variables().stream()
                                .filter(variable -> !Variable.core().contains(variable))
                                .map(List::of),
                        Stream.of(List.of(Variable.AGENCY)))
                .flatMap(Function.identity())
                .toList();
    }

    /** The values of the parameters of {@link #found}. They are complete when its text has been asked for. */
    Map<String, Object> parameters() {
        return parameters;
    }

    /** The statement that finds the page, the total and the facets. */
    Query list(Handle handle) {
        return query(
                handle,
                page(
                        "materialized",
                        request.withFacets() ? ", tags, tag_keys, " + combinations() : "",
                        TOTAL + (request.withFacets() ? facets() : "")));
    }

    /** The statement that finds the page alone. */
    Query page(Handle handle) {
        return query(handle, page("", "", ""));
    }

    private Query query(Handle handle, String statement) {
        return handle.createQuery(statement).bindMap(parameters);
    }

    private String page(String materialized, String combinations, String counts) {
        return rows(SQL.replace("{materialized}", materialized)
                .replace("{combinations}", combinations)
                .replace("{missed}", missed())
                .replace("{sortKey}", sortKey())
                .replace("{tables}", tables())
                .replace("{counts}", counts)
                .replace("{order}", request.order().sql())
                .replace("{size}", String.valueOf(request.size()))
                .replace("{offset}", String.valueOf((long) request.page() * request.size())));
    }

    /** The statement that finds all measures with the words by their ids. */
    String found() {
        return rows(FOUND.replace(
                "{relevance}", request.search().map(this::relevance).orElse("0")));
    }

    /** The statement that finds the keys of the parameter {@code ids}. */
    Query keys(Handle handle) {
        return query(handle, rows(KEYS));
    }

    private String rows(String statement) {
        return statement
                .replace("{editions}", CurrentRows.condition("m", request.editions()))
                .replace("{audience}", request.audience().condition("m", request.editions(), parameters))
                .replace("{words}", request.search().map(this::words).orElse("true"))
                .replace("{newest}", newest());
    }

    /** The statement that tells whether the reader may see any measure with the words, whatever the filters are. */
    Query exists(Handle handle) {
        return query(
                handle,
                rows(
                        "select exists (select 1 from measure m where {editions} and {audience} and {words} and {newest})"));
    }

    /** For each cluster a column of what the measure misses, its edition, and its codes of the cluster. */
    private String combinations() {
        return IntStream.range(0, clusters.size())
                .mapToObj(i -> "missed || '|' || edition_year || '|' || "
                        + clusters.get(i).stream()
                                .map(variable -> "coalesce(" + variable.asText() + ", '')")
                                .collect(Collectors.joining(" || '|' || "))
                        + " as " + key(i))
                .collect(Collectors.joining(", "));
    }

    private static String key(int cluster) {
        return "k" + cluster;
    }

    private String missed() {
        var filters = request.filters();
        return filters.isEmpty()
                ? "0"
                : IntStream.range(0, filters.size())
                        .mapToObj(i -> "case when " + condition(i) + " then 0 else " + (1 << i) + " end")
                        .collect(Collectors.joining(" + ", "(", ")"));
    }

    private String condition(int number) {
        var filter = request.filters().get(number);
        var askedIn = request.askedIn().getOrDefault(filter.facet().variable(), List.of());
        return filter.condition("filter" + number, parameters, askedIn);
    }

    private String sortKey() {
        return switch (request.order().key()) {
            case RELEVANCE -> request.search().map(this::relevance).orElse("0");
            case NAME -> "m.name collate norwegian";
            case TOTAL_COST -> "m.total_cost";
            case AGENCY -> "coalesce(p.name_" + request.language().tag() + ", p.name_nb) collate norwegian";
            case NEWEST -> "m.received_at";
        };
    }

    private String relevance(Search search) {
        if (search.by() == Search.By.SPELLING) {
            return letters(search).stream()
                    .map(word -> "word_similarity(" + word + ", search_letters(search_text(m.name)))")
                    .collect(Collectors.joining(" + "));
        }
        if (search.wanted() == null) {
            return "0";
        }
        parameters.put("wanted", search.wanted());
        // 1: a long text is not a better one.
        return "ts_rank(m.search, :wanted::tsquery, 1)";
    }

    private String tables() {
        var needsParticipant = request.filters().stream()
                .map(filter -> filter.facet().variable())
                .anyMatch(variable -> variable != null && variable.isOfParticipant());
        return "measure m"
                + (needsParticipant || request.order().key() == Order.Key.AGENCY
                        ? " join participant p on p.edition_year = m.edition_year and p.org_number = m.org_number"
                        : "");
    }

    private String words(Search search) {
        if (search.by() == Search.By.SPELLING) {
            var alike = letters(search).stream()
                    .map(word -> word + " <% search_letters(search_text(m.name))")
                    .collect(Collectors.joining(" and "));
            if (search.excluded() == null) {
                return alike;
            }
            parameters.put("excluded", search.excluded());
            return alike + " and not m.search @@ :excluded::tsquery";
        }
        if (search.lexemes() == null) {
            return "false";
        }
        parameters.put("lexemes", search.lexemes());
        return "m.search @@ :lexemes::tsquery";
    }

    /** The parameters of the letters of each word. */
    private List<String> letters(Search search) {
        return IntStream.range(0, search.letters().size())
                .mapToObj(i -> {
                    parameters.put("letters" + i, search.letters().get(i));
                    return ":letters" + i;
                })
                .toList();
    }

    private String newest() {
        return request.newestOnly()
                ? "not exists (select 1 from measure n where n.lineage_id = m.lineage_id "
                        + "and n.edition_year > m.edition_year and " + CurrentRows.condition("n", request.editions())
                        + " and " + request.audience().condition("n", request.editions(), parameters) + ")"
                : "true";
    }

    private String facets() {
        var keys = IntStream.range(0, clusters.size()).mapToObj(HitSql::key).toList();
        var tags = request.selected(Facet.TAG);
        parameters.put("tags", tags.toArray(String[]::new));
        parameters.put("mostTags", Math.max(MOST_TAGS, tags.size()));
        return FACETS.replace("{keys}", String.join(", ", keys))
                .replace("{sets}", keys.stream().map(key -> "(" + key + ")").collect(Collectors.joining(", ")))
                .replace("{ofAgencies}", String.valueOf(grouping(clusters.size() - 1)))
                .replace("{tagMissed}", String.valueOf(missedByTag()));
    }

    private int missedByTag() {
        return IntStream.range(0, request.filters().size())
                .filter(i -> request.filters().get(i).facet().equals(Facet.TAG))
                .map(i -> 1 << i)
                .sum();
    }

    /** The value of grouping() for a cluster: a bit for every other cluster. */
    private int grouping(int cluster) {
        return (1 << clusters.size()) - 1 - (1 << (clusters.size() - 1 - cluster));
    }

    /** The cluster of a row. */
    List<Variable> cluster(int grouping) {
        return IntStream.range(0, clusters.size())
                .filter(cluster -> grouping(cluster) == grouping)
                .mapToObj(clusters::get)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No cluster is " + grouping));
    }
}
