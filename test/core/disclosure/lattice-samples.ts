import { type Decision, type GateStep, gateStep } from "../../../src/core/disclosure/gate-step.ts";
import type { Windows } from "../../../src/core/disclosure/known-sums.ts";
import {
  addLevels,
  type CellTotals,
  type LatticeLabel,
  latticeKey,
  sumOf,
} from "../../../src/core/disclosure/lattice.ts";

/** Own answers of one unit under one channel and one class: favourable and unfavourable. */
export type Own = { unit: string; channel?: string; respondentClass?: string; levels: readonly number[] };

/** Each unit's parent; roots are null. */
export type Parents = Readonly<Record<string, string | null>>;

export const SIDES = [
  [true, false],
  [false, true],
] as const;

export function latticeLabel(label: string, parents: Parents, rows: readonly Own[]): LatticeLabel {
  const ancestorsOf = (unit: string): string[] => {
    const parent = parents[unit];
    return parent ? [unit, ...ancestorsOf(parent)] : [unit];
  };
  const cells = new Map<string, CellTotals>();
  const add = (key: string, levels: readonly number[]) => {
    const known = cells.get(key)?.levels ?? [];
    const sum = addLevels(known, levels);
    cells.set(key, { levels: sum, responses: sumOf(sum) });
  };
  for (const { unit, channel, respondentClass, levels } of rows.filter((row) => sumOf(row.levels) > 0)) {
    add(latticeKey(unit, "own"), levels);
    for (const filter of ["", channel, respondentClass].filter((each) => each !== undefined)) {
      for (const ancestor of ancestorsOf(unit)) {
        add(latticeKey(ancestor, filter), levels);
      }
    }
  }
  const units = Object.keys(parents);
  return { label, cells, ancestorsOf, childrenOf: (unit) => units.filter((child) => parents[child] === unit) };
}

/** Releases the labels one after the other, each with what was withheld before; returns the decisions of each. */
export function releaseOneByOne(
  labels: readonly LatticeLabel[],
  channels: readonly string[] = [],
  { min = 10, classes = [] }: { min?: number; classes?: readonly string[] } = {},
) {
  const earlier: Windows = new Map();
  const pending = new Map<string, string[]>();
  return labels.map((label, index) => {
    const step: GateStep = {
      family: { root: "", hasOwn: true, dimensions: [channels, classes].filter((parts) => parts.length > 0) },
      labels: [label.label],
      lattice: labels.slice(0, index + 1),
      earlier,
      pending,
      isWithheld: () => false,
      isWaiting: () => false,
      boundOf: () => null,
      limits: { min, sides: SIDES },
    };
    const decisions = gateStep(step);
    note(decisions, earlier, pending);
    return decisions;
  });
}

function note(decisions: ReadonlyMap<string, Decision>, earlier: Windows, pending: Map<string, string[]>): void {
  for (const [key, { status, labels }] of decisions) {
    if (status === "shown") {
      const windows = earlier.get(key) ?? new Map<string, readonly string[]>();
      earlier.set(key, windows);
      for (const label of labels) {
        windows.set(label, labels);
      }
      pending.delete(key);
    } else {
      pending.set(key, [...(pending.get(key) ?? []), ...labels]);
    }
  }
}

/** The cells that a release shows, `unit filter`, with the labels each adds up when there are several. */
export function shownIn(decisions: ReadonlyMap<string, Decision> | undefined): string[] {
  return [...(decisions ?? [])]
    .flatMap(([key, { status, labels }]) =>
      status === "shown" ? [`${key.replace("\n", " ").trim()}${labels.length > 1 ? ` ${labels.join("+")}` : ""}`] : [],
    )
    .sort();
}
