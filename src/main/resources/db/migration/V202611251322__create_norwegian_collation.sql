-- Names in Norwegian order (æ, ø, å last) whatever the database's locale is. Where PostgreSQL is built without ICU, names
-- come in the order of their code points, which is at least the same every time.
do $$
begin
    create collation norwegian (provider = icu, locale = 'nb-NO');
exception when feature_not_supported or invalid_parameter_value or undefined_object then
    create collation norwegian from "C";
end
$$;
