-- The questionnaires that the directorate writes, each as its document. Those of 2018 and 2019 come with the service.
create table questionnaire (
    id         text        not null,
    document   text        not null,
    version    integer     not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    constraint questionnaire_pkey primary key (id),
    constraint questionnaire_id_check check (id ~ '^[A-Za-z0-9-]{1,32}$' and id <> 'schema')
);
