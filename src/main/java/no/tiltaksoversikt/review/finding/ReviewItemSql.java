package no.tiltaksoversikt.review.finding;

import no.tiltaksoversikt.measure.Visibility;

/**
 * The statements about the review items of an edition at its current revision, exempt answers included.
 *
 * <p>The edition before of a measure is the latest earlier one that has its lineage, at that edition's current revision. A
 * measure has disappeared when the latest earlier edition has it in planning or implementation, this one has not, and the
 * agency has submitted its answer. A change from or to 0 has no ratio and is no change of cost.
 */
final class ReviewItemSql {

    private static final String CURRENT = Visibility.DIRECTORATE.conditionAt("m", "e.revision");

    private static final String ANSWERED = """
            with asked as (
                select e.year, e.revision, (select max(b.year) from edition b where b.year < e.year and not b.sandbox) as before
                from edition e where e.year = :year
            ),
            answered as materialized (
                select m.id, m.from_revision, m.org_number, p.ministry_code, m.reference, m.name, m.total_cost,
                    m.lineage_id, m.current_year_budget, m.financing, m.phase, m.publishable, m.added
                from measure m
                join participant p using (edition_year, org_number)
                where m.edition_year = (select year from asked) and {asked}
            ),
            gone as (
                select m.id, m.from_revision, m.org_number, p.ministry_code, m.reference, m.name, m.total_cost, m.phase
                from measure m
                join edition e on e.year = m.edition_year and {current}
                join participant p on p.edition_year = (select year from asked) and p.org_number = m.org_number
                join submission s on s.edition_year = p.edition_year and s.org_number = p.org_number
                where m.edition_year = (select before from asked)
                    and m.phase in ('PLANNING', 'IMPLEMENTATION') and s.submitted_receipt is not null
                    and not exists (select from answered a where a.lineage_id = m.lineage_id)
            ),
            subject as (
                select id, from_revision, org_number, ministry_code, reference, name, total_cost from answered
                union all
                select id, from_revision, org_number, ministry_code, reference, name, total_cost from gone
            ),
            """.replace(
                    "{asked}", Visibility.DIRECTORATE.conditionAt("m", "(select revision from asked)"))
            .replace("{current}", CURRENT);

    private static final String ACKNOWLEDGED = """
            acknowledged as (
                select 'ACKNOWLEDGED_WARNING' as kind, k.rule, null as field,
                    case when k.rule = 'personal-data' then 1
                        when k.rule in ('suspicious-amount', 'budget-exceeds-total', 'cost-jump') then 2
                        else 3 end as priority,
                    a.id, null::integer as since, k.answer_hash as rests_on, null as value, null as before, k.reason,
                    null::bigint as outlier
                from acknowledgement k
                join answered a using (org_number, reference)
                where k.edition_year = (select year from asked)
            ),
            """;

    /** The amounts above 0 of the measures, for {@link AmountOutliers}. An amount of 0 has no logarithm. */
    static final String AMOUNTS = """
            select m.id as measure, v.field, v.amount::bigint as value, m.phase, p.ministry_code as ministry
            from measure m
            join participant p using (edition_year, org_number)
            join edition e on e.year = m.edition_year and {current}
            cross join lateral (
                values ('totalCost', m.total_cost), ('currentYearBudget', m.current_year_budget)
                union all
                select field, {value} from unnest(:amounts::text[]) as field) as v (field, amount)
            where m.edition_year = :year and v.amount > 0
            """.replace("{current}", CURRENT).replace("{value}", addedAmount("m"));

    private static final String OUTLIERS = """
            outlier as (
                select 'OUTLIER' as kind, 'amount-outlier' as rule, field,
                    array_position(array['HIGH', 'MEDIUM', 'LOW'], priority) as priority, id, null::integer as since,
                    amount as rests_on, amount as value, null as before, null as reason, number as outlier
                from unnest(:measures::uuid[], :fields::text[], :values::text[], :priorities::text[])
                    with ordinality as o (id, field, amount, priority, number)
            ),
            """;

    private static final String CHANGES = """
            earlier as (
                select distinct on (a.id) a.id, e.year, m.total_cost, m.financing, m.phase, m.publishable, m.added
                from answered a
                join measure m using (lineage_id)
                join edition e on e.year = m.edition_year and {current}
                where e.year < (select year from asked)
                order by a.id, e.year desc
            ),
            changed as (
                select 'SUDDEN_CHANGE' as kind, c.rule, c.field, c.priority, a.id, b.year as since,
                    concat_ws('>', b.year, c.before, c.value) as rests_on, c.value, c.before, null as reason,
                    null::bigint as outlier
                from answered a
                join earlier b using (id)
                cross join lateral (
                    select 'cost-changed', field,
                        case when greatest(value, before) >= 10 * least(value, before) then 1 else 2 end,
                        before::text, value::text,
                        value > 0 and before > 0 and (value > 3 * before or 3 * value < before)
                    from (
                        select 'totalCost' as field, a.total_cost as value, b.total_cost as before
                        union all
                        select field, {value}, {before} from unnest(:comparable::text[]) as field) as amounts
                    union all
                    values
                    ('financing-lost', 'financing', 2,
                        to_jsonb(b.financing)::text, to_jsonb(a.financing)::text,
                        b.financing = 'YES' and a.financing = 'NO'),
                    ('became-exempt', 'publishable', 2,
                        b.publishable::text, a.publishable::text,
                        b.publishable and not a.publishable),
                    ('phase-skipped', 'phase', 3,
                        to_jsonb(b.phase)::text, to_jsonb(a.phase)::text,
                        abs(array_position(:phases::text[], a.phase)
                            - array_position(:phases::text[], b.phase))
                            >= 2)
                    ) as c (rule, field, priority, before, value, holds)
                where c.holds
            ),
            disappeared as (
                select 'SUDDEN_CHANGE' as kind, 'disappeared' as rule, 'phase' as field, 2 as priority, id,
                    (select before from asked) as since, phase as rests_on, null as value,
                    to_jsonb(phase)::text as before, null as reason, null::bigint as outlier
                from gone
            ),
            """.replace("{current}", CURRENT)
            .replace("{value}", addedAmount("a"))
            .replace("{before}", addedAmount("b"));

    /** The answer to the added question {@code field}, which may have been of another type the year before. */
    private static String addedAmount(String measure) {
        return "case when jsonb_typeof(%1$s.added -> field) = 'number' then (%1$s.added ->> field)::numeric end"
                .formatted(measure);
    }

    // The id as MeasureId makes them: a hash as a UUID of version 8 (RFC 9562 section 5.8).
    private static final String FOUND = """
            found as (
                select * from acknowledged
                union all select * from outlier
                union all select * from changed
                union all select * from disappeared
            ),
            named as (
                select overlay(overlay(hash placing '8' from 13)
                        placing translate(substr(hash, 17, 1), '0123456789abcdef', '89ab89ab89ab89ab') from 17)::uuid
                        as finding, f.*
                from found f
                cross join lateral (
                    select substr(encode(sha256(convert_to(concat_ws('/', (select year from asked), f.id, f.kind, f.rule,
                        coalesce(f.field, ''), f.rests_on), 'UTF8')), 'hex'), 1, 32) as hash) h
            )
            """;

    private static final String SELECTED = """
            select n.finding, n.kind, n.rule, n.field, (array['HIGH', 'MEDIUM', 'LOW'])[n.priority] as priority, n.id,
                n.since, n.value, n.before, n.reason, n.outlier,
                s.from_revision, s.org_number, s.ministry_code, s.reference, s.name
            from named n
            join subject s on s.id = n.id
            order by n.priority, s.total_cost desc nulls last, s.org_number, s.reference collate "C", n.rule, n.finding
            """;

    static final String SELECT = ANSWERED + ACKNOWLEDGED + OUTLIERS + CHANGES + FOUND + SELECTED;

    /**
     * A version of the underlying data: receipts, corrections, states of the editions, ministries, lineage events, and the
     * number of measures. Equal versions mean equal items. Corrections and events are counted, since the highest number would
     * miss one that is committed late.
     */
    static final String VERSION = """
            select concat_ws('/',
                (select md5(string_agg(submitted_receipt::text, ',' order by edition_year, org_number))
                    from submission join edition e on e.year = edition_year and not e.sandbox
                    where edition_year <= :year),
                (select concat(count(*), '-', count(withdrawn_from_revision)) from correction where edition_year <= :year),
                (select md5(string_agg(concat(year, state, revision), ',' order by year)) from edition where year <= :year),
                (select md5(string_agg(org_number || coalesce(ministry_code, ''), ',' order by org_number))
                    from participant where edition_year = :year),
                (select count(*) from lineage_event),
                (select count(*) from measure where edition_year = :year))
            """;

    static final String CASES = """
            select id, version, status, assignee, outcome, note, closed_at, closed_by from finding_case
            where edition_year = :year
            """;

    private ReviewItemSql() {}
}
