const CODE_LENGTH_MAX = 64;

/**
 * Makes codes for new units: the parent's with the next free number (`heping-3`), or `u-3` without a parent or where that
 * grows too long. The same units in the same order get the same codes.
 */
export function newUnitCodes(taken: Iterable<string>): (parent: string | null) => string {
  const highest = new Map<string, number>();
  for (const code of taken) {
    const match = /^(.+)-(\d{1,9})$/.exec(code);
    if (match?.[1] !== undefined) {
      highest.set(match[1], Math.max(highest.get(match[1]) ?? 0, Number(match[2])));
    }
  }
  return (parent) => {
    const stem = parent === null || parent.length > CODE_LENGTH_MAX - 10 ? "u" : parent;
    const next = (highest.get(stem) ?? 0) + 1;
    highest.set(stem, next);
    return `${stem}-${next}`;
  };
}
