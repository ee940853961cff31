import { auditCell, type Breach, type HiddenCount, piecesAround, piecesIn } from "./audit-cell.ts";
import type { KnownSums, ShownCells } from "./known-sums.ts";
import { filterOfKey, sumOf, unitOfKey } from "./lattice.ts";
import { bySize, levelsOf, partnersOf, withPartner } from "./partners.ts";

export type Limits = { min: number; masks: readonly (readonly boolean[])[] };

/** How many cells of a tier are tried one by one, before the first of them is hidden anyway. */
const TRIES_MAX = 6;

/**
 * Hides, of the cells about to be shown, as many as it takes for no hidden count to be pinned down by all that was ever
 * let out: other parts before totals, the smallest that helps before larger ones. `audits` are the counts to begin with;
 * what is hidden on the way is audited too.
 */
export function suppressCells(
  known: KnownSums,
  shown: ShownCells,
  audits: readonly HiddenCount[],
  limits: Limits,
): void {
  const queue = [...audits];
  for (let hidden = queue.shift(); hidden; hidden = queue.shift()) {
    for (let breach = auditCell(known, hidden, limits); breach; breach = auditCell(known, hidden, limits)) {
      const newlyHidden = hideForIt(known, shown, hidden, breach, limits);
      if (newlyHidden.length === 0) {
        break;
      }
      queue.push(...newlyHidden);
    }
  }
}

/** Hides one more cell, with what must go along with it; nothing where no hiding helps. */
function hideForIt(known: KnownSums, shown: ShownCells, hidden: HiddenCount, breach: Breach, limits: Limits) {
  for (const tier of partnersOf(known, hidden)) {
    const choices = inOrder(known, shown, tier, breach);
    const [first] = choices;
    if (first === undefined) {
      continue;
    }
    const helpful = choices.slice(0, TRIES_MAX).find((key) => wouldHelp(known, shown, hidden, key, limits));
    return hide(known, shown, withPartner(known, shown, helpful ?? first));
  }
  return hideWhatTells(known, shown, hidden, limits);
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
  const limits = { min, masks: [] };
  if (countOf(known, hidden) >= min || auditCell(known, hidden, limits) === null) {
    return [];
  }
  const units = unitsAround(known, hidden);
  const keys = [...shown.keys()].filter((key) => units.has(unitOfKey(key)));
  const windows = new Map(keys.map((key) => [key, shown.get(key) ?? []]));
  const put = (key: string, action: "show" | "hide") => known[action](key, windows.get(key) ?? []);
  for (const key of keys) {
    put(key, "hide");
  }
  const isToldBefore = auditCell(known, hidden, limits) !== null;
  const dearestFirst = bySize(known, shown, keys)
    .toSorted((a, b) => Number(isCarried(windows, b)) - Number(isCarried(windows, a)))
    .toReversed();
  const away = dearestFirst.filter((key) => {
    put(key, "show");
    const isTelling = !isToldBefore && auditCell(known, hidden, limits) !== null;
    if (isTelling) {
      put(key, "hide");
    }
    return isTelling;
  });
  return away.flatMap((key) => {
    shown.delete(key);
    return (windows.get(key) ?? []).map((label) => hiddenCell(key, [label]));
  });
}

function isCarried(windows: ReadonlyMap<string, readonly string[]>, key: string): boolean {
  return (windows.get(key)?.length ?? 0) > 1;
}

/** Units of the pieces that known sums tie to a hidden count, those above them and those beside these. */
function unitsAround(known: KnownSums, hidden: HiddenCount): Set<string> {
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
  return near;
}

function wouldHelp(known: KnownSums, shown: ShownCells, hidden: HiddenCount, key: string, limits: Limits): boolean {
  const keys = withPartner(known, shown, key);
  const windows = keys.map((each) => shown.get(each) ?? []);
  keys.forEach((each, index) => {
    known.hide(each, windows[index] ?? []);
  });
  const helps = auditCell(known, hidden, limits) === null;
  keys.forEach((each, index) => {
    known.show(each, windows[index] ?? []);
  });
  return helps;
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
