-- A participant that has not answered may be taken off the list, and the measures of one that is not on it may be handed over.
alter table lineage_event drop constraint lineage_event_participant_fkey;
alter table lineage_event add constraint lineage_event_agency_fkey foreign key (org_number) references agency;
alter table lineage_event add constraint lineage_event_edition_fkey foreign key (edition_year) references edition;

-- What was granted and sent to one that is taken off goes with it, and so do reasons of a draft that it has withdrawn; the audit
-- trail keeps that it was.
alter table deadline_extension drop constraint deadline_extension_participant_fkey;
alter table deadline_extension add constraint deadline_extension_participant_fkey
    foreign key (edition_year, org_number) references participant on delete cascade;
alter table reminder drop constraint reminder_participant_fkey;
alter table reminder add constraint reminder_participant_fkey
    foreign key (edition_year, org_number) references participant on delete cascade;
alter table acknowledgement drop constraint acknowledgement_participant_fkey;
alter table acknowledgement add constraint acknowledgement_participant_fkey
    foreign key (edition_year, org_number) references participant on delete cascade;
