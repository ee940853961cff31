import { addDays, type Day, nextPeriod, type Period, type PeriodKind } from "../figures/period.ts";

/** The day on which a period is released: its last day, the days of grace after it, and one more. */
export function releaseDay(period: Pick<Period, "to">, graceDays: number): Day {
  return addDays(period.to, graceDays + 1);
}

/**
 * The next `count` periods after one of the calendar, each with the day of its release, in order; of a wave those of
 * `waves` that end after it. It follows from the period alone, so that it can be announced ahead and stays what it was.
 */
export function releaseCalendar(
  period: Period,
  { count, graceDays, waves }: { count: number; graceDays: number; waves: readonly Period[] },
): { period: string; day: Day }[] {
  const later = period.kind === "wave" ? laterWaves(period, waves) : calendarPeriods(period.kind, period.key, count);
  return later.slice(0, count).map((one) => ({ period: one.key, day: releaseDay(one, graceDays) }));
}

function laterWaves(period: Period, waves: readonly Period[]): Period[] {
  return waves.filter(({ to }) => to > period.to).toSorted((one, other) => (one.to < other.to ? -1 : 1));
}

function calendarPeriods(kind: Exclude<PeriodKind, "wave">, key: string, count: number): Period[] {
  const periods: Period[] = [];
  for (let at = key; periods.length < count; ) {
    const next = nextPeriod(kind, at);
    periods.push(next);
    at = next.key;
  }
  return periods;
}
