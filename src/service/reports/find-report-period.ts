import { kindOfKey, type Period, type PeriodKind } from "../../core/figures/period.ts";
import { invalid } from "../../core/refusal.ts";
import { releaseDay } from "../../core/reports/release-calendar.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import { lastQuotedPeriod, shownPeriods } from "../../store/released-days.ts";
import { closedPeriods } from "../../store/releases.ts";
import type { Deps } from "../deps.ts";
import { findPeriod } from "../figures/find-period.ts";

/** A period that can be reported on, or the day on which one that cannot yet will be. */
export type ReportPeriod = { period: Period; isReleased: boolean; day: string };

const KINDS: readonly PeriodKind[] = ["month", "wave", "quarter", "year"];

/** The period of the key, by default the unit's last month with a figure, else its last wave, quarter, year, else null. */
export async function findReportPeriod(
  deps: Deps,
  unit: string,
  key: string | null,
): Promise<Result<ReportPeriod | null>> {
  const period = key === null ? await lastPeriod(deps, unit) : await findPeriod(deps, kindOfKey(key) ?? "wave", key);
  if (!period) {
    return key === null ? accept(null) : refuse(invalid([{ pointer: "/period", reason: "bad_period" }]));
  }
  const day = releaseDay(period, deps.settings.releaseGraceDays);
  // On the day itself the release may still be under way; before it nothing would be true of the period.
  const isReleased = deps.today() > day || (await closedPeriods(deps.db)).has(`${period.kind} ${period.key}`);
  return accept({ period, isReleased, day });
}

async function lastPeriod(deps: Deps, unit: string): Promise<Period | null> {
  for (const kind of KINDS) {
    const [shown = null] = await shownPeriods(deps.db, { unit, kind, count: 1 });
    if (shown !== null) {
      return findPeriod(deps, kind, shown);
    }
  }
  for (const kind of KINDS) {
    const quoted = await lastQuotedPeriod(deps.db, unit, kind);
    if (quoted !== null) {
      return findPeriod(deps, kind, quoted);
    }
  }
  return null;
}
