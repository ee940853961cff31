import { revisableRows } from "../../core/disclosure/late-boxes.ts";
import { atVersion } from "../../core/disclosure/measure-groups.ts";
import { boundOfCounts } from "../../core/disclosure/near-unanimity.ts";
import { monthOfLabel } from "../../core/disclosure/past-releases.ts";
import type { ReleasedCell } from "../../core/disclosure/released-cell.ts";
import { type LateCells, reviseCells } from "../../core/disclosure/revise-cells.ts";
import { cellsOf } from "../../core/figures/cells.ts";
import type { TallyRow } from "../../core/figures/counts.ts";
import { newestEditions } from "../../core/figures/editions.ts";
import { addDays, monthsOf, type Period, parsePeriod, periodOf } from "../../core/figures/period.ts";
import { closedPeriods, closePeriodStatement, releasedCellsOf } from "../../store/releases.ts";
import { lateRows, settledLabels, settledRows, settleRowsStatement } from "../../store/settled-tallies.ts";
import type { Deps } from "../deps.ts";
import { type ElectorateOf, electorateIn } from "./electorate-in.ts";
import { sumsOf } from "./release-closed-periods.ts";
import type { ReleaseContext } from "./release-context.ts";
import { letOut } from "./release-step.ts";
import { wavesOf } from "./waves-of.ts";

/**
 * Once after each year has closed: lets the late answers of all closed months and waves in, whole and at once, where every
 * changed figure changes by none or at least ten; the others go on waiting.
 */
export async function reviseYear(deps: Deps, context: ReleaseContext): Promise<void> {
  const year = periodOf("year", addDays(deps.today(), -deps.settings.releaseGraceDays));
  const lastClosed = String(Number(year.key) - 1).padStart(4, "0");
  const closed = await closedPeriods(deps.db);
  if (closed.has(`revision ${lastClosed}`)) {
    return;
  }
  const entering: Entering[] = [];
  for (const period of await revisedPeriods(deps, closed)) {
    for (const month of monthsOf(period)) {
      entering.push(...(await enteringMonth(deps, context, { period, month, year: lastClosed })));
    }
  }
  const { sources, revised } = await reviseEntered(deps, context, entering);
  const months = revised.filter(({ periodKind }) => periodKind === "month");
  const sums = await revisedSums(deps, context, months, closed);
  const settled = sources.flatMap(({ label, isFresh, rows }) => (isFresh ? [settleRowsStatement(label, rows)] : []));
  await letOut(deps, [...revised, ...sums], [...settled, closePeriodStatement("revision", lastClosed, deps.today())]);
}

/** All months and waves that had their release. */
async function revisedPeriods(deps: Deps, closed: ReadonlySet<string>): Promise<Period[]> {
  const names = [...closed].filter((name) => name.startsWith("month ")).sort();
  const months = names.map((name) => periodOf("month", `${name.slice("month ".length)}-01`));
  return [...months, ...(await wavesOf(deps)).filter(({ key }) => closed.has(`wave ${key}`))];
}

/** Rows of one label of a month or wave that may enter; `isFresh`: late answers that no label holds yet. */
type Entering = { period: Period; label: string; isFresh: boolean; rows: readonly TallyRow[] };

/** What may enter of one month, or of one of a wave: late answers, and imports that its released cells do not hold yet. */
async function enteringMonth(
  deps: Deps,
  context: ReleaseContext,
  { period, month, year }: { period: Period; month: string; year: string },
): Promise<Entering[]> {
  const { mapping, groups, answerCountMin: min } = context;
  // Late texts are let out in groups of their own: a figure that counted them would tell how many a group holds of each unit.
  const withoutTexts = (rows: readonly TallyRow[]) =>
    rows.filter(({ survey, question }) => !context.textFields.has(`${survey} ${question}`));
  const wave = period.kind === "wave" ? period.key : null;
  const startOf = (each: string) => (wave === null ? each : `${each}@${wave}`);
  const start = startOf(month);
  const imported = (await settledLabels(deps.db, month, month)).filter((name) => name.startsWith(`${start}#`));
  const late = await lateRows(deps.db, month, wave);
  const sources: Entering[] = [{ period, label: `${start}+${year}`, isFresh: true, rows: late }];
  for (const label of imported) {
    sources.push({ period, label, isFresh: false, rows: await settledRows(deps.db, label) });
  }
  const counted: TallyRow[] = [];
  for (const each of sources.some(({ rows }) => rows.length > 0) ? monthsOf(period) : []) {
    counted.push(...(await settledRows(deps.db, startOf(each))));
  }
  const editions = [newestEditions(counted, mapping)];
  return sources.flatMap((source) => {
    const some = revisableRows(withoutTexts(source.rows), { mapping, groups, min, editions });
    editions.push(newestEditions(some, mapping));
    const rows = revisableRows(some, { mapping, groups, min, editions });
    return rows.length > 0 ? [{ ...source, rows }] : [];
  });
}

/**
 * The next versions of the months' and waves' cells. Where one would come so near to an end that only a bound could be
 * told, or was shown by another version, all that is late below its unit goes on waiting: what was shown cannot be taken
 * back.
 */
async function reviseEntered(
  deps: Deps,
  context: ReleaseContext,
  entering: readonly Entering[],
): Promise<{ sources: readonly Entering[]; revised: ReleasedCell[] }> {
  const periods = new Map(entering.map(({ period }) => [period.key, period]));
  const keysOf = (kind: Period["kind"]) =>
    [...periods.values()].flatMap((each) => (each.kind === kind ? [each.key] : []));
  const released = [
    ...(await releasedCellsOf(deps.db, "month", keysOf("month"))),
    ...(await releasedCellsOf(deps.db, "wave", keysOf("wave"))),
  ];
  const versions = new Map(released.map((cell) => [`${cell.period}\n${nameOf(cell)}`, cell.formulaVersion]));
  const isOtherwise = (cell: ReleasedCell) =>
    (versions.get(`${cell.period}\n${nameOf(cell)}`) ?? cell.formulaVersion) !== cell.formulaVersion;
  const electorates = new Map<string, ElectorateOf>();
  for (const [key, period] of periods) {
    electorates.set(key, await electorateIn(deps, context, period));
  }
  for (let sources = entering; ; ) {
    const late = sources.map(({ period, label, rows }): LateCells => {
      const tree = context.treeOf(monthOfLabel(label));
      return { label, month: period.key, cells: [...cellsOf([{ tree, rows }], context.mapping).values()] };
    });
    const revised = reviseCells(released, late);
    const isNear = (cell: ReleasedCell) => isNearAnEnd(context, cell, electorates.get(cell.period));
    const near = revised.filter((cell) => isNear(cell) || isOtherwise(cell));
    if (near.length === 0) {
      return { sources, revised };
    }
    sources = sources.flatMap((source) => withoutThoseBelow(context, source, near));
  }
}

function isNearAnEnd({ groups }: ReleaseContext, cell: ReleasedCell, electorateOf: ElectorateOf | undefined): boolean {
  const all = groups.flatMap(({ indicators, questions }) => [...indicators, ...questions]);
  const measure = all.find((each) => each.measure === cell.measure);
  const own = measure && atVersion(measure, cell.formulaVersion);
  const { counts } = cell;
  const electorate = counts === null ? null : (electorateOf?.(cell, counts) ?? null);
  return counts !== null && own !== undefined && boundOfCounts(own, counts, groups, electorate) !== null;
}

function withoutThoseBelow({ treeOf }: ReleaseContext, source: Entering, near: readonly ReleasedCell[]): Entering[] {
  const tree = treeOf(monthOfLabel(source.label));
  const own = near.filter(({ period }) => period === source.period.key);
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
