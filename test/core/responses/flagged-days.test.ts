import { expect, test } from "vitest";
import { addDays } from "../../../src/core/figures/period.ts";
import { type DayCount, flaggedDays } from "../../../src/core/responses/flagged-days.ts";

const FROM = "2026-03-01";
const on = (back: number) => addDays("2026-03-10", -back);
const count = (more: Partial<DayCount>): DayCount => ({
  unit: "a",
  channel: "qr",
  day: on(0),
  count: 1,
  alike: 0,
  ...more,
});
const quietDays = (days: number, each: number, more: Partial<DayCount> = {}) =>
  Array.from({ length: days }, (_, back) => count({ day: on(back + 1), count: each, ...more }));
const rules = (counts: readonly DayCount[], beside: readonly string[] = []) =>
  flaggedDays(counts, FROM, () => beside).map(({ unit, day, rule }) => `${unit} ${day} ${rule}`);

test("flaggedDays() is empty without answers", () => {
  expect(rules([])).toEqual([]);
});

test("flaggedDays() flags a day of more than three times the busiest of the four weeks before, and no other", () => {
  expect(rules([...quietDays(7, 10), count({ count: 31 })])).toEqual(["a 2026-03-10 burst"]);
  expect(rules([...quietDays(7, 10), count({ count: 30 })])).toEqual([]);
  expect(rules([...quietDays(7, 9), count({ count: 29 })])).toEqual([]);
  expect(rules([...quietDays(6, 10), count({ count: 31 })])).toEqual([]);
  expect(rules([...quietDays(7, 10), count({ day: on(28), count: 11 }), count({ count: 32 })])).toEqual([]);
  expect(rules([...quietDays(7, 10), count({ day: on(29), count: 11 }), count({ count: 32 })])).toEqual([
    "a 2026-03-10 burst",
  ]);
});

test("flaggedDays() keeps channels and units apart, and judges no day before the period", () => {
  const others = [...quietDays(7, 99, { channel: "sms" }), ...quietDays(7, 99, { unit: "b" })];
  expect(rules([...others, ...quietDays(7, 10), count({ count: 31 })])).toEqual(["a 2026-03-10 burst"]);
  const before = quietDays(7, 10).map((each) => ({ ...each, day: addDays(each.day, -20) }));
  expect(rules([...before, count({ day: "2026-02-20", count: 90 })])).toEqual([]);
});

test("flaggedDays() holds a unit without a history against those beside it that day", () => {
  const beside = (each: number) => ["b", "c", "d"].map((unit) => count({ unit, count: each }));
  const names = ["b", "c", "d", "e"];
  expect(rules([...beside(10), count({ count: 51 })], names)).toEqual(["a 2026-03-10 beside"]);
  expect(rules([...beside(10), count({ count: 50 })], names)).toEqual([]);
  expect(rules([...beside(10).slice(1), count({ count: 51 })], names)).toEqual([]);
  expect(rules([...beside(10), ...quietDays(7, 40), count({ count: 51 })], names)).toEqual([]);
});

test("flaggedDays() flags a day more than half of which is one and the same sheet", () => {
  expect(rules([count({ count: 40, alike: 21 })])).toEqual(["a 2026-03-10 alike"]);
  expect(rules([count({ count: 40, alike: 20 })])).toEqual([]);
  expect(rules([count({ count: 19, alike: 19 })])).toEqual([]);
});
