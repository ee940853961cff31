import type { PeriodName, UnitMessages } from "./unit-messages.ts";

const MONTHS = "January February March April May June July August September October November December".split(" ");

function monthName(month: number): string {
  return MONTHS[month - 1] ?? "";
}

function part(period: PeriodName): string {
  switch (period.kind) {
    case "month":
      return monthName(period.part);
    case "months":
      return `${monthName(period.from.part)}–${monthName(period.part)}`;
    case "quarter":
      return `Q${period.part}`;
    case "year":
      return String(period.year);
    case "wave":
      return period.key;
  }
}

function full(period: PeriodName): string {
  return withYear(period, part);
}

/** As short as a label needs. */
function short(period: PeriodName): string {
  return period.kind === "month" || period.kind === "months"
    ? part(period).replaceAll(/[a-z]+/g, (rest) => rest.slice(0, 2))
    : part(period);
}

function withYear(period: PeriodName, write: (period: PeriodName) => string): string {
  if (period.kind === "months" && !isWithinYear(period)) {
    const [first, last] = write(period).split("–");
    return `${first} ${period.from.year}–${last} ${period.year}`;
  }
  return "part" in period ? `${write(period)} ${period.year}` : part(period);
}

function isWithinYear(period: PeriodName): boolean {
  return period.kind !== "months" || period.from.year === period.year;
}

function isSameYear(first: PeriodName, last: PeriodName): boolean {
  return "part" in first && "part" in last && first.year === last.year && isWithinYear(first) && isWithinYear(last);
}

/** Names one after another, “and” before the last. */
export function inWords(names: readonly string[]): string {
  return names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${names.at(-1)}` : (names[0] ?? "");
}

export const periodEn: UnitMessages["period"] = {
  full,
  brief: (period) => withYear(period, short),
  short,
  year: (year) => String(year),
  span: (first, last) => `${isSameYear(first, last) ? part(first) : full(first)}–${full(last)}`,
  fromTo: (first, last) => `From ${isSameYear(first, last) ? part(first) : full(first)} to ${full(last)}`,
  open: (period) => `${period} (still open)`,
  list: (periods) =>
    inWords(
      periods.map((period, i) => {
        const after = periods[i + 1];
        return after && isSameYear(period, after) ? part(period) : full(period);
      }),
    ),
};
