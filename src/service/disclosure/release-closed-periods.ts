import type { ReleasedCell } from "../../core/disclosure/released-cell.ts";
import { sumMonths } from "../../core/disclosure/sum-months.ts";
import { cellKey } from "../../core/figures/cell.ts";
import { isClosed, monthsOf, type Period, periodOf } from "../../core/figures/period.ts";
import { closedPeriods, closePeriodStatement, releasedCellsOf, releasedKeys } from "../../store/releases.ts";
import {
  lateCountStatement,
  settledLabels,
  settleMonthStatement,
  settleWaveStatement,
} from "../../store/settled-tallies.ts";
import { settleMonthTextsStatement, settleWaveTextsStatement } from "../../store/settled-texts.ts";
import { talliedMonths } from "../../store/tallies.ts";
import type { Deps } from "../deps.ts";
import { appraisalPairs } from "./appraisal-pairs.ts";
import { electorateIn } from "./electorate-in.ts";
import { flagDays } from "./flag-days.ts";
import { type ReleaseContext, releaseContext } from "./release-context.ts";
import { releaseEarlierTexts, releaseLateTexts } from "./release-late-texts.ts";
import { letOut, releaseStep } from "./release-step.ts";
import { releaseTexts } from "./release-texts.ts";
import { releaseTurnouts } from "./release-turnouts.ts";
import { reviseYear } from "./revise-year.ts";
import { releaseSampleFigures } from "./sample-figures.ts";
import { wavesOf } from "./waves-of.ts";

/**
 * Releases every period with answers that has closed and has not had its release, oldest months first; then, once for
 * each year that has closed, what came late; then the longer periods and waves. Run at start and once a day.
 */
export async function releaseClosedPeriods(deps: Deps): Promise<void> {
  await deps.responseWriter.settle();
  const done = await closedPeriods(deps.db);
  const isDue = (period: Period) =>
    isClosed(period, deps.today(), deps.settings.releaseGraceDays) && !done.has(`${period.kind} ${period.key}`);
  const months = await talliedMonths(deps.db);
  const due = [...periodsOfMonths(months), ...(await wavesOf(deps))].filter(isDue);
  const context = await releaseContext(deps);
  await releaseEarlierTexts(deps, context);
  const dueMonths = due.filter(({ kind }) => kind === "month");
  for (const month of dueMonths) {
    await closeMonth(deps, context, month);
  }
  const last = dueMonths.at(-1);
  if (last) {
    await releaseLateTexts(deps, context, last.key);
  }
  await reviseYear(deps, context);
  for (const period of due.filter(({ kind }) => kind !== "month")) {
    await (period.kind === "wave" ? closeWave : closeLongPeriod)(deps, context, period);
  }
  await releaseSampleFigures(deps);
  await releaseTurnouts(deps, context);
  await deps.db.batch([lateCountStatement(deps.today())]);
}

/** Settles a closed month and releases all its cells at once. */
export async function closeMonth(deps: Deps, context: ReleaseContext, month: Period): Promise<void> {
  const { key } = month;
  const texts = settleMonthTextsStatement(key, key, null);
  await deps.db.batch([await flagDays(deps, context, month), texts, settleMonthStatement(key, key, null)]);
  const cells = await releaseStep(deps, context, { period: month, labels: [month.key] });
  await letOut(deps, cells, [
    closePeriodStatement(month.kind, key, deps.today()),
    ...(await appraisalPairs(deps, context, { period: month, cells })),
    ...(await releaseTexts(deps, context, { period: month, cells })),
  ]);
}

/** Settles a closed wave and releases all its cells at once. */
export async function closeWave(deps: Deps, context: ReleaseContext, wave: Period): Promise<void> {
  const texts = settleWaveTextsStatement(wave.key, "", null);
  await deps.db.batch([await flagDays(deps, context, wave), texts, settleWaveStatement(wave.key, "", null)]);
  const cells = await waveCells(deps, context, wave, (label) => label.endsWith(`@${wave.key}`));
  await letOut(deps, cells, [
    closePeriodStatement(wave.kind, wave.key, deps.today()),
    ...(await appraisalPairs(deps, context, { period: wave, cells })),
    ...(await releaseTexts(deps, context, { period: wave, cells })),
  ]);
}

/** The cells that releasing the settled labels of a wave that `isOf` picks lets out. */
export async function waveCells(
  deps: Deps,
  context: ReleaseContext,
  wave: Period,
  isOf: (label: string) => boolean,
): Promise<ReleasedCell[]> {
  const labels = await settledLabels(deps.db, wave.from.slice(0, 7), wave.to.slice(0, 7));
  return releaseStep(deps, context, { period: wave, labels: labels.filter(isOf) });
}

/** Releases the cells of a closed quarter or year that have had no release: sums of its months. */
export async function closeLongPeriod(deps: Deps, context: ReleaseContext, period: Period): Promise<void> {
  const { kind } = period;
  if (kind !== "quarter" && kind !== "year") {
    return;
  }
  const known = await releasedKeys(deps.db, kind, period.key);
  const cells = await sumsOf(deps, context, { ...period, kind });
  const fresh = cells.filter(({ unit, measure, filter, proof }) => !known.has(`${unit} ${measure} ${filter} ${proof}`));
  await letOut(deps, fresh, [closePeriodStatement(kind, period.key, deps.today())]);
}

/** The cells of a quarter or year as its months add up, once those `revised` are let out. */
export async function sumsOf(
  deps: Deps,
  context: ReleaseContext,
  period: Period & { kind: "quarter" | "year" },
  revised: readonly ReleasedCell[] = [],
) {
  const released = await releasedCellsOf(deps.db, "month", monthsOf(period));
  const newest = new Map([...released, ...revised].map((cell) => [`${cellKey(cell)}\n${cell.period}`, cell]));
  const months = [...newest.values()];
  const electorateOf = await electorateIn(deps, context, period);
  return sumMonths(months, period, { groups: context.groups, electorateOf });
}

/** The months, and the quarters and years that hold them, once each. */
export function periodsOfMonths(months: readonly string[]): Period[] {
  const periods = months.flatMap((month) => {
    const day = `${month}-01`;
    return [periodOf("month", day), periodOf("quarter", day), periodOf("year", day)];
  });
  return [...new Map(periods.map((period) => [period.key, period])).values()];
}
