-- The row that put-measure.lua makes the service store, alone: no receipt, no audit entry, no validation.
\set agency random(1, :agencies)
\set number random(1, 1000000000000)
insert into measure (id, edition_year, org_number, reference, position, lineage_id, late, received_at, content_hash,
    name_key, cost_class, cross_cutting, municipal, internal, name, contact_email, publishable, financing, total_cost,
    current_year_budget, phase, involves_others, involved_parties, deliverable, tags, expected_effects, beneficiaries,
    develops_shared, reuses_shared, technologies, innovation, comments)
values (gen_random_uuid(), :year, (:organisations)[:agency], 'P-' || cast(:number as text), 7, gen_random_uuid(), false,
    now(), '3b1c5f0fdc2f63ba2b9a53c8d1fb2b1b7a2ad1f4c5a6f0d39be6d5b4a3927161',
    'søknad om tilskudd p-' || cast(:number as text), 'UNDER_10M', true, false, false,
    'Søknad om tilskudd P-' || cast(:number as text), 'post@example.com', true, 'YES', 2500000, 900000, 'PLANNING', 'YES',
    'OTHER_STATE_SECTORS',
    'En felles løsning for å søke om tilskudd, med svar i den digitale postkassen og gjenbruk av opplysninger som staten allerede har.',
    '{søknad,tilskudd,digital post}', '{SERVICE_QUALITY,EFFICIENCY}', '{CITIZENS,EMPLOYEES}', 'YES', 'NO', '{CLOUD}',
    'MEDIUM', 'Avhenger av at registeret er på plass.');
