package no.tiltaksoversikt.publication.overview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.tiltaksoversikt.statistics.BoundSql;
import no.tiltaksoversikt.statistics.Variable;

/**
 * The one statement behind a list. It finds every measure that the words, the editions and the reader's audience allow and
 * that fails at most one filter, and notes which: {@code missed} is 0 for a hit and a power of two for a measure that only
 * that filter leaves out. So the page, the total and the facets, each of which leaves its own filter out, come of one scan
 * and of one state of the data.
 *
 * <p>For the facets, hits with the same answers to a few related questions are counted first (grouping sets); only these
 * few combinations leave the database, and {@link HitQuery} spreads them over the codes.
 */
final class HitSql {

    /** Questions that are counted together: few combinations, since they depend on each other or have few codes. */
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
            List.of(Variable.TECHNOLOGIES),
            List.of(Variable.AGENCY));

    /** What follows from edition and agency, and so needs no scan of its own. */
    static final List<Variable> OF_PARTICIPANT = List.of(Variable.MINISTRY, Variable.SKATE);

    static final int MOST_TAGS = 20;

    private static final String SQL = """
            with hit as materialized (
                select * from (
                    select m.id, m.edition_year, m.org_number, m.reference, {columns} {missed} as missed, {sortKey} as sort_key
                    from {tables}
                    where m.edition_year in ({years}) and {audience} and {words} and {newest}
                ) as candidate
                where (missed & (missed - 1)) = 0
            )
            select 'TOTAL' as kind, 0 as missed, 0 as cluster, 0 as edition_year, null::text as code, {nulls}
                   count(*) as measures, null::uuid as id
            from hit where missed = 0
            {facets}
            union all
            select 'PAGE', 0, 0, 0, null, {nulls} row_number() over (), page.id
            from (select id from hit where missed = 0 order by {order} limit {size} offset {offset}) as page
            """;

    private static final String FACETS = """
            union all
            select 'CLUSTER', grouped.missed, grouped.cluster, grouped.edition_year, null, {codes}
                   grouped.measures, null
            from (
                select missed, {cluster} as cluster, edition_year, {names} count(*) as measures
                from hit group by grouping sets ({sets})
            ) as grouped
            left join participant p on p.edition_year = grouped.edition_year and p.org_number = grouped.{agency}
            union all
            (select 'TAG', 0, 0, 0, tag, {nulls} count(*), null
            from hit cross join unnest(tags) as tag where missed in (0, {tagMissed})
            group by tag order by tag = any({tags}) desc, count(*) desc, tag collate "C" limit {mostTags})
            """;

    private HitSql() {}

    /** Variables with a column among the hits. */
    static List<Variable> counted() {
        return CLUSTERS.stream().flatMap(List::stream).toList();
    }

    /** The variables in the order of the statement's columns. */
    static List<Variable> columns() {
        var columns = new ArrayList<>(counted());
        columns.addAll(OF_PARTICIPANT);
        return columns;
    }

    static String column(Variable variable) {
        return "v_" + variable.name().toLowerCase(Locale.ROOT);
    }

    /** The values that take the statement's places are added in the order in which they stand. */
    static String of(OverviewRequest request, BoundSql bound) {
        var withFacets = request.withFacets();
        var nulls = columns().stream()
                .map(variable ->
                        "null::" + (variable.isMultiple() ? "text[]" : "text") + " as " + column(variable) + ", ")
                .collect(Collectors.joining());
        var sql = SQL.replace("{columns}", withFacets ? each("%2$s as %1$s, ") + "m.tags," : "")
                .replace("{missed}", missed(request, bound))
                .replace("{sortKey}", sortKey(request, bound))
                .replace("{tables}", tables(request))
                .replace("{years}", Years.list(request.years()))
                .replace("{audience}", request.audience().condition(bound))
                .replace("{words}", words(request, bound))
                .replace("{newest}", newest(request, bound))
                .replace("{facets}", withFacets ? facets(request, bound) : "")
                .replace("{order}", request.order().sql())
                .replace("{size}", String.valueOf(request.size()))
                .replace("{offset}", String.valueOf((long) request.page() * request.size()));
        return sql.replace("{nulls}", nulls);
    }

    private static String missed(OverviewRequest request, BoundSql bound) {
        var filters = request.filters();
        return filters.isEmpty()
                ? "0"
                : IntStream.range(0, filters.size())
                        .mapToObj(i -> "case when " + condition(request, filters.get(i), bound) + " then 0 else "
                                + (1 << i) + " end")
                        .collect(Collectors.joining(" + ", "(", ")"));
    }

    private static String condition(OverviewRequest request, Filter filter, BoundSql bound) {
        return filter.condition(
                bound, request.askedIn().getOrDefault(filter.facet().variable(), List.of()));
    }

    private static String sortKey(OverviewRequest request, BoundSql bound) {
        return switch (request.order().key()) {
            case RELEVANCE ->
                request.search().map(search -> relevance(search, bound)).orElse("0");
            case NAME -> "m.name collate norwegian";
            case TOTAL_COST -> "m.total_cost";
            case AGENCY -> "coalesce(a.name_" + request.language().tag() + ", a.name_nb) collate norwegian";
            case NEWEST -> "m.received_at";
        };
    }

    private static String relevance(Search search, BoundSql bound) {
        return switch (search.by()) {
            // 1: a long text is not a better one.
            case WORDS ->
                search.wanted() == null ? "0" : "ts_rank(m.search, " + bound.place(search.wanted()) + "::tsquery, 1)";
            case SPELLING ->
                search.letters().stream()
                        .map(word -> "word_similarity(" + bound.place(word) + ", search_letters(search_text(m.name)))")
                        .collect(Collectors.joining(" + "));
        };
    }

    private static String tables(OverviewRequest request) {
        var needsParticipant = request.filters().stream()
                .map(filter -> filter.facet().variable())
                .anyMatch(variable -> variable != null && variable.isOfParticipant());
        var measures = BoundSql.tables(needsParticipant);
        return request.order().key() == Order.Key.AGENCY
                ? measures + " join agency a on a.org_number = m.org_number"
                : measures;
    }

    private static String words(OverviewRequest request, BoundSql bound) {
        return request.search().map(search -> words(search, bound)).orElse("true");
    }

    static String words(Search search, BoundSql bound) {
        return switch (search.by()) {
            case WORDS ->
                search.lexemes() == null ? "false" : "m.search @@ " + bound.place(search.lexemes()) + "::tsquery";
            case SPELLING ->
                search.letters().stream()
                                .map(word -> bound.place(word) + " <% search_letters(search_text(m.name))")
                                .collect(Collectors.joining(" and "))
                        + (search.excluded() == null
                                ? ""
                                : " and not m.search @@ " + bound.place(search.excluded()) + "::tsquery");
        };
    }

    private static String newest(OverviewRequest request, BoundSql bound) {
        return request.newestOnly()
                ? "not exists (select 1 from measure n where n.lineage_id = m.lineage_id "
                        + "and n.edition_year > m.edition_year and "
                        + request.audience().condition("n", bound) + ")"
                : "true";
    }

    private static String facets(OverviewRequest request, BoundSql bound) {
        var representatives =
                CLUSTERS.stream().map(cluster -> column(cluster.get(0))).collect(Collectors.joining(", "));
        var sets = CLUSTERS.stream()
                .map(cluster -> "(missed, edition_year, "
                        + cluster.stream().map(HitSql::column).collect(Collectors.joining(", ")) + ")")
                .collect(Collectors.joining(", "));
        var tags = new ArrayList<>(request.filters());
        tags.removeIf(filter -> !filter.facet().equals(Facet.TAG));
        var tagMissed = tags.isEmpty() ? 0 : 1 << request.filters().indexOf(tags.get(0));
        return FACETS.replace("{codes}", codes())
                .replace("{cluster}", "grouping(" + representatives + ")")
                .replace("{names}", each("%1$s, "))
                .replace("{sets}", sets)
                .replace("{agency}", column(Variable.AGENCY))
                .replace("{tagMissed}", String.valueOf(tagMissed))
                .replace("{tags}", bound.places(request.selected(Facet.TAG)))
                .replace(
                        "{mostTags}",
                        String.valueOf(
                                Math.max(MOST_TAGS, request.selected(Facet.TAG).size())));
    }

    private static String codes() {
        return counted().stream()
                        .map(variable -> "grouped." + column(variable) + (variable.isMultiple() ? "" : "::text") + ", ")
                        .collect(Collectors.joining())
                + OF_PARTICIPANT.stream()
                        .map(variable -> variable.expression() + "::text, ")
                        .collect(Collectors.joining());
    }

    private static String each(String pattern) {
        return counted().stream()
                .map(variable -> String.format(Locale.ROOT, pattern, column(variable), variable.expression()))
                .collect(Collectors.joining());
    }

    /** Which cluster a row is of: the only one whose first column is grouped by. */
    static List<Variable> cluster(int grouping) {
        var last = CLUSTERS.size() - 1;
        return IntStream.rangeClosed(0, last)
                .filter(i -> (grouping & (1 << (last - i))) == 0)
                .mapToObj(CLUSTERS::get)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No cluster in " + Arrays.asList(grouping)));
    }
}
