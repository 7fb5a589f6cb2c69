-- One row per participant and reason, written before the letter is sent: the key is what keeps anybody from getting two.
create table reminder (
    id            uuid        not null,
    edition_year  integer     not null,
    org_number    text        not null,
    reason        text        not null,
    status        text        not null,
    language      text        not null,
    contact_email text,
    attempts      integer     not null,
    claimed_at    timestamptz not null,
    settled_at    timestamptz,
    reply_code    integer,
    constraint reminder_pkey primary key (id),
    constraint reminder_edition_agency_reason_key unique (edition_year, org_number, reason),
    constraint reminder_participant_fkey foreign key (edition_year, org_number) references participant,
    constraint reminder_reason_check check (reason in ('NOT_STARTED', 'DRAFT_LEFT', 'OVERDUE')),
    constraint reminder_status_check check (status in ('UNCERTAIN', 'SENT', 'FAILED')),
    constraint reminder_language_check check (language in ('nb', 'nn')),
    constraint reminder_settled_check check ((status = 'UNCERTAIN') = (settled_at is null)),
    constraint reminder_attempts_check check (attempts > 0)
);
