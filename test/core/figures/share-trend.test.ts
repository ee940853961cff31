import fc from "fast-check";
import { expect, test } from "vitest";
import { shareTrend } from "../../../src/core/figures/share-trend.ts";
import { monthCells, shareCell } from "./shown-cell-fixture.ts";

test("shareTrend() tells a rise, a fall and neither", () => {
  const rising = [70, 72, 75, 78, 80, 83];
  expect(shareTrend(monthCells(rising))).toEqual({ from: "2025-07", to: "2025-12", count: 6, verdict: "higher" });
  expect(shareTrend(monthCells(rising.toReversed()))?.verdict).toBe("lower");
  expect(shareTrend(monthCells([75, 78, 74, 77, 75, 76]))?.verdict).toBe("indistinct");
});

test("shareTrend() is null with fewer than six periods, of waves, and where all agree", () => {
  expect(shareTrend([])).toBeNull();
  expect(shareTrend(monthCells([10, 30, 50, 70, 90]))).toBeNull();
  expect(shareTrend(monthCells([100, 100, 100, 100, 100, 100]))).toBeNull();
  expect(shareTrend(monthCells([0, 0, 0, 0, 0, 0]))).toBeNull();
  const waves = monthCells([70, 72, 75, 78, 80, 83]).map((cell) => ({ ...cell, periodKind: "wave" as const }));
  expect(shareTrend(waves)).toBeNull();
});

test("shareTrend() does not call a trend what months of many answers that jump about make", () => {
  const jumping = [7000, 7600, 7100, 7900, 7200, 7900];
  expect(shareTrend(monthCells(jumping, 10_000))?.verdict).toBe("indistinct");
  expect(shareTrend(monthCells([7000, 7100, 7200, 7300, 7400, 7500], 10_000))?.verdict).toBe("higher");
});

test("shareTrend() places periods by their months, and counts several answers of a person once", () => {
  const quarters = ["2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4", "2025-Q2", "2025-Q4"].map((period, i) => ({
    ...shareCell(period, 70 + 3 * i, 100),
    periodKind: "quarter" as const,
  }));
  expect(shareTrend(quarters)).toMatchObject({ from: "2024-Q1", to: "2025-Q4", verdict: "higher" });
  const sheets = monthCells([70, 72, 75, 78, 80, 83]).map((cell) => ({
    ...cell,
    counts: { ...cell.counts, responses: 10 },
  }));
  expect(shareTrend(sheets)?.verdict).toBe("indistinct");
});

test("shareTrend() turned round says the opposite", () => {
  const opposite = { higher: "lower", lower: "higher", indistinct: "indistinct" } as const;
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 6, maxLength: 18 }), (favourable) => {
      const verdict = shareTrend(monthCells(favourable))?.verdict ?? "indistinct";
      expect(shareTrend(monthCells(favourable.toReversed()))?.verdict).toBe(opposite[verdict]);
    }),
  );
});
