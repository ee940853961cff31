/**
 * Holm's step-down p-values in the order given, in [0, 1], never below their own p and in its order; those at or below
 * α may all be called more than chance with joint error α. `null` (nothing to judge) stays `null` and is not counted.
 * Source: Holm (1979), Scand. J. Statist. 6:65; as R's `p.adjust`.
 */
export function holmAdjust(pValues: readonly (number | null)[]): (number | null)[] {
  const judged = pValues.flatMap((p, index) => (p === null ? [] : [{ p, index }])).sort((a, b) => a.p - b.p);
  const adjusted: (number | null)[] = pValues.map(() => null);
  let reached = 0;
  for (const [step, { p, index }] of judged.entries()) {
    reached = Math.max(reached, Math.min(1, (judged.length - step) * p));
    adjusted[index] = reached;
  }
  return adjusted;
}
