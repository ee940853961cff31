import type { Cell } from "../figures/cell.ts";
import type { Editions } from "../figures/editions.ts";
import { FLAGGED_FILTER } from "../figures/flag-filter.ts";
import type { ProofClass } from "../responses/answer.ts";
import { boundOf } from "./bound.ts";
import type { CountedCell } from "./electorates.ts";
import { pendingWithFlags } from "./flag-months.ts";
import { type Decision, type Family, gateStep } from "./gate-step.ts";
import type { Windows } from "./known-sums.ts";
import { filterOfKey, type LatticeLabel, latticeKey, unitOfKey } from "./lattice.ts";
import { cellTotals, type GatedMeasure, type MeasureGroup } from "./measure-groups.ts";
import { isNearUnanimous, masksOver, sharesIn } from "./near-unanimity.ts";
import { groupIn, ofOneEdition, pendingIn } from "./one-edition.ts";

/** One label before the gate: the tree its answers stand under, and its cells by measure and `latticeKey`. */
export type LabelCells = {
  label: string;
  childrenOf(unit: string): readonly string[];
  ancestorsOf(unit: string): readonly string[];
  /** How many could answer for a cell of some labels; `answered` did. */
  electorateOf(
    cell: Pick<CountedCell, "unit" | "filter" | "measure" | "answered"> & { labels: readonly string[] },
  ): number | null;
  cells: ReadonlyMap<string, ReadonlyMap<string, Cell>>;
  editions: Editions;
  /** What live figures told of a unit's own answers, by measure and `unit\nsurvey:ID`. */
  live: ReadonlyMap<string, ReadonlyMap<string, Readonly<Record<string, number>>>>;
};

/** What earlier releases did with the cells of one measure. */
export type Past = {
  windows: Windows;
  pending: ReadonlyMap<string, readonly string[]>;
  /** Cells that have had a release of the period that is released now. */
  released: ReadonlySet<string>;
};

export type GateInput = {
  proof: ProofClass;
  labels: readonly string[];
  lattice: readonly LabelCells[];
  groups: readonly MeasureGroup[];
  min: number;
  pastOf(measure: string): Past;
};

/** Decisions by measure and cell. */
export type MeasureDecisions = Map<string, Map<string, Decision>>;

/**
 * Passes all measures of one proof class through the gate together: those with most answers first, and a cell hidden
 * for one measure is hidden for every later one over the same surveys, as what all answered would else tell its size.
 */
export function gateMeasures(input: GateInput): MeasureDecisions {
  const decisions: MeasureDecisions = new Map();
  const hidden: { surveys: ReadonlySet<string>; keys: ReadonlySet<string> }[] = [];
  for (const { group, own } of inOrder(input)) {
    const { leader } = group;
    const over = hidden.filter(({ surveys }) => [...surveys].some((survey) => leader.surveys.has(survey)));
    const decided = gateGroup(own, group, (key) => over.some(({ keys }) => keys.has(key)));
    const away = [...decided].filter(([, { status }]) => status !== "shown").map(([key]) => key);
    hidden.push({ surveys: leader.surveys, keys: new Set(away) });
    for (const indicator of group.indicators) {
      decisions.set(indicator.measure, boundedFor(own, indicator, decided));
    }
    for (const question of group.questions) {
      decisions.set(question.measure, underSurvey(question, decided));
    }
  }
  return decisions;
}

/** The groups that answers count in, each with the labels it can add up; most answers first. */
function inOrder(input: GateInput): { group: MeasureGroup; own: GateInput }[] {
  const held = input.groups.flatMap((group) => {
    const own = { ...input, ...ofOneEdition(input, group.system) };
    const known = own.labels.length > 0 ? groupIn(own.lattice, group) : null;
    return known ? [{ group: known, own, size: sizeOf(own, known.leader) }] : [];
  });
  return held.sort((a, b) => b.size - a.size);
}

function sizeOf({ lattice, labels }: GateInput, { measure }: GatedMeasure): number {
  let size = 0;
  for (const { cells } of lattice.filter(({ label }) => labels.includes(label))) {
    for (const cell of cells.get(measure)?.values() ?? []) {
      size += cell.counts.responses;
    }
  }
  return size;
}

function gateGroup(input: GateInput, group: MeasureGroup, isWithheld: (key: string) => boolean): Map<string, Decision> {
  const { leader, indicators, questions, system } = group;
  const members = new Set([leader, ...indicators, ...questions]);
  const past = input.pastOf(leader.measure);
  const pending = pendingIn(pendingWithFlags(past), input.lattice);
  const lattice = input.lattice.map((label) => latticeLabel(label, leader));
  const masks = indicators.flatMap(({ favourable }) => (favourable ? [favourable] : []));
  const told = masksOver(leader, [...new Set([...sharesIn([group]), ...sharesIn(input.groups)])]);
  const newest = input.lattice.find(({ label }) => label === input.labels.at(-1));
  const officialsOnly = new Set(
    input.lattice.flatMap(({ editions }) => [...(editions.get(system)?.officialsOnly ?? [])]),
  );
  const decided = new Map<string, Decision>();
  for (const family of familiesOf(officialsOnly, leader, lattice)) {
    const step = gateStep({
      ...{ family, labels: input.labels, lattice, isWithheld, earlier: past.windows, pending },
      isWaiting: (key) => past.released.has(key),
      boundOf: (key, totals, labels) => {
        const cell = { unit: unitOfKey(key), filter: filterOfKey(key), measure: leader, answered: totals.responses };
        const electorate = newest?.electorateOf({ ...cell, labels }) ?? null;
        const bounds = told.map((mask) => boundOf(totals, mask, electorate));
        const isAlike = (each: GatedMeasure) => isNearUnanimous(each, countsIn(input, each, key, labels), electorate);
        return bounds.find((bound) => bound !== null) ?? ([...members].some(isAlike) ? "withheld" : null);
      },
      limits: { min: input.min, sides: masks.flatMap((mask) => [mask, mask.map((isMarked) => !isMarked)]) },
    });
    for (const [key, decision] of step) {
      decided.set(key, decision);
    }
  }
  addLeavesOwn(input, leader, past, decided);
  return decided;
}

function countsIn({ lattice }: GateInput, { measure }: GatedMeasure, key: string, labels: readonly string[]) {
  return lattice.flatMap(({ label, cells }) => {
    const cell = labels.includes(label) ? cells.get(measure)?.get(key) : undefined;
    return cell ? [cell.counts] : [];
  });
}

function latticeLabel(label: LabelCells, measure: GatedMeasure): LatticeLabel {
  const cells = label.cells.get(measure.measure) ?? new Map<string, Cell>();
  const lows = new Map<string, readonly number[]>();
  for (const [key, levels] of label.live.get(measure.measure) ?? []) {
    const told = measure.values.map((value) => levels[value] ?? 0);
    const total = latticeKey(unitOfKey(key), "");
    lows.set(key, told);
    lows.set(
      total,
      told.map((count, index) => count + (lows.get(total)?.[index] ?? 0)),
    );
  }
  return {
    ...{ label: label.label, childrenOf: label.childrenOf, ancestorsOf: label.ancestorsOf, lows },
    cells: new Map([...cells].map(([key, cell]) => [key, cellTotals(measure, cell)])),
  };
}

/**
 * The public total with all that divides it, by flag only where an answer has one; and, apart from it, later rounds and
 * surveys for officials.
 */
function familiesOf(
  officialsOnly: ReadonlySet<string>,
  { measure }: GatedMeasure,
  lattice: readonly LatticeLabel[],
): Family[] {
  const filters = [...new Set(lattice.flatMap(({ cells }) => [...cells.keys()].map(filterOfKey)))].sort();
  const isIndicator = measure.startsWith("indicator:");
  const isApart = (filter: string) =>
    filter.startsWith("round:") ||
    (filter.startsWith("survey:") && (!isIndicator || officialsOnly.has(filter.slice("survey:".length))));
  const apart = filters.filter(isApart).map((root): Family => ({ root, hasOwn: false, dimensions: [] }));
  const parts = (prefix: string) => filters.filter((filter) => filter.startsWith(prefix) && !isApart(filter));
  const prefixes = ["survey:", "channel:", "class:", ...(filters.includes(FLAGGED_FILTER) ? ["flag:"] : [])];
  const dimensions = prefixes.map(parts).filter((dimension) => dimension.length > 0);
  return filters.includes("") ? [{ root: "", hasOwn: true, dimensions }, ...apart] : apart;
}

/** A unit with none below it: its own answers are its total, and go the same way. */
function addLeavesOwn(input: GateInput, leader: GatedMeasure, past: Past, decided: Map<string, Decision>): void {
  for (const { cells } of input.lattice) {
    for (const key of cells.get(leader.measure)?.keys() ?? []) {
      const total = decided.get(latticeKey(unitOfKey(key), ""));
      if (filterOfKey(key) === "own" && total && !decided.has(key) && !past.released.has(key)) {
        decided.set(key, total);
      }
    }
  }
}

/** Of several indicators over the same answers each tells its own bound. */
function boundedFor(input: GateInput, { measure, favourable }: GatedMeasure, decided: ReadonlyMap<string, Decision>) {
  const own = new Map<string, Decision>();
  for (const [key, decision] of decided) {
    const isOwn =
      decision.bound === null || (favourable !== null && boundAgain(input, measure, favourable, key, decision));
    own.set(key, isOwn ? decision : { ...decision, status: "withheld", bound: null });
  }
  return own;
}

function boundAgain(
  input: GateInput,
  measure: string,
  favourable: readonly boolean[],
  key: string,
  { bound, labels }: Decision,
): boolean {
  const counts = input.lattice
    .filter(({ label }) => labels.includes(label))
    .flatMap(({ cells }) => cells.get(measure)?.get(key) ?? []);
  const share = (of: (cell: Cell) => number) => counts.reduce((sum, cell) => sum + of(cell), 0);
  const valid = share((cell) => (cell.of === "indicator" ? cell.counts.valid : 0));
  const agreeing = share((cell) => (cell.of === "indicator" ? cell.counts.favourable : 0));
  return favourable.length > 0 && (bound === ">=0.95" ? agreeing >= valid - 1 : agreeing <= 1);
}

/** A question's own counts stand under its survey alone, and go the way of that cell. */
function underSurvey({ surveys }: GatedMeasure, decided: ReadonlyMap<string, Decision>): Map<string, Decision> {
  const [survey = ""] = surveys;
  const own = [...decided].filter(([key]) => filterOfKey(key) === `survey:${survey}`);
  return new Map(
    own.map(([key, decision]) => [key, decision.bound ? { ...decision, status: "withheld", bound: null } : decision]),
  );
}
