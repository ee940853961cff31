import { expect, test } from "vitest";
import { answeredPerson, answeredShare } from "../../../src/core/samples/sampled-answer.ts";

const MEANING = {
  kind: "share",
  values: [
    { value: "2", label: "好", valid: true, favourable: true },
    { value: "1", label: "差", valid: true, favourable: false },
    { value: "0", label: "不了解", valid: false, favourable: false },
  ],
} as const;

test.each([
  [{ q: 2 }, 1],
  [{ q: 1 }, 0],
  [{ q: 0 }, null],
  [{ q: 9 }, null],
  [{}, null],
  [{ q: ["2"] }, null],
])("answeredShare() of %j is %j", (answers, value) => {
  expect(answeredShare(MEANING, "q", answers)).toBe(value);
});

test("answeredShare() reads one row of a matrix", () => {
  expect(answeredShare(MEANING, "m.hall", { m: { hall: 2 } })).toBe(1);
  expect(answeredShare(MEANING, "m.phone", { m: { hall: 2 } })).toBeNull();
  expect(answeredShare(MEANING, "m.toString", { m: { hall: 2 } })).toBeNull();
});

test("answeredShare() has nothing to say of a mean", () => {
  expect(answeredShare({ ...MEANING, kind: "mean" }, "q", { q: 2 })).toBeNull();
});

test("answeredPerson() holds what was answered, as text", () => {
  expect(answeredPerson(["sex", "age", "town"], { sex: "f", age: 3, other: "x" })).toEqual(
    new Map([
      ["sex", "f"],
      ["age", "3"],
    ]),
  );
});
