import { revisableRows } from "../../core/disclosure/late-boxes.ts";
import { boundOfCounts } from "../../core/disclosure/near-unanimity.ts";
import { monthOfLabel } from "../../core/disclosure/past-releases.ts";
import type { ReleasedCell } from "../../core/disclosure/released-cell.ts";
import { type LateCells, reviseCells } from "../../core/disclosure/revise-cells.ts";
import { cellsOf } from "../../core/figures/cells.ts";
import type { TallyRow } from "../../core/figures/counts.ts";
import { addDays, type Period, parsePeriod, periodOf } from "../../core/figures/period.ts";
import { closedPeriods, closePeriodStatement, releasedCellsOf } from "../../store/releases.ts";
import { lateRows, settledLabels, settledRows, settleRowsStatement } from "../../store/settled-tallies.ts";
import type { Deps } from "../deps.ts";
import { type ElectorateOf, electorateIn } from "./electorate-in.ts";
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
  const entering: Entering[] = [];
  for (const month of months.sort()) {
    entering.push(...(await enteringMonth(deps, context, month, `${month}+${lastClosed}`)));
  }
  const { sources, revised } = await reviseMonths(deps, context, entering);
  const sums = await revisedSums(deps, context, revised, closed);
  const settled = sources.flatMap(({ label, isFresh, rows }) => (isFresh ? [settleRowsStatement(label, rows)] : []));
  await letOut(deps, [...revised, ...sums], [...settled, closePeriodStatement("revision", lastClosed, deps.today())]);
}

/** Rows of one label that may enter; `isFresh`: late answers that no label holds yet. */
type Entering = { label: string; isFresh: boolean; rows: readonly TallyRow[] };

/** What may enter of one month: late answers, and imports that its released cells do not hold yet. */
async function enteringMonth(deps: Deps, context: ReleaseContext, month: string, label: string): Promise<Entering[]> {
  const limits = { mapping: context.mapping, groups: context.groups, min: context.answerCountMin };
  // Late texts are let out in groups of their own: a figure that counted them would tell how many a group holds of each unit.
  const withoutTexts = (rows: readonly TallyRow[]) =>
    rows.filter(({ survey, question }) => !context.textFields.has(`${survey} ${question}`));
  const fresh = revisableRows(withoutTexts(await lateRows(deps.db, month)), limits);
  const imported = (await settledLabels(deps.db, month, month)).filter(
    (name) => name.includes("#") && !name.includes("@"),
  );
  const sources: Entering[] = [{ label, isFresh: true, rows: fresh }];
  for (const name of imported) {
    sources.push({
      label: name,
      isFresh: false,
      rows: revisableRows(withoutTexts(await settledRows(deps.db, name)), limits),
    });
  }
  return sources.filter(({ rows }) => rows.length > 0);
}

/**
 * The next versions of the months' cells. Where one would come so near to an end that only a bound could be told, all
 * that is late below its unit goes on waiting: what was shown cannot be taken back.
 */
async function reviseMonths(
  deps: Deps,
  context: ReleaseContext,
  entering: readonly Entering[],
): Promise<{ sources: readonly Entering[]; revised: ReleasedCell[] }> {
  const months = [...new Set(entering.map(({ label }) => monthOfLabel(label)))];
  const released = await releasedCellsOf(deps.db, "month", months);
  const electorates = new Map<string, ElectorateOf>();
  for (const month of months) {
    electorates.set(month, await electorateIn(deps, context, periodOf("month", `${month}-01`)));
  }
  for (let sources = entering; ; ) {
    const late = sources.map(({ label, rows }): LateCells => {
      const month = monthOfLabel(label);
      return { label, month, cells: [...cellsOf([{ tree: context.treeOf(month), rows }], context.mapping).values()] };
    });
    const revised = reviseCells(released, late);
    const near = revised.filter((cell) => isNearAnEnd(context, cell, electorates.get(cell.period)));
    if (near.length === 0) {
      return { sources, revised };
    }
    sources = sources.flatMap((source) => withoutThoseBelow(context, source, near));
  }
}

function isNearAnEnd({ groups }: ReleaseContext, cell: ReleasedCell, electorateOf: ElectorateOf | undefined): boolean {
  const all = groups.flatMap(({ indicators, questions }) => [...indicators, ...questions]);
  const own = all.find((each) => each.measure === cell.measure);
  const { counts } = cell;
  const electorate = counts === null ? null : (electorateOf?.(cell, counts) ?? null);
  return counts !== null && own !== undefined && boundOfCounts(own, counts, groups, electorate) !== null;
}

function withoutThoseBelow({ treeOf }: ReleaseContext, source: Entering, near: readonly ReleasedCell[]): Entering[] {
  const month = monthOfLabel(source.label);
  const tree = treeOf(month);
  const own = near.filter(({ period }) => period === month);
  const rows = source.rows.filter(({ unit, proof }) => {
    const above = tree.has(unit) ? tree.ancestorsOf(unit) : [unit];
    return !own.some((cell) => cell.proof === proof && above.includes(cell.unit));
  });
  return rows.length > 0 ? [{ ...source, rows }] : [];
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
