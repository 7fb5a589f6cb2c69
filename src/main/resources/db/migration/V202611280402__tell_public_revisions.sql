-- Which revisions of an edition changed something public, and the public hash of the newest of them. The others exist for the
-- directorate only: a revision that changes nothing public would say that something exempt was corrected.
alter table edition
    add column public_revisions integer[] not null default '{1}',
    add column public_content_hash text;

alter table edition disable trigger edition_frozen;

update edition set public_content_hash = content_hash;

-- Figures of an edition with the basis ALL may change with any answer.
update edition e
set public_revisions = shown.revisions, public_content_hash = shown.hash
from (
    select edition_year, array_agg(revision order by revision) as revisions,
        (array_agg(public_hash order by revision desc))[1] as hash
    from (
        select r.edition_year, r.revision, r.public_hash,
            o.figure_basis = 'ALL'
                or r.open is distinct from lag(r.open) over (partition by r.edition_year order by r.revision) as is_public
        from (
            select edition_year, revision, public_hash,
                (select jsonb_object_agg(p.key, p.value #>> '{open,sha256}') from jsonb_each(manifest::jsonb -> 'parts') p) as open
            from edition_revision
        ) r
        join edition o on o.year = r.edition_year
    ) compared
    where is_public
    group by edition_year
) shown
where shown.edition_year = e.year;

alter table edition enable trigger edition_frozen;

create or replace function edition_refuse_frozen() returns trigger language plpgsql as $$
declare
    moving text[] := array['state', 'revision', 'content_hash', 'public_revisions', 'public_content_hash'];
begin
    if not is_frozen(old.state) then
        return coalesce(new, old);
    end if;
    if tg_op = 'DELETE'
        or to_jsonb(new) - moving <> to_jsonb(old) - moving
        or new.state <> old.state and not (old.state = 'FROZEN' and new.state = 'PUBLISHED')
        or new.revision not in (old.revision, old.revision + 1)
        or new.public_revisions <> old.public_revisions
            and new.public_revisions <> old.public_revisions || new.revision
        or (new.revision <> old.revision or new.content_hash is distinct from old.content_hash) and not exists (
            select from edition_revision r
            where r.edition_year = new.year and r.revision = new.revision and r.public_hash = new.content_hash)
        or new.public_content_hash is distinct from old.public_content_hash
            and new.public_content_hash is distinct from new.content_hash
    then
        perform refuse('edition ' || old.year || ' is frozen');
    end if;
    return new;
end
$$;
