-- The sandbox is an edition for trying the service. It is always open and never visible, so that nothing that asks for visible
-- or closed editions can find it.
alter table edition
    add column sandbox boolean not null default false,
    add constraint edition_sandbox_check check (not sandbox or state = 'OPEN' and visible_from = 'PUBLISHED');
create unique index edition_sandbox_key on edition (sandbox) where sandbox;

-- Participants of the sandbox need not be in the register of agencies. Agencies are never deleted, so their number is checked
-- where it is written.
alter table participant drop constraint participant_agency_fkey;
create function participant_refuse_unknown() returns trigger language plpgsql as $$
begin
    if not exists (select from agency a where a.org_number = new.org_number)
        and not exists (select from edition e where e.year = new.edition_year and e.sandbox)
    then
        raise exception '% is no agency', new.org_number
            using errcode = 'foreign_key_violation', constraint = 'participant_agency_fkey', table = 'participant';
    end if;
    return null;
end
$$;
create trigger participant_agency after insert or update of edition_year, org_number on participant
    for each row execute function participant_refuse_unknown();

-- What each organisation stores in the sandbox, in bytes. Lengths of texts are known without reading them.
create function sandbox_use() returns table (org_number text, bytes bigint) language sql stable as $$
with year as (select e.year from edition e where e.sandbox)
select used.org_number, sum(used.bytes)
from (
    select s.org_number, 200 + coalesce(octet_length(s.draft_body), 0)
    from submission s where s.edition_year = (table year)
    union all
    select r.org_number, 400 + octet_length(r.report)
    from submission_receipt r where r.edition_year = (table year)
    union all
    -- The answers, and the words of the search.
    select m.org_number, 2000 + 2 * coalesce(octet_length(m.name) + octet_length(m.deliverable), 0)
        + coalesce(octet_length(m.comments), 0) + coalesce(pg_column_size(m.added), 0)
    from measure m where m.edition_year = (table year)
    union all
    select a.org_number, 200 + octet_length(a.reason)
    from acknowledgement a where a.edition_year = (table year)
    union all
    select l.org_number, 200 + octet_length(l.mapping)
    from list_mapping l where l.edition_year = (table year)) as used (org_number, bytes)
group by used.org_number
$$;

-- Removes everything that organisations have stored in the sandbox, whichever feature it belongs to. Acknowledgements and
-- mappings go with their participants.
create function empty_sandbox() returns void language plpgsql as $$
declare
    sandbox_year integer := (select e.year from edition e where e.sandbox);
begin
    perform from participant where edition_year = sandbox_year order by org_number for update;
    delete from measure where edition_year = sandbox_year;
    delete from submission where edition_year = sandbox_year;
    delete from submission_receipt where edition_year = sandbox_year;
    delete from participant where edition_year = sandbox_year;
end
$$;
