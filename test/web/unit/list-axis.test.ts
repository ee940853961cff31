import { expect, test } from "vitest";
import { differenceAxis, place, signed } from "../../../web/pages/unit/list-axis.ts";

test("differenceAxis() always holds 0 and every interval, also when all lie on one side or none is wide", () => {
  expect(differenceAxis([{ low: 0.03, high: 0.14 }])).toMatchObject({ min: 0, max: 15 });
  expect(differenceAxis([{ low: -0.31, high: -0.02 }])).toMatchObject({ min: -40, max: 0 });
  expect(differenceAxis([{ low: 0, high: 0 }])).toMatchObject({ min: 0, max: 5 });
  expect(differenceAxis([{ low: -1, high: 1 }]).ticks.map(({ text }) => text)).toContain("+80");
});

test("signed() has a sign on both sides of 0, and none on it", () => {
  expect([0.05, -0.05, 0, 0.01, -12].map((value) => signed(value, 1))).toEqual(["+0.1", "−0.1", "0.0", "0.0", "−12.0"]);
});

test("place() is the share of the axis", () => {
  expect(place(5, differenceAxis([{ low: 0, high: 0.1 }]))).toBe("50%");
});
