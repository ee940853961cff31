import { answersForDifference } from "./answers-needed.ts";

/** A tenth of a percentage point: finer is not told. */
const STEP = 0.001;

/**
 * The smallest change of a share near `share`, in [0, 1] and up or down whichever is larger, that `answers` in each of
 * two independent periods tell from chance four times out of five; `null` where no change is seen.
 * Source: the inverse of `answersForDifference` (Fleiss, Levin & Paik 2003, 4.2) by search.
 */
export function detectableChange(answers: number, share: number): number | null {
  const both = [1, -1].flatMap((direction) => {
    const room = direction > 0 ? 1 - share : share;
    for (let steps = 1; steps * STEP <= room + 1e-9; steps += 1) {
      const to = Math.min(1, Math.max(0, share + direction * steps * STEP));
      if ((answersForDifference(share, to) ?? Number.POSITIVE_INFINITY) <= answers) {
        return [steps * STEP];
      }
    }
    return [];
  });
  return both.length > 0 ? Math.max(...both) : null;
}
