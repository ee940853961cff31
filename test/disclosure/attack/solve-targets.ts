import { type Unknowns, unknownsOf } from "./atoms.ts";
import type { Attack } from "./attack.ts";
import { Level } from "./level.ts";
import { solveAgain } from "./solve-again.ts";
import { type Target, targetsOf } from "./targets.ts";

/** What the solver makes of one series. */
export type Verdicts = {
  groups: number;
  /** Groups whose feasible interval does not hold what it must. */
  pinned: readonly string[];
  /** Groups of which fewer favourable or unfavourable ones are possible than any one sum around them leaves room for. */
  narrowed: readonly string[];
  /** Groups for which the largest system tried did not help, and was not all that is tied to them. */
  unresolved: readonly string[];
  solvedCount: number;
  /** The atoms of the largest system solved, as a whole. */
  largest: number;
};

const TINY = 1e-6;
/** So many answers being possible, no more need be. */
const ENOUGH = 10;

/** How many atoms may move at once: few are quick, and what is possible with few stays possible with all. */
const SIZES = [40, 200, 700, 2000];
const SIZE_AGAIN = 600;
/** Sides are looked at nearby alone. */
const SIZES_OF_SIDES = [40, 200];

type Attempt = { direction: 1 | -1; sizes: readonly number[]; isDone: () => boolean };

class Solver {
  solvedCount = 0;
  largest = 0;
  readonly #levels: readonly Level[];
  readonly #targetsWith = new Map<number, Target[]>();

  constructor(unknowns: Unknowns, targets: readonly Target[], valueCount: number) {
    this.#levels = Array.from({ length: valueCount }, (_, value) => new Level(unknowns, value));
    for (const target of targets) {
      for (const atom of target.atoms) {
        const own = this.#targetsWith.get(atom);
        own ? own.push(target) : this.#targetsWith.set(atom, [target]);
      }
    }
    for (const target of targets) {
      this.#seePlainly(target);
    }
  }

  /** What needs no solving: counts that no sum holds, and those that could as well be a twin's. */
  #seePlainly(target: Target): void {
    const own = new Set(target.atoms);
    for (const [value, level] of this.#levels.entries()) {
      const open = target.atoms.filter((atom) => level.isOpen(atom));
      const others = new Set(open.flatMap((atom) => level.twinsOf(atom)).filter((atom) => !own.has(atom)));
      const more = [...others].reduce((sum, atom) => sum + (level.counts[atom] ?? 0), 0);
      const isLoose = open.some((atom) => level.isLoose(atom));
      target.high[value] = isLoose ? Number.POSITIVE_INFINITY : (target.high[value] ?? 0) + more;
      const counted = target.atoms.filter((atom) => (level.counts[atom] ?? 0) > 0);
      const canGo = (atom: number) => level.isLoose(atom) || level.twinsOf(atom).some((twin) => !own.has(twin));
      if (counted.every((atom) => level.isOpen(atom) && canGo(atom))) {
        target.notZero.delete(value);
      }
    }
  }

  /** Looks for a table with as few of a value in the group as there can be, or as many; true when all that is tied moved. */
  try(target: Target, value: number, { direction, sizes, isDone }: Attempt): boolean {
    const level = this.#levels[value];
    for (const size of level && target.atoms.some((atom) => level.isOpen(atom)) ? sizes : []) {
      const { atoms, isWhole } = level?.near(target.atoms, size) ?? { atoms: [], isWhole: true };
      const tableau = level?.tableauOf(atoms);
      const own = new Set(target.atoms);
      const weights = new Map(atoms.flatMap((atom, column) => (own.has(atom) ? [[column, direction] as const] : [])));
      const found = tableau?.maximise(weights, direction === 1 ? ENOUGH : 0);
      this.solvedCount += 1;
      this.largest = Math.max(this.largest, atoms.length);
      if (found === Number.POSITIVE_INFINITY) {
        target.high[value] = found;
      }
      this.#learn(atoms, tableau?.counts ?? new Float64Array(), value);
      if (isDone() || isWhole) {
        return isWhole;
      }
    }
    return !target.atoms.some((atom) => level?.isOpen(atom));
  }

  /** The same among fewer atoms, chosen otherwise, by another solver. */
  tryAgain(target: Target, value: number, { direction, isDone }: Attempt): void {
    const level = this.#levels[value];
    if (!level || isDone()) {
      return;
    }
    const atoms = level.nearBySteps(target.atoms, SIZE_AGAIN);
    const { rows, truth } = level.systemOf(atoms);
    const own = new Set(atoms.flatMap((atom, column) => (target.atoms.includes(atom) ? [column] : [])));
    const counts = solveAgain(rows, truth, own, direction);
    this.solvedCount += 1;
    if (counts) {
      this.#learn(atoms, counts, value);
    }
  }

  /** The table just found may show others to be free as well. */
  #learn(atoms: readonly number[], counts: Float64Array, value: number): void {
    const now = new Map(atoms.map((atom, column) => [atom, counts[column] ?? 0]));
    for (const target of new Set(atoms.flatMap((atom) => this.#targetsWith.get(atom) ?? []))) {
      const countOf = (atom: number) => now.get(atom) ?? this.#levels[value]?.counts[atom] ?? 0;
      const sum = target.atoms.reduce((all, atom) => all + countOf(atom), 0);
      target.high[value] = Math.max(target.high[value] ?? 0, sum);
      if (sum < TINY) {
        target.notZero.delete(value);
      }
    }
  }
}

/** Looks for a table in which each group is nobody, and one in which it is nine, that agrees with all that is known. */
export function solveTargets(attack: Attack): Verdicts {
  const unknowns = unknownsOf(attack);
  const targets = targetsOf(attack, unknowns);
  const solver = new Solver(unknowns, targets, attack.series.values.length);
  const found = { pinned: [] as string[], narrowed: [] as string[], unresolved: [] as string[] };
  for (const target of targets) {
    for (const { text, as } of missingOf(attack, solver, target)) {
      found[as].push(`${attack.name}: ${JSON.stringify(target.variable)} really ${target.truth}, ${text}`);
    }
  }
  return { groups: targets.length, ...found, solvedCount: solver.solvedCount, largest: solver.largest };
}

type Missing = { text: string; as: "pinned" | "narrowed" | "unresolved" };

function missingOf(attack: Attack, solver: Solver, target: Target): Missing[] {
  const missing = [...target.notZero].flatMap((value): Missing[] => {
    const isDone = () => !target.notZero.has(value);
    const attempt: Attempt = { direction: -1, sizes: SIZES, isDone };
    const isSure = isDone() || solver.try(target, value, attempt);
    if (!isSure) {
      solver.tryAgain(target, value, attempt);
    }
    const text = `cannot be without ${attack.series.values[value]}`;
    return isDone() ? [] : [{ text, as: isSure ? "pinned" : "unresolved" }];
  });
  return [...missing, ...wishesFor(attack, target).flatMap((wish) => missingHigh(solver, target, wish))];
}

type Wish = { name: string; values: readonly number[]; wanted: number };

function wishesFor({ series }: Attack, { caps }: Target): Wish[] {
  const all = series.values.map((_, value) => value);
  const isFavourable = (value: number) => series.favourable.includes(series.values[value] ?? "");
  const sides = [
    { name: "favourable", values: all.filter(isFavourable), wanted: caps.favourable },
    { name: "unfavourable", values: all.filter((value) => !isFavourable(value)), wanted: caps.unfavourable },
  ];
  return [{ name: "answers", values: all, wanted: 9 }, ...(series.favourable.length > 0 ? sides : [])];
}

function missingHigh(solver: Solver, target: Target, { name, values, wanted }: Wish): Missing[] {
  const isSide = name !== "answers";
  const high = () => values.reduce((sum, value) => sum + (target.high[value] ?? 0), 0);
  const isDone = () => high() > wanted - TINY;
  const attempt: Attempt = { direction: 1, sizes: isSide ? SIZES_OF_SIDES : SIZES, isDone };
  let isSure = true;
  for (const value of values) {
    isSure = isDone() || (solver.try(target, value, attempt) && isSure);
  }
  for (const value of isSure || isSide ? [] : values) {
    solver.tryAgain(target, value, attempt);
  }
  const text = `at most ${high().toFixed(2)} ${name} where ${wanted} must be possible`;
  const as = !isSure ? "unresolved" : isSide ? "narrowed" : "pinned";
  return isDone() || (isSide && !isSure) ? [] : [{ text, as }];
}
