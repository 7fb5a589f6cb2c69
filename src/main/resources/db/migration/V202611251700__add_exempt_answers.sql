-- Single answers of a published measure may be exempt, and every exemption has a day when it is to be looked at again.
-- exempt_answers has the answers' names in JSON. Neither is ever public.
alter table measure
    add column exempt_answers text[],
    add column exemption_review_on date,
    add constraint measure_exempt_answers_check check (exempt_answers is null or exemption_basis is not null);
