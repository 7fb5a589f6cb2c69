-- A frozen state of an edition: its manifest, and the documents that follow from the program and not from data, so that they
-- can be read when the program has moved on.
create table edition_revision (
    edition_year  integer     not null,
    revision      integer     not null,
    frozen_at     timestamptz not null,
    frozen_by     text        not null,
    reason        text,
    manifest      text        not null,
    public_hash   text        not null,
    complete_hash text        not null,
    key_id        text        not null,
    constraint edition_revision_pkey primary key (edition_year, revision),
    constraint edition_revision_edition_fkey foreign key (edition_year) references edition,
    constraint edition_revision_reason_check check (revision = 1 or reason is not null)
);

create table edition_revision_document (
    edition_year integer not null,
    revision     integer not null,
    part         text    not null,
    document     text    not null,
    constraint edition_revision_document_pkey primary key (edition_year, revision, part),
    constraint edition_revision_document_revision_fkey
        foreign key (edition_year, revision) references edition_revision
);

-- The key of the complete hashes, made by the service where none is configured.
create table manifest_key (
    id  text  not null,
    key bytea not null,
    constraint manifest_key_pkey primary key (id)
);
