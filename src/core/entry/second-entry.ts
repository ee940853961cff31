/** A batch below this tells no rate, so that none of it is typed twice. */
export const COMPARED_BATCH_MIN = 10;

const SHARE = 0.05;
const SHEETS_MIN = 5;

/** How many of `sheets` are typed twice at least: one in twenty, five of a small batch; none below ten. */
export function secondEntryCount(sheets: number): number {
  return sheets < COMPARED_BATCH_MIN ? 0 : Math.max(SHEETS_MIN, Math.ceil(sheets * SHARE));
}

/**
 * Whether the sheet typed after `before` others is typed again: every n-th from a start drawn at random, a number of
 * any size. Systematic sampling: Cochran (1977), Sampling Techniques, 8.1.
 */
export function isTypedAgain(sheets: number, before: number, start: number): boolean {
  const count = secondEntryCount(sheets);
  if (count === 0) {
    return false;
  }
  const step = Math.floor(sheets / count);
  return before % step === start % step;
}
