import { expect, test } from "vitest";
import { checkDefinition } from "../../../src/core/surveys/check-definition.ts";
import { meaningOf, sameMeaning } from "../../../src/core/surveys/indicator-meaning.ts";
import { TEMPLATE_KEYS, TEMPLATES } from "../../../src/core/surveys/templates.ts";

const definitions = TEMPLATE_KEYS.map((key) => ({ ...TEMPLATES[key], live: false, results: "public" as const }));

test("TEMPLATES are definitions without a fault", () => {
  expect(definitions.flatMap(checkDefinition)).toEqual([]);
});

test("TEMPLATES mean the same by the same indicator", () => {
  const meanings = definitions.flatMap((definition) =>
    definition.indicators.map((indicator) => ({ key: indicator.key, meaning: meaningOf(definition, indicator) })),
  );
  for (const { key, meaning } of meanings) {
    const same = meanings.filter((other) => other.key === key);
    expect(same.every((other) => sameMeaning(other.meaning, meaning))).toBe(true);
  }
});

test("TEMPLATES are written in both languages", () => {
  expect(JSON.stringify(TEMPLATES).match(/"zh-CN":/g)?.length).toBe(JSON.stringify(TEMPLATES).match(/"en":/g)?.length);
});
