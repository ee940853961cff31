import { revisableRows } from "../../core/disclosure/late-boxes.ts";
import { monthOfLabel } from "../../core/disclosure/past-releases.ts";
import type { ReleasedCell } from "../../core/disclosure/released-cell.ts";
import { type LateCells, reviseCells } from "../../core/disclosure/revise-cells.ts";
import { cellsOf } from "../../core/figures/cells.ts";
import { addDays, type Period, parsePeriod, periodOf } from "../../core/figures/period.ts";
import type { Statement } from "../../store/database.ts";
import { closedPeriods, closePeriodStatement, releasedCellsOf } from "../../store/releases.ts";
import { lateRows, settledLabels, settledRows, settleRowsStatement } from "../../store/settled-tallies.ts";
import type { Deps } from "../deps.ts";
import { sumsOf } from "./release-closed-periods.ts";
import type { ReleaseContext } from "./release-context.ts";
import { letOut } from "./release-step.ts";

/**
 * Once after each year has closed: lets the late answers of all closed months in, whole and at once, where every
 * changed figure changes by none or at least ten; the others go on waiting.
 */
export async function reviseYear(deps: Deps, context: ReleaseContext): Promise<void> {
  const year = periodOf("year", addDays(deps.today(), -deps.settings.releaseGraceDays));
  const lastClosed = String(Number(year.key) - 1).padStart(4, "0");
  const closed = await closedPeriods(deps.db);
  if (closed.has(`revision ${lastClosed}`)) {
    return;
  }
  const months = [...closed].filter((name) => name.startsWith("month ")).map((name) => name.slice("month ".length));
  const statements: Statement[] = [];
  const late: LateCells[] = [];
  for (const month of months.sort()) {
    const { settle, cells } = await lateOfMonth(deps, context, month, `${month}+${lastClosed}`);
    statements.push(...settle);
    late.push(...cells);
  }
  const touched = [...new Set(late.map(({ month }) => month))];
  const revised = reviseCells(await releasedCellsOf(deps.db, "month", touched), late);
  const sums = await revisedSums(deps, context, revised, closed);
  const mark = closePeriodStatement("revision", lastClosed, deps.today());
  await letOut(deps, [...revised, ...sums], [...statements, mark]);
}

/** What may enter of one month: late answers, and imports that its released cells do not hold yet. */
async function lateOfMonth(deps: Deps, context: ReleaseContext, month: string, label: string) {
  const limits = { mapping: context.mapping, groups: context.groups, min: context.answerCountMin };
  const tree = context.treeOf(month);
  const fresh = revisableRows(await lateRows(deps.db, month), limits);
  const imported = (await settledLabels(deps.db, month, month)).filter(
    (name) => name.includes("#") && !name.includes("@"),
  );
  const sources = [{ label, rows: fresh }];
  for (const name of imported) {
    sources.push({ label: name, rows: revisableRows(await settledRows(deps.db, name), limits) });
  }
  const cells = sources
    .filter(({ rows }) => rows.length > 0)
    .map(({ label: of, rows }): LateCells => {
      return { label: of, month: monthOfLabel(of), cells: [...cellsOf([{ tree, rows }], context.mapping).values()] };
    });
  return { settle: fresh.length > 0 ? [settleRowsStatement(label, fresh)] : [], cells };
}

/**
 * Next versions of the closed quarters and years whose months now add up to more: by what came late, and by what imports
 * let out of a month after its quarter or year had closed.
 */
async function revisedSums(
  deps: Deps,
  context: ReleaseContext,
  months: readonly ReleasedCell[],
  closed: ReadonlySet<string>,
): Promise<ReleasedCell[]> {
  const revised: ReleasedCell[] = [];
  for (const kind of ["quarter", "year"] as const) {
    const keys = [...closed].flatMap((name) => (name.startsWith(`${kind} `) ? [name.slice(kind.length + 1)] : []));
    for (const key of keys.sort()) {
      const period: Period | null = parsePeriod(kind, key);
      const sums = period ? await sumsOf(deps, context, { ...period, kind }, months) : [];
      const before = new Map((await releasedCellsOf(deps.db, kind, [key])).map((cell) => [nameOf(cell), cell]));
      revised.push(...sums.flatMap((sum) => nextVersion(sum, before.get(nameOf(sum)))));
    }
  }
  return revised;
}

function nextVersion(sum: ReleasedCell, before: ReleasedCell | undefined): ReleasedCell[] {
  if (!before) {
    return [sum];
  }
  const isSame = JSON.stringify(sum.counts) === JSON.stringify(before.counts) && sum.status === before.status;
  return isSame ? [] : [{ ...sum, version: before.version + 1 }];
}

function nameOf({ unit, measure, filter, proof }: ReleasedCell): string {
  return [unit, measure, filter, proof].join("\n");
}
