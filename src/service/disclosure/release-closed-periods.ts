import { isClosed, type Period, periodOf } from "../../core/figures/period.ts";
import { closedPeriods, closePeriodStatement } from "../../store/releases.ts";
import { talliedMonths } from "../../store/tallies.ts";
import { listWaves } from "../../store/waves.ts";
import type { Deps } from "../deps.ts";
import { type ReleaseContext, releaseContext } from "./release-context.ts";
import { releasePeriod } from "./release-period.ts";

/** Whole days that late answers of a period still have after its end. */
export const GRACE_DAYS = 1;

/** Releases every period with answers that has closed and has not had its release; run at start and once a day. */
export async function releaseClosedPeriods(deps: Deps): Promise<void> {
  const done = await closedPeriods(deps.db);
  const due = (await periodsWithAnswers(deps)).filter(
    (period) => isClosed(period, deps.today(), GRACE_DAYS) && !done.has(`${period.kind} ${period.key}`),
  );
  const context = due.length > 0 ? await releaseContext(deps) : null;
  for (const period of due) {
    await closePeriod(deps, context, period);
  }
}

async function closePeriod(deps: Deps, context: ReleaseContext | null, period: Period): Promise<void> {
  if (context) {
    await releasePeriod(deps, context, period);
    await deps.db.batch([closePeriodStatement(period.kind, period.key, deps.today())]);
  }
}

async function periodsWithAnswers(deps: Deps): Promise<Period[]> {
  return [...periodsOfMonths(await talliedMonths(deps.db)), ...(await wavesOf(deps))];
}

async function wavesOf(deps: Deps): Promise<Period[]> {
  const waves = await listWaves(deps.db);
  return waves.map(({ key, fromDay, toDay }) => ({ kind: "wave", key, from: fromDay, to: toDay }));
}

/** The months, and the quarters and years that hold them, once each. */
export function periodsOfMonths(months: readonly string[]): Period[] {
  const periods = months.flatMap((month) => {
    const day = `${month}-01`;
    return [periodOf("month", day), periodOf("quarter", day), periodOf("year", day)];
  });
  return [...new Map(periods.map((period) => [period.key, period])).values()];
}
