create table ministry (
    code       text not null,
    org_number text not null,
    name_nb    text not null,
    name_nn    text,
    name_en    text,
    valid_from date not null,
    valid_to   date,
    constraint ministry_pkey primary key (code),
    constraint ministry_org_number_check check (org_number ~ '^[0-9]{9}$'),
    constraint ministry_period_check check (valid_to is null or valid_to >= valid_from)
);

create table agency (
    org_number text    not null,
    name_nb    text    not null,
    name_nn    text,
    name_en    text,
    skate      boolean not null,
    constraint agency_pkey primary key (org_number),
    constraint agency_org_number_check check (org_number ~ '^[0-9]{9}$')
);

-- An agency belongs to a ministry for a period. One without a ministry (the courts) has a row without a code.
create table agency_affiliation (
    org_number    text not null,
    valid_from    date not null,
    valid_to      date,
    ministry_code text,
    constraint agency_affiliation_pkey primary key (org_number, valid_from),
    constraint agency_affiliation_agency_fkey foreign key (org_number) references agency,
    constraint agency_affiliation_ministry_fkey foreign key (ministry_code) references ministry,
    constraint agency_affiliation_period_check check (valid_to is null or valid_to >= valid_from)
);
