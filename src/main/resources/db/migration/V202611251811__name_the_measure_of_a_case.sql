-- A case says which measure it is of, so that a text that mentions a person can be found where its answers have changed too.
-- The measure can't be read out of the case's id: cases from before have empty texts.
alter table finding_case
    add column org_number text not null default '',
    add column reference text not null default '';
alter table finding_case
    alter column org_number drop default,
    alter column reference drop default;
