import type { RankedGroup } from "../../../src/core/figures/trend.ts";
import type { UnitMessages } from "../../locales/unit-messages.ts";

/** Units that may be compared with each other; `group` null where there are no groups, its `name` null of those in none. */
export type UnitsOfGroup<Unit> = { group: Pick<RankedGroup, "name"> | null; units: readonly Unit[] };

/** The units in their order by the groups in which they may be compared; all together where there are no groups. */
export function byGroup<Unit extends { code: string }>(
  units: readonly Unit[],
  groups: readonly RankedGroup[],
): UnitsOfGroup<Unit>[] {
  const parts = groups.map((group) => ({
    group,
    units: units.filter(({ code }) => group.units.some((unit) => unit.code === code)),
  }));
  return groups.length === 0 ? [{ group: null, units }] : parts.filter((part) => part.units.length > 0);
}

/** What a stated group of units is called; null: the units that are in none. */
export function groupName(name: string | null, words: UnitMessages): string {
  return name === null ? words.children.noGroup : words.beside.composite.group(name);
}
