import { expect, test } from "vitest";
import { judgeClosedAnswer, judgeList, judgeText } from "../../../src/core/responses/judge-answer.ts";
import { questionOf } from "../../support/sample-definition.ts";

test("judgeClosedAnswer() names every faulty row of a matrix", () => {
  const matrix = questionOf("places");
  if (matrix.type !== "matrix") {
    throw new Error("not a matrix");
  }
  expect(judgeClosedAnswer(matrix, { hall: "5", phone: 9, roof: 1 })).toEqual({
    ok: false,
    refusal: [
      { reason: "wrong_type", row: "hall" },
      { reason: "out_of_range", row: "phone" },
      { reason: "unknown", row: "roof" },
    ],
  });
});

test("judgeClosedAnswer() gives a level from the scale, not the value sent", () => {
  const rating = { id: "r", type: "rating", title: "x", required: false } as const;
  const scale = { levels: [{ value: 0, label: "零", valid: true }] };
  const judged = judgeClosedAnswer({ ...rating, scale }, -0);
  expect(judged.ok && Object.is(judged.value, 0)).toBe(true);
});

test("judgeList() keeps the order given", () => {
  expect(judgeList([{ value: "a" }, { value: "b" }], ["b", "a"])).toEqual({ ok: true, value: ["b", "a"] });
});

test("judgeText() accepts exactly the longest text", () => {
  expect(judgeText("😀a", 2).ok).toBe(true);
  expect(judgeText("😀a", 1)).toEqual({ ok: false, refusal: [{ reason: "too_long" }] });
  expect(judgeText("x".repeat(100_000), 10)).toEqual({ ok: false, refusal: [{ reason: "too_long" }] });
});
