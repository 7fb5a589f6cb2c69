-- Which of the two written languages a participant is written to in.
alter table participant add column language text not null default 'nb';
alter table participant add constraint participant_language_check check (language in ('nb', 'nn'));
