import type { HiddenCount } from "./audit-cell.ts";
import type { KnownSums, ShownCells } from "./known-sums.ts";
import { latticeKey, REST } from "./lattice.ts";
import { hiddenCell } from "./suppress-cells.ts";

/** A unit without units below it in any label: its own answers are its total. */
export function isLeaf(known: KnownSums, unit: string): boolean {
  return [...known.labels.values()].every((label) => label.childrenOf(unit).length === 0);
}

/**
 * Every count that no figure shows and that cells about to be shown may tell of: all of the labels of now, and of
 * earlier labels those that a sum over several labels reaches, by itself or by way of other such sums.
 */
export function hiddenCounts(known: KnownSums, shown: ShownCells, labels: readonly string[]): HiddenCount[] {
  const units = new Set(labels.flatMap((label) => [...known.piecesAt(label).keys()]));
  return [...[...units].flatMap((unit) => hiddenAt(known, unit, labels)), ...hiddenBefore(known, shown, labels)];
}

/** Of those, the counts of earlier labels. */
export function hiddenBefore(known: KnownSums, shown: ShownCells, labels: readonly string[]): HiddenCount[] {
  return reachedPlaces(known, shown, labels).flatMap(({ unit, label }) => hiddenAt(known, unit, [label]));
}

/** The cells of a unit that are not shown for these labels alone, and what lies between its cells. */
function hiddenAt(known: KnownSums, unit: string, labels: readonly string[]): HiddenCount[] {
  const { root, parts, hasOwn } = known.dimension;
  const isPart = parts.length > 0;
  const filters = isPart ? parts : [root];
  const cells = filters.map((filter) => latticeKey(unit, filter));
  const between = (filter: string, scope: HiddenCount["scope"]): HiddenCount[] => {
    const count: HiddenCount = { unit, filter, scope, labels, kind: "between" };
    return scope === "subtree" || hasOwnPieces(known, unit, filter, labels) ? [count] : [];
  };
  if (isLeaf(known, unit)) {
    return [...cells.flatMap((key) => ifHidden(known, key, labels)), ...(isPart ? between(REST, "own") : [])];
  }
  const isOwnCell = hasOwn && !isPart;
  const own = isOwnCell
    ? ifHidden(known, latticeKey(unit, "own"), labels)
    : filters.flatMap((filter) => between(filter, "own"));
  const hasRest = isPart && labels.some((label) => known.hasRestAt(label));
  const rest = hasRest ? [...between(REST, "own"), ...between(REST, "subtree")] : [];
  return [...cells.flatMap((key) => ifHidden(known, key, labels)), ...own, ...rest];
}

function hasOwnPieces(known: KnownSums, unit: string, filter: string, labels: readonly string[]): boolean {
  return labels.some((label) =>
    known
      .piecesAt(label)
      .get(unit)
      ?.some(({ part }) => part === filter),
  );
}

function ifHidden(known: KnownSums, key: string, labels: readonly string[]): HiddenCount[] {
  const held = labels.filter((label) => known.labels.get(label)?.cells.has(key));
  const window = held[0] === undefined ? undefined : known.windows.get(key)?.get(held[0]);
  const isTold = window?.every((label) => held.includes(label));
  return held.length === 0 || isTold ? [] : [{ ...hiddenCell(key, labels), kind: window ? "summed" : "hidden" }];
}

type Place = { unit: string; label: string };

/** Units and earlier labels around the cells that are shown as sums over several labels. */
function reachedPlaces(known: KnownSums, shown: ShownCells, labels: readonly string[]): Place[] {
  const reached = new Map<string, Place>();
  const waiting: Place[] = [];
  const reach = (unit: string, label: string) => {
    const name = `${unit}\n${label}`;
    if (!labels.includes(label) && known.labels.has(label) && !reached.has(name)) {
      reached.set(name, { unit, label });
      waiting.push({ unit, label });
    }
  };
  for (const [key, window] of shown) {
    const [unit = ""] = key.split("\n");
    for (const label of window) {
      for (const near of around(known, unit, label)) {
        reach(near, label);
      }
    }
  }
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    for (const label of labelsTiedTo(known, place)) {
      for (const near of around(known, place.unit, label)) {
        reach(near, label);
      }
    }
  }
  return [...reached.values()];
}

/** A unit, those below it, the one above it and those beside it. */
function around(known: KnownSums, unit: string, label: string): string[] {
  const tree = known.labels.get(label);
  const [, parent] = tree?.ancestorsOf(unit) ?? [];
  const beside = parent === undefined ? [] : [parent, ...(tree?.childrenOf(parent) ?? [])];
  return [unit, ...(tree?.childrenOf(unit) ?? []), ...beside];
}

/** The labels that some cell of the unit was shown together with this one as one sum. */
function labelsTiedTo(known: KnownSums, { unit, label }: Place): Set<string> {
  const { root, parts, hasOwn } = known.dimension;
  const filters = [root, ...parts, ...(hasOwn ? ["own"] : [])];
  const windows = filters.flatMap((filter) => known.windows.get(latticeKey(unit, filter))?.get(label) ?? []);
  return new Set(windows.filter((other) => other !== label));
}
