import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const FOLDER = new URL("../../../web/locales/", import.meta.url);
const CHINESE = readdirSync(FOLDER).filter((name) => name.includes("zh-CN"));

test("the Chinese dictionaries are found", () => {
  expect(CHINESE).toContain("zh-CN.ts");
});

test.each(CHINESE)("%s has no half-width punctuation beside Han characters", (name) => {
  const lines = readFileSync(new URL(name, FOLDER), "utf8").split("\n");
  expect(lines.filter((line) => /\p{Script=Han}[,;:?!()]|[,;:?!()]\p{Script=Han}/u.test(line))).toEqual([]);
});

test.each(CHINESE)("%s has no exclamation marks", (name) => {
  const texts = readFileSync(new URL(name, FOLDER), "utf8").match(/"[^"]*"|`[^`]*`/g) ?? [];
  expect(texts.filter((text) => /！|!(?!=)/.test(text))).toEqual([]);
});
