-- What the directorate has corrected, answer by answer. Values are JSON; null is no answer. Those of one act stand and fall
-- together. A correction holds from a revision on, and until another one where it is withdrawn.
create table correction (
    id                      uuid        not null,
    number                  bigint      not null generated always as identity,
    act                     uuid        not null,
    edition_year            integer     not null,
    org_number              text        not null,
    reference               text        not null,
    measure_id              uuid        not null,
    field                   text        not null,
    old_value               text,
    new_value               text,
    reason                  text        not null,
    is_public               boolean     not null,
    made_at                 timestamptz not null,
    made_by                 text        not null,
    from_revision           integer     not null,
    objection               text,
    objected_at             timestamptz,
    decision                text,
    decision_note           text,
    decided_at              timestamptz,
    decided_by              text,
    withdrawn_from_revision integer,
    constraint correction_pkey primary key (id),
    constraint correction_participant_fkey foreign key (edition_year, org_number) references participant,
    constraint correction_change_check check (old_value is distinct from new_value),
    constraint correction_objection_check check ((objection is null) = (objected_at is null)),
    constraint correction_decision_check check (
        decision in ('UPHELD', 'WITHDRAWN') and decided_at is not null and decided_by is not null
        or decision is null and decided_at is null and decided_by is null and decision_note is null),
    constraint correction_withdrawal_check check (
        (decision is not distinct from 'WITHDRAWN') = (withdrawn_from_revision is not null))
);

create index correction_edition_idx on correction (edition_year, number);
create index correction_measure_idx on correction (measure_id);
