import { expect, test } from "vitest";
import { answeredPerson, answeredValue } from "../../../src/core/samples/sampled-answer.ts";

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
])("answeredValue() of %j is %j", (answers, value) => {
  expect(answeredValue(MEANING, "q", answers)).toBe(value);
});

test("answeredValue() reads one row of a matrix", () => {
  expect(answeredValue(MEANING, "m.hall", { m: { hall: 2 } })).toBe(1);
  expect(answeredValue(MEANING, "m.phone", { m: { hall: 2 } })).toBeNull();
  expect(answeredValue(MEANING, "m.toString", { m: { hall: 2 } })).toBeNull();
});

test("answeredValue() of a mean is the level, or the number of a question without levels", () => {
  expect(answeredValue({ ...MEANING, kind: "mean" }, "q", { q: 2 })).toBe(2);
  expect(answeredValue({ ...MEANING, kind: "mean" }, "q", { q: 0 })).toBeNull();
  expect(answeredValue({ kind: "mean", values: [] }, "q", { q: 37.5 })).toBe(37.5);
  expect(answeredValue({ kind: "mean", values: [] }, "q", {})).toBeNull();
});

test.each([
  [10, 100],
  [9, 100],
  [8, 0],
  [7, 0],
  [6, -100],
  [0, -100],
])("answeredValue() of a net promoter level %i is %i points", (level, points) => {
  const values = Array.from({ length: 11 }, (_, at) => ({ value: `${at}`, label: "", valid: true, favourable: false }));
  expect(answeredValue({ kind: "nps", values }, "q", { q: level })).toBe(points);
});

test("answeredPerson() holds what was answered, as text", () => {
  expect(answeredPerson(["sex", "age", "town"], { sex: "f", age: 3, other: "x" })).toEqual(
    new Map([
      ["sex", "f"],
      ["age", "3"],
    ]),
  );
});
