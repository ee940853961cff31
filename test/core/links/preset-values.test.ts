import { expect, test } from "vitest";
import { presetValues } from "../../../src/core/links/preset-values.ts";
import { parseSurveyDefinition } from "../../../src/wire/surveys.ts";
import { CALL_BACK } from "../../support/demo-survey.ts";

const parsed = parseSurveyDefinition(CALL_BACK);
const definition = parsed.ok ? parsed.value : { questions: [] };
const values = (preset: readonly string[], address: string) =>
  Object.fromEntries(presetValues(definition, preset, (id) => new URLSearchParams(address).getAll(id)));

test("presetValues() takes what the link declares and the question offers", () => {
  expect(values(["overall", "solved"], "overall=4&solved=no&comment=x")).toEqual({ overall: ["4"], solved: ["no"] });
});

test.each([
  ["nothing is declared", [], "overall=4"],
  ["another question is", ["solved"], "overall=4"],
  ["it is no level", ["overall"], "overall=6"],
  ["it is written otherwise", ["overall"], "overall=4.0"],
  ["it is given twice", ["overall"], "overall=4&overall=5"],
  ["it is empty", ["overall"], "overall="],
  ["it is a text", ["comment"], "comment=x"],
  ["it is a reason", ["overall"], "overall.reasons=slow"],
  ["the survey has no such question", ["constructor"], "constructor=4"],
])("presetValues() leaves an address alone when %s", (_, preset, address) => {
  expect(values(preset, address)).toEqual({});
});
