-- References are stored trimmed and in NFC. The characters are those of the service's NormalText.
create function normal_reference(reference text) returns text language sql immutable strict parallel safe as $$
select normalize(
    regexp_replace(
        reference,
        replace(
            '^BLANK+|BLANK+$', 'BLANK',
            '[\u0001-\u0020\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f'
            || '\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb]'),
        '', 'g'),
    nfc)
$$;

-- References that are not in this form and stay as they are: of frozen editions, of measures with corrections, and of
-- measures that would get another measure's reference. The agency's next whole answer replaces the last ones. A measure of a
-- later edition finds its past through this table.
create table unnormalised_reference (
    edition_year     integer not null,
    org_number       text    not null,
    reference        text    not null,
    normal_reference text    not null,
    lineage_id       uuid    not null,
    was_public       boolean not null,
    reason           text    not null,
    constraint unnormalised_reference_pkey primary key (edition_year, org_number, reference),
    constraint unnormalised_reference_reason_check check (reason in ('FROZEN', 'CORRECTED', 'COLLIDES', 'BLANK'))
);

insert into unnormalised_reference
select m.edition_year, m.org_number, m.reference, normal_reference(m.reference), m.lineage_id, m.publishable,
    case when normal_reference(m.reference) in ('', '.', '..') then 'BLANK'
        when exists (select from measure o
                     where o.edition_year = m.edition_year and o.org_number = m.org_number and o.id <> m.id
                         and normal_reference(o.reference) = normal_reference(m.reference)) then 'COLLIDES'
        when is_frozen(e.state) then 'FROZEN'
        else 'CORRECTED' end
from measure m
join edition e on e.year = m.edition_year
where m.from_revision = 0 and m.for_directorate and m.reference <> normal_reference(m.reference)
    and (is_frozen(e.state)
        or exists (select from correction c where c.measure_id = m.id)
        or normal_reference(m.reference) in ('', '.', '..')
        or exists (select from measure o
                   where o.edition_year = m.edition_year and o.org_number = m.org_number and o.id <> m.id
                       and normal_reference(o.reference) = normal_reference(m.reference)));

do $$
declare
    kept record;
begin
    for kept in select * from unnormalised_reference where reason = 'COLLIDES' order by edition_year, org_number, reference loop
        raise warning 'Edition %, agency %: reference % is also in use as %', kept.edition_year, kept.org_number,
            quote_literal(kept.reference), quote_literal(kept.normal_reference);
    end loop;
end
$$;

-- The other rows get the form. A measure's id follows from its reference, as in the service's MeasureId (RFC 9562, version 8).
create temporary table renamed on commit drop as
select distinct m.edition_year, m.org_number, m.reference, m.id, normal_reference(m.reference) as normal,
    sha256(convert_to(m.edition_year || '/' || m.org_number || '/' || normal_reference(m.reference), 'UTF8')) as hash
from measure m
join edition e on e.year = m.edition_year
where m.reference <> normal_reference(m.reference) and not is_frozen(e.state)
    and not exists (select from unnormalised_reference u
                    where u.edition_year = m.edition_year and u.org_number = m.org_number and u.reference = m.reference);

update measure m
set reference = r.normal,
    id = encode(substr(set_byte(set_byte(r.hash, 6, get_byte(r.hash, 6) & 15 | 128), 8, get_byte(r.hash, 8) & 63 | 128), 1, 16), 'hex')::uuid
from renamed r
where m.id = r.id;

update acknowledgement a
set reference = r.normal
from renamed r
where a.edition_year = r.edition_year and a.org_number = r.org_number and a.reference = r.reference;

update finding_case c
set reference = r.normal
from renamed r
where c.edition_year = r.edition_year and c.org_number = r.org_number and c.reference = r.reference;

-- What agencies have told keeps its keys in step.
alter table lineage_event disable trigger lineage_event_append_only;
update lineage_event l
set reference = normal_reference(l.reference),
    link_reference = normal_reference(l.link_reference),
    to_references = array(select normal_reference(t.key) from unnest(l.to_references) with ordinality as t (key, place) order by t.place)
from edition e
where e.year = l.edition_year and not is_frozen(e.state)
    and (l.reference <> normal_reference(l.reference) or l.link_reference <> normal_reference(l.link_reference)
        or exists (select from unnest(l.to_references) as t (key) where t.key <> normal_reference(t.key)));
alter table lineage_event enable trigger lineage_event_append_only;
