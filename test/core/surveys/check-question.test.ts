import { expect, test } from "vitest";
import { checkQuestion } from "../../../src/core/surveys/check-question.ts";
import type { Question } from "../../../src/core/surveys/survey.ts";
import { SAMPLE } from "../../support/sample-definition.ts";

const common = { id: "q", title: "x", required: false };
const level = (value: number) => ({ value, label: "x", valid: true });
const option = (value: string) => ({ value, label: "x", valid: true });

test("checkQuestion() finds nothing wrong with the sample", () => {
  expect(SAMPLE.questions.flatMap((question) => checkQuestion(question, []))).toEqual([]);
});

test.each<[string, Question]>([
  ["/q/scale/levels too_few", { ...common, type: "rating", scale: { levels: [level(1)] } }],
  ["/q/scale/levels/1/value repeated", { ...common, type: "rating", scale: { levels: [level(1), level(1)] } }],
  [
    "/q/scale/levels too_many",
    { ...common, type: "rating", scale: { levels: Array.from({ length: 201 }, (_, i) => level(i)) } },
  ],
  [
    "/q/reasons/options too_few",
    { ...common, type: "rating", scale: "stars5", reasons: { atOrBelow: 2, options: [] } },
  ],
  [
    "/q/reasons/options/1/value repeated",
    { ...common, type: "rating", scale: "stars5", reasons: { atOrBelow: 2, options: [option("a"), option("a")] } },
  ],
  ["/q/options too_few", { ...common, type: "choice", options: [option("a")] }],
  ["/q/options/2/value repeated", { ...common, type: "choice", options: [option("a"), option("b"), option("a")] }],
  [
    "/q/options/1/other repeated",
    {
      ...common,
      type: "choice",
      options: [
        { ...option("a"), other: true },
        { ...option("b"), other: true },
      ],
    },
  ],
  ["/q/max out_of_range", { ...common, type: "choices", options: [option("a"), option("b")], min: 2, max: 1 }],
  ["/q/max out_of_range", { ...common, type: "choices", options: [option("a"), option("b")], max: 3 }],
  ["/q/min out_of_range", { ...common, type: "choices", options: [option("a"), option("b")], min: 3 }],
  ["/q/options too_few", { ...common, type: "ranking", options: [option("a")] }],
  ["/q/rows too_few", { ...common, type: "matrix", scale: "stars5", rows: [] }],
  ["/q/rows/1/value repeated", { ...common, type: "matrix", scale: "stars5", rows: [option("a"), option("a")] }],
  [
    "/q/rows/1/unit required",
    { ...common, type: "matrix", scale: "stars5", rows: [{ ...option("a"), unit: "u" }, option("b")] },
  ],
  [
    "/q/rows/1/unit repeated",
    {
      ...common,
      type: "matrix",
      scale: "stars5",
      rows: [
        { ...option("a"), unit: "u" },
        { ...option("b"), unit: "u" },
      ],
    },
  ],
  ["/q/scale/levels too_few", { ...common, type: "matrix", scale: { levels: [] }, rows: [option("a")] }],
  ["/q/max out_of_range", { ...common, type: "number", integer: false, min: 2, max: 1 }],
  ["/q/max out_of_range", { ...common, type: "date", min: "2019-02-01", max: "2019-01-31" }],
])("checkQuestion() names %s", (error, question) => {
  expect(checkQuestion(question, ["q"]).map(({ pointer, reason }) => `${pointer} ${reason}`)).toEqual([error]);
});
