-- What agencies have said that the columns of their lists mean, for the next list.
create table list_mapping (
    edition_year integer     not null,
    org_number   text        not null,
    mapping      text        not null,
    changed_at   timestamptz not null,
    constraint list_mapping_pkey primary key (edition_year, org_number),
    constraint list_mapping_participant_fkey foreign key (edition_year, org_number)
        references participant (edition_year, org_number) on delete cascade
);
