import { expect, test } from "vitest";
import type { ShownCell } from "../../../src/core/figures/shown-cell.ts";
import { standardiseUnits } from "../../../src/core/figures/standardised-units.ts";
import { type CellMore, shareCell } from "./shown-cell-fixture.ts";
import vectors from "./standardised-vectors.json" with { type: "json" };

const cell = (unit: string, favourable: number, valid: number, more: CellMore = {}): ShownCell => ({
  ...shareCell("2025-12", favourable, valid, more),
  unit,
});

type Parts = Record<string, readonly [number, number]>;

/** A unit with these answers by channel, and its channels' cells. */
function unitWith(unit: string, parts: Parts): { whole: ShownCell; cells: ShownCell[] } {
  const sum = (place: 0 | 1) => Object.values(parts).reduce((all, counts) => all + counts[place], 0);
  const cells = Object.entries(parts).map(([channel, [favourable, valid]]) =>
    cell(unit, favourable, valid, { filter: `channel:${channel}` }),
  );
  return { whole: cell(unit, sum(0), sum(1)), cells };
}

const ABOVE = cell("district", 150, 200, { channels: { phone: 120, visit: 80 } });
const ALDER = unitWith("alder", { phone: [72, 80], visit: [10, 20] });
const BIRCH = unitWith("birch", { phone: [19, 20], visit: [48, 80] });

test("standardiseUnits() holds each unit's channels to the mix of the unit above", () => {
  const told = standardiseUnits(ABOVE, [ALDER.whole, BIRCH.whole], [...ALDER.cells, ...BIRCH.cells]);
  expect(told?.weights).toEqual({ phone: 0.6, visit: 0.4 });
  expect(told?.units.alder?.value).toBeCloseTo(0.6 * 0.9 + 0.4 * 0.5, 12);
  expect(told?.units.birch?.value).toBeCloseTo(0.6 * 0.95 + 0.4 * 0.6, 12);
  const { low = 1, high = 0, value = 0 } = told?.units.alder ?? {};
  expect(low < value && value < high).toBe(true);
});

test("standardiseUnits() reverses the raw order of the two offices, as published", () => {
  const offices = [vectors.A, vectors.B].map((office, i) => {
    const parts = office.map((row, kind): [string, readonly [number, number]] => [
      `c${kind}`,
      [row[0] ?? 0, row[1] ?? 0],
    ]);
    return unitWith(`office-${i}`, Object.fromEntries(parts));
  });
  const channels = Object.fromEntries(vectors.standard.map((weight, kind) => [`c${kind}`, weight]));
  const told = standardiseUnits(
    cell("all", 1, 2, { channels }),
    offices.map(({ whole }) => whole),
    offices.flatMap(({ cells }) => cells),
  );
  vectors.adjusted.forEach((value, i) => {
    expect(told?.units[`office-${i}`]?.value).toBeCloseTo(value, 12);
  });
});

test("standardiseUnits() has no figure for a unit with a channel withheld, missing or not adding up", () => {
  const [phone, visit] = BIRCH.cells;
  const read = (cells: readonly (ShownCell | undefined)[]) =>
    standardiseUnits(ABOVE, [ALDER.whole, BIRCH.whole], [...ALDER.cells, ...cells.flatMap((one) => one ?? [])]);
  expect(read([phone])?.units).toMatchObject({ alder: { value: expect.any(Number) }, birch: null });
  const hidden = visit && { ...visit, status: "withheld" as const, counts: null };
  const told = standardiseUnits(
    ABOVE,
    [ALDER.whole, BIRCH.whole],
    [...ALDER.cells, ...BIRCH.cells.slice(0, 1), ...(hidden ? [hidden] : [])],
  );
  expect(told?.units.birch).toBeNull();
  const onlyPhone = unitWith("cedar", { phone: [30, 40] });
  expect(
    standardiseUnits(ABOVE, [ALDER.whole, onlyPhone.whole], [...ALDER.cells, ...onlyPhone.cells])?.units.cedar,
  ).toBeNull();
});

test("standardiseUnits() is null where the mix above is of one channel or not all told, and where no unit is told", () => {
  const cells = [...ALDER.cells, ...BIRCH.cells];
  for (const channels of [{ phone: 200 }, { phone: 120, "": 80 }, {}, { phone: 200, visit: 0 }]) {
    expect(standardiseUnits(cell("district", 150, 200, { channels }), [ALDER.whole], cells)).toBeNull();
  }
  expect(standardiseUnits(ABOVE, [ALDER.whole], [])).toBeNull();
  expect(standardiseUnits(ABOVE, [], cells)).toBeNull();
});
