-- When the public sees an edition's answers. Editions from before showed them from the beginning, and go on doing so.
alter table edition
    add column visible_from text not null default 'OPEN'
        constraint edition_visible_from_check check (visible_from in ('OPEN', 'PUBLISHED'));

alter table edition alter column visible_from set default 'PUBLISHED';
