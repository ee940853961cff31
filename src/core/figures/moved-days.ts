import { addDays, type Day } from "./period.ts";

/** Days from the first to the last, both included. */
export type Days = { from: Day; to: Day };

/** The days that are in one of two stretches alone, as stretches in order; all of the second where there is no first. */
export function movedDays(before: Days | null, after: Days): Days[] {
  if (before === null) {
    return [after];
  }
  const [first, second] = before.from <= after.from ? [before, after] : [after, before];
  if (first.to < second.from) {
    return [first, second];
  }
  const ends = [before.to, after.to].sort();
  const [inner = "", outer = ""] = ends;
  return [
    { from: first.from, to: addDays(second.from, -1) },
    { from: addDays(inner, 1), to: outer },
  ].filter(({ from, to }) => from <= to);
}
