import { expect, test } from "vitest";
import { checkBounds, checkLength, checkUnique } from "../../../src/core/surveys/check-values.ts";

test("checkUnique() names each later one of two equals", () => {
  expect(checkUnique(["a", "b", "a", "a"], ["x"], "id")).toEqual([
    { pointer: "/x/2/id", reason: "repeated" },
    { pointer: "/x/3/id", reason: "repeated" },
  ]);
  expect(checkUnique([1, 1], ["x"], "")).toEqual([{ pointer: "/x/1", reason: "repeated" }]);
});

test("checkUnique() keeps numbers, texts and absent values apart", () => {
  expect(checkUnique([1, "1", undefined, undefined, ""], ["x"], "id")).toEqual([]);
});

test("checkLength() names the list that is too short or too long", () => {
  expect(checkLength(1, ["x"], 2, 3)).toEqual([{ pointer: "/x", reason: "too_few" }]);
  expect(checkLength(4, ["x"], 2, 3)).toEqual([{ pointer: "/x", reason: "too_many" }]);
  expect([...checkLength(2, ["x"], 2, 3), ...checkLength(3, ["x"], 2, 3)]).toEqual([]);
});

test("checkBounds() names a maximum below the minimum", () => {
  expect(checkBounds({ min: 2, max: 1 }, ["x"])).toEqual([{ pointer: "/x/max", reason: "out_of_range" }]);
  expect(checkBounds({ min: "2019-02-01", max: "2019-01-01" }, [])).toHaveLength(1);
  expect([...checkBounds({ min: 1, max: 1 }, []), ...checkBounds({ min: 5 }, []), ...checkBounds({}, [])]).toEqual([]);
});
