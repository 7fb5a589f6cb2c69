-- A measure is one row as the agency reported it (revision 0), and one for every revision that a correction has changed it
-- in. What holds at a revision are the rows with from_revision <= revision < to_revision. A measure with answers that are
-- exempt has two rows each time: the whole one for the directorate, and one without these answers for the public. So
-- whoever reads for the public never comes near what is exempt.
alter table measure
    add column from_revision integer not null default 0,
    add column to_revision integer not null default 2147483647,
    add column for_directorate boolean not null default true,
    add column for_public boolean not null generated always as (publishable and exempt_answers is null) stored,
    add constraint measure_revisions_check check (from_revision >= 0 and from_revision <= to_revision),
    add constraint measure_reader_check check (for_directorate or for_public),
    drop constraint measure_pkey,
    add constraint measure_pkey primary key (id, from_revision, for_directorate),
    drop constraint measure_edition_agency_reference_key,
    add constraint measure_edition_agency_reference_key
        unique (edition_year, org_number, reference, from_revision, for_directorate);
