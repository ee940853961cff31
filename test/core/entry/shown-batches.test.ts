import { expect, test } from "vitest";
import { disagreementRate, toldSizes } from "../../../src/core/entry/shown-batches.ts";

const batches = (...sizes: number[]) =>
  sizes.map((sheets, at) => ({ id: `${at}:${sheets}`, unit: "hall", month: "2026-03", sheets }));
const told = (...sizes: number[]) => [...toldSizes(batches(...sizes), 10, () => true)].sort();

test("toldSizes() tells a batch of ten and none of nine", () => {
  expect([told(), told(9), told(10), told(10, 12)]).toEqual([[], [], ["0:10"], ["0:10", "1:12"]]);
});

test("toldSizes() hides the smallest other one, where the month's total would tell the small ones", () => {
  expect(told(6, 30, 14)).toEqual(["1:30"]);
  expect(told(6, 30)).toEqual([]);
  expect(told(6, 5, 30, 14)).toEqual(["2:30", "3:14"]);
});

test("toldSizes() tells nothing of a month that is not over, and keeps units and months apart", () => {
  const all = [...batches(6, 30), { id: "other", unit: "desk", month: "2026-03", sheets: 11 }];
  expect([...toldSizes(all, 10, () => true)]).toEqual(["other"]);
  expect([...toldSizes(all, 10, () => false)]).toEqual([]);
});

test("disagreementRate() is null below ten sheets and where nothing was compared, and 0 where all agree", () => {
  const rate = (sheets: number, compared: number, differing: number) =>
    disagreementRate({ sheets, compared, differing }, 10);
  expect([rate(9, 20, 1), rate(10, 0, 0), rate(10, 20, 0), rate(10, 20, 3)]).toEqual([null, null, 0, 0.15]);
});
