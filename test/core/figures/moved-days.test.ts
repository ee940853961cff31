import fc from "fast-check";
import { expect, test } from "vitest";
import { movedDays } from "../../../src/core/figures/moved-days.ts";
import { addDays } from "../../../src/core/figures/period.ts";

const days = (from: number, to: number) => ({ from: dayAt(from), to: dayAt(to) });
const dayAt = (index: number) => addDays("2026-02-20", index);

test("movedDays() is nothing for the same days, and all of a new stretch", () => {
  expect(movedDays(days(1, 9), days(1, 9))).toEqual([]);
  expect(movedDays(null, days(1, 9))).toEqual([days(1, 9)]);
});

test("movedDays() gives both ends of days that moved, and both stretches where they do not meet", () => {
  expect(movedDays(days(1, 9), days(4, 9))).toEqual([days(1, 3)]);
  expect(movedDays(days(1, 9), days(1, 12))).toEqual([days(10, 12)]);
  expect(movedDays(days(1, 9), days(4, 12))).toEqual([days(1, 3), days(10, 12)]);
  expect(movedDays(days(4, 12), days(1, 9))).toEqual([days(1, 3), days(10, 12)]);
  expect(movedDays(days(8, 9), days(1, 3))).toEqual([days(1, 3), days(8, 9)]);
});

test("movedDays() holds exactly the days that one stretch has and the other has not", () => {
  const stretch = fc.tuple(fc.nat(20), fc.nat(20)).map(([from, length]) => days(from, from + length));
  const isIn = (day: string, { from, to }: { from: string; to: string }) => from <= day && day <= to;
  fc.assert(
    fc.property(stretch, stretch, fc.nat(50), (before, after, index) => {
      const day = dayAt(index);
      const isMoved = movedDays(before, after).some((each) => isIn(day, each));
      expect(isMoved).toBe(isIn(day, before) !== isIn(day, after));
    }),
  );
});
