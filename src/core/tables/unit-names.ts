import type { FieldReason } from "../refusal.ts";
import type { UnitChange } from "../units/unit-change.ts";
import { type UnitTree, unitTreeAt } from "../units/unit-tree.ts";
import { plainText } from "./grid.ts";

export type UnitMatch = { ok: true; code: string } | { ok: false; reason: FieldReason };

/** Finds the unit a table speaks of in a month (`2019-09`), by code or by a name it had. */
export type UnitFinder = (text: string, month: string) => UnitMatch;

/**
 * A finder over every statement about every unit: first a unit's code, then the names that hold in that month, then
 * any name a unit ever had. A name of several units is `ambiguous_unit`, a unit outside its time `unit_ended`.
 */
export function unitFinder(changes: readonly UnitChange[]): UnitFinder {
  const ever = codesByName(changes);
  const codes = new Set(changes.map(({ code }) => code));
  const months = new Map<string, { tree: UnitTree; named: ReadonlyMap<string, ReadonlySet<string>> }>();
  const standing = (month: string) => {
    let known = months.get(month);
    if (!known) {
      const tree = unitTreeAt(changes, month);
      known = { tree, named: codesByName(tree.codes.flatMap((code) => tree.statementOf(code) ?? [])) };
      months.set(month, known);
    }
    return known;
  };
  return (text, month) => {
    const { tree, named } = standing(month);
    const code = plainText(text);
    const name = nameKey(text);
    const found = codes.has(code) ? new Set([code]) : (named.get(name) ?? ever.get(name) ?? new Set<string>());
    const [only] = found;
    if (only === undefined || found.size > 1) {
      return { ok: false, reason: found.size > 1 ? "ambiguous_unit" : "unknown_unit" };
    }
    return tree.has(only) ? { ok: true, code: only } : { ok: false, reason: "unit_ended" };
  };
}

/** A name as it is compared: without blanks, full-width characters as plain ones, in lower case. */
export function nameKey(name: string): string {
  return plainText(name).replaceAll(" ", "").toLowerCase();
}

function codesByName(changes: readonly UnitChange[]): Map<string, Set<string>> {
  const codes = new Map<string, Set<string>>();
  for (const { code, name } of changes) {
    for (const text of typeof name === "string" ? [name] : Object.values(name)) {
      const key = nameKey(text);
      codes.set(key, (codes.get(key) ?? new Set()).add(code));
    }
  }
  return codes;
}
