/** A civil day, `YYYY-MM-DD`. */
export type Day = string;
export type PeriodKind = "month" | "quarter" | "year" | "wave";

/** The kinds that the calendar gives; a wave's days are stated. */
export type CalendarKind = Exclude<PeriodKind, "wave">;

/** A named stretch of days, both ends included; `key` is `2019-09`, `2019-Q3`, `2019` or a wave's key. */
export type Period = { kind: PeriodKind; key: string; from: Day; to: Day };

const MONTHS_PER = { month: 1, quarter: 3, year: 12 } as const;
const MS_PER_DAY = 86_400_000;
const KEY_FORMS = { month: /^\d{4}-(0[1-9]|1[0-2])$/, quarter: /^\d{4}-Q[1-4]$/, year: /^\d{4}$/ } as const;

/** Whether a text is a day that exists, years 0000 to 9999, leap days included. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    return false;
  }
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

export function firstOfMonth(day: Day): Day {
  return `${day.slice(0, 7)}-01`;
}

/** The day `count` days later, earlier when negative; never beyond the years 0000 to 9999, so that days stay in order. */
export function addDays(day: Day, count: number): Day {
  const ms = Date.parse(`${day}T00:00:00Z`) + count * MS_PER_DAY;
  const within = Math.min(Math.max(ms, Date.parse("0000-01-01T00:00:00Z")), Date.parse("9999-12-31T00:00:00Z"));
  return new Date(within).toISOString().slice(0, 10);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The civil day of an instant in an IANA time zone; an unknown zone throws a RangeError. */
export function civilDay(instant: Date, timeZone: string): Day {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-u-ca-iso8601-nu-latn", {
      timeZone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    });
    formats.set(timeZone, format);
  }
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${(parts.year ?? "").padStart(4, "0")}-${parts.month}-${parts.day}`;
}

/** The month, quarter or year a day lies in. */
export function periodOf(kind: CalendarKind, day: Day): Period {
  return periodAt(kind, Math.floor(monthNumber(day) / MONTHS_PER[kind]));
}

/** The kind a calendar period's key has by its form; `null` for any other text, a wave's key for one. */
export function kindOfKey(key: string): CalendarKind | null {
  const kinds = ["month", "quarter", "year"] as const;
  return kinds.find((kind) => KEY_FORMS[kind].test(key)) ?? null;
}

/** The period of a key, or `null` when the key has another form. */
export function parsePeriod(kind: CalendarKind, key: string): Period | null {
  return KEY_FORMS[kind].test(key) ? periodOf(kind, firstDayOf(kind, key)) : null;
}

/** All periods that hold a day of `from` … `to`, in order; both ends widen to whole periods. */
export function periodsBetween(kind: CalendarKind, from: Day, to: Day): Period[] {
  const first = Math.floor(monthNumber(from) / MONTHS_PER[kind]);
  const last = Math.floor(monthNumber(to) / MONTHS_PER[kind]);
  return from > to ? [] : Array.from({ length: last - first + 1 }, (_, i) => periodAt(kind, first + i));
}

/** The keys of all months that hold a day of the period, in order. */
export function monthsOf(period: Period): string[] {
  return periodsBetween("month", period.from, period.to).map((month) => month.key);
}

/** Whether the period's last day and then `graceDays` whole days are over. */
export function isClosed(period: Period, today: Day, graceDays: number): boolean {
  return today > addDays(period.to, graceDays);
}

/** The period after the one named; a key of another form throws a RangeError. */
export function nextPeriod(kind: CalendarKind, key: string): Period {
  return periodAt(kind, indexOf(kind, key) + 1);
}

/** The `count` periods that end with the one named, oldest first; a key of another form throws a RangeError. */
export function periodsEndingWith(kind: CalendarKind, key: string, count: number): Period[] {
  const last = indexOf(kind, key);
  return Array.from({ length: count }, (_, i) => periodAt(kind, last - count + 1 + i));
}

/** Months since year 0. */
function monthNumber(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function indexOf(kind: CalendarKind, key: string): number {
  if (!KEY_FORMS[kind].test(key)) {
    throw new RangeError(`not a ${kind}: ${key}`);
  }
  return Math.floor(monthNumber(firstDayOf(kind, key)) / MONTHS_PER[kind]);
}

function firstDayOf(kind: CalendarKind, key: string): Day {
  const year = key.slice(0, 4);
  switch (kind) {
    case "month":
      return `${key}-01`;
    case "quarter":
      return firstOfMonthNumber(Number(year) * 12 + (Number(key.slice(6)) - 1) * 3);
    case "year":
      return `${year}-01-01`;
  }
}

function firstOfMonthNumber(month: number): Day {
  const year = String(Math.floor(month / 12)).padStart(4, "0");
  return `${year}-${String((month % 12) + 1).padStart(2, "0")}-01`;
}

function lastOfMonth(day: Day): Day {
  // Day 0 of the next month; the calendar repeats every 400 years, and Date.UTC misreads years below 100.
  const last = new Date(Date.UTC(2000 + (Number(day.slice(0, 4)) % 400), Number(day.slice(5, 7)), 0));
  return `${day.slice(0, 7)}-${last.getUTCDate()}`;
}

/** The period numbered `index` of its kind, counted from year 0. */
function periodAt(kind: CalendarKind, index: number): Period {
  const from = firstOfMonthNumber(index * MONTHS_PER[kind]);
  const to = lastOfMonth(firstOfMonthNumber((index + 1) * MONTHS_PER[kind] - 1));
  const year = from.slice(0, 4);
  const keys = { month: from.slice(0, 7), quarter: `${year}-Q${(index % 4) + 1}`, year };
  return { kind, key: keys[kind], from, to };
}
