import type { Unknowns } from "./atoms.ts";
import { type Attack, hiddenGroups } from "./attack.ts";
import type { Fact } from "./read-facts.ts";
import { treeAt, type Variable, WHOLE } from "./truth.ts";

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
  const around = cellsAround(attack.facts);
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

type Around = ReadonlyMap<string, readonly Fact[]>;

function cellsAround(facts: readonly Fact[]): Around {
  const around = new Map<string, Fact[]>();
  for (const fact of facts) {
    const { unit, scope, part, months } = fact.variable;
    for (const month of months) {
      const key = `${unit}|${scope}|${part}|${month}`;
      const own = around.get(key);
      own ? own.push(fact) : around.set(key, [fact]);
    }
  }
  return around;
}

function capsOf(attack: Attack, whole: Variable, parts: readonly Variable[], around: Around): Target["caps"] {
  const { series } = attack;
  const capOf = (isFavourable: boolean) => {
    const countOf = ({ count }: Fact) =>
      count.reduce((sum, one, value) => {
        return sum + (series.favourable.includes(series.values[value] ?? "") === isFavourable ? one : 0);
      }, 0);
    const smallest = (variable: Variable) =>
      cellsWith(variable, around).toSorted((one, other) => countOf(one) - countOf(other))[0];
    const covers = parts.map(smallest);
    const covered = covers.every((fact) => fact !== undefined)
      ? [...new Set(covers)].reduce((sum, fact) => sum + (fact ? countOf(fact) : 0), 0)
      : 9;
    const alone = smallest(whole);
    return Math.min(9, covered, alone ? countOf(alone) : 9);
  };
  return { favourable: capOf(true), unfavourable: capOf(false) };
}

/** The shown cells that hold all of a group. */
function cellsWith({ unit, scope, months, part }: Variable, around: Around): Fact[] {
  const [month = ""] = months;
  const above = treeAt(month).codes.filter((code) => treeAt(month).subtreeOf(code).includes(unit));
  const places = [...above.map((code) => `${code}|sub`), ...(scope === "own" ? [`${unit}|own`] : [])];
  return places
    .flatMap((place) => [...new Set([part, WHOLE])].flatMap((own) => around.get(`${place}|${own}|${month}`) ?? []))
    .filter((fact) => months.every((one) => fact.variable.months.includes(one)));
}
