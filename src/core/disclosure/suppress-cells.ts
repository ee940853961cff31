import { auditCell, type Breach, type HiddenCount, type Limits, piecesAround, piecesIn } from "./audit-cell.ts";
import { hideFewest } from "./hide-fewest.ts";
import { type KnownSums, knownWithout, type ShownCells } from "./known-sums.ts";
import { filterOfKey, sumOf, unitOfKey } from "./lattice.ts";
import { bySize, levelsOf, partnersOf, withPartner } from "./partners.ts";

/** How many cells of a tier are tried one by one, before the first of them is hidden anyway. */
const TRIES_MAX = 6;

/**
 * Hides, of the cells about to be shown, as many as it takes for no hidden count to be pinned down by all that was ever
 * let out: other parts before totals, the smallest that helps before larger ones. `audits` are the counts to begin with;
 * what is hidden on the way is audited too. A group found protected is so under its other names and whatever else is
 * hidden: that only tells less.
 */
export function suppressCells(
  known: KnownSums,
  shown: ShownCells,
  audits: readonly HiddenCount[],
  limits: Limits,
): void {
  const lattice = { known, shown, before: knownWithout(known, shown) };
  const queue = [...audits];
  const safe = new Set<string>();
  for (const hidden of queue) {
    const group = groupOf(known, hidden, limits.min);
    if (!safe.has(group)) {
      const { away, isSafe } = protect(lattice, hidden, limits);
      queue.push(...away);
      if (isSafe) {
        safe.add(group);
      }
    }
  }
}

/** The same for every name of the same answers of which the same is to be protected: few between cells are as if hidden. */
function groupOf(known: KnownSums, hidden: HiddenCount, min: number): string {
  const ids = piecesIn(known, hidden).map(({ id }) => id);
  const isFew = hidden.kind === "between" && countOf(known, hidden) < min;
  return [isFew ? "hidden" : hidden.kind, ...ids].join("\n\n");
}

/** What is known with the cells about to be shown, those cells, and what was known before them. */
type Lattice = { known: KnownSums; shown: ShownCells; before: KnownSums };

type Protection = { away: HiddenCount[]; isSafe: boolean };

/** Hides cells until a count and its sides are protected, but for what earlier releases told. */
function protect(lattice: Lattice, hidden: HiddenCount, { min, sides }: Limits): Protection {
  const { known } = lattice;
  const away: HiddenCount[] = [];
  let limits = { min, sides };
  for (let breach = auditCell(known, hidden, limits); breach; breach = auditCell(known, hidden, limits)) {
    const newlyHidden = hideForIt(lattice, hidden, breach, limits);
    const { mask } = breach;
    if (newlyHidden.length === 0 && mask === null) {
      return { away, isSafe: false };
    }
    away.push(...newlyHidden);
    limits = newlyHidden.length > 0 ? limits : { min, sides: limits.sides.filter((side) => side !== mask) };
  }
  return { away, isSafe: limits.sides.length === sides.length };
}

/** Hides one more cell, with what must go along with it; nothing where no hiding helps, as it was told before. */
function hideForIt(lattice: Lattice, hidden: HiddenCount, breach: Breach, limits: Limits): HiddenCount[] {
  const { known, shown, before } = lattice;
  const rankOf = ({ mask }: Breach) => (mask === null ? -1 : limits.sides.indexOf(mask));
  const isBetter = (next: Breach | null) => next === null || rankOf(next) > rankOf(breach);
  if (!isBetter(auditCell(before, hidden, limits))) {
    return [];
  }
  const tiers = partnersOf(known, hidden).map((tier) => inOrder(known, shown, tier, breach));
  const choices = tiers.find(({ length }) => length > 0);
  if (choices === undefined) {
    return hideWhatTells(known, shown, hidden, limits);
  }
  const isOpenWithout = (keys: readonly string[]) => isBetter(breachWithout(known, shown, hidden, keys, limits));
  const helpful = choices.slice(0, TRIES_MAX).find((key) => isOpenWithout(withPartner(known, shown, key)));
  return hide(known, shown, withPartner(known, shown, helpful ?? choices[0] ?? ""));
}

function countOf(known: KnownSums, hidden: HiddenCount): number {
  return sumOf(piecesIn(known, hidden).map(({ levels }) => sumOf(levels)));
}

/**
 * With no partner left, for a count of fewer than `min` whose number of answers is told: of all cells about to be shown
 * near it as few as leave that number open, those carried forward and small ones first. None where it was told before,
 * so that hiding them all would not help.
 */
function hideWhatTells(known: KnownSums, shown: ShownCells, hidden: HiddenCount, { min }: Limits): HiddenCount[] {
  const limits = { min, sides: [] };
  if (countOf(known, hidden) >= min || auditCell(known, hidden, limits) === null) {
    return [];
  }
  const keys = shownAround(known, shown, hidden);
  const windows = new Map(keys.map((key) => [key, shown.get(key) ?? []]));
  const dearestFirst = bySize(known, shown, keys)
    .toSorted((a, b) => Number(isCarried(windows, b)) - Number(isCarried(windows, a)))
    .toReversed();
  const away = hideFewest(known, shown, dearestFirst, () => auditCell(known, hidden, limits) === null);
  return away.flatMap((key) => (windows.get(key) ?? []).map((label) => hiddenCell(key, [label])));
}

function isCarried(windows: ReadonlyMap<string, readonly string[]>, key: string): boolean {
  return (windows.get(key)?.length ?? 0) > 1;
}

/** Cells about to be shown of the units whose pieces known sums tie to a hidden count, of those above and beside these. */
function shownAround(known: KnownSums, shown: ShownCells, hidden: HiddenCount): string[] {
  const near = new Set<string>();
  for (const { unit, label } of piecesAround(known, hidden)) {
    const tree = known.labels.get(label);
    for (const above of tree?.ancestorsOf(unit) ?? [unit]) {
      near.add(above);
      for (const child of tree?.childrenOf(above) ?? []) {
        near.add(child);
      }
    }
  }
  return [...shown.keys()].filter((key) => near.has(unitOfKey(key)));
}

/** What could still be told too closely were these cells hidden too. */
function breachWithout(
  known: KnownSums,
  shown: ShownCells,
  hidden: HiddenCount,
  keys: readonly string[],
  limits: Limits,
): Breach | null {
  const cells = keys.map((key) => [key, shown.get(key) ?? []] as const);
  return known.without(cells, () => auditCell(known, hidden, limits));
}

function hide(known: KnownSums, shown: ShownCells, keys: readonly string[]): HiddenCount[] {
  return keys.flatMap((key) => {
    const window = shown.get(key) ?? [];
    known.hide(key, window);
    shown.delete(key);
    return window.map((label) => hiddenCell(key, [label]));
  });
}

export function hiddenCell(key: string, labels: readonly string[]): HiddenCount {
  const filter = filterOfKey(key);
  return { unit: unitOfKey(key), filter, scope: filter === "own" ? "own" : "subtree", labels, kind: "hidden" };
}

function inOrder(known: KnownSums, shown: ShownCells, tier: readonly string[], { mask, missing }: Breach): string[] {
  const all = bySize(
    known,
    shown,
    tier.filter((key) => shown.has(key)),
  );
  const marked = new Map(
    all.map((key) => [key, sumOf(levelsOf(known, shown, key).filter((_, at) => mask?.[at] ?? true))]),
  );
  const enough = all.filter((key) => (marked.get(key) ?? 0) >= missing);
  const fewer = all.filter((key) => (marked.get(key) ?? 0) < missing && (marked.get(key) ?? 0) > 0);
  return [...enough, ...fewer.toSorted((a, b) => (marked.get(b) ?? 0) - (marked.get(a) ?? 0))];
}
