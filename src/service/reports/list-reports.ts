import { type Day, type Period, periodOf, periodsEndingWith } from "../../core/figures/period.ts";
import type { LocalText } from "../../core/local-text.ts";
import type { CalendarEntry } from "../../core/reports/monthly-report.ts";
import { releaseCalendar, releaseDay } from "../../core/reports/release-calendar.ts";
import { releasedDays, shownPeriods } from "../../store/released-days.ts";
import { listWaves } from "../../store/waves.ts";
import type { Deps } from "../deps.ts";
import { distinctWaves } from "../figures/distinct-waves.ts";
import { waveNames } from "../figures/wave-names.ts";
import { listRoots } from "../units/list-roots.ts";

/** The reports there are of the units under no other, the newest first, and the days on which the next will be. */
export type ListedReports = {
  reports: { code: string; name: LocalText; period: string; releasedOn: Day }[];
  calendar: CalendarEntry[];
  /** The names of waves by key, where they have one. */
  waves: Record<string, LocalText>;
};

const REPORTS_MAX = 6;
const CALENDAR_COUNT = 12;

export async function listReports(deps: Deps): Promise<ListedReports> {
  const waves = await listWaves(deps.db);
  const reports: ListedReports["reports"] = [];
  for (const { code, name } of await listRoots(deps)) {
    for (const kind of ["month", "wave"] as const) {
      for (const period of await shownPeriods(deps.db, { unit: code, kind, count: REPORTS_MAX })) {
        const days = await releasedDays(deps.db, { units: [code], kind, period });
        reports.push(...(days ? [{ code, name, period, releasedOn: days.on }] : []));
      }
    }
  }
  return { reports, calendar: calendarFrom(deps, distinctWaves(waves)), waves: await waveNames(deps) };
}

/** The months and waves whose release is today or ahead, by its day. */
function calendarFrom(deps: Deps, waves: readonly Period[]): CalendarEntry[] {
  const { releaseGraceDays: graceDays } = deps.settings;
  const today = deps.today();
  // Of the months before this one at most the last can still be due, since the days of grace are at most 31.
  const [start] = periodsEndingWith("month", periodOf("month", today).key, 3);
  const months = start ? releaseCalendar(start, { count: CALENDAR_COUNT + 2, graceDays, waves: [] }) : [];
  const ahead = waves.map((wave) => ({ period: wave.key, day: releaseDay(wave, graceDays) }));
  return [...months, ...ahead]
    .filter(({ day }) => day >= today)
    .toSorted((one, other) => (one.day < other.day ? -1 : 1))
    .slice(0, CALENDAR_COUNT);
}
