import type { ProofClass } from "../responses/answer.ts";
import type { UnitChange } from "../units/unit-change.ts";
import type { UnitTree } from "../units/unit-tree.ts";

/** One-time codes made together, and the units on whose links they may be cast. */
export type Invited = { units: readonly string[]; count: number };

/**
 * How many could answer for a unit at most, as far as is known: its population, and for answers by one-time code the
 * codes that count in it or below it alone, whichever is less; null where neither is known.
 */
export function electorateSize(
  tree: Pick<UnitTree, "has" | "ancestorsOf"> & {
    statementOf(unit: string): Pick<UnitChange, "population"> | null;
  },
  invited: readonly Invited[],
  { unit, proof }: { unit: string; proof: ProofClass },
): number | null {
  const isIn = (other: string) => other === unit || (tree.has(other) && tree.ancestorsOf(other).includes(unit));
  const own = proof === "token" ? invited.filter(({ units }) => units.length > 0 && units.every(isIn)) : [];
  const population = tree.statementOf(unit)?.population ?? null;
  const known = [
    ...(population === null ? [] : [population]),
    ...(own.length === 0 ? [] : [own.reduce((sum, { count }) => sum + count, 0)]),
  ];
  return known.length === 0 ? null : Math.min(...known);
}
