-- One row per stored answer, never changed: the receipt that the agency got.
create table submission_receipt (
    id                uuid        not null,
    edition_year      integer     not null,
    org_number        text        not null,
    revision          integer     not null,
    state             text        not null,
    received_at       timestamptz not null,
    late              boolean     not null,
    content_hash      text        not null,
    rule_set          text        not null,
    measure_count     integer     not null,
    report            text        not null,
    constraint submission_receipt_pkey primary key (id),
    constraint submission_receipt_revision_key unique (edition_year, org_number, revision),
    constraint submission_receipt_state_check check (state in ('DRAFT', 'SUBMITTED'))
);

-- An agency's answer to an edition: what is submitted counts; a draft lies beside it until it is submitted or withdrawn.
create table submission (
    edition_year        integer not null,
    org_number          text    not null,
    revision            integer not null,
    nothing_to_report   boolean not null,
    late                boolean,
    submitted_receipt   uuid,
    draft_receipt       uuid,
    draft_body          text,
    constraint submission_edition_agency_key primary key (edition_year, org_number),
    constraint submission_participant_fkey foreign key (edition_year, org_number) references participant,
    constraint submission_submitted_receipt_fkey foreign key (submitted_receipt) references submission_receipt,
    constraint submission_draft_receipt_fkey foreign key (draft_receipt) references submission_receipt,
    constraint submission_draft_check check ((draft_receipt is null) = (draft_body is null)),
    constraint submission_late_check check ((submitted_receipt is null) = (late is null))
);

-- A reason that an agency gave for a warning. It belongs to the rule and to the answer: another answer has another hash.
create table acknowledgement (
    edition_year integer     not null,
    org_number   text        not null,
    reference    text        not null,
    rule         text        not null,
    answer_hash  text        not null,
    reason       text        not null,
    given_at     timestamptz not null,
    constraint acknowledgement_pkey primary key (edition_year, org_number, reference, rule, answer_hash),
    constraint acknowledgement_participant_fkey foreign key (edition_year, org_number) references participant
);
