import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const READ_ANSWERS =
  /^src\/store\/(responses|sample-rows|tallies|live-snapshots|import-rows|tally-rebuild|settled-texts|released-texts)\.ts$/;

/** Who may know answers and what is counted before the gate; everything that shows is missing here. */
const MAY_READ_ANSWERS = [
  /^src\/service\/(disclosure|responses|imports)\//,
  // It stores what staff typed, and reads nothing back.
  /^src\/service\/entry\/close-batch\.ts$/,
  /^src\/store\//,
  /^src\/cli\//,
  /^src\/(node|worker)\.ts$/,
];

function importsOf(file: string): string[] {
  const text = readFileSync(join(ROOT, file), "utf8");
  const imports = text.matchAll(
    /^\s*(?:import|export)\s+(type\s)?[^;]*?\sfrom\s+"(\.[^"]+)"|\bimport\("(\.[^"]+)"\)/gm,
  );
  return [...imports]
    .filter((match) => match[1] === undefined)
    .map((match) => relative(ROOT, join(ROOT, dirname(file), match[2] ?? match[3] ?? "")));
}

function reachedFrom(files: readonly string[]): Set<string> {
  const reached = new Set<string>();
  const waiting = [...files];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (!reached.has(file) && /\.tsx?$/.test(file)) {
      reached.add(file);
      waiting.push(...importsOf(file));
    }
  }
  return reached;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

test("nothing that src/service/figures imports, however far down, reads answers or tallies", () => {
  const reached = reachedFrom(sourceFiles("src/service/figures"));
  expect(reached).toContain("src/store/releases.ts");
  expect([...reached].filter((file) => READ_ANSWERS.test(file))).toEqual([]);
});

test("only the gate, the writers and the imports read answers and tallies", () => {
  const importers = sourceFiles("src").filter((file) => importsOf(file).some((target) => READ_ANSWERS.test(target)));
  expect(importers).toContain("src/service/disclosure/release-closed-periods.ts");
  expect(importers.filter((file) => !MAY_READ_ANSWERS.some((pattern) => pattern.test(file)))).toEqual([]);
});

/** Tables of answers and of counts before the gate, by name in the text of any query. */
const ANSWER_TABLES =
  /\b(responses|response_bodies|response_texts|trial_responses|settled_tallies|settled_texts|tally_days|tally_months|counted_days|counted_months|live_snapshots)\b(?!\.|\/)/;

/** A retry and a second import are compared with what is stored; only released texts are read to be shown. */
test("what people wrote is read by its key, to be compared, or from what was released", () => {
  const queriesOf = (file: string) =>
    [...readFileSync(join(ROOT, file), "utf8").matchAll(/`[^`]*`|"(?:SELECT|WITH)[^"]*"/g)].map(([sql]) => sql);
  const isReading = (sql: string) => /^.\s*SELECT/.test(sql) && /\btext\b/.test(sql) && /\bresponse_texts\b/.test(sql);
  const reading = sourceFiles("src/store").filter((file) => queriesOf(file).some(isReading));
  expect(reading.sort()).toEqual(["src/store/import-rows.ts", "src/store/released-texts.ts", "src/store/responses.ts"]);
  const shown = queriesOf("src/store/released-texts.ts").filter(isReading);
  expect(shown.map((sql) => /FROM (\w+)/.exec(sql)?.[1])).toEqual(["text_groups"]);
});

test("no query that src/service/figures can reach names a table of answers", () => {
  const stores = [...reachedFrom(sourceFiles("src/service/figures"))].filter((file) => file.startsWith("src/store/"));
  const sqlOf = (file: string) =>
    [...readFileSync(join(ROOT, file), "utf8").matchAll(/`[^`]*`|"(?:SELECT|WITH)[^"]*"/g)].map(([sql]) => sql);
  const naming = stores.filter((file) => sqlOf(file).some((sql) => /SELECT|FROM/.test(sql) && ANSWER_TABLES.test(sql)));
  expect(naming).toEqual([]);
});
