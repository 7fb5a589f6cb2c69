-- A form that the service has filled in beforehand for an agency, in Altinn's inbox: one job each. Its source is the form that
-- was refused; null where it is what the agency answered last.
create table altinn_prefill (
    id              uuid        not null,
    edition_year    integer     not null,
    org_number      text        not null,
    source          uuid,
    message         text,
    status          text        not null,
    attempts        integer     not null,
    next_attempt_at timestamptz not null,
    leased_until    timestamptz,
    problem         text,
    started_at      timestamptz not null,
    party_id        bigint,
    instance        uuid,
    constraint altinn_prefill_pkey primary key (id),
    constraint altinn_prefill_once_key unique nulls not distinct (edition_year, org_number, source),
    constraint altinn_prefill_source_fkey foreign key (source) references altinn_instance,
    constraint altinn_prefill_status_check check (status in ('WAITING', 'MADE', 'FAILED', 'NOT_NEEDED')),
    constraint altinn_prefill_made_check check ((status = 'MADE') = (instance is not null and party_id is not null))
);

create index altinn_prefill_due_idx on altinn_prefill (next_attempt_at) where status = 'WAITING';
