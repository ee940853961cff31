import { linearisedMean, type MeanRow } from "./linearised-mean.ts";
import type { Frame } from "./sample-design.ts";
import { sumOf } from "./weight.ts";

/**
 * The true design effect of a mean or share: its variance under the design over that of a simple random sample of as
 * many answers, drawn without replacement where a frame is given. Unlike Kish's it credits strata and charges clusters.
 * `null` where the design is refused, one answer alone or equal answers show no variance, or the weights, with a frame,
 * do not add up to more people than answered.
 * Source: Kish (1965), Survey Sampling, 8.2; Lumley (2010), Complex Surveys, 2, as `svymean(deff = TRUE)`.
 */
export function designEffect(rows: readonly MeanRow[], frame: Frame): number | null {
  const estimate = linearisedMean(rows, frame);
  if (!estimate.ok) {
    return null;
  }
  const answers = rows.flatMap(({ value, weight }) => (value === null ? [] : [{ value, weight }]));
  const count = answers.length;
  const people = sumOf(answers.map(({ weight }) => weight));
  const squares = sumOf(answers.map(({ value, weight }) => weight * (value - estimate.value.value) ** 2));
  const remaining = frame ? 1 - count / people : 1;
  const simple = (squares / people / (count - 1)) * remaining;
  return simple > 0 && Number.isFinite(simple) ? estimate.value.standardError ** 2 / simple : null;
}
