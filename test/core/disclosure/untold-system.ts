import { isCountSafe } from "../../../src/core/disclosure/audit-sums.ts";
import { helpingCounts } from "../../../src/core/disclosure/helping-counts.ts";
import { hiddenNear, sumsAround } from "../../../src/core/disclosure/sums-around.ts";

type Counts = readonly [favourable: number, valid: number];

/** Counts by name with their counts, the names of those shown, and sums as `whole=part+part`. */
export function systemOf(
  counts: Readonly<Record<string, Counts>>,
  shown: readonly string[],
  ...sums: readonly string[]
) {
  const system = {
    counts: new Map(
      Object.entries(counts).map(([name, [favourable, valid]]) => [name, [favourable, valid - favourable]]),
    ),
    shown: new Set(shown),
    sums: sums.map((sum) => ({ whole: sum.split("=")[0] ?? "", parts: sum.split("=")[1]?.split("+") ?? [] })),
  };
  const around = sumsAround(system);
  return {
    near: (target: string) => hiddenNear(system, around, target),
    isSafe: (target: string) => isCountSafe(system, around, target, { min: 10, seen: new Map() }),
    helpTo: (target: string, ...kept: readonly string[]) =>
      helpingCounts(system, around, { target, canHide: (name) => !kept.includes(name), min: 10, seen: new Map() }),
  };
}
