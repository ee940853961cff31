import { readFileSync, statSync } from "node:fs";
import { expect, test } from "vitest";
import { buildAssets } from "../../src/cli/build-assets.ts";

const PUBLIC = new URL("../../dist/public", import.meta.url).pathname;

test.each([
  "rate",
  "proof",
])("buildAssets() names the resident's script %s by its content and keeps it to ES2017", async (name) => {
  const assets = await buildAssets();
  const path = assets[`${name}.js`] ?? "";
  const script = readFileSync(PUBLIC + path, "utf8");
  expect(path).toMatch(new RegExp(`^/assets/${name}-[\\w-]{8}\\.js$`));
  expect(script).not.toMatch(/\?\.[a-z[(]|\?\?|\bimport\b|\bexport\b|\bglobalThis\b/);
  expect(JSON.parse(readFileSync(`${PUBLIC}/assets/manifest.json`, "utf8"))).toEqual(assets);
});

test("buildAssets() builds nothing twice", async () => {
  const { "rate.js": path = "" } = await buildAssets();
  const before = statSync(PUBLIC + path).mtimeMs;
  await buildAssets();
  expect(statSync(PUBLIC + path).mtimeMs).toBe(before);
});
