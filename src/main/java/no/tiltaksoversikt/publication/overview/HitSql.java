package no.tiltaksoversikt.publication.overview;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.tiltaksoversikt.publication.overview.text.Search;
import no.tiltaksoversikt.statistics.BoundSql;
import no.tiltaksoversikt.statistics.Variable;

/**
 * The one statement behind a list. It finds every measure that the words, the editions and the reader's audience allow and
 * that fails at most one filter, and notes which: {@code missed} is 0 for a hit and a power of two for a measure that only
 * that filter leaves out. So the page, the total and the facets, each of which leaves its own filter out, come of one scan
 * and of one state of the data.
 *
 * <p>For the facets, hits with the same answers to a few related questions are counted first (grouping sets); only these
 * few combinations leave the database, and {@link HitQuery} spreads them over the codes. A combination is one text: of
 * several columns the planner would expect far more combinations than there are, and sort all hits on disk.
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
                select id, from_revision, for_directorate, for_public, edition_year, org_number, reference, missed, sort_key{combinations}
                from (
                    select m.*, {missed} as missed, {sortKey} as sort_key
                    from {tables}
                    where {editions} and {audience} and {words} and {newest}
                ) as m
                where (missed & (missed - 1)) = 0
            )
            select 'TOTAL' as kind, 0 as cluster, null as code, null as ministry, null as skate, null as spelt, count(*) as measures,
                   null::uuid as id, 0 as from_revision, false as for_directorate
            from hit where missed = 0
            {facets}
            union all
            select 'PAGE', 0, null, null, null, null, row_number() over (), page.id, page.from_revision, page.for_directorate
            from (select id, from_revision, for_directorate from hit where missed = 0 order by {order} limit {size} offset {offset}) as page
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
            order by search_key(tag) = any({tags}) desc, sum(measures) desc, search_key(tag) collate "C" limit {mostTags})
            union all
            select 'TAG', 0, null, null, null, null, count(*), null, 0, false
            from hit where missed in (0, {tagMissed}) and tag_keys = '{}'
            """;

    private HitSql() {}

    /** Variables that are counted, in clusters or by what follows from the agency. */
    static List<Variable> counted() {
        return Stream.concat(CLUSTERS.stream().flatMap(List::stream), OF_PARTICIPANT.stream())
                .toList();
    }

    /** The values that take the statement's places are added in the order in which they stand. */
    static String of(OverviewRequest request, BoundSql bound) {
        return SQL.replace("{combinations}", request.withFacets() ? ", tags, tag_keys, " + combinations() : "")
                .replace("{missed}", missed(request, bound))
                .replace("{sortKey}", sortKey(request, bound))
                .replace("{tables}", tables(request))
                .replace("{editions}", Rows.condition("m", request.editions()))
                .replace("{audience}", request.audience().condition(bound))
                .replace("{words}", words(request, bound))
                .replace("{newest}", newest(request, bound))
                .replace("{facets}", request.withFacets() ? facets(request, bound) : "")
                .replace("{order}", request.order().sql())
                .replace("{size}", String.valueOf(request.size()))
                .replace("{offset}", String.valueOf((long) request.page() * request.size()));
    }

    /** What a measure misses, its edition, and its codes of a cluster. */
    private static String combinations() {
        return IntStream.range(0, CLUSTERS.size())
                .mapToObj(i -> "missed || '|' || edition_year || '|' || "
                        + CLUSTERS.get(i).stream().map(HitSql::codes).collect(Collectors.joining(" || '|' || "))
                        + " as " + key(i))
                .collect(Collectors.joining(", "));
    }

    private static String codes(Variable variable) {
        var column = variable.expression();
        return switch (variable.storage()) {
            case CODES -> "coalesce(array_to_string(" + column + ", ','), '')";
            case CODE -> "coalesce(" + column + ", '')";
            case FLAG -> "case when " + column + " then 'true' else 'false' end";
        };
    }

    private static String key(int cluster) {
        return "k" + cluster;
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
            case AGENCY -> "coalesce(p.name_" + request.language().tag() + ", p.name_nb) collate norwegian";
            case NEWEST -> "m.received_at";
        };
    }

    private static String relevance(Search search, BoundSql bound) {
        return switch (search.by()) {
            // 1: a long text is not a better one.
            case WORDS, PREFIX ->
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
        return BoundSql.tables(needsParticipant || request.order().key() == Order.Key.AGENCY);
    }

    private static String words(OverviewRequest request, BoundSql bound) {
        return request.search().map(search -> words(search, bound)).orElse("true");
    }

    static String words(Search search, BoundSql bound) {
        return switch (search.by()) {
            case WORDS, PREFIX ->
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
                        + "and n.edition_year > m.edition_year and " + Rows.condition("n", request.editions()) + " and "
                        + request.audience().condition("n", bound) + ")"
                : "true";
    }

    private static String facets(OverviewRequest request, BoundSql bound) {
        var keys = IntStream.range(0, CLUSTERS.size()).mapToObj(HitSql::key).toList();
        var tags = request.selected(Facet.TAG);
        return FACETS.replace("{keys}", String.join(", ", keys))
                .replace("{sets}", keys.stream().map(key -> "(" + key + ")").collect(Collectors.joining(", ")))
                .replace("{ofAgencies}", String.valueOf(grouping(CLUSTERS.size() - 1)))
                .replace("{tagMissed}", String.valueOf(missedByTag(request)))
                .replace("{tags}", bound.places(tags))
                .replace("{mostTags}", String.valueOf(Math.max(MOST_TAGS, tags.size())));
    }

    private static int missedByTag(OverviewRequest request) {
        return IntStream.range(0, request.filters().size())
                .filter(i -> request.filters().get(i).facet().equals(Facet.TAG))
                .map(i -> 1 << i)
                .sum();
    }

    /** What grouping() says of a cluster: a bit for every other one. */
    private static int grouping(int cluster) {
        return (1 << CLUSTERS.size()) - 1 - (1 << (CLUSTERS.size() - 1 - cluster));
    }

    /** Which cluster a row is of. */
    static List<Variable> cluster(int grouping) {
        return IntStream.range(0, CLUSTERS.size())
                .filter(cluster -> grouping(cluster) == grouping)
                .mapToObj(CLUSTERS::get)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No cluster is " + grouping));
    }
}
