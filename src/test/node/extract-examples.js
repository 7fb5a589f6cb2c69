// Writes the TypeScript of docs/integrating.md to a file of its own, for the compiler.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

const page = readFileSync("../../../docs/integrating.md", "utf8");
const examples = [...page.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map((match) => match[1]);
if (examples.length === 0) {
  throw new Error("docs/integrating.md has no example in TypeScript");
}
const given = `// What the page says that the agency's own system has.
declare const base: string;
declare const token: string;
declare const news: Record<string, Record<string, unknown>>;
export {};

`;
mkdirSync("generated", { recursive: true });
examples.forEach((example, number) => writeFileSync(`generated/integrating-${number + 1}.ts`, given + example));
