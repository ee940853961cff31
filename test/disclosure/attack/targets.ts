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
  /** The most that may have to be possible of favourable, and of unfavourable ones. */
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
    byAtoms.set(key, { variable, atoms, truth, high: [...truth], notZero, caps: capsOf(attack, variable, around) });
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

function capsOf({ series }: Attack, { unit, scope, months, part }: Variable, around: Around): Target["caps"] {
  const [month = ""] = months;
  const above = treeAt(month).codes.filter((code) => treeAt(month).subtreeOf(code).includes(unit));
  const places = [...above.map((code) => `${code}|sub`), ...(scope === "own" ? [`${unit}|own`] : [])];
  const cells = places
    .flatMap((place) => [...new Set([part, WHOLE])].flatMap((own) => around.get(`${place}|${own}|${month}`) ?? []))
    .filter((fact) => months.every((one) => fact.variable.months.includes(one)));
  const capOf = (isCounted: boolean) =>
    Math.min(
      9,
      ...cells.map(({ count }) =>
        count.reduce(
          (sum, one, value) => sum + (series.favourable.includes(series.values[value] ?? "") === isCounted ? one : 0),
          0,
        ),
      ),
    );
  return { favourable: capOf(true), unfavourable: capOf(false) };
}
