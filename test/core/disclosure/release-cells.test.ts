import { expect, test } from "vitest";
import type { LabelCells } from "../../../src/core/disclosure/gate-measures.ts";
import type { Decision } from "../../../src/core/disclosure/gate-step.ts";
import { latticeKey } from "../../../src/core/disclosure/lattice.ts";
import { releaseCells } from "../../../src/core/disclosure/release-cells.ts";
import type { IndicatorCell } from "../../../src/core/figures/cell.ts";

const MEASURE = "indicator:s";
const KEY = latticeKey("a", "");

function label(name: string, valid: number): LabelCells {
  const cell: IndicatorCell = {
    ...{ of: "indicator", unit: "a", filter: "", proof: "open", measure: MEASURE, formulaVersion: 1 },
    counts: { favourable: 1, valid, responses: valid, levels: {}, sum: 0, sumOfSquares: 0 },
    basis: { wordings: {}, channels: {} },
  };
  return {
    ...{ label: name, childrenOf: () => [], ancestorsOf: (unit) => [unit], populationOf: () => null },
    ...{ cells: new Map([[MEASURE, new Map([[KEY, cell]])]]), live: new Map() },
  };
}

const MONTHS = [label("2024-01", 7), label("2024-02", 12)];
const release = (decision: Decision, key = KEY) =>
  releaseCells(new Map([[MEASURE, new Map([[key, decision]])]]), MONTHS, {
    proof: "open",
    period: { kind: "month", key: "2024-02", from: "2024-02-01", to: "2024-02-29" },
  });

test("releaseCells() adds up the labels that a shown cell holds", () => {
  expect(release({ status: "shown", bound: null, labels: ["2024-01", "2024-02"] })).toMatchObject([
    { unit: "a", filter: "", period: "2024-02", version: 1, counts: { valid: 19 }, span: ["2024-01", "2024-02"] },
  ]);
});

test("releaseCells() keeps no number of a withheld or bounded cell", () => {
  const withheld = release({ status: "withheld", bound: null, labels: ["2024-02"] });
  expect(withheld).toMatchObject([{ status: "withheld", counts: null, formulaVersion: null, span: ["2024-02"] }]);
  const bounded = release({ status: "bounded", bound: "<=0.05", labels: ["2024-02"] });
  expect(bounded).toMatchObject([{ status: "bounded", bound: "<=0.05", counts: null }]);
  expect(JSON.stringify([withheld, bounded])).not.toContain("12");
});

test("releaseCells() releases nothing of a cell without answers in its labels", () => {
  expect(release({ status: "withheld", bound: null, labels: [] })).toEqual([]);
  expect(release({ status: "withheld", bound: null, labels: ["2024-02"] }, latticeKey("b", ""))).toEqual([]);
});
