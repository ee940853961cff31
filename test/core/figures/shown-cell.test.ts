import { expect, test } from "vitest";
import { shownCells, unbrokenEnd } from "../../../src/core/figures/shown-cell.ts";
import { monthCells, never, shareCell } from "./shown-cell-fixture.ts";

test("shownCells() leaves out cells without counts or without a figure", () => {
  const [cell] = monthCells([8]);
  const withheld = cell ? [{ ...cell, status: "withheld" as const, counts: null }] : [];
  expect(shownCells([...withheld, ...monthCells([8, 9])], "share")).toHaveLength(2);
  expect(shownCells(monthCells([1], 1), "mean")).toEqual([]);
});

test("unbrokenEnd() is what follows the last break, all without one, nothing of nothing", () => {
  const cells = [shareCell("2025-10", 1, 10), shareCell("2025-11", 1, 10, { version: 2 })];
  const after = shareCell("2025-12", 1, 10, { version: 2 });
  expect(unbrokenEnd([...cells, after], never).map(({ period }) => period)).toEqual(["2025-11", "2025-12"]);
  expect(unbrokenEnd([...cells, after], never, (reason) => reason === "channel")).toHaveLength(3);
  expect(unbrokenEnd([], never)).toEqual([]);
});
