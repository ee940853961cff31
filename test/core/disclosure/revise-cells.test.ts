import { expect, test } from "vitest";
import type { ReleasedCell } from "../../../src/core/disclosure/released-cell.ts";
import { reviseCells } from "../../../src/core/disclosure/revise-cells.ts";
import type { Cell } from "../../../src/core/figures/cell.ts";

const BASIS = { wordings: {}, channels: { secret: 3 } };
const ADDRESS = { measure: "indicator:s", filter: "", proof: "open" } as const;
const countsOf = (favourable: number, valid: number) => {
  return { favourable, valid, responses: valid, levels: { "5": favourable }, sum: 0, sumOfSquares: 0 };
};
const late = (unit: string, favourable: number, valid: number, formulaVersion = 1): Cell => {
  const counts = countsOf(favourable, valid);
  return { of: "indicator", unit, ...ADDRESS, formulaVersion, counts, basis: BASIS };
};
const released = (unit: string, valid: number | null, more: Partial<ReleasedCell> = {}): ReleasedCell => ({
  ...{ unit, ...ADDRESS, periodKind: "month", period: "2024-01", version: 1, bound: null, span: ["2024-01"] },
  ...{ status: valid === null ? "withheld" : "shown", formulaVersion: 1 },
  counts: valid === null ? null : { ...countsOf(valid, valid), basis: BASIS },
  ...more,
});
const box = (label: string, ...cells: Cell[]) => ({ label, month: "2024-01", cells });

test("reviseCells() changes nothing where nothing came late", () => {
  expect(reviseCells([released("a", 20)], [])).toEqual([]);
});

test("reviseCells() adds late answers to a shown cell as its next version", () => {
  expect(reviseCells([released("a", 20, { version: 2 })], [box("2024-01+2024", late("a", 3, 12))])).toMatchObject([
    { version: 3, status: "shown", counts: { favourable: 23, valid: 32 }, span: ["2024-01", "2024-01+2024"] },
  ]);
});

test("reviseCells() adds several labels at once, and none that the cell holds already", () => {
  const cell = released("a", 20, { span: ["2024-01", "2024-01#7"] });
  const boxes = [box("2024-01#7", late("a", 0, 11)), box("2024-01#8", late("a", 0, 10)), box("+", late("a", 0, 12))];
  expect(reviseCells([cell], boxes)).toMatchObject([{ version: 2, counts: { valid: 42 } }]);
});

test("reviseCells() tells the version of what came late, so that none is taken for another", () => {
  const [cell] = reviseCells([released("a", 20)], [box("+", late("a", 3, 12, 2))]);
  expect(cell?.formulaVersion).toBe(2);
});

test("reviseCells() leaves what was withheld or bounded as it is", () => {
  const bounded = released("b", null, { status: "bounded", bound: ">=0.95" });
  const boxes = [box("+", late("a", 0, 12), late("b", 12, 12))];
  expect(reviseCells([released("a", null), bounded], boxes)).toEqual([]);
});

test("reviseCells() gives a cell that had no release its first version", () => {
  expect(reviseCells([released("a", 20)], [box("2024-01+2024", late("c", 5, 12))])).toMatchObject([
    { unit: "c", version: 1, period: "2024-01", periodKind: "month", counts: { valid: 12 }, span: ["2024-01+2024"] },
  ]);
});

test("reviseCells() tells the channels of the next version from those that are shown then", () => {
  const phone = { filter: "channel:phone" };
  const cells = [released("a", 30), released("a", 12, { filter: "channel:qr" }), released("a", 18, phone)];
  const lateByPhone = [late("a", 3, 12), { ...late("a", 3, 12), ...phone }];
  const [total] = reviseCells(cells, [box("2024-01+2024", ...lateByPhone)]);
  expect(total?.counts).toMatchObject({ valid: 42, basis: { channels: { qr: 12, phone: 30 } } });
  const [hidden] = reviseCells([released("a", 30), released("a", null, phone)], [box("2024-01+2024", ...lateByPhone)]);
  expect(hidden?.counts).toMatchObject({ valid: 42, basis: { channels: { "": 42 } } });
});
