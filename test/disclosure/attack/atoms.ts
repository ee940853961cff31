import type { Attack } from "./attack.ts";
import { type Count, treeAt, type Variable, WHOLE } from "./truth.ts";

/**
 * What an outsider cannot tell by sums alone: the smallest groups there are (a unit's own answers of one month, whole
 * or one part), and every sum of them that is known.
 */
export type Unknowns = {
  variables: readonly Variable[];
  /** True counts by value, of each atom. */
  truth: readonly Count[];
  /** Atoms whose signed sum is known; −1 − atom where it is taken away. */
  rows: readonly (readonly number[])[];
  rowsWith: readonly (readonly number[])[];
  /** The atom of the unit's whole month that a part is of; none where that is known. */
  wholeOf(atom: number): number[];
  /** The atoms a group is made of; without those that are known. */
  atomsOf(variable: Variable): number[];
};

const AXES = ["channel:", "class:", "survey:", "flag:"];

export function unknownsOf({ lattice, known, truth, facts }: Attack): Unknowns {
  const indices = new Map<string, number>();
  const variables: Variable[] = [];
  const atomOf = (variable: Variable): number[] => {
    if (!truth.partsAt(variable.unit).has(variable.part) || known.has(lattice.indexOf(variable))) {
      return [];
    }
    const key = `${variable.unit}|${variable.months[0]}|${variable.part}`;
    const index = indices.get(key) ?? variables.push(variable) - 1;
    indices.set(key, index);
    return [index];
  };
  const atomsOf = ({ unit, scope, months, part }: Variable) =>
    months.flatMap((month) =>
      (scope === "own" ? [unit] : treeAt(month).subtreeOf(unit)).flatMap((code) =>
        atomOf({ unit: code, scope: "own", months: [month], part }),
      ),
    );
  const rows = new Map<string, readonly number[]>();
  const keep = (row: readonly number[]) => row.length > 0 && rows.set(row.toSorted().join(), row);
  for (const variable of lattice.variables.filter(({ months }) => months.length === 1)) {
    atomsOf(variable);
  }
  for (const { variable } of facts) {
    keep(atomsOf(variable));
  }
  // The list grows while parts are met for the first time.
  for (let index = 0; index < variables.length; index += 1) {
    const variable = variables[index];
    for (const row of variable ? axisRows(variable, truth.partsAt(variable.unit), atomOf) : []) {
      keep(row);
    }
  }
  const all = [...rows.values()];
  const rowsWith = variables.map((): number[] => []);
  for (const [number, row] of all.entries()) {
    for (const entry of row) {
      rowsWith[atomIn(entry)]?.push(number);
    }
  }
  const wholeOf = (atom: number) => {
    const variable = variables[atom];
    return variable && variable.part !== WHOLE ? atomOf({ ...variable, part: WHOLE }) : [];
  };
  return { variables, wholeOf, truth: variables.map((variable) => truth.of(variable)), rows: all, rowsWith, atomsOf };
}

export const atomIn = (entry: number) => (entry < 0 ? -1 - entry : entry);

/** The whole of a unit's month is the sum of its parts, along every axis. */
function axisRows(variable: Variable, parts: ReadonlySet<string>, atomOf: (part: Variable) => number[]): number[][] {
  const whole = atomOf({ ...variable, part: WHOLE }).map((atom) => -1 - atom);
  const axes = AXES.filter((axis) => variable.part === WHOLE || variable.part.startsWith(axis));
  const along = axes.map((axis) => [...parts].filter((part) => part.startsWith(axis)));
  return along
    .filter((own) => own.length > 0)
    .map((own) => [...whole, ...own.flatMap((part) => atomOf({ ...variable, part }))]);
}
