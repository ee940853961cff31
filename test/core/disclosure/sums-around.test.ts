import { expect, test } from "vitest";
import { systemOf } from "./untold-system.ts";

test("hiddenNear() begins with the place itself and goes on by sums, past no shown one", () => {
  const { near } = systemOf({ all: [9, 30], a: [3, 10], b: [3, 10], c: [3, 10], d: [1, 2] }, ["c"], "all=a+b+c", "c=d");
  expect(near("a")).toEqual(["a", "all", "b"]);
  expect(near("d")).toEqual(["d"]);
});
