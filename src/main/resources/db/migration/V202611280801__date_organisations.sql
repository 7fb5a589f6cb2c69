-- Ministries and agencies get a history: names and affiliations that each hold until the next begins, so that no two
-- can overlap and none can be missing. What is there is carried over. Of the time until 2019 nothing is delivered for it
-- later: editions rest on it. Where there are none, everything is delivered anew.
do $$
begin
    if not exists (select from participant) then
        delete from agency_affiliation;
        delete from agency;
        delete from ministry;
    end if;
end
$$;

create table ministry_name (
    code       text not null,
    valid_from date not null,
    nb         text not null,
    nn         text,
    en         text,
    constraint ministry_name_pkey primary key (code, valid_from),
    constraint ministry_name_ministry_fkey foreign key (code) references ministry
);

insert into ministry_name (code, valid_from, nb, nn, en)
select code, valid_from, name_nb, name_nn, name_en from ministry;

alter table ministry drop column name_nb, drop column name_nn, drop column name_en;
alter table ministry add column succeeded_by text[] not null default '{}';
alter table ministry add column shipped boolean not null default true;
alter table ministry add column settled_until date;
update ministry set settled_until = '2019-12-31';
alter table ministry alter column shipped drop default;

-- One ministry at a time has a number; a ministry that gets another code may keep it. Both change in one transaction.
alter table ministry add constraint ministry_number_excl exclude using gist (
    int8range(org_number::bigint, org_number::bigint, '[]') with &&,
    daterange(valid_from, valid_to, '[]') with &&) deferrable initially deferred;

create table agency_name (
    org_number text not null,
    valid_from date not null,
    nb         text not null,
    nn         text,
    en         text,
    constraint agency_name_pkey primary key (org_number, valid_from),
    constraint agency_name_agency_fkey foreign key (org_number) references agency
);

alter table agency add column short_name text;
alter table agency add column valid_from date;
alter table agency add column valid_to date;
alter table agency add column succeeded_by text[] not null default '{}';
alter table agency add column shipped boolean not null default true;
alter table agency add column settled_until date;
alter table agency alter column shipped drop default;

update agency a
set settled_until = '2019-12-31',
    valid_from = coalesce(period.first, '2017-01-01'),
    valid_to = case when period.ended then period.last end
from agency b
left join (
    select org_number, min(valid_from) as first, max(valid_to) as last, bool_and(valid_to is not null) as ended
    from agency_affiliation
    group by org_number
) period using (org_number)
where b.org_number = a.org_number;

alter table agency alter column valid_from set not null;
alter table agency add constraint agency_period_check check (valid_to is null or valid_to >= valid_from);

insert into agency_name (org_number, valid_from, nb, nn, en)
select org_number, valid_from, name_nb, name_nn, name_en from agency;

alter table agency_affiliation add column skate boolean;
insert into agency_affiliation (org_number, valid_from)
select org_number, valid_from from agency a
where not exists (select from agency_affiliation f where f.org_number = a.org_number);
update agency_affiliation f set skate = a.skate from agency a where a.org_number = f.org_number;
alter table agency_affiliation alter column skate set not null;
alter table agency_affiliation drop column valid_to;

-- A ministry and its agencies may change in one transaction.
alter table agency_affiliation alter constraint agency_affiliation_ministry_fkey deferrable initially deferred;

alter table agency drop column skate, drop column name_nb, drop column name_nn, drop column name_en;

-- A participant that is put in by SQL gets the names of its edition's day too.
create function participant_name() returns trigger language plpgsql as $$
declare
    as_of date := (select coalesce(data_as_of, opens_on) from edition where year = new.edition_year);
begin
    if new.name_nb is null then
        select nb, nn, en into new.name_nb, new.name_nn, new.name_en
        from agency_name where org_number = new.org_number
        order by valid_from <= as_of desc, abs(as_of - valid_from) limit 1;
    end if;
    if new.ministry_nb is null then
        select nb, nn, en into new.ministry_nb, new.ministry_nn, new.ministry_en
        from ministry_name where code = new.ministry_code
        order by valid_from <= as_of desc, abs(as_of - valid_from) limit 1;
    end if;
    return new;
end
$$;

create trigger participant_name before insert on participant
    for each row when (new.name_nb is null or new.ministry_nb is null) execute function participant_name();
