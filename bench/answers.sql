-- How answers could be stored (docs/adr/0028): psql -v measures=100000 -f answers.sql, in an empty database.
-- 20 core answers and 5 added ones for each measure, beside 600 characters of text. Core answers in columns with the added ones
-- in one jsonb (as the service does), all of them in one jsonb, and a row for each answer.
\set ON_ERROR_STOP on
set jit = off;
set max_parallel_workers_per_gather = 0;
create temp table result (place int generated always as identity, what text, milliseconds numeric, size text);

create procedure measured(what text, statement text, rounds int) language plpgsql as $$
declare
    begun timestamptz;
    taken numeric[] := '{}';
begin
    for round in 1..rounds loop
        begun := clock_timestamp();
        execute statement;
        taken := taken || extract(epoch from clock_timestamp() - begun) * 1000;
    end loop;
    insert into result (what, milliseconds)
    select measured.what, round(percentile_cont(0.5) within group (order by t)::numeric, 0) from unnest(taken) as t;
end $$;

-- Four codes for each answer, and an amount; repeatable, and independent of one another.
create temp table drawn as
select n, array(select 'CODE_' || (hashtext(n || ':' || answer) & 3) from generate_series(1, 25) as answer) as codes,
    (hashtext(n::text) & 1048575)::bigint * 1000 as cost
from generate_series(1, :measures) as n;

create table in_columns (id bigint primary key, description text, cost bigint, c1 text, c2 text, c3 text, c4 text, c5 text, c6 text,
    c7 text, c8 text, c9 text, c10 text, c11 text, c12 text, c13 text, c14 text, c15 text, c16 text, c17 text, c18 text, c19 text,
    added jsonb not null);
create table in_jsonb (id bigint primary key, description text, answers jsonb not null);
create table in_rows (measure bigint, name text, answer text, primary key (measure, name));
create table described (id bigint primary key, description text);

call measured('load: columns and jsonb', $$
    insert into in_columns select n, repeat(md5(n::text), 19), cost, codes[1], codes[2], codes[3], codes[4], codes[5], codes[6],
        codes[7], codes[8], codes[9], codes[10], codes[11], codes[12], codes[13], codes[14], codes[15], codes[16], codes[17],
        codes[18], codes[19], jsonb_build_object('a1', codes[21], 'a2', codes[22], 'a3', codes[23], 'a4', codes[24], 'a5', codes[25])
    from drawn $$, 1);
call measured('load: jsonb alone', $$
    insert into in_jsonb select n, repeat(md5(n::text), 19), (select jsonb_object_agg('c' || place, code)
        from unnest(codes) with ordinality as c (code, place)) || jsonb_build_object('cost', cost)
    from drawn $$, 1);
call measured('load: rows', $$
    insert into in_rows select n, 'c' || place, code from drawn, unnest(codes) with ordinality as c (code, place)
    union all select n, 'cost', cost::text from drawn $$, 1);
insert into described select n, repeat(md5(n::text), 19) from drawn;
vacuum (analyze) in_columns, in_jsonb, in_rows, described;

call measured('two core answers: columns', 'select c1, c2, count(*), sum(cost) from in_columns group by c1, c2', 5);
call measured('two core answers: jsonb alone',
    $$ select answers ->> 'c1', answers ->> 'c2', count(*), sum((answers ->> 'cost')::bigint) from in_jsonb group by 1, 2 $$, 5);
call measured('two core answers: rows', $$
    select a.answer, b.answer, count(*), sum(c.answer::bigint) from in_rows a join in_rows b using (measure) join in_rows c using (measure)
    where a.name = 'c1' and b.name = 'c2' and c.name = 'cost' group by 1, 2 $$, 5);
call measured('a core by an added answer: columns and jsonb',
    $$ select c1, added ->> 'a1', count(*) from in_columns group by 1, 2 $$, 5);
call measured('one measure: columns and jsonb', 'select * from in_columns where id = 77', 5);
call measured('one measure: rows', 'select * from in_rows where measure = 77', 5);

insert into result (what, size)
select 'size: ' || name, pg_size_pretty(bytes) from (values
    ('columns and jsonb', pg_total_relation_size('in_columns')),
    ('jsonb alone', pg_total_relation_size('in_jsonb')),
    ('rows', pg_total_relation_size('in_rows') + pg_total_relation_size('described'))) as s (name, bytes);
select what, milliseconds, size from result order by place;
