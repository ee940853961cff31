import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isStale } from "../../src/cli/is-stale.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
mkdirSync(join(ROOT, "dist"), { recursive: true });
const folder = mkdtempSync(join(ROOT, "dist/is-stale-"));
const at = (name: string) => join(folder, name);
const isBuiltStale = () => isStale(relative(ROOT, at("built.js")), [relative(ROOT, at("sources"))]);

beforeAll(() => {
  mkdirSync(at("sources/deep"), { recursive: true });
  writeFileSync(at("sources/deep/one.ts"), "1");
});
afterAll(() => rmSync(folder, { recursive: true }));

test("isStale() says so of what was never built", () => {
  expect(isBuiltStale()).toBe(true);
});

test("isStale() notices a source that changed, however deep, and one that went", () => {
  const old = new Date("2026-01-01");
  const change = (name: string) => {
    utimesSync(at("built.js"), new Date("2026-02-01"), new Date("2026-02-01"));
    for (const path of ["sources", "sources/deep", "sources/deep/one.ts"]) {
      utimesSync(at(path), old, old);
    }
    utimesSync(at(name), new Date("2026-03-01"), new Date("2026-03-01"));
  };
  writeFileSync(at("built.js"), "1");
  change("built.js");
  expect(isBuiltStale()).toBe(false);
  change("sources/deep/one.ts");
  expect(isBuiltStale()).toBe(true);
  change("built.js");
  renameSync(at("sources/deep/one.ts"), at("one.ts"));
  expect(isBuiltStale()).toBe(true);
});
