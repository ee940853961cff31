import type { HiddenCount } from "./audit-cell.ts";
import { type KnownSums, knownSums, type ShownCells, type Windows } from "./known-sums.ts";
import {
  addLevels,
  type CellTotals,
  type Dimension,
  filterOfKey,
  type LatticeLabel,
  latticeKey,
  REST,
  unitOfKey,
} from "./lattice.ts";
import { pairHidden } from "./pair-hidden.ts";
import { partnersOf } from "./partners.ts";
import { hiddenCell, type Limits, suppressCells } from "./suppress-cells.ts";

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
  /** The bound to tell instead of counts; "withheld" where not even that. */
  boundOf: (key: string, totals: CellTotals) => Bound | "withheld" | null;
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
  for (const parts of step.family.dimensions) {
    const [only = "", ...others] = parts;
    if (others.length === 0 && isWhole(step, only)) {
      copyTotals(step, only, decisions);
    } else {
      gateDimension(step, { ...base, parts }, windows, decisions);
    }
  }
  return decisions;
}

/** Whether a filter holds all answers of every total, and always did: one survey alone, one channel alone. */
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
  suppressCells(known, shown, [...hiddenNow(step, known, shown), ...hiddenEarlier(step, known, shown)], step.limits);
  for (const key of before.filter((each) => !shown.has(each))) {
    decisions.set(key, withheld(step, known, key));
  }
}

/** Cells of the dimension with answers in the labels of now, and those that had some withheld; leaves' own are totals. */
function cellsToDecide({ labels, pending, isWaiting }: GateStep, known: KnownSums): string[] {
  const { root, parts, hasOwn } = known.dimension;
  const isOfDimension = (filter: string) =>
    parts.length > 0 ? parts.includes(filter) : filter === root || (hasOwn && filter === "own");
  const now = labels.flatMap((label) => [...(known.labels.get(label)?.cells.keys() ?? [])]);
  const keys = [...new Set([...now, ...pending.keys()])].filter((key) => isOfDimension(filterOfKey(key)));
  return keys.filter((key) => !isWaiting(key) && !isLeafsOwn(known, key));
}

function isLeafsOwn(known: KnownSums, key: string): boolean {
  return filterOfKey(key) === "own" && isLeaf(known, unitOfKey(key));
}

/** A unit without units below it in any label: its own answers are its total. */
function isLeaf(known: KnownSums, unit: string): boolean {
  return [...known.labels.values()].every((label) => label.childrenOf(unit).length === 0);
}

function firstDecision(
  step: GateStep,
  known: KnownSums,
  decisions: ReadonlyMap<string, Decision>,
  key: string,
): Decision {
  const { root, parts } = known.dimension;
  const total = decisions.get(latticeKey(unitOfKey(key), root));
  const window = [...(step.pending.get(key) ?? []), ...labelsNow(step, known, key)];
  const totals = totalsOf(known, key, window);
  const isPartOfHidden = parts.length > 0 && total?.status !== "shown";
  if (totals.responses < step.limits.min || step.isWithheld(key) || isPartOfHidden) {
    return withheld(step, known, key);
  }
  const bound = parts.length > 0 ? null : step.boundOf(key, totals);
  if (bound !== null) {
    const rest = withheld(step, known, key);
    return bound === "withheld" ? rest : { ...rest, status: "bounded", bound };
  }
  return { status: "shown", bound: null, labels: window };
}

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

/** Counts of the labels of now that no figure shows. */
function hiddenNow(step: GateStep, known: KnownSums, shown: ShownCells): HiddenCount[] {
  const { root, parts, hasOwn } = known.dimension;
  const units = new Set(step.labels.flatMap((label) => [...known.piecesAt(label).keys()]));
  const { labels } = step;
  return [...units].flatMap((unit) => {
    const filters = parts.length > 0 ? parts : [root];
    const cells = filters
      .map((filter) => latticeKey(unit, filter))
      .filter((key) => !isShownNow(step, known, shown, key))
      .map((key) => ({ ...hiddenCell(key, labels), kind: shown.has(key) ? ("summed" as const) : ("hidden" as const) }));
    const own = filters.map((filter): HiddenCount => ({ unit, filter, scope: "own", labels, kind: "between" }));
    const rest = (["own", "subtree"] as const).map(
      (scope): HiddenCount => ({ unit, filter: REST, scope, labels, kind: "between" }),
    );
    const ownKey = latticeKey(unit, "own");
    const ownCell = isShownNow(step, known, shown, ownKey)
      ? []
      : [{ ...hiddenCell(ownKey, labels), kind: shown.has(ownKey) ? ("summed" as const) : ("hidden" as const) }];
    if (isLeaf(known, unit)) {
      return parts.length > 0 ? [...cells, ...rest.slice(0, 1)] : cells;
    }
    return parts.length > 0 ? [...cells, ...own, ...rest] : [...cells, ...(hasOwn ? ownCell : own)];
  });
}

function isShownNow(step: GateStep, known: KnownSums, shown: ShownCells, key: string): boolean {
  const window = shown.get(key);
  const now = labelsNow(step, known, key);
  return window !== undefined && window.length === now.length && now.every((label) => window.includes(label));
}

/** Earlier counts, hidden then, that a sum over several labels let out now could tell more of. */
function hiddenEarlier({ labels }: GateStep, known: KnownSums, shown: ShownCells): HiddenCount[] {
  const audits = new Map<string, HiddenCount>();
  for (const [key, window] of shown) {
    for (const label of window.filter((each) => !labels.includes(each))) {
      const [near = []] = partnersOf(known, hiddenCell(key, [label]));
      for (const each of [key, ...near]) {
        const own = known.windows.get(each)?.get(label);
        const hasAnswers = known.labels.get(label)?.cells.has(each) ?? false;
        if (hasAnswers && !isLeafsOwn(known, each) && own?.length !== 1) {
          audits.set(`${each}\n${label}`, { ...hiddenCell(each, [label]), kind: own ? "summed" : "hidden" });
        }
      }
    }
  }
  return [...audits.values()];
}
