import { expect, test } from "vitest";
import { monthsWithFlags, pendingWithFlags, revisionWithFlags } from "../../../src/core/disclosure/flag-months.ts";
import type { Past } from "../../../src/core/disclosure/gate-measures.ts";
import type { ReleasedCell } from "../../../src/core/disclosure/released-cell.ts";
import type { LateCells } from "../../../src/core/disclosure/revise-cells.ts";
import { FLAGGED_FILTER, flagFilter, UNFLAGGED_FILTER } from "../../../src/core/figures/flag-filter.ts";
import { shareCell } from "../figures/shown-cell-fixture.ts";

const cell = (period: string, filter: string, more: Partial<ReleasedCell> = {}): ReleasedCell => ({
  ...shareCell(period, 20, 30, { filter }),
  ...more,
});
const names = (cells: readonly ReleasedCell[]) =>
  cells.map(({ unit, period, filter }) => `${unit} ${period} ${filter}`);

function past(pending: Record<string, string[]>, shown: Record<string, string[]> = {}): Past {
  const windows = new Map(
    Object.entries(shown).map(([key, labels]) => [key, new Map(labels.map((label) => [label, labels]))]),
  );
  return { pending: new Map(Object.entries(pending)), windows, released: new Set() };
}

test("flagFilter() names the two parts of a total", () => {
  expect([flagFilter(""), flagFilter("uniform")]).toEqual([UNFLAGGED_FILTER, FLAGGED_FILTER]);
});

test("pendingWithFlags() carries a total without flags as what has none, and leaves other filters alone", () => {
  const carried = pendingWithFlags(past({ "u\n": ["2026-01"], "u\nchannel:qr": ["2026-01"] }));
  expect(Object.fromEntries(carried)).toEqual({
    ...{ "u\n": ["2026-01"], "u\nchannel:qr": ["2026-01"], "u\nflag:none": ["2026-01"] },
  });
});

test("pendingWithFlags() carries no label twice, and none that was let out without flagged answers", () => {
  const pending = { "u\n": ["2026-01", "2026-02", "2026-03"], "u\nflag:none": ["2026-02"] };
  const carried = pendingWithFlags(past(pending, { "u\nflag:none": ["2026-01"] }));
  expect(carried.get("u\nflag:none")).toEqual(["2026-02", "2026-03"]);
});

test("monthsWithFlags() takes a month's total for what has no flag where another month tells them apart", () => {
  const months = [
    cell("2026-01", ""),
    cell("2026-02", ""),
    cell("2026-02", "flag:none"),
    cell("2026-02", "flag:uniform"),
  ];
  const beside = cell("2026-01", "", { unit: "beside" });
  expect(names(monthsWithFlags([...months, beside])).slice(5)).toEqual(["u 2026-01 flag:none"]);
});

test("monthsWithFlags() takes no total for a month whose part was withheld, and adds nothing without flags", () => {
  const withheld = cell("2026-01", "flag:none", { status: "withheld", counts: null });
  const months = [cell("2026-01", ""), withheld, cell("2026-02", "flag:none"), cell("2026-02", "")];
  expect(monthsWithFlags(months)).toEqual(months);
  expect(monthsWithFlags([cell("2026-01", "")])).toHaveLength(1);
});

function late(...filters: string[]): LateCells {
  const { counts, formulaVersion, ...own } = shareCell("2026-01", 10, 12);
  const { basis, ...sums } = counts;
  const { unit, measure, proof } = own;
  const place = { unit, measure, proof, formulaVersion: formulaVersion ?? 1, of: "indicator" } as const;
  return {
    label: "2026-01+2026",
    month: "2026-01",
    cells: filters.map((filter) => ({ ...place, filter, counts: sums, basis })),
  };
}

test("revisionWithFlags() leaves late cells by flag out where no answer of the month is flagged", () => {
  const { released, late: entered } = revisionWithFlags([cell("2026-01", "")], [late("", "channel:qr", "flag:none")]);
  expect(released).toHaveLength(1);
  expect(entered[0]?.cells.map(({ filter }) => filter)).toEqual(["", "channel:qr"]);
});

test("revisionWithFlags() starts what has no flag from the total, once a late answer has one", () => {
  const before = [cell("2026-01", ""), cell("2026-02", "")];
  const { released, late: entered } = revisionWithFlags(before, [late("", "flag:none", "flag:uniform")]);
  expect(names(released)).toEqual(["u 2026-01 ", "u 2026-02 ", "u 2026-01 flag:none"]);
  expect(released.at(-1)).toMatchObject({ version: 0, counts: { valid: 30 } });
  expect(entered[0]?.cells).toHaveLength(3);
});

test("revisionWithFlags() goes on from a part that was let out before", () => {
  const before = [cell("2026-01", ""), cell("2026-01", "flag:none"), cell("2026-01", "flag:uniform")];
  const { released, late: entered } = revisionWithFlags(before, [late("", "flag:none")]);
  expect(released).toEqual(before);
  expect(entered[0]?.cells).toHaveLength(2);
});
