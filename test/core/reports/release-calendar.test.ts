import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, isClosed, type Period, parsePeriod } from "../../../src/core/figures/period.ts";
import { releaseCalendar, releaseDay } from "../../../src/core/reports/release-calendar.ts";

const month = (key: string) => parsePeriod("month", key) as Period;

test("releaseDay() is the first day on which the period counts as closed", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 * 12 - 24 }), fc.integer({ min: 0, max: 31 }), (at, grace) => {
      const key = `${String(Math.floor(at / 12)).padStart(4, "0")}-${String((at % 12) + 1).padStart(2, "0")}`;
      const day = releaseDay(month(key), grace);
      expect([isClosed(month(key), addDays(day, -1), grace), isClosed(month(key), day, grace)]).toEqual([false, true]);
    }),
  );
});

test("releaseCalendar() tells the months that follow, leap days and years included", () => {
  expect(releaseCalendar(month("2027-12"), { count: 3, graceDays: 1, waves: [] })).toEqual([
    { period: "2028-01", day: "2028-02-02" },
    { period: "2028-02", day: "2028-03-02" },
    { period: "2028-03", day: "2028-04-02" },
  ]);
  expect(releaseCalendar(month("2028-01"), { count: 1, graceDays: 0, waves: [] })).toEqual([
    { period: "2028-02", day: "2028-03-01" },
  ]);
  expect(releaseCalendar(month("2028-01"), { count: 0, graceDays: 0, waves: [] })).toEqual([]);
});

test("releaseCalendar() tells of a wave the later waves, by their last day", () => {
  const wave = (key: string, from: string, to: string): Period => ({ kind: "wave", key, from, to });
  const september = wave("september", "2019-08-19", "2019-09-18");
  const waves = [wave("november", "2019-10-19", "2019-11-18"), september, wave("october", "2019-09-19", "2019-10-18")];
  expect(releaseCalendar(september, { count: 12, graceDays: 2, waves })).toEqual([
    { period: "october", day: "2019-10-21" },
    { period: "november", day: "2019-11-21" },
  ]);
});
