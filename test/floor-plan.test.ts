import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

type Floor = {
  /** Files of the floor; the first floor that matches a file is its floor. */
  files: RegExp;
  /** What its files may import, as paths in the repository or package names. */
  may: readonly RegExp[];
  /** What they may import as types alone. */
  mayAsTypes?: readonly RegExp[];
};

const CORE = /^src\/core\//;
const WIRE = /^src\/wire\//;
const NODE = /^node:/;
const DRIZZLE = /^drizzle-orm(\/|$)/;
const LIBSQL = /^(@libsql\/client(\/|$)|libsql$)/;
const HONO = /^hono(\/|$)/;
const WEBAUTHN = /^@simplewebauthn\/server$/;
const ALTCHA = /^altcha-lib(\/|$)/;
const OAUTH = /^oauth4webapi$/;
const HASHES = /^@noble\/hashes\//;
const LOCALES = /^web\/locales\//;
const PAGES = /^web\/(pages|styles)\//;

/** The floor plan: an import that no row allows is refused. */
const FLOORS: readonly Floor[] = [
  { files: CORE, may: [CORE, HASHES, /^@stdlib\/stats-base-dists-[a-z-]+$/, /^yalps$/] },
  { files: WIRE, may: [WIRE, CORE, /^zod$/] },
  { files: /^db\//, may: [/^db\//, CORE, DRIZZLE] },
  { files: /^src\/store\//, may: [/^src\/store\//, CORE, /^db\//, DRIZZLE, LIBSQL, NODE] },
  {
    files: /^src\/service\//,
    may: [/^src\/service\//, CORE, /^src\/store\//, /^csv-parse(\/|$)/, /^hucre\/xlsx$/, WEBAUTHN, OAUTH, ALTCHA],
  },
  { files: /^web\/pages\//, may: [PAGES, CORE, LOCALES, HONO], mayAsTypes: [WIRE] },
  { files: /^web\/(locales|styles)\//, may: [/^web\/(locales|styles)\//, CORE] },
  { files: /^src\/api\//, may: [/^src\/api\//, CORE, WIRE, /^src\/service\//, HONO, /^zod$/, /^@asteasolutions\//] },
  {
    files: /^src\/site\//,
    may: [/^src\/site\//, CORE, WIRE, /^src\/service\//, HONO, PAGES, LOCALES, /^(qr|uqr)$/],
    mayAsTypes: [/^src\/api\/context\.ts$/],
  },
  {
    files: /^web\/islands\//,
    may: [/^web\/islands\//, CORE, PAGES, LOCALES, HONO, /^chart\.js$/, /^@simplewebauthn\/browser$/, ALTCHA],
    mayAsTypes: [WIRE, /^src\/app\.ts$/],
  },
  {
    files: /^web\/widget\//,
    may: [/^web\/(widget\/|islands\/solve-challenge\.ts$)/, CORE, LOCALES],
    mayAsTypes: [WIRE],
  },
  { files: /^(src\/[^/]+|src\/cli\/.*|web\/vite\.config)\.(ts|mjs)$/, may: [/./] },
];

/** Packages that one file alone imports. */
const ONCE = [
  ...[/^csv-parse/, /^hucre/, WEBAUTHN, OAUTH, /^@simplewebauthn\/browser$/, /^qr$/, /^uqr$/, /^@noble\/hashes/],
];

type Import = { file: string; line: number; target: string; isType: boolean };

const IMPORT =
  /^\s*(?:import|export)\s+(type\s)?[^;]*?\sfrom\s+"([^"]+)"|^\s*import\s+"([^"]+)"|\bimport\("([^"]+)"\)/gm;

function sourceFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|mjs)$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), "utf8");
  return [...text.matchAll(IMPORT)].map((match) => {
    const named = match[2] ?? match[3] ?? match[4] ?? "";
    const target = named.startsWith(".") ? relative(ROOT, join(ROOT, dirname(file), named)) : named;
    return { file, line: text.slice(0, match.index).split("\n").length, target, isType: match[1] !== undefined };
  });
}

const files = ["src", "web", "db"].flatMap(sourceFiles);
const imports = files.flatMap(importsOf);

test("the floor plan has a floor for every file", () => {
  expect(files.filter((file) => !FLOORS.some((floor) => floor.files.test(file)))).toEqual([]);
  expect(imports.length).toBeGreaterThan(100);
});

test("the floor plan lets imports go down only", () => {
  const refused = imports.filter(({ file, target, isType }) => {
    const floor = FLOORS.find((candidate) => candidate.files.test(file));
    const may = [...(floor?.may ?? []), ...(isType ? (floor?.mayAsTypes ?? []) : [])];
    return !may.some((pattern) => pattern.test(target));
  });
  expect(refused.map(({ file, line, target }) => `${file}:${line} imports ${target}`)).toEqual([]);
});

test("a package of one job is imported by one file", () => {
  for (const pattern of ONCE) {
    const importers = new Set(imports.filter(({ target }) => pattern.test(target)).map(({ file }) => file));
    expect(importers.size, `${pattern}: ${[...importers].join(", ")}`).toBeLessThanOrEqual(1);
  }
});

const DICE = /\bDate\.now\s*\(|\bnew Date\(\s*\)|\bMath\.random\s*\(|\bcrypto\.randomUUID\s*\(|\bperformance\.now\s*\(/;

test("core and service take clock, ids and dice from Deps", () => {
  const thrown = files
    .filter((file) => /^src\/(core|service)\//.test(file))
    .filter((file) => DICE.test(readFileSync(join(ROOT, file), "utf8")));
  expect(thrown).toEqual([]);
});

test("no file is named after nothing, none is a barrel, none exceeds its size", () => {
  expect(files.filter((file) => /\/(utils?|helpers?|lib|common|managers?|index)(\/|\.)/.test(file))).toEqual([]);
  const long = files.filter((file) => readFileSync(join(ROOT, file), "utf8").split("\n").length > 251);
  expect(long).toEqual([]);
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}

/** A tool demands these. */
const DEFAULT_EXPORTS = ["src/store/sql-text.d.ts", "src/worker.ts", "web/vite.config.ts"];

test("nothing is exported by default but what a tool demands, and nothing escapes its type", () => {
  const sources = files.map((file) => ({ file, text: withoutComments(readFileSync(join(ROOT, file), "utf8")) }));
  const defaults = sources.filter(({ text }) => /^\s*export default\b/m.test(text)).map(({ file }) => file);
  expect(defaults.sort()).toEqual(DEFAULT_EXPORTS);
  const escaped = sources.filter(({ text }) => /:\s*any\b|\bas any\b|@ts-(ignore|nocheck)|as unknown as/.test(text));
  expect(escaped.map(({ file }) => file)).toEqual([]);
});
