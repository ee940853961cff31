import {
  addDays,
  type CalendarKind,
  type Day,
  isClosed,
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
type Known = { today: Day; lastShown: string | null; lastQuoted: string | null; waves: readonly Period[] | null };

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
    return periodsEndingWith(kind, last.key, PERIOD_COUNT);
  }
  const to = asked.to ?? (last.to < asked.from ? periodOf(kind, asked.from).to : last.to);

  const periods = periodsBetween(kind, asked.from, to);
  return periods.length === 0 || periods.length > PERIOD_COUNT_MAX ? null : periods;
}

function lastPeriod(kind: CalendarKind, asked: Asked, known: Known): Period {
  if (asked.to !== null) {
    return periodOf(kind, asked.to);
  }
  const named = known.lastShown ?? known.lastQuoted;
  return (named === null ? null : parsePeriod(kind, named)) ?? lastClosed(kind, known.today);
}

function lastClosed(kind: CalendarKind, today: Day): Period {
  const current = periodOf(kind, today);
  return isClosed(current, today, 0) ? current : periodOf(kind, addDays(current.from, -1));
}

function waveWindow(asked: Asked, known: Known): Period[] {
  const waves = (known.waves ?? []).filter(
    (wave) => (asked.from === null || wave.to >= asked.from) && (asked.to === null || wave.from <= asked.to),
  );
  return asked.from === null ? waves.slice(-PERIOD_COUNT) : waves;
}
