import type { RejectedCell } from "../refusal.ts";
import type { PlannedUnit } from "./plan-units.ts";
import type { UnitChange } from "./unit-change.ts";
import type { UnitDirectory } from "./unit-directory.ts";
import { codesInCircles } from "./unit-tree.ts";

type PlacedUnit = PlannedUnit & { place: { sheet: string; cell: string }; parentCell: string };

/** Which of the planned units would stand below themselves, under a parent that ends first, or over a child that does not. */
export function treeFaults(
  planned: readonly PlacedUnit[],
  changes: readonly UnitChange[],
  directory: UnitDirectory,
): RejectedCell[] {
  const stated = planned.filter(({ state }) => state !== "same");
  const candidates = stated.map(({ unit, before }) => ({ ...unit, change: (before?.change ?? 0) + 1 }));
  const circled = codesInCircles([...changes, ...candidates]);
  const then = new Map<string, Omit<UnitChange, "change">>([...directory.units]);
  for (const { unit } of stated) {
    then.set(unit.code, unit);
  }
  const planCodes = new Set(stated.map(({ unit }) => unit.code));
  return stated.flatMap(({ unit, place, parentCell }): RejectedCell[] => {
    if (circled.has(unit.code)) {
      return [{ sheet: place.sheet, cell: parentCell, reason: "cycle" }];
    }
    const parent = unit.parent === null ? undefined : then.get(unit.parent);
    if (parent && outlives(unit.until, parent.until)) {
      const data = { parent: parent.code, until: parent.until ?? "" };
      return [{ sheet: place.sheet, cell: parentCell, reason: "parent_ends_before", data }];
    }
    const child =
      unit.until === null
        ? undefined
        : [...then.values()].find(
            (one) => one.parent === unit.code && !planCodes.has(one.code) && outlives(one.until, unit.until),
          );
    return child ? [{ ...place, reason: "children_remain", data: { unit: child.code } }] : [];
  });
}

/** Whether what ends on `until`, or never, goes on after `other`. */
function outlives(until: string | null, other: string | null): boolean {
  return other !== null && (until === null || until > other);
}
