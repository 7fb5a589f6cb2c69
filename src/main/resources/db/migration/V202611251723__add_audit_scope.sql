-- What the acting system was allowed to; null for the service itself and for entries from before.
alter table audit_entry add column scope text;
