-- What happened, in the transaction that made it happen. One instance at a time moves it to event, where it gets its number: a
-- sequence alone would number rows in another order than their transactions end in, and a reader would skip the slower ones.
create table event_outbox (
    id bigint generated always as identity primary key,
    event_id uuid not null default gen_random_uuid(),
    type text not null,
    at timestamptz not null,
    edition_year integer not null,
    org_number text,
    reference text,
    revision integer,
    is_public boolean not null
);

create table event (
    position bigint generated always as identity primary key,
    event_id uuid not null unique,
    type text not null,
    at timestamptz not null,
    edition_year integer not null,
    org_number text,
    reference text,
    revision integer,
    is_public boolean not null
);

create index event_public on event (position) where is_public;
create index event_agency on event (org_number, position);

-- The secret signs what is sent, so it is kept as it is.
create table event_subscription (
    org_number text not null,
    id text not null,
    url text not null,
    types text[] not null,
    secret text not null,
    sees_all boolean not null,
    created_at timestamptz not null,
    position bigint not null,
    attempts integer not null,
    due timestamptz not null,
    leased_until timestamptz,
    last_delivery timestamptz,
    last_failure text,
    constraint event_subscription_pkey primary key (org_number, id)
);

create table event_dead_letter (
    org_number text not null,
    subscription text not null,
    position bigint not null,
    attempts integer not null,
    failed_at timestamptz not null,
    failure text not null,
    is_requested boolean not null default false,
    constraint event_dead_letter_pkey primary key (org_number, subscription, position),
    foreign key (org_number, subscription) references event_subscription on delete cascade,
    foreign key (position) references event on delete cascade
);
