import type { IndicatorMeaning } from "../surveys/survey.ts";

/** Answers to the two best and the two worst levels of a scale, out of the valid ones. */
export type EndBoxes = { top: number; bottom: number; valid: number };

const LEVELS_MIN = 5;

/**
 * The top two and the bottom two boxes of a rating, by number; null where its valid levels are not five numbers or more,
 * of which two are not half, or where nobody gave one.
 * Source: the convention of customer surveys (top-two-box score).
 */
export function endBoxes(levels: Readonly<Record<string, number>>, { values }: IndicatorMeaning): EndBoxes | null {
  const valid = values.filter((value) => value.valid).map(({ value }) => value);
  if (valid.length < LEVELS_MIN || valid.some((value) => value === "" || !Number.isFinite(Number(value)))) {
    return null;
  }
  const counts = valid
    .toSorted((one, other) => Number(other) - Number(one))
    .map((value) => (Object.hasOwn(levels, value) ? (levels[value] ?? 0) : 0));
  const sum = (of: readonly number[]) => of.reduce((total, count) => total + count, 0);
  const all = sum(counts);
  return all === 0 ? null : { top: sum(counts.slice(0, 2)), bottom: sum(counts.slice(-2)), valid: all };
}
