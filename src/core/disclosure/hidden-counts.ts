import type { HiddenCount } from "./audit-cell.ts";
import type { KnownSums } from "./known-sums.ts";
import { latticeKey, type Piece, REST } from "./lattice.ts";
import { hiddenCell } from "./suppress-cells.ts";

/** A unit without units below it in any label: its own answers are its total. */
export function isLeaf(known: KnownSums, unit: string): boolean {
  return [...known.labels.values()].every((label) => label.childrenOf(unit).length === 0);
}

/**
 * Every count that no figure shows and that what is told of these pieces may tell: of the labels of now, and of earlier
 * labels those that a sum let out now reaches, by itself or by way of other known sums.
 */
export function hiddenCounts(known: KnownSums, told: ReadonlySet<Piece>, labels: readonly string[]): HiddenCount[] {
  const units = new Set(labels.flatMap((label) => [...known.piecesAt(label).keys()]));
  return [...[...units].flatMap((unit) => hiddenAt(known, unit, labels)), ...hiddenBefore(known, told, labels)];
}

/** Of those, the counts of earlier labels. */
export function hiddenBefore(known: KnownSums, told: ReadonlySet<Piece>, labels: readonly string[]): HiddenCount[] {
  const places = new Map<string, { unit: string; label: string }>();
  for (const { unit, label } of told) {
    for (const above of labels.includes(label) ? [] : (known.labels.get(label)?.ancestorsOf(unit) ?? [unit])) {
      places.set(latticeKey(above, label), { unit: above, label });
    }
  }
  return [...places.values()].flatMap(({ unit, label }) => hiddenAt(known, unit, [label]));
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
