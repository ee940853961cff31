import { expect, test } from "vitest";
import type { Period, PeriodKind } from "../../../src/core/figures/period.ts";
import { trendWindow } from "../../../src/service/figures/trend-window.ts";

type Asked = Partial<{ period: PeriodKind; from: string | null; to: string | null }>;
type Known = Partial<{ today: string; shown: string[]; quoted: string[]; waves: Period[] }>;

function keys(asked: Asked, known: Known = {}): string[] | null {
  const periods = trendWindow(
    { period: "month", from: null, to: null, ...asked },
    { today: "2026-02-10", shown: [], quoted: [], waves: [], ...known },
  );
  return periods?.map(({ key }) => key) ?? null;
}

/** First, last and number of the keys. */
function ends(asked: Asked, known: Known = {}): unknown[] {
  const found = keys(asked, known) ?? [];
  return [found[0], found.at(-1), found.length];
}

test("trendWindow() ends with the last closed period when nothing was released or quoted", () => {
  expect(ends({})).toEqual(["2024-02", "2026-01", 24]);
  expect(ends({ period: "quarter" })).toEqual(["2020-Q1", "2025-Q4", 24]);
  expect(ends({ period: "year" })).toEqual(["2002", "2025", 24]);
});

test("trendWindow() takes a month as open until its last day is over", () => {
  expect(ends({}, { today: "2024-02-29" })[1]).toBe("2024-01");
  expect(ends({}, { today: "2024-03-01" })[1]).toBe("2024-02");
  expect(ends({ period: "year" }, { today: "2025-12-31" })[1]).toBe("2024");
});

test("trendWindow() ends with the last shown point, in whatever order they are, an open month too", () => {
  expect(ends({}, { shown: ["2025-11", "2019-12", "2025-09"] })).toEqual(["2023-12", "2025-11", 24]);
  expect(ends({}, { shown: ["2026-02"] })[1]).toBe("2026-02");
  expect(ends({ period: "quarter" }, { shown: ["2019-Q4", "2020-Q1"] })[1]).toBe("2020-Q1");
});

test("trendWindow() ends with the last quoted rate only where nothing is shown", () => {
  expect(ends({}, { quoted: ["2014-09", "2014-03"] })).toEqual(["2012-10", "2014-09", 24]);
  expect(ends({}, { quoted: ["2025-12"], shown: ["2025-03"] })[1]).toBe("2025-03");
});

test("trendWindow() widens both days to whole periods", () => {
  expect(keys({ from: "2025-11-30", to: "2026-02-01" })).toEqual(["2025-11", "2025-12", "2026-01", "2026-02"]);
  expect(keys({ from: "2024-02-29", to: "2024-02-29" })).toEqual(["2024-02"]);
  expect(keys({ period: "quarter", from: "2025-12-31", to: "2026-01-01" })).toEqual(["2025-Q4", "2026-Q1"]);
  expect(keys({ period: "year", from: "2024-02-29", to: "2025-01-01" })).toEqual(["2024", "2025"]);
});

test("trendWindow() is null when from is after to, and only then, though both widen to one period", () => {
  expect(keys({ from: "2025-03-02", to: "2025-03-01" })).toBeNull();
  expect(keys({ period: "wave", from: "2025-03-02", to: "2025-03-01" })).toBeNull();
  expect(keys({ from: "2025-03-01", to: "2025-03-01" })).toEqual(["2025-03"]);
});

test("trendWindow() goes from `from` alone to where it would end without it", () => {
  expect(ends({ from: "2025-06-15" })).toEqual(["2025-06", "2026-01", 8]);
  expect(ends({ from: "2020-01-15" }, { shown: ["2025-12"] })).toEqual(["2020-01", "2025-12", 72]);
  expect(ends({ from: "2013-12-01" }, { quoted: ["2014-09"] })).toEqual(["2013-12", "2014-09", 10]);
});

test("trendWindow() holds the period of `from` alone when that lies behind the end", () => {
  expect(keys({ from: "2026-02-01" })).toEqual(["2026-02"]);
  expect(keys({ from: "2030-05-05" }, { shown: ["2025-12"] })).toEqual(["2030-05"]);
});

test("trendWindow() takes the 24 periods that end with `to` alone", () => {
  expect(ends({ to: "2024-02-29" }, { shown: ["2025-12"] })).toEqual(["2022-03", "2024-02", 24]);
  expect(ends({ period: "year", to: "9999-12-31" })).toEqual(["9976", "9999", 24]);
});

test("trendWindow() has no periods before the year 0", () => {
  expect(keys({ to: "0000-02-01" })).toEqual(["0000-01", "0000-02"]);
  expect(ends({ period: "year", to: "0003-02-01" })).toEqual(["0000", "0003", 4]);
});

test("trendWindow() is null above 1,200 periods", () => {
  expect(keys({ from: "1926-01-01", to: "2025-12-31" })?.length).toBe(1200);
  expect(keys({ from: "1925-12-31", to: "2025-12-31" })).toBeNull();
});

const wave = (key: string, from: string, to: string): Period => ({ kind: "wave", key, from, to });
const WAVES = [
  wave("spring-2024", "2024-04-01", "2024-04-30"),
  wave("autumn-2024", "2024-09-01", "2024-09-30"),
  wave("spring-2025", "2025-04-01", "2025-04-30"),
  wave("autumn-2025", "2025-09-01", "2025-09-30"),
  wave("winter-2026", "2026-02-01", "2026-02-28"),
  wave("spring-2026", "2026-04-01", "2026-04-30"),
];
const waveKeys = (asked: Asked, known: Known = {}) => keys({ period: "wave", ...asked }, { waves: WAVES, ...known });

test("trendWindow() ends waves with the last shown one by its days, not by its key", () => {
  expect(waveKeys({}, { shown: ["spring-2024", "autumn-2024"] })).toEqual(["spring-2024", "autumn-2024"]);
  expect(waveKeys({}, { shown: ["winter-2026"] })?.at(-1)).toBe("winter-2026");
});

test("trendWindow() ends waves with the last quoted, else the last closed, else the last begun one", () => {
  expect(waveKeys({}, { quoted: ["spring-2024"] })).toEqual(["spring-2024"]);
  expect(waveKeys({})?.at(-1)).toBe("autumn-2025");
  expect(waveKeys({}, { today: "2025-09-30" })?.at(-1)).toBe("spring-2025");
  expect(waveKeys({}, { today: "2024-04-30" })).toEqual(["spring-2024"]);
  expect(waveKeys({}, { waves: [] })).toEqual([]);
});

test("trendWindow() holds the waves that touch the days asked for", () => {
  expect(waveKeys({ from: "2024-09-30", to: "2025-04-01" })).toEqual(["autumn-2024", "spring-2025"]);
  expect(waveKeys({ from: "2024-10-01", to: "2025-03-31" })).toEqual([]);
  expect(waveKeys({ from: "2025-04-30" })).toEqual(["spring-2025", "autumn-2025"]);
  expect(waveKeys({ from: "2026-02-10" })).toEqual(["winter-2026"]);
  expect(waveKeys({ to: "2024-09-01" })).toEqual(["spring-2024", "autumn-2024"]);
  expect(waveKeys({ to: "2026-12-31" })?.at(-1)).toBe("spring-2026");
});

test("trendWindow() takes at most 24 waves when no first day is asked for", () => {
  const many = Array.from({ length: 30 }, (_, index) => {
    const month = `20${10 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
    return wave(`w${index}`, `${month}-01`, `${month}-28`);
  });
  expect(ends({ period: "wave" }, { waves: many })).toEqual(["w6", "w29", 24]);
  expect(ends({ period: "wave", from: "2010-01-01" }, { waves: many })).toEqual(["w0", "w29", 30]);
});
