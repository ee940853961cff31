import type { Day } from "../figures/period.ts";
import type { FieldError } from "../refusal.ts";
import { toAsciiDigits } from "../responses/read-number.ts";

export const OUTCOMES = ["reached", "refused", "notReached", "ineligible"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What the clerk states of a batch: the day of its sheets, how many there are, and what came of asking; null: not counted. */
export type BatchHeader = { day: Day; sheets: number } & Record<Outcome, number | null>;

/** One transaction stores a whole batch. */
export const SHEETS_MAX = 200;
const COUNT_MAX = 99_999;

/** A header as it was typed, and what is wrong with its counts; the day is judged by the link. */
export function readHeader(text: (name: string) => string): { header: BatchHeader; errors: FieldError[] } {
  const sheets = count(text("sheets"));
  const outcomes = OUTCOMES.map((name) => [name, text(name).trim() === "" ? null : count(text(name))] as const);
  const errors: FieldError[] = [
    ...(Number.isNaN(sheets) || sheets < 1 || sheets > SHEETS_MAX ? [fault("sheets")] : []),
    ...outcomes.flatMap(([name, value]) => (value !== null && Number.isNaN(value) ? [fault(name)] : [])),
  ];
  const of = Object.fromEntries(outcomes);
  const [reached = null, refused = null, notReached = null, ineligible = null] = OUTCOMES.map((name) => of[name]);
  const header = { day: toAsciiDigits(text("day")).trim(), sheets, reached, refused, notReached, ineligible };
  return { header, errors: errors.length > 0 ? errors : outcomeErrors(header, sheets) };
}

/** Whoever filled in a sheet or refused was reached. */
export function outcomeErrors({ reached, refused }: BatchHeader, sheets: number): FieldError[] {
  return reached !== null && sheets + (refused ?? 0) > reached
    ? [{ pointer: "/reached", reason: "more_than_before" }]
    : [];
}

function count(text: string): number {
  const digits = toAsciiDigits(text).trim();
  return /^\d{1,5}$/.test(digits) && Number(digits) <= COUNT_MAX ? Number(digits) : Number.NaN;
}

function fault(name: string): FieldError {
  return { pointer: `/${name}`, reason: "out_of_range" };
}
