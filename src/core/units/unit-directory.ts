import type { LocalText } from "../local-text.ts";
import { nameKey } from "../tables/unit-names.ts";
import type { UnitChange } from "./unit-change.ts";

/** The units as they stand last, to be looked up. */
export type UnitDirectory = {
  units: ReadonlyMap<string, UnitChange>;
  /** The codes of units that now bear a name, in any language. */
  named(name: string): readonly string[];
  /** The unit of a name directly under a parent, or null. */
  under(parent: string | null, name: string): UnitChange | null;
};

/** The newest statement about each unit. */
export function unitDirectory(changes: readonly UnitChange[]): UnitDirectory {
  const units = new Map<string, UnitChange>();
  for (const change of changes) {
    if ((units.get(change.code)?.change ?? 0) < change.change) {
      units.set(change.code, change);
    }
  }
  const byName = new Map<string, string[]>();
  const byPlace = new Map<string, UnitChange>();
  for (const unit of units.values()) {
    for (const key of new Set(namesOf(unit.name).map(nameKey))) {
      byName.set(key, [...(byName.get(key) ?? []), unit.code]);
      byPlace.set(placeKey(unit.parent, key), unit);
    }
  }
  return {
    units,
    named: (name) => byName.get(nameKey(name)) ?? [],
    under: (parent, name) => byPlace.get(placeKey(parent, nameKey(name))) ?? null,
  };
}

/** Whether a text is a unit's name in any language. */
export function hasName(name: LocalText, text: string): boolean {
  return namesOf(name).some((one) => nameKey(one) === nameKey(text));
}

function namesOf(name: LocalText): string[] {
  return typeof name === "string" ? [name] : Object.values(name);
}

function placeKey(parent: string | null, key: string): string {
  return `${parent ?? ""}\u0000${key}`;
}
