import { expect, test } from "vitest";
import { comparePeriod, yearEarlier } from "../../../src/core/figures/compare-period.ts";
import { never, shareCell } from "./shown-cell-fixture.ts";

test("comparePeriod() of nothing is null, and of one cell has nothing to compare with", () => {
  expect(comparePeriod("share", [], "previous", never)).toBeNull();
  expect(comparePeriod("share", [shareCell("2025-12", 74, 100)], "previous", never)).toMatchObject({
    ...{ from: null, isBroken: false, change: null },
  });
});

test("comparePeriod() holds the last cell against the one before it, and against that of a year earlier", () => {
  const cells = [shareCell("2024-12", 74, 100), shareCell("2025-11", 80, 100), shareCell("2025-12", 82, 100)];
  const previous = comparePeriod("share", cells, "previous", never);
  expect(previous?.from?.period).toBe("2025-11");
  expect(previous?.change?.difference).toBeCloseTo(0.02);
  const year = comparePeriod("share", cells, "year", never);
  expect(year?.from?.period).toBe("2024-12");
  expect(year?.change).toMatchObject({ verdict: "indistinct" });
  expect(comparePeriod("share", cells.slice(1), "year", never)?.from).toBeNull();
});

test("comparePeriod() tells no change across a break, even one between the two periods", () => {
  const cells = [
    shareCell("2024-12", 74, 100),
    shareCell("2025-11", 80, 100, { version: 2 }),
    shareCell("2025-12", 82, 100, { version: 2 }),
  ];
  expect(comparePeriod("share", cells, "year", never)).toMatchObject({ isBroken: true, change: null });
  expect(comparePeriod("share", cells, "previous", never)).toMatchObject({ isBroken: false });
});

test.each([
  ["2025-12", "2024-12"],
  ["2025-Q3", "2024-Q3"],
  ["2025", "2024"],
  ["1000-01", "0999-01"],
  ["autumn", "autumn"],
])("yearEarlier() of %s is %s", (key, earlier) => {
  expect(yearEarlier(key)).toBe(earlier);
});
