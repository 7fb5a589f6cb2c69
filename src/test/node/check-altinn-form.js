// Validates the forms that AltinnFormTest has written to target/altinn-form against Altinn's own schemas, which are in the
// folder that TILTAK_CONFORMANCE_DIR names; without it nothing is checked.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import Ajv from "ajv";

const base = "https://altinncdn.no/schemas/json/";
const kinds = [
  ["App/config/applicationmetadata.json", "application/application-metadata"],
  ["App/config/texts/", "text-resources/text-resources"],
  ["App/ui/layout-sets.json", "layout/layout-sets"],
  ["App/ui/form/Settings.json", "layout/layoutSettings"],
  ["App/ui/form/layouts/", "layout/layout"],
  ["App/models/model.validation.json", "validation/validation"],
  ["App/models/model.prefill.json", "prefill/prefill"],
];

const read = (file) => JSON.parse(readFileSync(file, "utf8"));
// Altinn's template has a rightDescription in access, which its published schema does not allow.
const known = ({ access, ...json }) => json;
const jsonFiles = (folder) =>
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((name) => name.endsWith(".json"));

if (!process.env.TILTAK_CONFORMANCE_DIR) {
  console.log("Altinn forms not checked: TILTAK_CONFORMANCE_DIR is not set");
  process.exit(0);
}

// Altinn's schemas have keywords of their own and formats that Ajv leaves to a plug-in.
const ajv = new Ajv({ strict: false, validateFormats: false });
// One of them has a wrong $schema.
const draft = { $schema: "http://json-schema.org/draft-07/schema#" };
for (const file of jsonFiles(join(process.env.TILTAK_CONFORMANCE_DIR, "altinn-schemas"))) {
  ajv.addSchema({ ...read(file), ...draft });
}

const forms = new URL("../../../target/altinn-form/", import.meta.url).pathname;
let checked = 0;
for (const questionnaire of readdirSync(forms)) {
  const folder = join(forms, questionnaire);
  const files = jsonFiles(folder).map((file) => relative(folder, file));
  for (const [start, name] of kinds) {
    const validate = ajv.getSchema(`${base}${name}.schema.v1.json`);
    const own = files.filter((file) => file.startsWith(start));
    assert.ok(own.length > 0, `${questionnaire} has ${start}`);
    for (const file of own) {
      assert.ok(validate(known(read(join(folder, file)))), `${questionnaire}/${file}: ${JSON.stringify(validate.errors)}`);
      checked++;
    }
  }
}

// Shows that the check can fail.
const layout = ajv.getSchema(`${base}layout/layout.schema.v1.json`);
assert.ok(!layout({ data: { layout: [{ id: "name", type: "Input" }] } }));

console.log(`ajv has accepted ${checked} files of Altinn forms`);
