import type { Attack } from "./attack.ts";
import type { FactBase } from "./facts.ts";
import { variableOf } from "./read-facts.ts";
import { total, treeAt, type Variable, WHOLE } from "./truth.ts";

/**
 * Cells of ten and more that are withheld, or bounded without counts, and whose counts sums tell exactly all the same;
 * but not where a shown cell holds the very same answers under another name.
 */
export function toldThoughWithheld(attack: Attack, base: FactBase): string[] {
  const { series, lattice, known, name } = attack;
  const shown = new Set(attack.facts.map(({ index }) => index));
  const found = new Set<string>();
  for (const { address, signs } of base.hidden()) {
    const variable = base.latest(address) ? null : variableOf(series, address, null);
    const index = variable ? lattice.indexOf(variable) : -1;
    const count = known.get(index);
    const isMonth = address.kind === "month" || address.kind === "wave";
    if (variable && count && isMonth && total(count) > 9 && !shown.has(index) && !isShownOtherwise(attack, variable)) {
      found.add(`${name}: ${JSON.stringify(variable)} is ${count} (${[...signs].join(", ")})`);
    }
  }
  return [...found];
}

/** Whether a cell around it is shown that holds no more answers. */
function isShownOtherwise({ facts, known, lattice }: Attack, variable: Variable): boolean {
  const { unit, scope, months, part } = variable;
  const count = total(known.get(lattice.indexOf(variable)) ?? []);
  const [month = ""] = months;
  const above = treeAt(month).codes.filter((code) => treeAt(month).subtreeOf(code).includes(unit));
  return facts.some(
    (fact) =>
      total(fact.count) === count &&
      (fact.variable.part === part || fact.variable.part === WHOLE || part === WHOLE) &&
      (above.includes(fact.variable.unit) || (scope === "own" && fact.variable.unit === unit)) &&
      months.every((one) => fact.variable.months.includes(one)),
  );
}
