import { type CalendarKind, type Day, type Period, type PeriodKind, periodOf } from "../figures/period.ts";
import type { FieldError } from "../refusal.ts";

export const UNDERTAKING_LENGTH_MAX = 300;

/** What was promised in public for a unit on `day`, to be done by `due`; numbered within the unit from 1, for good. */
export type Undertaking = {
  unit: string;
  number: number;
  day: Day;
  due: Day | null;
  text: string;
  recordedOn: Day;
  withdrawn: { on: Day; reason: string } | null;
};

/** `period`: the key of the one it was made in, null where that is none. */
export type PlacedUndertaking = Undertaking & { period: string | null };

/** What keeps an undertaking from being recorded: a day to come, or one on which it is due before it was made. */
export function undertakingFaults({ day, due }: { day: Day; due: Day | null }, today: Day): FieldError[] {
  return [
    ...(day > today ? [{ pointer: "/day", reason: "future_day" } as const] : []),
    ...(due !== null && due < day ? [{ pointer: "/due", reason: "before_day" } as const] : []),
  ];
}

/** The key of the period of a kind in which a day lies; of `waves` the first that holds it, null where none does. */
export function periodWith(kind: PeriodKind, day: Day, waves: readonly Period[]): string | null {
  return kind === "wave"
    ? (waves.find(({ from, to }) => from <= day && day <= to)?.key ?? null)
    : calendarKey(kind, day);
}

function calendarKey(kind: CalendarKind, day: Day): string {
  return periodOf(kind, day).key;
}

/** Those made or due within the days of a period, by day; withdrawn ones among them. */
export function undertakingsOf<U extends Undertaking>(
  undertakings: readonly U[],
  { from, to }: { from: Day; to: Day },
): { made: U[]; due: U[] } {
  const isWithin = (day: Day | null) => day !== null && from <= day && day <= to;
  return {
    made: undertakings.filter(({ day }) => isWithin(day)),
    due: undertakings.filter(({ day, due }) => isWithin(due) && !isWithin(day)),
  };
}
