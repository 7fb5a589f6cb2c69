-- What an agency specifies of "other" is searched like comments. The search column follows from the answers, so no answer changes.
alter table measure
    drop column search,
    add column search tsvector not null generated always as (
        search_facts(edition_year, org_number, reference, phase, involved_parties, main_purpose, expected_effects,
            beneficiaries, technologies)
        || setweight(to_tsvector('pg_catalog.norwegian', search_text(name)), 'A')
        || setweight(to_tsvector('pg_catalog.norwegian', coalesce(search_text(search_list(tags)), '')), 'B')
        || setweight(to_tsvector('pg_catalog.norwegian', coalesce(search_text(deliverable), '')), 'C')
        || setweight(to_tsvector('pg_catalog.norwegian', coalesce(search_text(comments), '')), 'D')
        || setweight(to_tsvector('pg_catalog.norwegian', coalesce(search_text(added_text), '')), 'D')
        || setweight(to_tsvector('pg_catalog.norwegian', search_text(coalesce(expected_effects_other, '') || ' '
            || coalesce(beneficiaries_other, '') || ' ' || coalesce(technologies_other, ''))), 'D')
        || setweight(to_tsvector('pg_catalog.norwegian', search_text(search_joined(
            name || ' ' || coalesce(search_list(tags), '') || ' ' || coalesce(deliverable, '') || ' ' || coalesce(comments, '')))), 'C')
    ) stored;

create index measure_search_idx on measure using gin (search);
