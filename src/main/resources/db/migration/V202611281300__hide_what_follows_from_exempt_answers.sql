-- What follows from an exempt answer is no answer for the public, not a no. A manifest has answers and not what follows from
-- them, so that the rows of frozen editions may be mended: their hashes stay.
alter table measure
    alter column cross_cutting drop not null,
    alter column municipal drop not null,
    alter column internal drop not null;

alter table measure disable trigger measure_frozen_update;

update measure p
set cross_cutting = case when w.exempt_answers && array['involvesOthers', 'involvedParties'] then null else p.cross_cutting end,
    municipal = case when w.exempt_answers && array['involvesOthers', 'involvedParties'] then null else p.municipal end,
    internal = case when 'involvesOthers' = any (w.exempt_answers) then null else p.internal end
from measure w
where not p.for_directorate and w.for_directorate and w.id = p.id and w.from_revision = p.from_revision
    and w.exempt_answers && array['involvesOthers', 'involvedParties'];

alter table measure enable trigger measure_frozen_update;
