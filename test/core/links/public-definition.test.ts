import { expect, test } from "vitest";
import { publicDefinition } from "../../../src/core/links/public-definition.ts";
import type { SurveyDefinition } from "../../../src/core/surveys/survey.ts";
import { SAMPLE } from "../../support/sample-definition.ts";

const WITH_INDICATOR: SurveyDefinition = {
  ...SAMPLE,
  indicators: [{ key: "k", name: "k", kind: "share", question: "overall", favourable: [5] }],
};

test("publicDefinition() leaves out indicators and what is correct", () => {
  const text = JSON.stringify(publicDefinition(WITH_INDICATOR));
  expect(JSON.stringify(WITH_INDICATOR)).toContain('"correct"');
  expect(text).not.toContain("indicators");
  expect(text).not.toContain("correct");
});

test("publicDefinition() keeps all else", () => {
  const shown = publicDefinition(WITH_INDICATOR);
  expect(shown.title).toBe(SAMPLE.title);
  expect(shown.questions.map(({ id }) => id)).toEqual(SAMPLE.questions.map(({ id }) => id));
  expect(shown.questions[1]).toMatchObject({
    options: [{ value: "yes", label: "是", valid: true }, {}, {}, { other: true }],
  });
  expect(shown.questions[0]).toEqual(SAMPLE.questions[0]);
});
