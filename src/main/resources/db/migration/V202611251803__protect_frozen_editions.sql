-- What is frozen stays as it is, whoever writes: also SQL that goes past the service. A revision of a frozen edition is rows
-- of its own. One thing may go: contact e-mails, which the law has erased.

create function refuse(what text) returns void language plpgsql as $$
begin
    raise exception '%', what using errcode = 'restrict_violation';
end
$$;

create function is_frozen(state text) returns boolean language sql immutable parallel safe as $$
select state in ('FROZEN', 'PUBLISHED')
$$;

create function refuse_change() returns trigger language plpgsql as $$
begin
    perform refuse(tg_table_name || ' is append-only');
    return null;
end
$$;

-- Measures are many, so a statement is looked at as a whole. A freeze locks the table, so that no statement is under way.
create function measure_refuse_frozen() returns trigger language plpgsql as $$
declare
    frozen integer;
begin
    if tg_op = 'INSERT' then
        select e.year into frozen
        from edition e
        where is_frozen(e.state) and exists (select from new_rows n where n.edition_year = e.year and n.from_revision <= e.revision);
    elsif tg_op = 'DELETE' then
        select e.year into frozen
        from edition e
        where is_frozen(e.state) and exists (select from old_rows o where o.edition_year = e.year and o.from_revision <= e.revision);
    else
        select e.year into frozen
        from edition e
        where is_frozen(e.state) and (
            exists (
                select from old_rows o left join new_rows n using (id, from_revision, for_directorate)
                where o.edition_year = e.year and o.from_revision <= e.revision and (
                    n.id is null
                    or to_jsonb(n) - array['contact_email', 'to_revision'] <> to_jsonb(o) - array['contact_email', 'to_revision']
                    or n.contact_email is distinct from o.contact_email and n.contact_email is not null
                    or n.to_revision <> o.to_revision and least(n.to_revision, o.to_revision) <= e.revision))
            or exists (
                select from new_rows n left join old_rows o using (id, from_revision, for_directorate)
                where n.edition_year = e.year and n.from_revision <= e.revision and o.id is null));
    end if;
    if frozen is not null then
        perform refuse('edition ' || frozen || ' is frozen');
    end if;
    return null;
end
$$;

create trigger measure_frozen_insert after insert on measure
    referencing new table as new_rows for each statement execute function measure_refuse_frozen();
create trigger measure_frozen_update after update on measure
    referencing old table as old_rows new table as new_rows for each statement execute function measure_refuse_frozen();
create trigger measure_frozen_delete after delete on measure
    referencing old table as old_rows for each statement execute function measure_refuse_frozen();
create trigger measure_no_truncate before truncate on measure for each statement execute function refuse_change();

-- Everything else of an edition, row by row. Columns of the first list may be erased, those of the second are no part of the
-- frozen state.
create function refuse_frozen() returns trigger language plpgsql as $$
declare
    before jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
    after jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
    erasable text[] := coalesce(string_to_array(tg_argv[0], ','), '{}');
    free text[] := coalesce(string_to_array(tg_argv[1], ','), '{}');
    field text;
begin
    if not exists (select from edition e
                   where e.year in ((before ->> 'edition_year')::integer, (after ->> 'edition_year')::integer)
                       and is_frozen(e.state)) then
        return coalesce(new, old);
    end if;
    if tg_op = 'UPDATE' and before - erasable - free = after - erasable - free then
        foreach field in array erasable loop
            if after ->> field is not null and after ->> field is distinct from before ->> field then
                perform refuse(tg_table_name || ' belongs to a frozen edition');
            end if;
        end loop;
        return new;
    end if;
    perform refuse(tg_table_name || ' belongs to a frozen edition');
    return null;
end
$$;

create trigger participant_frozen before insert or update or delete on participant
    for each row execute function refuse_frozen('contact_email');
create trigger participant_no_truncate before truncate on participant
    for each statement execute function refuse_change();

create trigger submission_frozen before insert or update or delete on submission
    for each row execute function refuse_frozen('', 'draft_body,draft_receipt');
create trigger submission_no_truncate before truncate on submission
    for each statement execute function refuse_change();

create trigger acknowledgement_frozen before insert or update or delete on acknowledgement
    for each row execute function refuse_frozen();
create trigger acknowledgement_no_truncate before truncate on acknowledgement
    for each statement execute function refuse_change();

create trigger lineage_event_frozen before insert on lineage_event
    for each row execute function refuse_frozen();
create trigger deadline_extension_frozen before insert on deadline_extension
    for each row execute function refuse_frozen();

create trigger submission_receipt_frozen before insert or delete on submission_receipt
    for each row execute function refuse_frozen();
create trigger submission_receipt_append_only before update or truncate on submission_receipt
    for each statement execute function refuse_change();

create trigger edition_transition_append_only before update or delete or truncate on edition_transition
    for each statement execute function refuse_change();
create trigger edition_revision_append_only before update or delete or truncate on edition_revision
    for each statement execute function refuse_change();
create trigger edition_revision_document_append_only before update or delete or truncate on edition_revision_document
    for each statement execute function refuse_change();
create trigger manifest_key_append_only before update or delete or truncate on manifest_key
    for each statement execute function refuse_change();

-- A frozen edition is published, and gets revisions that have a manifest; nothing else happens to it.
create function edition_refuse_frozen() returns trigger language plpgsql as $$
begin
    if not is_frozen(old.state) then
        return coalesce(new, old);
    end if;
    if tg_op = 'DELETE'
        or to_jsonb(new) - array['state', 'revision', 'content_hash'] <> to_jsonb(old) - array['state', 'revision', 'content_hash']
        or new.state <> old.state and not (old.state = 'FROZEN' and new.state = 'PUBLISHED')
        or new.revision not in (old.revision, old.revision + 1)
        or (new.revision <> old.revision or new.content_hash is distinct from old.content_hash) and not exists (
            select from edition_revision r
            where r.edition_year = new.year and r.revision = new.revision and r.public_hash = new.content_hash)
    then
        perform refuse('edition ' || old.year || ' is frozen');
    end if;
    return new;
end
$$;

create trigger edition_frozen before update or delete on edition
    for each row execute function edition_refuse_frozen();
create trigger edition_no_truncate before truncate on edition for each statement execute function refuse_change();

-- A correction is never changed, only objected to and decided on; and it is of a revision that is not frozen.
create function correction_refuse_change() returns trigger language plpgsql as $$
declare
    afterwards text[] := array['objection', 'objected_at', 'decision', 'decision_note', 'decided_at', 'decided_by', 'withdrawn_from_revision'];
    frozen integer := (select e.revision from edition e where e.year = new.edition_year and is_frozen(e.state));
begin
    if tg_op = 'INSERT' then
        if new.from_revision <= frozen then
            perform refuse('revision ' || frozen || ' is frozen');
        end if;
        return new;
    end if;
    if to_jsonb(new) - afterwards <> to_jsonb(old) - afterwards
        or new.withdrawn_from_revision is distinct from old.withdrawn_from_revision
            and (old.withdrawn_from_revision is not null or new.withdrawn_from_revision <= frozen)
    then
        perform refuse('a correction is never changed');
    end if;
    return new;
end
$$;

create trigger correction_frozen before insert or update on correction
    for each row execute function correction_refuse_change();
create trigger correction_append_only before delete or truncate on correction
    for each statement execute function refuse_change();
