-- Needs the right to create extensions in the database, or an administrator who has created this one beforehand.
create extension if not exists pg_trgm;

-- A text as the search compares it: without accents, and with words apart that the parser of words would take for an
-- address, a file, a number or markup. The letters æ, ø and å stay, for they tell words apart. Their capitals are named because
-- lower() knows them in some databases' locales only, and a stored column must not depend on the locale. Letter by letter,
-- because normalize() takes a millisecond for a long text; and only for texts that have other accents than the é of
-- Norwegian.
--
-- These functions call none but pg_catalog's, which are found also where an index is rebuilt or a dump is restored with an
-- empty search path.
create function search_text(written text) returns text language sql immutable parallel safe as $$
select regexp_replace(
    replace(replace(replace(replace(replace(replace(replace(replace(replace(
        case when written ~ '[\u00c0-\u00c4\u00c7\u00c8\u00ca-\u00d6\u00d9-\u00e4\u00e7\u00e8\u00ea-\u00f6\u00f9-\u017e\u0300-\u036f]' then
            regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(written, '[aA]\u030a', 'å', 'g'),
                '[\u00c0-\u00c4\u00e0-\u00e4\u0100-\u0105]', 'a', 'g'),
                '[\u00c7\u00e7\u0106-\u010d]', 'c', 'g'),
                '[\u010e-\u0111\u00d0\u00f0]', 'd', 'g'),
                '[\u00c8-\u00cb\u00e8-\u00eb\u0112-\u011b]', 'e', 'g'),
                '[\u00cc-\u00cf\u00ec-\u00ef\u0128-\u0131]', 'i', 'g'),
                '[\u00d1\u00f1\u0143-\u0148\u014a\u014b]', 'n', 'g'),
                '[\u00d2-\u00d6\u00f2-\u00f6\u014c-\u0151]', 'o', 'g'),
                '[\u015a-\u0161]', 's', 'g'),
                '[\u0162-\u0167]', 't', 'g'),
                '[\u00d9-\u00dc\u00f9-\u00fc\u0168-\u0173]', 'u', 'g'),
                '[\u00dd\u00fd\u00ff]', 'y', 'g'),
                '[\u0179-\u017e]', 'z', 'g'),
                '[\u0300-\u036f]', '', 'g')
        else written end,
        'Æ', 'æ'), 'Ø', 'ø'), 'Å', 'å'), 'é', 'e'), 'É', 'e'), '/', ' '), '.', ' '), '-', ' '), '<', ' '),
    '[\u0080-\u00bf\u2000-\u2bff\u3000-\u303f\U00010000-\U0010ffff]', ' ', 'g')
$$;

-- array_to_string is not immutable, since for some types it depends on settings; for texts it doesn't.
create function search_list(written text[]) returns text language sql immutable parallel safe as $$
select array_to_string(written, ' , ')
$$;

-- A search text as misspelt words are compared with it: the letters a to z and figures, so that its pieces of three are the
-- same in every locale, and on whatever keyboard a word is typed.
create function search_letters(searched text) returns text language sql immutable parallel safe as $$
select translate(lower(searched), 'æøå', 'aoa')
$$;
