-- An agency's own deadline, where it is later than the edition's. It stands beside what else holds for the participant,
-- so that whoever takes an answer reads it with the row that it reads anyway.
alter table participant add column extended_deadline date;

-- Every extension and every withdrawal of one; the last row is what holds.
create table deadline_extension (
    id           bigint generated always as identity,
    edition_year integer     not null,
    org_number   text        not null,
    deadline     date,
    reason       text,
    at           timestamptz not null,
    actor        text        not null,
    constraint deadline_extension_pkey primary key (id),
    constraint deadline_extension_participant_fkey foreign key (edition_year, org_number) references participant,
    constraint deadline_extension_reason_check check ((deadline is null) = (reason is null)),
    constraint deadline_extension_reason_length_check check (char_length(reason) between 1 and 1000)
);

create index deadline_extension_participant_idx on deadline_extension (edition_year, org_number, id);
