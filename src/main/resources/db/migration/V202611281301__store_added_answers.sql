-- The answers to the questions that a questionnaire adds, by name, beside the columns of the core questions (docs/adr).
alter table measure add column added jsonb not null default '{}';

create function added_codes(added jsonb, field text) returns text[] language sql immutable parallel safe as $$
select array(select jsonb_array_elements_text(added -> field)) where added -> field is not null
$$;
