-- A participant keeps its name and its ministry's name as they were, so that what is frozen shows them whatever is renamed
-- later. Those that there are keep the names that they have been shown with.
alter table participant disable trigger participant_frozen;

alter table participant add column name_nb text;
alter table participant add column name_nn text;
alter table participant add column name_en text;
alter table participant add column ministry_nb text;
alter table participant add column ministry_nn text;
alter table participant add column ministry_en text;

update participant p
set name_nb = a.name_nb, name_nn = a.name_nn, name_en = a.name_en,
    ministry_nb = m.name_nb, ministry_nn = m.name_nn, ministry_en = m.name_en
from agency a, ministry m
where a.org_number = p.org_number and m.code = p.ministry_code;

alter table participant alter column name_nb set not null;
alter table participant alter column ministry_nb set not null;

alter table participant enable trigger participant_frozen;
