-- What people have done with a finding. The findings themselves are computed from the answers; the id is made of what the
-- finding rests on, so a case holds as long as the answer does. No part of an edition's frozen state: cases of a frozen
-- edition go on. assignee is a short name, never an address.
create table finding_case (
    id           uuid        not null,
    edition_year integer     not null,
    version      integer     not null,
    status       text        not null,
    assignee     text,
    outcome      text,
    note         text,
    closed_at    timestamptz,
    closed_by    text,
    constraint finding_case_pkey primary key (id),
    constraint finding_case_edition_fkey foreign key (edition_year) references edition,
    constraint finding_case_status_check check (status in ('OPEN', 'CLOSED')),
    constraint finding_case_assignee_check check (char_length(assignee) <= 60 and position('@' in assignee) = 0),
    constraint finding_case_closed_check check (
        status = 'CLOSED' and outcome in ('ACCEPTED', 'CORRECTED', 'ASKED_AGENCY') and note is not null
            and closed_at is not null and closed_by is not null
        or status = 'OPEN' and outcome is null and note is null and closed_at is null and closed_by is null)
);
