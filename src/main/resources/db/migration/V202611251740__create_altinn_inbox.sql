-- An event that Altinn has delivered. Delivered again it is known by its id. Its subject is not kept: it can be a person.
create table altinn_event (
    id          text        not null,
    type        text        not null,
    instance    uuid,
    received_at timestamptz not null,
    constraint altinn_event_pkey primary key (id)
);

create index altinn_event_type_idx on altinn_event (type, received_at);

-- A form that somebody has completed in Altinn: one job, whatever the number of its events.
create table altinn_instance (
    id                    uuid        not null,
    party_id              bigint      not null,
    found_by              text        not null,
    first_seen_at         timestamptz not null,
    edition_year          integer,
    status                text        not null,
    attempts              integer     not null,
    next_attempt_at       timestamptz not null,
    leased_until          timestamptz,
    problem               text,
    outcome               text,
    refusal               text,
    org_number            text,
    ended_at              timestamptz,
    receipt               uuid,
    substatus_label       text,
    substatus_description text,
    constraint altinn_instance_pkey primary key (id),
    constraint altinn_instance_receipt_fkey foreign key (receipt) references submission_receipt
        deferrable initially deferred,
    constraint altinn_instance_found_by_check check (found_by in ('EVENT', 'RECONCILIATION')),
    constraint altinn_instance_status_check check (status in ('WAITING', 'TELLING', 'DONE', 'DEAD')),
    constraint altinn_instance_outcome_check check (outcome in ('RECEIVED', 'REJECTED', 'SUPERSEDED')),
    constraint altinn_instance_decided_check check (status not in ('TELLING', 'DONE') or outcome is not null)
);

create index altinn_instance_due_idx on altinn_instance (next_attempt_at) where status in ('WAITING', 'TELLING');
create index altinn_instance_receipt_idx on altinn_instance (receipt);
