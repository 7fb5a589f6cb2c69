-- What the last comparison with Enhetsregisteret found.
create table register_difference (
    id              uuid        not null,
    org_number      text        not null,
    ministry_code   text,
    kind            text        not null,
    name            text        not null,
    registered_name text,
    registered_form text,
    deleted_on      date,
    found_at        timestamptz not null,
    constraint register_difference_pkey primary key (id),
    constraint register_difference_kind_check check (kind in ('RENAMED', 'DISSOLVED', 'UNKNOWN', 'OTHER_FORM'))
);
