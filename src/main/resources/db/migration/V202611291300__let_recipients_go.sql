-- An agency that measures were moved to may be taken off the list when a later event has replaced the move. Removals and events
-- lock the participant, so none arrives in between.
alter table lineage_event drop constraint lineage_event_recipient_fkey;
alter table lineage_event add constraint lineage_event_recipient_fkey foreign key (to_org_number) references agency;
