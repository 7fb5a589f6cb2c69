-- A participant may be reminded again for the same reason where the directorate says why.
alter table reminder
    add column round integer not null default 1,
    add column again_because text,
    drop constraint reminder_edition_agency_reason_key,
    add constraint reminder_edition_agency_reason_key unique (edition_year, org_number, reason, round),
    add constraint reminder_round_check check (round > 0),
    add constraint reminder_again_check check ((round > 1) = (again_because is not null));
