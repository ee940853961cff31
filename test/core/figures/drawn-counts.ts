import fc from "fast-check";

/** Counts of a share with at least `validMin` answers. */
export function drawnCounts(validMin: number, validMax: number) {
  return fc
    .integer({ min: validMin, max: validMax })
    .chain((valid) => fc.record({ favourable: fc.integer({ min: 0, max: valid }), valid: fc.constant(valid) }));
}

/** Both sides of a change. */
export function drawnPair(validMin: number, validMax: number) {
  return fc.record({ later: drawnCounts(validMin, validMax), earlier: drawnCounts(validMin, validMax) });
}

/** `[favourable, valid]` of a vector as counts. */
export function countsOf([favourable = 0, valid = 0]: readonly number[]) {
  return { favourable, valid };
}
