import { type Limits, piecesIn } from "./audit-cell.ts";
import { betweenCarried } from "./between-carried.ts";
import { hiddenBefore, hiddenCounts, isLeaf } from "./hidden-counts.ts";
import { hideSmallRemainders } from "./hide-small-remainders.ts";
import { type KnownSums, knownSums, type ShownCells, type Windows } from "./known-sums.ts";
import {
  addLevels,
  type CellTotals,
  type Dimension,
  filterOfKey,
  type LatticeLabel,
  latticeKey,
  unitOfKey,
} from "./lattice.ts";
import { pairHidden } from "./pair-hidden.ts";
import { piecesToldOf } from "./pieces-told-of.ts";
import { suppressCells } from "./suppress-cells.ts";

/** A share so near to one end, of so nearly everyone, that its counts would tell of each person. */
export type Bound = ">=0.95" | "<=0.05";

/** What becomes of a cell: shown or bounded with the labels it adds up, or withheld, for the labels it withholds now. */
export type Decision = { status: "shown" | "withheld" | "bounded"; bound: Bound | null; labels: readonly string[] };

/** Cells that add up: a total, the units' own answers if they are cells, and the filters that divide it. */
export type Family = { root: string; hasOwn: boolean; dimensions: readonly (readonly string[])[] };

export type GateStep = {
  family: Family;
  /** The labels that are released together now. */
  labels: readonly string[];
  /** Every label that any cell of `pending` or a window of `earlier` still ties to those, and those themselves. */
  lattice: readonly LatticeLabel[];
  /** What was let out before. */
  earlier: Windows;
  /** Labels that were withheld before and are carried forward, by cell. */
  pending: ReadonlyMap<string, readonly string[]>;
  /** Cells that are not to be shown now. */
  isWithheld: (key: string) => boolean;
  /** Cells whose period was released before: what came later waits for the yearly revision. */
  isWaiting: (key: string) => boolean;
  /** The bound to tell instead of the counts of these labels; "withheld" where not even that. A filter tells none. */
  boundOf: (key: string, totals: CellTotals, labels: readonly string[]) => Bound | "withheld" | null;
  limits: Limits;
};

/**
 * Decides, for one family of cells, what becomes public when some labels are released: cells of enough answers, with
 * what was carried forward to them, less those that complementary suppression takes back; a filter's cells only where
 * their total is shown. Returns a decision for every cell that holds answers now or had some withheld.
 */
export function gateStep(step: GateStep): Map<string, Decision> {
  const windows: Windows = new Map([...step.earlier].map(([key, byLabel]) => [key, new Map(byLabel)]));
  const decisions = new Map<string, Decision>();
  const base: Dimension = { root: step.family.root, parts: [], hasOwn: step.family.hasOwn };
  gateDimension(step, base, windows, decisions);
  holdBackTotals(step, base, windows, decisions);
  for (const parts of step.family.dimensions) {
    const whole = wholeFilter(step, parts);
    if (whole === null) {
      gateDimension(step, { ...base, parts }, windows, decisions);
    } else {
      copyTotals(step, whole, decisions);
    }
  }
  return decisions;
}

/**
 * Takes back totals that, carried forward, would tell too much of a filter's answers together with what its cells told
 * before. One hidden for one dimension is hidden for the others too, so it goes on until none is left to hide.
 */
function holdBackTotals(step: GateStep, base: Dimension, windows: Windows, decisions: Map<string, Decision>): void {
  for (let left = Number.POSITIVE_INFINITY; ; ) {
    const shown: ShownCells = new Map(
      [...decisions].flatMap(([key, { status, labels }]) => (status === "shown" ? [[key, labels] as const] : [])),
    );
    const isCarried = [...shown.values()].some((window) => window.some((label) => !step.labels.includes(label)));
    if (!isCarried || shown.size === left) {
      return;
    }
    left = shown.size;
    const dimensions = step.family.dimensions.filter((each) => wholeFilter(step, each) === null);
    for (const parts of [base.parts, ...dimensions]) {
      const known = knownSums(step.lattice, { ...base, parts }, windows);
      const before = [...shown.keys()];
      hideUntilSafe(step, known, shown, hiddenBefore);
      for (const key of before.filter((each) => !shown.has(each))) {
        decisions.set(key, withheld(step, known, key));
      }
    }
  }
}

/** What complementary suppression takes back, until neither a remainder of few answers nor a count that is told is left. */
function hideUntilSafe(
  { labels, limits }: GateStep,
  known: KnownSums,
  shown: ShownCells,
  countsOf: typeof hiddenCounts,
): void {
  hideSmallRemainders(known, shown, limits.min);
  for (let left = Number.POSITIVE_INFINITY; shown.size < left; ) {
    const told = piecesToldOf(known, shown);
    const hidden = [...countsOf(known, told, labels), ...betweenCarried(known, shown, labels)];
    const audits = hidden.filter((count) => piecesIn(known, count).some((piece) => told.has(piece)));
    suppressCells(known, shown, audits, limits);
    left = shown.size;
    hideSmallRemainders(known, shown, limits.min);
  }
}

/** The filter that holds all answers of every total, and always did: one survey alone, one channel alone. */
function wholeFilter(step: GateStep, [part = "", ...others]: readonly string[]): string | null {
  return others.length === 0 && isWhole(step, part) ? part : null;
}

function isWhole({ family, lattice, pending, earlier }: GateStep, part: string): boolean {
  const sizeOf = (label: LatticeLabel, key: string) => label.cells.get(key)?.responses ?? 0;
  const isSame = (unit: string, label: LatticeLabel) => {
    const [total, own] = [latticeKey(unit, family.root), latticeKey(unit, part)];
    const [one, other] = [earlier.get(total)?.get(label.label), earlier.get(own)?.get(label.label)];
    return sizeOf(label, total) === sizeOf(label, own) && one?.join() === other?.join();
  };
  const totals = [...pending.keys()].filter((key) => filterOfKey(key) === family.root);
  return (
    totals.every((key) => pending.get(latticeKey(unitOfKey(key), part))?.join() === pending.get(key)?.join()) &&
    lattice.every((label) =>
      [...label.cells.keys()].every((key) => filterOfKey(key) !== family.root || isSame(unitOfKey(key), label)),
    )
  );
}

function copyTotals({ family, isWaiting }: GateStep, part: string, decisions: Map<string, Decision>): void {
  for (const [key, decision] of [...decisions].filter(([each]) => filterOfKey(each) === family.root)) {
    const own = latticeKey(unitOfKey(key), part);
    if (!isWaiting(own)) {
      decisions.set(own, decision.bound ? { ...decision, status: "withheld", bound: null } : decision);
    }
  }
}

function gateDimension(step: GateStep, dimension: Dimension, windows: Windows, decisions: Map<string, Decision>): void {
  const known = knownSums(step.lattice, dimension, windows);
  const shown: ShownCells = new Map();
  for (const key of cellsToDecide(step, known)) {
    const decision = firstDecision(step, known, decisions, key);
    decisions.set(key, decision);
    if (decision.status === "shown") {
      shown.set(key, decision.labels);
      known.show(key, decision.labels);
    }
  }
  const before = [...shown.keys()];
  pairHidden(known, shown, step.labels, step.limits.min);
  hideUntilSafe(step, known, shown, hiddenCounts);
  for (const key of before.filter((each) => !shown.has(each))) {
    decisions.set(key, withheld(step, known, key));
  }
}

/** Cells of the dimension with answers in the labels of now, and those that had some withheld; leaves' own are totals. */
function cellsToDecide(step: GateStep, known: KnownSums): string[] {
  const { labels, pending, isWaiting } = step;
  const { root, parts, hasOwn } = known.dimension;
  const isOfDimension = (filter: string) =>
    parts.length > 0 ? parts.includes(filter) : filter === root || (hasOwn && filter === "own");
  const now = labels.flatMap((label) => [...(known.labels.get(label)?.cells.keys() ?? [])]);
  const carried = [...pending.keys()].filter((key) => carriedTo(step, known, key).length > 0);
  const all = [...new Set([...now, ...carried])].sort();
  const keys = all.filter((key) => isOfDimension(filterOfKey(key)));
  return keys.filter((key) => !isWaiting(key) && !(filterOfKey(key) === "own" && isLeaf(known, unitOfKey(key))));
}

function firstDecision(
  step: GateStep,
  known: KnownSums,
  decisions: ReadonlyMap<string, Decision>,
  key: string,
): Decision {
  const { root, parts } = known.dimension;
  const total = decisions.get(latticeKey(unitOfKey(key), root));
  const window = [...carriedTo(step, known, key), ...labelsNow(step, known, key)];
  const totals = totalsOf(known, key, window);
  const isPartOfHidden = parts.length > 0 && (total?.status !== "shown" || !isEven(known, key, window));
  if (totals.responses < step.limits.min || step.isWithheld(key) || isPartOfHidden) {
    return withheld(step, known, key);
  }
  const bound = step.boundOf(key, totals, window);
  if (bound !== null) {
    const rest = withheld(step, known, key);
    return bound === "withheld" || parts.length > 0 ? rest : { ...rest, status: "bounded", bound };
  }
  return { status: "shown", bound: null, labels: parts.length > 0 ? asWideAsTotal(known, key, window) : window };
}

/** All labels of the total's sums that a filter's cell adds up: that it has no answers in some of them is not told. */
function asWideAsTotal(known: KnownSums, key: string, window: readonly string[]): string[] {
  const total = known.windows.get(latticeKey(unitOfKey(key), known.dimension.root));
  return [...new Set(window.flatMap((label) => total?.get(label) ?? [label]))].sort();
}

/** Whether a filter's cell adds up whole sums of its total, none of them in part. */
function isEven(known: KnownSums, key: string, window: readonly string[]): boolean {
  const total = known.windows.get(latticeKey(unitOfKey(key), known.dimension.root));
  const holds = (label: string) => known.labels.get(label)?.cells.has(key) ?? false;
  return window.every((label) => total?.get(label)?.every((other) => window.includes(other) || !holds(other)) ?? false);
}

/**
 * The labels that are carried forward to a cell now. Totals take theirs every month; filters, of which many are small,
 * theirs at the end of a quarter and of a year, of that quarter or year alone, so that sums over months stay few and even.
 */
function carriedTo({ labels, pending }: GateStep, known: KnownSums, key: string): readonly string[] {
  const carried = pending.get(key) ?? [];
  const [now = ""] = labels;
  if (known.dimension.parts.length === 0) {
    return carried;
  }
  const first = Number(now.slice(5, 7)) - (QUARTER_ENDS[now.slice(5, 7)] ?? 0);
  return carried.filter((label) => label.slice(0, 4) === now.slice(0, 4) && Number(label.slice(5, 7)) > first);
}

/** How many months end with a quarter's last one: a quarter's, or a year's. */
const QUARTER_ENDS: Readonly<Record<string, number>> = { "03": 3, "06": 3, "09": 3, "12": 12 };

function withheld(step: GateStep, known: KnownSums, key: string): Decision {
  return { status: "withheld", bound: null, labels: labelsNow(step, known, key) };
}

function labelsNow(step: GateStep, known: KnownSums, key: string): string[] {
  return step.labels.filter((label) => known.labels.get(label)?.cells.has(key) ?? false);
}

function totalsOf(known: KnownSums, key: string, window: readonly string[]): CellTotals {
  return window.reduce<CellTotals>(
    (sum, label) => {
      const cell = known.labels.get(label)?.cells.get(key);
      return cell ? { levels: addLevels(sum.levels, cell.levels), responses: sum.responses + cell.responses } : sum;
    },
    { levels: [], responses: 0 },
  );
}
