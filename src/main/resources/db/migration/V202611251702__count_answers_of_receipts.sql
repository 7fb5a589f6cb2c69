-- How many answers of what was sent were typed, confirmed and changed; null on receipts from before they were counted.
alter table submission_receipt
    add column answers_typed integer,
    add column answers_confirmed integer,
    add column answers_changed integer;
