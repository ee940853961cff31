import { expect, test } from "vitest";
import type { LabelCells } from "../../../src/core/disclosure/gate-measures.ts";
import type { Decision } from "../../../src/core/disclosure/gate-step.ts";
import { latticeKey } from "../../../src/core/disclosure/lattice.ts";
import { releaseCells } from "../../../src/core/disclosure/release-cells.ts";
import type { IndicatorCell } from "../../../src/core/figures/cell.ts";

const MEASURE = "indicator:s";
const KEY = latticeKey("a", "");

function label(name: string, total: number, parts: Readonly<Record<string, number>> = {}): LabelCells {
  const cells = Object.entries({ "": total, ...parts }).map(([filter, valid]): [string, IndicatorCell] => [
    latticeKey("a", filter),
    {
      ...{ of: "indicator", unit: "a", filter, proof: "open", measure: MEASURE, formulaVersion: 1 },
      counts: { favourable: 1, valid, responses: valid, levels: {}, sum: 0, sumOfSquares: 0 },
      basis: { wordings: {}, channels: { secret: valid } },
    },
  ]);
  return {
    ...{ label: name, childrenOf: () => [], ancestorsOf: (unit) => [unit], electorateOf: () => null },
    ...{ cells: new Map([[MEASURE, new Map(cells)]]), editions: new Map(), live: new Map() },
  };
}

const MONTHS = [label("2024-01", 7), label("2024-02", 12)];
const STEP = {
  proof: "open",
  period: { kind: "month", key: "2024-02", from: "2024-02-01", to: "2024-02-29" },
} as const;
const release = (decision: Decision, key = KEY) =>
  releaseCells(new Map([[MEASURE, new Map([[key, decision]])]]), MONTHS, STEP);

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

test("releaseCells() stores of a total's channels those alone that are shown", () => {
  const cellsOf = (channel: string, status: Decision["status"]): [string, Decision] => [
    latticeKey("a", `channel:${channel}`),
    { status, bound: null, labels: ["2024-02"] },
  ];
  const month = label("2024-02", 40, { "channel:qr": 25, "channel:web": 12, "channel:sms": 3 });
  const decisions = [cellsOf("qr", "shown"), cellsOf("web", "withheld"), cellsOf("sms", "withheld")];
  const shown: [string, Decision] = [KEY, { status: "shown", bound: null, labels: ["2024-02"] }];
  const released = releaseCells(new Map([[MEASURE, new Map([shown, ...decisions])]]), [month], STEP);
  expect(released[0]?.counts).toMatchObject({ valid: 40, basis: { channels: { qr: 25, "": 15 } } });
  expect(JSON.stringify(released)).not.toContain("secret");
});
