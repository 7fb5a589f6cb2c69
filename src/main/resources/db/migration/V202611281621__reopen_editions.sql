-- Why the directorate took a step: an edition that is opened again needs a reason.
alter table edition_transition add column reason text;
