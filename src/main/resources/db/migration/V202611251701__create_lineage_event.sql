-- What happened to a measure since it was last reported, told by its agency while the next edition is being prepared or
-- answered. Of several on one measure in one edition the last one holds. link_reference is the key that the measure goes
-- on under, where it goes on under another one or at another agency; then it keeps its lineage.
create table lineage_event (
    id             bigint generated always as identity,
    edition_year   integer     not null,
    org_number     text        not null,
    reference      text        not null,
    kind           text        not null,
    lineage_id     uuid        not null,
    was_public     boolean     not null,
    to_org_number  text,
    to_references  text[]      not null,
    link_reference text,
    note           text,
    at             timestamptz not null,
    organisation   text        not null,
    constraint lineage_event_pkey primary key (id),
    constraint lineage_event_participant_fkey foreign key (edition_year, org_number) references participant,
    constraint lineage_event_recipient_fkey foreign key (edition_year, to_org_number) references participant,
    constraint lineage_event_kind_check
        check (kind in ('CONTINUED', 'SPLIT', 'MERGED', 'MOVED', 'ENDED', 'WITHDRAWN')),
    constraint lineage_event_recipient_check check ((kind = 'MOVED') = (to_org_number is not null)),
    constraint lineage_event_link_check check ((kind in ('CONTINUED', 'MOVED')) = (link_reference is not null))
);

create index lineage_event_agency_idx on lineage_event (org_number);
create index lineage_event_recipient_idx on lineage_event (to_org_number);

create function lineage_event_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'lineage_event is append-only';
end
$$;

create trigger lineage_event_append_only
    before update or delete or truncate on lineage_event
    for each statement execute function lineage_event_refuse_change();
