import type { HiddenCount } from "./audit-cell.ts";
import type { KnownSums } from "./known-sums.ts";
import { latticeKey, REST } from "./lattice.ts";

/**
 * Cells whose hiding can protect a hidden count, as tiers to be tried in turn: the cell itself, should it be shown as one
 * sum with other labels, the other parts of the sums it is part of and of its own; then those sums; then the same one
 * level further up. A tier may name cells without answers.
 */
export function partnersOf(known: KnownSums, hidden: HiddenCount): string[][] {
  const { root, parts, hasOwn } = known.dimension;
  const label = known.labels.get(hidden.labels[0] ?? "");
  const filters = hidden.filter === REST ? parts : [hidden.filter === "own" ? root : hidden.filter];
  const isPart = parts.length > 0;
  const across = (unit: string) => (isPart ? parts.map((part) => latticeKey(unit, part)) : []);
  const under = (unit: string) => [
    ...(hasOwn && !isPart ? [latticeKey(unit, "own")] : []),
    ...(label?.childrenOf(unit) ?? []).flatMap((child) => filters.map((filter) => latticeKey(child, filter))),
  ];
  const above = label?.ancestorsOf(hidden.unit) ?? [hidden.unit];
  const around = hidden.scope === "own" ? above : above.slice(1);
  const tiers = [
    hidden.scope === "own" ? [] : [...under(hidden.unit), ...across(hidden.unit)],
    ...around.flatMap((unit) => [under(unit), [...filters.map((filter) => latticeKey(unit, filter)), ...across(unit)]]),
  ];
  const [own = [], first = [], ...rest] = tiers;
  return [[latticeKey(hidden.unit, hidden.filter), ...own, ...first], ...rest].map((tier) => [...new Set(tier)]);
}
