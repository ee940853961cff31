import { type Unknowns, unknownsOf } from "./atoms.ts";
import type { Attack } from "./attack.ts";
import { type LevelSystems, levelSystems } from "./level-systems.ts";
import { type Target, targetsOf } from "./targets.ts";

/** What the solver makes of one series. */
export type Verdicts = {
  groups: number;
  /** Groups whose feasible interval does not hold what it must. */
  pinned: readonly string[];
  solvedCount: number;
  /** The atoms of the largest system solved, as a whole. */
  largest: number;
};

const TINY = 1e-6;
/** After so many finds the rest of a series is left alone. */
const FOUND_ENOUGH = 25;

class Solver {
  solvedCount = 0;
  largest = 0;
  readonly #unknowns: Unknowns;
  readonly #systems: readonly LevelSystems[];
  readonly #targetsWith = new Map<number, Target[]>();

  constructor(unknowns: Unknowns, targets: readonly Target[], valueCount: number) {
    this.#unknowns = unknowns;
    this.#systems = Array.from({ length: valueCount }, (_, value) => levelSystems(unknowns, value));
    for (const target of targets) {
      for (const atom of target.atoms) {
        const own = this.#targetsWith.get(atom);
        own ? own.push(target) : this.#targetsWith.set(atom, [target]);
      }
    }
  }

  /** Looks for a table with as few of a value in the group as there can be, or as many, up to `enough` more. */
  try(target: Target, value: number, direction: 1 | -1, enough: number): void {
    const systems = this.#systems[value];
    const bySystem = new Map<number, Map<number, number>>();
    for (const atom of target.atoms) {
      const place = systems?.placeOf(atom);
      if (place) {
        const weights = bySystem.get(place.system) ?? new Map<number, number>();
        bySystem.set(place.system, weights.set(place.column, direction));
      }
    }
    for (const [system, weights] of bySystem) {
      const found = systems?.tableau(system).maximise(weights, direction === 1 ? enough : 0);
      this.solvedCount += 1;
      this.largest = Math.max(this.largest, systems?.sizeOf(system) ?? 0);
      if (found === Number.POSITIVE_INFINITY) {
        target.high[value] = found;
      }
    }
    this.#learn(target, value);
  }

  #countOf(atom: number, value: number): number {
    const place = this.#systems[value]?.placeOf(atom);
    const counted = place ? this.#systems[value]?.tableau(place.system).counts[place.column] : undefined;
    return counted ?? this.#unknowns.truth[atom]?.[value] ?? 0;
  }

  /** The table just found may show others, near the group, to be free as well. */
  #learn({ atoms }: Target, value: number): void {
    const near = new Set(atoms.flatMap((atom) => this.#targetsWith.get(atom) ?? []));
    for (const target of near) {
      const sum = target.atoms.reduce((all, atom) => all + this.#countOf(atom, value), 0);
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
  const pinned: string[] = [];
  for (const target of targets) {
    const missing = pinned.length < FOUND_ENOUGH ? missingOf(attack, solver, target) : [];
    pinned.push(
      ...missing.map((text) => `${attack.name}: ${JSON.stringify(target.variable)} really ${target.truth}, ${text}`),
    );
  }
  return { groups: targets.length, pinned, solvedCount: solver.solvedCount, largest: solver.largest };
}

function missingOf({ series }: Attack, solver: Solver, target: Target): string[] {
  for (const value of [...target.notZero]) {
    if (target.notZero.has(value)) {
      solver.try(target, value, -1, 0);
    }
  }
  const missing = [...target.notZero].map((value) => `cannot be without ${series.values[value]}`);
  const isFavourable = (value: number) => series.favourable.includes(series.values[value] ?? "");
  const all = series.values.map((_, value) => value);
  const hasSides = series.favourable.length > 0;
  const wishes = [
    { name: "answers", values: all, wanted: 9 },
    { name: "favourable", values: all.filter(isFavourable), wanted: hasSides ? target.caps.favourable : 0 },
    {
      name: "unfavourable",
      values: all.filter((value) => !isFavourable(value)),
      wanted: hasSides ? target.caps.unfavourable : 0,
    },
  ];
  for (const { name, values, wanted } of wishes) {
    const high = () => values.reduce((sum, value) => sum + (target.high[value] ?? 0), 0);
    for (const value of values) {
      if (high() < wanted - TINY) {
        solver.try(target, value, 1, wanted);
      }
    }
    if (high() < wanted - TINY) {
      missing.push(`at most ${high().toFixed(2)} ${name} where ${wanted} must be possible`);
    }
  }
  return missing;
}
