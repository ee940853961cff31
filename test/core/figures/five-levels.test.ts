import { expect, test } from "vitest";
import { cellKey } from "../../../src/core/figures/cell.ts";
import { cellMapping } from "../../../src/core/figures/cell-mapping.ts";
import { cellsOf } from "../../../src/core/figures/cells.ts";
import type { IndicatorCounts, TallyRow } from "../../../src/core/figures/counts.ts";
import { figureOf } from "../../../src/core/figures/figure.ts";
import { CITY, feeds, OVERALL, revisionOf, row, SATISFACTION } from "./cell-samples.ts";
import shareVectors from "./share-vectors.json" with { type: "json" };

/** The counts of an indicator that calls these levels favourable. */
function countsOf(rows: readonly TallyRow[], favourable: readonly number[]): IndicatorCounts | undefined {
  const values = SATISFACTION.values.map((one) => ({ ...one, favourable: favourable.includes(Number(one.value)) }));
  const mapping = cellMapping([revisionOf([OVERALL])], [feeds({ meaning: { kind: "share", values } })]);
  const address = { unit: "ash", filter: "", proof: "open", measure: "indicator:satisfaction" } as const;
  const cell = cellsOf([{ tree: CITY, rows }], mapping).get(cellKey(address));
  return cell?.of === "indicator" ? cell.counts : undefined;
}

function shareOf(rows: readonly TallyRow[], favourable: readonly number[]): number | undefined {
  const counts = countsOf(rows, favourable);
  return counts && figureOf("share", counts)?.value;
}

test.each(shareVectors)("cellsOf() counts what a formula calls favourable: $source, top two, bottom two", (vector) => {
  const rows = Object.entries(vector.counts).map(([value, count]) => row({ value, count }));
  expect(shareOf(rows, [5, 4, 3])).toBe(vector.official);
  expect(shareOf(rows, [5, 4])).toBe(vector.topTwo);
  expect(shareOf(rows, [2, 1])).toBe(vector.bottomTwo);
});

test.each(shareVectors)("cellsOf() keeps ratings by default out of the share that they would inflate", (vector) => {
  const given = Object.entries(vector.counts).map(([value, count]) => row({ value, count }));
  const { asLevel, defaults, inflated, activeShare } = vector.withDefaultsAdded;
  const added = row({ value: String(asLevel), count: defaults, origin: "default" });
  const counts = countsOf([...given, added], [5, 4, 3]);
  expect(counts && figureOf("share", counts)?.value).toBe(vector.official);
  expect((counts?.valid ?? 0) / [...given, added].reduce((sum, { count }) => sum + count, 0)).toBe(activeShare);
  expect(shareOf([...given, { ...added, origin: "given" }], [5, 4, 3])).toBe(inflated);
});
