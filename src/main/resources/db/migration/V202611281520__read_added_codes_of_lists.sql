-- Another year's questionnaire may give the name of a list to an answer of another type.
create or replace function added_codes(added jsonb, field text) returns text[] language sql immutable parallel safe as $$
select array(select jsonb_array_elements_text(added -> field)) where jsonb_typeof(added -> field) = 'array'
$$;
