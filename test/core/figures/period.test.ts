import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addDays,
  civilDay,
  firstOfMonth,
  isClosed,
  isDay,
  kindOfKey,
  monthsOf,
  nextPeriod,
  parsePeriod,
  periodOf,
  periodsBetween,
  periodsEndingWith,
} from "../../../src/core/figures/period.ts";

const KINDS = ["month", "quarter", "year"] as const;
const kinds = fc.constantFrom(...KINDS);
const days = fc.integer({ min: 0, max: 3_600_000 }).map((count) => addDays("0000-01-01", count));

test.each(["2019-09-30", "2020-02-29", "2000-02-29", "0000-01-01", "9999-12-31"])("isDay() knows %s", (day) => {
  expect(isDay(day)).toBe(true);
});

test.each([
  "2019-02-29",
  "1900-02-29",
  "2019-09-31",
  "2019-13-01",
  "2019-00-10",
  "2019-01-00",
])("isDay() refuses %s, which does not exist", (day) => {
  expect(isDay(day)).toBe(false);
});

test.each([
  "",
  "2019-9-3",
  "2019/09/30",
  "20190930",
  "2019-09-30T00:00",
  " 2019-09-30",
  "２０１９-09-30",
  "-019-09-30",
])("isDay() refuses %j, another form", (text) => {
  expect(isDay(text)).toBe(false);
});

test("addDays() crosses months, leap days and years, and stays within four-digit years", () => {
  expect(addDays("2019-12-31", 1)).toBe("2020-01-01");
  expect(addDays("2020-02-28", 1)).toBe("2020-02-29");
  expect(addDays("2020-03-01", -1)).toBe("2020-02-29");
  expect(addDays("9999-12-31", 1)).toBe("9999-12-31");
  expect(addDays("0000-01-01", -1)).toBe("0000-01-01");
});

test("addDays() there and back is the same day", () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 5000 }), (day, count) => {
      fc.pre(addDays(day, count) < "9999-12-31");
      expect(addDays(addDays(day, count), -count)).toBe(day);
    }),
  );
});

test("firstOfMonth() is the first", () => {
  expect(firstOfMonth("2020-02-29")).toBe("2020-02-01");
});

test("civilDay() is the day of the place, not of the clock in London", () => {
  const instant = new Date("2019-12-31T16:00:00Z");
  expect(civilDay(instant, "Asia/Shanghai")).toBe("2020-01-01");
  expect(civilDay(instant, "UTC")).toBe("2019-12-31");
  expect(civilDay(new Date("2019-12-31T15:59:59.999Z"), "Asia/Shanghai")).toBe("2019-12-31");
  expect(civilDay(new Date("2020-03-01T02:00:00Z"), "America/New_York")).toBe("2020-02-29");
  expect(() => civilDay(instant, "Mars/Olympus")).toThrow(RangeError);
});

test("periodOf() names and bounds months, quarters and years", () => {
  expect(periodOf("month", "2020-02-10")).toEqual({
    kind: "month",
    key: "2020-02",
    from: "2020-02-01",
    to: "2020-02-29",
  });
  expect(periodOf("quarter", "2019-09-30")).toEqual({
    kind: "quarter",
    key: "2019-Q3",
    from: "2019-07-01",
    to: "2019-09-30",
  });
  expect(periodOf("year", "2019-09-30")).toEqual({ kind: "year", key: "2019", from: "2019-01-01", to: "2019-12-31" });
});

test("periodOf() holds its day, and its key parses back to the same period", () => {
  fc.assert(
    fc.property(kinds, days, (kind, day) => {
      const period = periodOf(kind, day);
      expect(period.from <= day && day <= period.to).toBe(true);
      expect(isDay(period.from) && isDay(period.to)).toBe(true);
      expect(parsePeriod(kind, period.key)).toEqual(period);
      expect(kindOfKey(period.key)).toBe(kind);
    }),
  );
});

test.each([
  "2019-13",
  "2019-00",
  "2019-Q0",
  "2019-Q5",
  "2019-q3",
  "19",
  "2019-9",
  "spring",
  "2019-09-01",
  "",
])("parsePeriod() and kindOfKey() refuse %j", (key) => {
  expect(KINDS.map((kind) => parsePeriod(kind, key))).toEqual([null, null, null]);
  expect(kindOfKey(key)).toBeNull();
});

test("parsePeriod() reaches the last year there is", () => {
  expect(parsePeriod("year", "9999")?.to).toBe("9999-12-31");
  expect(parsePeriod("quarter", "9999-Q4")?.to).toBe("9999-12-31");
  expect(parsePeriod("month", "0099-02")?.to).toBe("0099-02-28");
});

test("periodsBetween() widens both ends to whole periods", () => {
  expect(periodsBetween("month", "2019-11-30", "2020-02-01").map((period) => period.key)).toEqual([
    "2019-11",
    "2019-12",
    "2020-01",
    "2020-02",
  ]);
  expect(periodsBetween("quarter", "2019-09-30", "2019-10-01").map((period) => period.key)).toEqual([
    "2019-Q3",
    "2019-Q4",
  ]);
  expect(periodsBetween("year", "2019-09-30", "2019-10-01").map((period) => period.key)).toEqual(["2019"]);
  expect(periodsBetween("month", "2019-09-02", "2019-09-01")).toEqual([]);
});

test("periodsBetween() leaves no day out and none twice", () => {
  fc.assert(
    fc.property(kinds, days, fc.integer({ min: 0, max: 3000 }), (kind, from, length) => {
      const periods = periodsBetween(kind, from, addDays(from, length));
      for (const [i, period] of periods.slice(1).entries()) {
        expect(period.from).toBe(addDays(periods[i]?.to ?? "", 1));
      }
    }),
  );
});

test("monthsOf() gives every month a period touches", () => {
  expect(monthsOf(periodOf("quarter", "2019-11-11"))).toEqual(["2019-10", "2019-11", "2019-12"]);
  expect(monthsOf({ kind: "wave", key: "spring", from: "2014-03-20", to: "2014-05-02" })).toEqual([
    "2014-03",
    "2014-04",
    "2014-05",
  ]);
  expect(monthsOf(periodOf("year", "2019-09-09"))).toHaveLength(12);
});

test("isClosed() waits for the last day and the days of grace", () => {
  const september = periodOf("month", "2019-09-01");
  expect(isClosed(september, "2019-09-30", 0)).toBe(false);
  expect(isClosed(september, "2019-10-01", 0)).toBe(true);
  expect(isClosed(september, "2019-10-01", 1)).toBe(false);
  expect(isClosed(september, "2019-10-02", 1)).toBe(true);
  expect(isClosed(periodOf("year", "9999-01-01"), "2026-01-01", 1)).toBe(false);
});

test("nextPeriod() and periodsEndingWith() walk over years", () => {
  expect(nextPeriod("month", "2019-12").key).toBe("2020-01");
  expect(nextPeriod("quarter", "2019-Q4").key).toBe("2020-Q1");
  expect(nextPeriod("year", "2019").key).toBe("2020");
  expect(periodsEndingWith("month", "2020-01", 3).map((period) => period.key)).toEqual([
    "2019-11",
    "2019-12",
    "2020-01",
  ]);
  expect(periodsEndingWith("quarter", "2020-Q1", 2).map((period) => period.key)).toEqual(["2019-Q4", "2020-Q1"]);
  expect(() => nextPeriod("month", "2019-Q4")).toThrow(RangeError);
});
