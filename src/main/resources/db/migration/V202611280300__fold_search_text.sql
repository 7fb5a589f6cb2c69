-- One folding for what is indexed and for what it is compared with: characters that only look different become one (NFKC: a
-- letter and its accent, ligatures, full width, superscripts), and characters that are not seen go (soft hyphens, zero-width
-- characters, marks of direction, selectors). The service has the same folding in SearchFolding; a test compares them.
-- Most texts have no such character, and normalize() takes a millisecond for a long text, so they are looked for first.
--
-- The functions call none by name but pg_catalog's, except in bodies that the database binds when it makes them, so that they
-- work where a dump is restored with an empty search path.
create function search_fold(written text) returns text language plpgsql immutable parallel safe strict as $$
begin
    if written ~ '[\u00a0\u00a8\u00aa\u00ad\u00af\u00b2-\u00b5\u00b8-\u00ba\u00bc-\u00be\u0132\u0133\u013f\u0140\u0149\u017f\u01c4-\u01cc\u01f1-\u01f3\u02b0-\u02ff\u0300-\u036f\u037a-\u0387\u0587-\u2012\u2016-\u2018\u201f\u2024-\uffff\U00010000-\U0010ffff]' then
        return normalize(regexp_replace(written,
            '[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e0fff]', '', 'g'), nfkc);
    end if;
    return written;
end
$$;

-- A folded text as the parser of words is to read it: without accents, and with words apart that it would take for an address, a
-- file, a number or markup. The letters æ, ø and å stay, for they tell words apart. Signs that belong to a word become letters
-- that no word has: + and # at the end of one (C++, C#), a dot before one (.NET). Every character stays one character, so that
-- hits can be marked in the text as it was written.
create function search_plain(folded text) returns text language plpgsql immutable parallel safe strict as $$
declare
    plain text := folded;
begin
    if plain ~ '[\u00c0-\u00c4\u00c7\u00c8\u00ca-\u00d6\u00d9-\u00e4\u00e7\u00e8\u00ea-\u00f6\u00f9-\u017e]' then
        plain := translate(plain,
            'ÀÁÂÃÄÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖÙÚÛÜÝàáâãäçèéêëìíîïðñòóôõöùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĹĺĻļĽľŁłŃńŅņŇňŊŋŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽž',
            'aaaaaceeeeiiiidnooooouuuuyaaaaaceeeeiiiidnooooouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkllllllllnnnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz');
    end if;
    if plain ~ '[a-zA-Z0-9æøåÆØÅ][+#]' then
        plain := regexp_replace(plain, '(?<=[a-zA-Z0-9æøåÆØÅ][+#]*)\+(?![+#]*[a-zA-Z0-9æøåÆØÅ])', 'ƿ', 'g');
        plain := regexp_replace(plain, '(?<=[a-zA-Z0-9æøåÆØÅ][ƿ#]*)#(?![+#]*[a-zA-Z0-9æøåÆØÅ])', 'ʒ', 'g');
    end if;
    if plain ~ '\.[a-zA-Z]' then
        plain := regexp_replace(plain, '(?<![^[:space:](,;:"«])\.(?=[a-zA-Z])', 'ɓ', 'g');
    end if;
    return regexp_replace(
        replace(replace(replace(replace(replace(replace(replace(replace(replace(plain,
            'Æ', 'æ'), 'Ø', 'ø'), 'Å', 'å'), 'é', 'e'), 'É', 'e'), '/', ' '), '.', ' '), '-', ' '), '<', ' '),
        '[\u0080-\u00bf\u2000-\u2bff\u3000-\u303f\U00010000-\U0010ffff]', ' ', 'g');
end
$$;

create or replace function search_text(written text) returns text language sql immutable parallel safe
return search_plain(search_fold(written));

-- The words of a text that have a hyphen in them, without it: e-post is found as epost too.
create function search_joined(written text) returns text language plpgsql immutable parallel safe strict as $$
begin
    if written ~ '[a-zA-ZæøåÆØÅ][-\u2010\u2011][a-zA-ZæøåÆØÅ]' then
        return regexp_replace(
            regexp_replace(written, '(\S*[a-zA-ZæøåÆØÅ][-\u2010\u2011][a-zA-ZæøåÆØÅ]\S*)|\S+', '\1', 'g'),
            '[-\u2010\u2011]', '', 'g');
    end if;
    return '';
end
$$;

-- A text as a key: tags with one key are one tag, whatever their case, white space and form of characters. Capitals are named
-- because lower() knows them in some databases' locales only, and a stored column must not depend on the locale.
create function search_key(written text) returns text language sql immutable parallel safe
return btrim(regexp_replace(
    lower(translate(search_fold(written),
        'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽΆΈΉΊΌΎΏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ',
        'àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĳĵķĺļľŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷÿźżžάέήίόύώαβγδεζηθικλμνξοπρστυφχψωϊϋѐёђѓєѕіїјљњћќѝўџабвгдежзийклмнопрстуфхцчшщъыьэюя') collate "C"),
    '[\t-\r \u0085\u1680\u2028\u2029]+', ' ', 'g'));

create function search_keys(written text[]) returns text[] language sql immutable parallel safe
return (select coalesce(array_agg(distinct search_key(each) collate "C"), '{}') from unnest(written) as each where search_key(each) <> '');

-- The tags of one measure, each key once.
create function search_spellings(written text[]) returns text[] language sql immutable parallel safe
return (select array_agg(spelt) from (
    select distinct on (search_key(each) collate "C") each as spelt from unnest(written) as each
    where search_key(each) <> '' order by search_key(each) collate "C", each collate "C") as one_each);

-- What is searched beside texts: whose the measure is, its reference, and the codes that have labels. A word that names one of
-- them is looked for as such a lexeme, which no word of a text can be. The reference weighs as much as the name, the agency as
-- much as a tag, a code as little as a comment. Codes, years and numbers need no quotes.
create function search_facts(
    edition_year integer, org_number text, reference text, phase text, involved_parties text, main_purpose text,
    expected_effects text[], beneficiaries text[], technologies text[]
) returns tsvector language sql immutable parallel safe
return ('agency=' || edition_year::text || '/' || org_number || ':1B'
    || ' ''reference=' || replace(replace(search_key(reference), '\', '\\'), '''', '''''') || ''':1A'
    || coalesce(' phase=' || phase, '')
    || coalesce(' involvedParties=' || involved_parties, '')
    || coalesce(' mainPurpose=' || main_purpose, '')
    || coalesce(' expectedEffects=' || array_to_string(expected_effects, ' expectedEffects='), '')
    || coalesce(' beneficiaries=' || array_to_string(beneficiaries, ' beneficiaries='), '')
    || coalesce(' technologies=' || array_to_string(technologies, ' technologies='), ''))::tsvector;
