import type { Unknowns } from "./atoms.ts";
import { type Attack, hiddenGroups } from "./attack.ts";
import { type Count, total, type Variable } from "./truth.ts";

/** A hidden group of 1–9 to be pinned down, and how much of it may be told by the smallest shown cell around it. */
export type Target = {
  variable: Variable;
  atoms: readonly number[];
  /** By value: the true count, and the largest found possible so far. */
  truth: number[];
  high: number[];
  /** Values that are not yet known to be possibly nobody's. */
  notZero: Set<number>;
  /**
   * How many favourable, and unfavourable, ones must be possible: nine, or as many as there are in the smallest known
   * sum around it, or in the smallest around each piece of it: these could be shown and tell as much by themselves.
   */
  caps: { favourable: number; unfavourable: number };
};

/** Every hidden group of one month or wave once, however many names it has. */
export function targetsOf(attack: Attack, unknowns: Unknowns): Target[] {
  const { lattice, series } = attack;
  const rests = restsOf(attack, unknowns);
  const byAtoms = new Map<string, Target>();
  for (const index of hiddenGroups(attack)) {
    const variable = lattice.variables[index];
    const atoms = variable ? unknowns.atomsOf(variable) : [];
    const key = atoms.toSorted((one, other) => one - other).join();
    if (!variable || variable.months.length > 1 || byAtoms.has(key)) {
      continue;
    }
    const truth = series.values.map((_, value) =>
      atoms.reduce((sum, atom) => sum + (unknowns.truth[atom]?.[value] ?? 0), 0),
    );
    const notZero = new Set(truth.flatMap((count, value) => (count > 0 ? [value] : [])));
    byAtoms.set(key, {
      variable,
      atoms,
      truth,
      high: [...truth],
      notZero,
      caps: capsOf(attack, atoms, unknowns, rests),
    });
  }
  return [...byAtoms.values()];
}

/** A sum that is known of hidden atoms alone, all smaller known sums inside it taken away: at least ten answers. */
type Rest = { atoms: ReadonlySet<number>; count: Count };
type Rests = ReadonlyMap<number, readonly Rest[]>;

function restsOf({ lattice, known }: Attack, unknowns: Unknowns): Rests {
  const rests = new Map<number, Rest[]>();
  for (const { whole, parts } of lattice.sums) {
    const all = known.get(whole);
    const open = parts.filter((index) => !known.has(index));
    const told = parts.map((index) => known.get(index) ?? []);
    const count = (all ?? []).map((one, value) => told.reduce((left, part) => left - (part[value] ?? 0), one));
    const atoms = new Set(
      open.flatMap((index) => {
        const variable = all && total(count) > 9 ? lattice.variables[index] : undefined;
        return variable ? unknowns.atomsOf(variable) : [];
      }),
    );
    for (const atom of atoms) {
      const own = rests.get(atom) ?? [];
      own.push({ atoms, count });
      rests.set(atom, own);
    }
  }
  return rests;
}

function capsOf({ series }: Attack, atoms: readonly number[], unknowns: Unknowns, rests: Rests): Target["caps"] {
  // What holds the whole of a unit's month holds its parts.
  const wholes = atoms.map((atom) => [atom, ...unknowns.wholeOf(atom)]);

  const capOf = (isFavourable: boolean) => {
    const isMeant = (value: number) => series.favourable.includes(series.values[value] ?? "") === isFavourable;
    const countOf = ({ count }: Rest) => total(count.filter((_, value) => isMeant(value)));
    const smallest = (around: readonly Rest[]) =>
      around.reduce<Rest | null>((least, rest) => (least && countOf(least) <= countOf(rest) ? least : rest), null);
    const around = wholes.map((names) => names.flatMap((atom) => rests.get(atom) ?? []));
    const isAround = ({ atoms: held }: Rest) => wholes.every((names) => names.some((atom) => held.has(atom)));
    const alone = smallest((around[0] ?? []).filter(isAround));
    const covers = new Set(around.map(smallest));
    const covered = [...covers].reduce((sum, rest) => sum + (rest ? countOf(rest) : 9), 0);
    return Math.min(9, covered, alone ? countOf(alone) : 9);
  };
  return { favourable: capOf(true), unfavourable: capOf(false) };
}
