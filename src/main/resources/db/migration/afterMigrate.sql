-- Where the service logs in as a role of its own, that role reads and writes rows and can't change or empty tables; so it can't
-- get round what the triggers refuse either.
do $$
begin
    if exists (select from pg_roles where rolname = 'tiltaksoversikt' and rolname <> current_user) then
        grant usage on schema public to tiltaksoversikt;
        grant select, insert, update, delete on all tables in schema public to tiltaksoversikt;
        grant usage, select on all sequences in schema public to tiltaksoversikt;
        revoke insert, update, delete on flyway_schema_history from tiltaksoversikt;
    end if;
end
$$;
