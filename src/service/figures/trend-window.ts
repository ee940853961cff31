import {
  addDays,
  type CalendarKind,
  type Day,
  isDay,
  type Period,
  type PeriodKind,
  parsePeriod,
  periodOf,
  periodsBetween,
  periodsEndingWith,
} from "../../core/figures/period.ts";

const PERIOD_COUNT = 24;
const PERIOD_COUNT_MAX = 1200;

type Asked = { period: PeriodKind; from: Day | null; to: Day | null };
/** Keys of shown and of quoted periods in any order; all waves in the order of their days. */
type Known = { today: Day; shown: readonly string[]; quoted: readonly string[]; waves: readonly Period[] };

/**
 * The periods of a trend: those asked for, widened to whole ones; else the 24 that end with the last shown point, else
 * with the last quoted rate, else with the last closed period. Null when more than 1,200 are asked for, or none.
 */
export function trendWindow(asked: Asked, known: Known): Period[] | null {
  if (asked.from !== null && asked.to !== null && asked.from > asked.to) {
    return null;
  }
  if (asked.period === "wave") {
    return waveWindow(asked, known);
  }
  const kind = asked.period;
  const last = lastPeriod(kind, asked, known);
  if (asked.from === null) {
    // Before the year 0 there are no days.
    return periodsEndingWith(kind, last.key, PERIOD_COUNT).filter((period) => isDay(period.from));
  }
  const to = last.to < asked.from ? periodOf(kind, asked.from).to : last.to;
  const periods = periodsBetween(kind, asked.from, to);
  return periods.length > PERIOD_COUNT_MAX ? null : periods;
}

function lastPeriod(kind: CalendarKind, asked: Asked, { today, shown, quoted }: Known): Period {
  if (asked.to !== null) {
    return periodOf(kind, asked.to);
  }
  const named = lastKey(shown) ?? lastKey(quoted);
  const lastClosed = addDays(periodOf(kind, today).from, -1);
  return (named === null ? null : parsePeriod(kind, named)) ?? periodOf(kind, lastClosed);
}

function lastKey(keys: readonly string[]): string | null {
  return keys.toSorted().at(-1) ?? null;
}

/** Waves that touch the days asked for; what is not asked for is bounded as in the calendar. */
function waveWindow({ from, to }: Asked, known: Known): Period[] {
  const touching = known.waves.filter((wave) => (from === null || wave.to >= from) && (to === null || wave.from <= to));
  const last = to === null ? lastWave(known) : null;
  const upToLast = last === null ? touching : touching.filter((wave) => wave.from <= last.from);
  if (from === null) {
    return upToLast.slice(-PERIOD_COUNT);
  }
  return upToLast.length > 0 ? upToLast : touching.slice(0, 1);
}

/** The last shown wave, else the last quoted, the last closed, the last that has begun, the last there is. */
function lastWave({ today, shown, quoted, waves }: Known): Period | null {
  const lastOf = (is: (wave: Period) => boolean) => waves.findLast(is);
  return (
    lastOf(({ key }) => shown.includes(key)) ??
    lastOf(({ key }) => quoted.includes(key)) ??
    lastOf((wave) => wave.to < today) ??
    lastOf((wave) => wave.from <= today) ??
    waves.at(-1) ??
    null
  );
}
