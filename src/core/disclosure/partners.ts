import type { HiddenCount } from "./audit-cell.ts";
import type { KnownSums, ShownCells } from "./known-sums.ts";
import { addLevels, filterOfKey, latticeKey, REST, sumOf, unitOfKey } from "./lattice.ts";

/**
 * Cells whose hiding can protect a hidden count, as tiers to be tried in turn: the cell itself, should it be shown as one
 * sum with other labels, the other parts of the sums it is part of and of its own; then those sums; then the same one
 * level further up. A tier may name cells without answers.
 */
export function partnersOf(known: KnownSums, hidden: HiddenCount): string[][] {
  const { root, parts, hasOwn } = known.dimension;
  const label = known.labels.get(hidden.labels[0] ?? "");
  const isPart = parts.length > 0;
  const isTotal = hidden.filter === "own" || hidden.filter === root;
  const ofTotal = isPart ? [root, ...parts] : [root];
  const filters = hidden.filter === REST ? parts : isTotal ? ofTotal : [hidden.filter];
  const across = (unit: string) => (isPart ? parts.map((part) => latticeKey(unit, part)) : []);
  const under = (unit: string) => [
    ...(hasOwn && (isTotal || !isPart) ? [latticeKey(unit, "own")] : []),
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

/** A part that would be the only hidden one of its unit is told by the others: the smallest of them goes with it. */
export function withPartner(known: KnownSums, shown: ShownCells, key: string): string[] {
  const { parts, root } = known.dimension;
  const filter = filterOfKey(key);
  if (filter === root || filter === "own") {
    return [key];
  }
  const others = parts.map((part) => latticeKey(unitOfKey(key), part)).filter((other) => other !== key);
  const labels = shown.get(key) ?? [];
  const isAlone = others.every(
    (other) => shown.has(other) || labels.every((label) => countAt(known, other, label) === 0),
  );
  const [partner] = isAlone
    ? bySize(
        known,
        shown,
        others.filter((other) => shown.has(other)),
      )
    : [];
  return partner === undefined ? [key] : [key, partner];
}

export function bySize(known: KnownSums, shown: ShownCells, keys: readonly string[]): string[] {
  const sizes = new Map(keys.map((key) => [key, sumOf(levelsOf(known, shown, key))]));
  return keys.toSorted((a, b) => (sizes.get(a) ?? 0) - (sizes.get(b) ?? 0) || (a < b ? -1 : 1));
}

export function levelsOf(known: KnownSums, shown: ShownCells, key: string): readonly number[] {
  return (shown.get(key) ?? []).reduce<readonly number[]>(
    (sum, label) => addLevels(sum, known.labels.get(label)?.cells.get(key)?.levels ?? []),
    [],
  );
}

function countAt(known: KnownSums, key: string, label: string): number {
  return sumOf(known.labels.get(label)?.cells.get(key)?.levels ?? []);
}
