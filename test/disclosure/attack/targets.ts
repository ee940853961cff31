import type { Unknowns } from "./atoms.ts";
import { type Attack, hiddenGroups } from "./attack.ts";
import { type Count, treeAt, type Variable, WHOLE } from "./truth.ts";

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
   * How many favourable, and unfavourable, ones must be possible: nine, or as many as there are in the smallest shown
   * cell around it, or in the smallest around each piece of it, since these tell as much by themselves.
   */
  caps: { favourable: number; unfavourable: number };
};

/** Every hidden group once, however many names it has. */
export function targetsOf(attack: Attack, unknowns: Unknowns): Target[] {
  const { lattice, series } = attack;
  const around = cellsAround(attack);
  const byAtoms = new Map<string, Target>();
  for (const index of hiddenGroups(attack)) {
    const variable = lattice.variables[index];
    const atoms = variable ? unknowns.atomsOf(variable) : [];
    const key = atoms.toSorted((one, other) => one - other).join();
    if (!variable || byAtoms.has(key)) {
      continue;
    }
    const truth = series.values.map((_, value) =>
      atoms.reduce((sum, atom) => sum + (unknowns.truth[atom]?.[value] ?? 0), 0),
    );
    const notZero = new Set(truth.flatMap((count, value) => (count > 0 ? [value] : [])));
    const parts = atoms.flatMap((atom) => unknowns.variables[atom] ?? []);
    byAtoms.set(key, {
      variable,
      atoms,
      truth,
      high: [...truth],
      notZero,
      caps: capsOf(attack, variable, parts, around),
    });
  }
  return [...byAtoms.values()];
}

/** A group whose counts are known, since it is shown or sums of shown cells tell it. */
type Told = { variable: Variable; count: Count };
type Around = ReadonlyMap<string, readonly Told[]>;

function cellsAround({ lattice, known }: Attack): Around {
  const around = new Map<string, Told[]>();
  for (const [index, count] of known) {
    const variable = lattice.variables[index];
    for (const month of variable?.months ?? []) {
      const key = `${variable?.unit}|${variable?.scope}|${variable?.part}|${month}`;
      const own = around.get(key) ?? [];
      around.set(key, variable ? [...own, { variable, count }] : own);
    }
  }
  return around;
}

function capsOf(attack: Attack, whole: Variable, parts: readonly Variable[], around: Around): Target["caps"] {
  const { series } = attack;
  const capOf = (isFavourable: boolean) => {
    const countOf = ({ count }: Told) =>
      count.reduce((sum, one, value) => {
        return sum + (series.favourable.includes(series.values[value] ?? "") === isFavourable ? one : 0);
      }, 0);
    const smallest = (variable: Variable) =>
      cellsWith(variable, around).toSorted((one, other) => countOf(one) - countOf(other))[0];
    const covers = parts.map(smallest);
    const covered = covers.every((told) => told !== undefined)
      ? [...new Set(covers)].reduce((sum, told) => sum + (told ? countOf(told) : 0), 0)
      : 9;
    const alone = smallest(whole);
    return Math.min(9, covered, alone ? countOf(alone) : 9);
  };
  return { favourable: capOf(true), unfavourable: capOf(false) };
}

/** The shown cells that hold all of a group. */
function cellsWith({ unit, scope, months, part }: Variable, around: Around): Told[] {
  const [month = ""] = months;
  const above = treeAt(month).codes.filter((code) => treeAt(month).subtreeOf(code).includes(unit));
  const places = [...above.map((code) => `${code}|sub`), ...(scope === "own" ? [`${unit}|own`] : [])];
  return places
    .flatMap((place) => [...new Set([part, WHOLE])].flatMap((own) => around.get(`${place}|${own}|${month}`) ?? []))
    .filter((told) => months.every((one) => told.variable.months.includes(one)));
}
