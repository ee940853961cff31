import { type Day, firstOfMonth } from "../../core/figures/period.ts";
import type { Locale } from "../../core/local-text.ts";
import { invalid } from "../../core/refusal.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import { type PlannedUnit, planUnits } from "../../core/units/plan-units.ts";
import { readUnitNames, readUnitTable, type UnitRows } from "../../core/units/unit-table.ts";
import { allUnitChanges } from "../../store/units.ts";
import type { Deps, Doing } from "../deps.ts";
import { openTable } from "../tables/open-table.ts";
import { stateUnits } from "./state-units.ts";

const UNITS_MAX = 5000;

/** Units from a table, or from pasted names one a line, under a parent where the table names none. */
export type ImportUnitsInput = {
  source: { bytes: Uint8Array } | { names: string };
  parent: string | null;
  kind: string | null;
  since: Day | null;
  /** The language in which the table names units. */
  locale: Locale;
};

/** What a table of units would state; stores nothing. One cell at fault refuses all of it (`rejected_cells`). */
export async function previewUnits(deps: Deps, input: ImportUnitsInput): Promise<Result<readonly PlannedUnit[]>> {
  const rows = await readRows(input.source);
  return rows.ok ? plan(deps, input, rows.value, await allUnitChanges(deps.db)) : rows;
}

/** Stores it: every unit that is new or changed, or nothing. The same table again states nothing. */
export async function importUnits(
  deps: Deps,
  doing: Doing,
  input: ImportUnitsInput & { fileName: string },
): Promise<Result<readonly PlannedUnit[]>> {
  const rows = await readRows(input.source);
  if (!rows.ok) {
    return rows;
  }
  const result = await stateUnits(deps, doing, input.fileName, (changes) => {
    const units = plan(deps, input, rows.value, changes);
    if (!units.ok) {
      return units;
    }
    const stated = units.value.filter(({ state }) => state !== "same");
    // What holds from this month by default may touch a live month, as a single unit's statement may.
    const since = stated.some(({ state }) => state === "changed") ? input.since : null;
    return accept({ statements: stated.map(({ unit }) => unit), since, units: units.value });
  });
  return result.ok ? accept(result.value.units) : result;
}

async function readRows(source: ImportUnitsInput["source"]): Promise<Result<UnitRows>> {
  if ("names" in source) {
    return accept(readUnitNames(source.names));
  }
  const grids = await openTable(source.bytes);
  const grid = grids.ok
    ? grids.value.find(({ rows }) => rows.some((row) => row.some(({ text }) => text !== "")))
    : null;
  if (!grids.ok) {
    return grids;
  }
  return grid ? accept(readUnitTable(grid)) : refuse(invalid([{ pointer: "/file", reason: "no_sheet" }]));
}

function plan(
  deps: Deps,
  { parent, kind, since, locale }: ImportUnitsInput,
  { rows, faults }: UnitRows,
  changes: Parameters<typeof planUnits>[0]["changes"],
): Result<readonly PlannedUnit[]> {
  if (rows.length === 0 && faults.length === 0) {
    return refuse(invalid([{ pointer: "/file", reason: "required" }]));
  }
  if (rows.length > UNITS_MAX) {
    return refuse(invalid([{ pointer: "/file", reason: "too_many_cells" }]));
  }
  if (parent !== null && !changes.some(({ code }) => code === parent)) {
    return refuse(invalid([{ pointer: "/parent", reason: "unknown_unit" }]));
  }
  const planned = planUnits({ rows, changes, since: since ?? firstOfMonth(deps.today()), parent, kind, locale });
  const all = [...faults, ...planned.faults];
  return all.length > 0 ? refuse({ reason: "rejected_cells", cells: all }) : accept(planned.units);
}
