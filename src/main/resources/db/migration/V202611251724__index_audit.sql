-- Whoever reads the trail asks for an organisation, an edition or a request, the newest first. Times rise with the rows,
-- so a few pages of block ranges find them. More would cost every write.
create index audit_entry_organisation_idx on audit_entry (organisation, id);
create index audit_entry_edition_idx on audit_entry (edition_year, id);
create index audit_entry_request_idx on audit_entry (request_id);
create index audit_entry_at_idx on audit_entry using brin (at);
