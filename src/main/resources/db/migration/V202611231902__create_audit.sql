create table audit_entry (
    id           bigint generated always as identity,
    at           timestamptz not null,
    organisation text        not null,
    supplier     text,
    client_id    text,
    action       text        not null,
    edition_year integer,
    subject      text        not null,
    request_id   text        not null,
    constraint audit_entry_pkey primary key (id)
);

create function audit_entry_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'audit_entry is append-only';
end
$$;

create trigger audit_entry_append_only
    before update or delete or truncate on audit_entry
    for each statement execute function audit_entry_refuse_change();
