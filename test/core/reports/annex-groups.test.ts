import { expect, test } from "vitest";
import { rankUnits } from "../../../src/core/figures/ranked-units.ts";
import type { Ranking } from "../../../src/core/figures/trend.ts";
import type { IndicatorCell } from "../../../src/core/figures/trend-series.ts";
import { type AnnexInput, annexGroups, isTold } from "../../../src/core/reports/annex-groups.ts";
import { BEGINNING, type UnitChange } from "../../../src/core/units/unit-change.ts";
import { unitTreeAt } from "../../../src/core/units/unit-tree.ts";
import { shareCell } from "../figures/shown-cell-fixture.ts";

const PARENTS = { district: null, east: "district", west: "district", oak: "east", ash: "east", elm: "west" };

const changes = Object.entries(PARENTS).map(
  ([code, parent], at): UnitChange => ({
    ...{ code, parent, change: at + 1, holdsFrom: BEGINNING, name: code, kind: "street" },
    ...{ until: null, successor: null, population: null, targets: {} },
  }),
);

const cell = (unit: string, favourable: number, valid = 100): IndicatorCell => ({
  ...shareCell("2025-12", favourable, valid),
  unit,
});

function input(cells: readonly IndicatorCell[], more: Partial<AnnexInput> = {}): AnnexInput {
  const tree = unitTreeAt(changes, "2025-12");
  return { kind: "share", tree, code: "district", ranking: null, groupOf: new Map(), cells, quoted: [], ...more };
}

test("annexGroups() tells the children first, then those below each that has a figure, each group by itself", () => {
  const cells = [cell("east", 80), cell("west", 95), cell("oak", 70), cell("ash", 99)];
  const ranked = rankUnits(
    "share",
    ["east", "west"].map((code, at) => ({ code, name: code, cell: cells[at] ?? null, earlier: null })),
    null,
  );
  const ranking: Ranking = { proof: "open", proofs: ["open"], period: "month", at: "2025-12", since: null, ...ranked };
  const groups = annexGroups(input(cells, { ranking }));
  expect(groups.map(({ parent, units }) => [parent?.code ?? null, units.map(({ code }) => code)])).toEqual([
    [null, ["west", "east"]],
    ["east", ["ash", "oak"]],
  ]);
  expect(groups[1]?.units[0]).toMatchObject({ rankLow: 1, rankHigh: 1 });
});

test("annexGroups() says of a unit without a figure in the compared class that it has one of another, and what was quoted", () => {
  const imported: IndicatorCell = { ...cell("west", 30, 40), proof: "figures" };
  const cells = [cell("east", 80), imported];
  const quoted = [{ unit: "west", printed: "98", source: "年报" }];
  const [children] = annexGroups(input(cells, { quoted }));
  const west = children?.units.find(({ code }) => code === "west");
  expect(children?.proof).toBe("open");
  expect(west).toMatchObject({ status: "withheld", value: null, quoted: { printed: "98" } });
  expect(west?.apart).toMatchObject({ proof: "figures", point: { favourable: 30, valid: 40 } });
  expect(children?.units.map(isTold)).toEqual([true, true]);
});

test("annexGroups() lists children without figures as withheld, and nothing further down", () => {
  const groups = annexGroups(input([]));
  expect(groups).toHaveLength(1);
  expect(groups[0]?.units.map(({ code, status }) => [code, status])).toEqual([
    ["east", "withheld"],
    ["west", "withheld"],
  ]);
  expect(groups[0]?.units.some(isTold)).toBe(false);
});

test("annexGroups() is empty for a unit without any below it", () => {
  expect(annexGroups(input([], { code: "elm" }))).toEqual([]);
});
