// Reads the JSON-stat files that JsonStatTest has left in target/json-stat, with the reader that the format's author keeps.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import JSONstat from "jsonstat-toolkit";

const folder = new URL("../../../target/json-stat/", import.meta.url);
const read = (name) => JSONstat(JSON.parse(readFileSync(new URL(name, folder), "utf8")));
const value = (dataset, where) => dataset.Data(where).value;

const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
assert.ok(files.length >= 20, `JsonStatTest leaves its datasets, there are ${files.length}`);

for (const name of files) {
  const raw = JSON.parse(readFileSync(new URL(name, folder), "utf8"));
  const dataset = read(name);
  assert.equal(dataset.class, "dataset", name);
  assert.deepEqual(dataset.id, raw.id, name);
  assert.deepEqual(dataset.role.metric, ["metric"], name);
  assert.deepEqual(dataset.role.time, ["edition"], name);
  raw.id.forEach((id, place) => {
    assert.equal(dataset.Dimension(id).length, raw.size[place], `${name}: ${id}`);
    for (const code of raw.dimension[id].category.index) {
      assert.equal(dataset.Dimension(id).Category(code).label, raw.dimension[id].category.label[code], `${name}: ${code}`);
    }
  });
  const all = dataset.Data();
  assert.deepEqual((all ?? []).map((cell) => cell.value), raw.value, name);
}

// What the report of 2019 says.
const financing = read("editions-2019-figures-7-format-json-stat.json");
assert.deepEqual(financing.id, ["edition", "phase", "financing", "metric"]);
assert.equal(value(financing, { phase: "IMPLEMENTATION", financing: "YES", metric: "count" }), 219);
assert.equal(financing.extension.base, 418);
assert.equal(value(read("editions-2019-figures-4-format-json-stat.json"), { costClass: "UNDER_10M", metric: "percent" }), 56);

const keyNumbers = read("editions-2019-figures-key-numbers-format-json-stat.json");
assert.equal(value(keyNumbers, { population: "response-rate", metric: "percent" }), 92);
assert.equal(value(keyNumbers, { population: "response-rate", metric: "base" }), 73);
const share = keyNumbers.Data({ population: "measures", metric: "percent" });
assert.equal(share.value, null);
assert.equal(share.status, ".");
assert.equal(keyNumbers.Dimension("metric").Category("percent").unit.decimals, 0);

console.log(`jsonstat-toolkit has read ${files.length} datasets`);
