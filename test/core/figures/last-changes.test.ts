import { expect, test } from "vitest";
import { type LastSeries, lastChanges } from "../../../src/core/figures/last-changes.ts";
import { shareCell } from "./shown-cell-fixture.ts";

const series = (unit: string, before: [number, number], now: [number, number]): LastSeries => ({
  ...{ unit, indicator: "satisfaction", kind: "share", proof: "open", isScaleChange: () => false },
  earlier: shareCell("2025-11", ...before),
  later: shareCell("2025-12", ...now),
});

test("lastChanges() of nothing, of 0 and n out of n, and of a tie tells no change", () => {
  expect(lastChanges([])).toEqual({ compared: 0, beyond: [] });
  const flat = [series("a", [50, 50], [50, 50]), series("b", [0, 50], [0, 50]), series("c", [40, 50], [40, 50])];
  expect(lastChanges(flat)).toEqual({ compared: 3, beyond: [] });
});

test("lastChanges() tells what is more than chance over the whole list, the largest first", () => {
  const real = [series("fell", [90, 100], [70, 100]), series("rose", [100, 200], [160, 200])];
  const { compared, beyond } = lastChanges(real);
  expect([compared, beyond.map(({ unit, change }) => [unit, change.verdict])]).toEqual([
    2,
    [
      ["rose", "higher"],
      ["fell", "lower"],
    ],
  ]);
  expect(beyond[0]?.change).toMatchObject({ from: "2025-11", to: "2025-12", earlier: { value: 0.5, valid: 200 } });
});

test("lastChanges() says of one of many less than of one alone", () => {
  const one = series("a", [70, 100], [83, 100]);
  const others = Array.from({ length: 9 }, (_, at) => series(`b${at}`, [75, 100], [75, 100]));
  expect(lastChanges([one]).beyond).toHaveLength(1);
  expect(lastChanges([one, ...others])).toEqual({ compared: 10, beyond: [] });
});

test("lastChanges() compares neither means nor across a break nor what is not shown", () => {
  const one = series("a", [20, 100], [90, 100]);
  const hidden = { ...one, earlier: { ...one.earlier, status: "withheld", counts: null } as const };
  const broken = { ...one, later: { ...one.later, formulaVersion: 2 }, isScaleChange: () => true };
  expect(lastChanges([{ ...one, kind: "mean" }, hidden, broken])).toEqual({ compared: 0, beyond: [] });
});
