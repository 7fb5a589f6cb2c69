-- Fills an edition: psql -v year=2043 -v measures=100000 -v state=OPEN -f load.sql
-- Answers are those of the reference edition 2019, drawn at random, so that their distributions and their connections
-- are realistic; names and descriptions are put together from words. Exempt measures stay exempt.
\set ON_ERROR_STOP on
insert into edition (year, questionnaire, opens_on, deadline, figure_basis, visible_from, state, revision)
values (:year, '2019', date '2020-01-01', date '2099-12-31', 'PUBLIC', 'OPEN', 'OPEN', 1);
insert into participant (edition_year, org_number, ministry_code, skate)
select :year, org_number, ministry_code, skate from participant where edition_year = 2019;

create temp table word (n integer generated always as identity (start 0 minvalue 0), action text, object text, way text);
insert into word (action, object, way)
select action, object, way
from unnest(array['Modernisering av', 'Innføring av', 'Ny løsning for', 'Automatisering av', 'Utvikling av', 'Samordning av',
        'Utskifting av', 'Forprosjekt for', 'Deling av data om', 'Innsyn i']) with ordinality as a (action, i)
cross join unnest(array['saksbehandling', 'byggesøknader', 'digital post', 'arkiv', 'grunndata', 'helsekort', 'vannkraft',
        'lærlinger', 'fiskekvoter', 'tilskudd', 'førerkort', 'pasientreiser', 'verneombud', 'skogbrukskart', 'tinglysing',
        'studielån', 'kulturminner', 'asylsaker', 'luftfart', 'tolketjenester']) with ordinality as o (object, j)
cross join unnest(array['med selvbetjening', 'i sky', 'med maskinlæring', 'for kommunene', 'på tvers av etater',
        'etter kun-én-gang-prinsippet']) with ordinality as w (way, k)
order by md5(action || object || way);

create temp table template as
select row_number() over (order by id) - 1 as n, * from measure where edition_year = 2019 and for_directorate;

insert into measure (id, edition_year, org_number, reference, position, lineage_id, late, received_at, content_hash,
    name_key, cost_class, cross_cutting, municipal, internal, name, contact_email, publishable, exemption_basis, financing,
    total_cost, current_year_budget, phase, involves_others, involved_parties, ks_dialogue, deliverable, tags,
    expected_effects, expected_effects_other, beneficiaries, beneficiaries_other, develops_shared, reuses_shared,
    technologies, technologies_other, innovation, comments)
select gen_random_uuid(), :year, t.org_number, 'S-' || g.n, g.n, gen_random_uuid(), t.late, now(),
    encode(sha256(cast('S-' || g.n as bytea)), 'hex'), lower(w.action || ' ' || w.object || ' ' || w.way || ' ' || g.n),
    t.cost_class, t.cross_cutting, t.municipal, t.internal,
    w.action || ' ' || w.object || ' ' || w.way || ' ' || g.n, t.contact_email, t.publishable, t.exemption_basis, t.financing,
    t.total_cost, t.current_year_budget, t.phase, t.involves_others, t.involved_parties, t.ks_dialogue,
    w.action || ' ' || w.object || ' ' || v.way || '. ' || t.deliverable
        || case when g.n % 997 = 0 then ' Gjelder også narhval.' else '' end,
    t.tags, t.expected_effects, t.expected_effects_other, t.beneficiaries, t.beneficiaries_other, t.develops_shared,
    t.reuses_shared, t.technologies, t.technologies_other, t.innovation, t.comments
from (select n, floor(random() * (select count(*) from template)) as drawn, floor(random() * 1200) as words,
          floor(random() * 1200) as more
      from generate_series(1, :measures) as n) as g
join template t on t.n = g.drawn
join word w on w.n = g.words
join word v on v.n = g.more;

-- Every agency that has measures has an answer and a receipt.
insert into submission_receipt (id, edition_year, org_number, revision, state, received_at, late, content_hash, rule_set,
    measure_count, report)
select gen_random_uuid(), edition_year, org_number, 1, 'SUBMITTED', now(), bool_or(late),
    encode(sha256(cast(org_number as bytea)), 'hex'), repeat('0', 64), count(*), '[]'
from measure where edition_year = :year group by edition_year, org_number;
insert into submission (edition_year, org_number, revision, nothing_to_report, late, submitted_receipt)
select edition_year, org_number, 1, false, late, id from submission_receipt where edition_year = :year;
-- Nothing goes into a frozen edition.
update edition set state = :'state',
    content_hash = case when :'state' in ('FROZEN', 'PUBLISHED') then encode(sha256(cast(:'year' as bytea)), 'hex') end
where year = :year;
vacuum (analyze) measure, submission, submission_receipt, participant;
