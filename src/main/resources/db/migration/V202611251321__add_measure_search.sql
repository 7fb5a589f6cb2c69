-- What the search looks in: the name weighs most, then tags, then the deliverable, then the rest.
alter table measure add column search tsvector not null generated always as (
    setweight(to_tsvector('pg_catalog.norwegian', search_text(name)), 'A')
    || setweight(to_tsvector('pg_catalog.norwegian', coalesce(search_text(search_list(tags)), '')), 'B')
    || setweight(to_tsvector('pg_catalog.norwegian', coalesce(search_text(deliverable), '')), 'C')
    || setweight(to_tsvector('pg_catalog.norwegian', coalesce(search_text(comments), '')), 'D')
) stored;

create index measure_search_idx on measure using gin (search);

-- For misspelt words, in names only: every piece of three letters is an entry that costs to write.
create index measure_name_letters_idx on measure using gin (search_letters(search_text(name)) gin_trgm_ops);
