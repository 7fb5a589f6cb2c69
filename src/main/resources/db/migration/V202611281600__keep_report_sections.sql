-- The directorate's own words in a report. A row holds from its revision on; one without texts ends what held before.
create table report_section (
    edition_year  integer     not null references edition (year),
    id            text        not null,
    revision      integer     not null,
    nb            text,
    nn            text,
    en            text,
    justification text,
    changed_at    timestamptz not null,
    changed_by    text        not null,
    primary key (edition_year, id, revision),
    check ((nb is null) = (nn is null) and (nb is null) = (en is null))
);
