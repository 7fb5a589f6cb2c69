create table edition (
    year          integer not null,
    questionnaire text    not null,
    opens_on      date    not null,
    deadline      date    not null,
    data_as_of    date,
    publishes_on  date,
    figure_basis  text    not null,
    state         text    not null,
    revision      integer not null,
    content_hash  text,
    note_nb       text,
    note_nn       text,
    note_en       text,
    constraint edition_pkey primary key (year),
    constraint edition_year_check check (year between 2017 and 2100),
    constraint edition_figure_basis_check check (figure_basis in ('PUBLIC', 'ALL')),
    constraint edition_state_check check (state in ('PLANNED', 'OPEN', 'CLOSED', 'FROZEN', 'PUBLISHED')),
    constraint edition_dates_check check (opens_on <= deadline)
);

create table edition_transition (
    id         bigint generated always as identity,
    year       integer     not null,
    to_state   text        not null,
    at         timestamptz not null,
    actor      text        not null,
    constraint edition_transition_pkey primary key (id),
    constraint edition_transition_edition_fkey foreign key (year) references edition
);

create table participant (
    edition_year  integer not null,
    org_number    text    not null,
    ministry_code text    not null,
    skate         boolean not null,
    contact_email text,
    constraint participant_pkey primary key (edition_year, org_number),
    constraint participant_edition_fkey foreign key (edition_year) references edition,
    constraint participant_agency_fkey foreign key (org_number) references agency,
    constraint participant_ministry_fkey foreign key (ministry_code) references ministry
);
