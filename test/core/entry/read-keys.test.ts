import { expect, test } from "vitest";
import { keyedFields } from "../../../src/core/entry/keyed-fields.ts";
import { readKeys, valuesTyped } from "../../../src/core/entry/read-keys.ts";
import { typedFor } from "../../../src/core/entry/typed-sheet.ts";
import type { SurveyDefinition } from "../../../src/core/surveys/survey.ts";
import { options, SHEET } from "../../support/keyed-sheet.ts";

test("readKeys() reads by number where there are more options than letters, and typedFor() writes them apart", () => {
  const many = options(...Array.from({ length: 30 }, (_, at) => `v${at + 1}`));
  const definition = {
    ...SHEET,
    questions: [{ ...SHEET.questions[4], id: "ticks", options: many }],
  } as SurveyDefinition;
  const fields = keyedFields(definition);
  expect(readKeys(fields, new Map([["ticks", "1 2, 30"]])).fields.map(([, value]) => value)).toEqual([
    "v1",
    "v2",
    "v30",
  ]);
  expect(typedFor(definition, { ticks: ["v1", "v2"] }).get("ticks")).toBe("1 2");
});

test("valuesTyped() reads nothing out of nothing, and null out of a key that is none", () => {
  const field = keyedFields(SHEET).find((each) => each.field === "ticks");
  const read = (text: string) => (field ? (valuesTyped(field, text)?.map(({ value }) => value) ?? null) : undefined);
  expect([read(""), read(" "), read("ac"), read("a?"), read("5")]).toEqual([[], [], ["a1", "c3"], null, null]);
});
