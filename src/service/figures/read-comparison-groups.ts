import type { PeriodKind } from "../../core/figures/period.ts";
import { type CompositeVersion, compositeVersions, listComposites } from "../../store/composites.ts";
import type { Deps } from "../deps.ts";
import { findPeriod } from "./find-period.ts";

/** `units`: those that stand in one list. */
export type ComparisonGroupsInput = {
  indicator: string;
  units: readonly string[];
  kind: PeriodKind;
  at: string | null;
};

/**
 * The groups in which units may be compared in a period, by unit: as the first score states them that has several for
 * these units, one with the indicator before others. Before its first rule that one holds: streets and villages were as
 * different before it was written down. Empty where all may be compared with each other.
 */
export async function readComparisonGroups(
  deps: Deps,
  { indicator, units, kind, at }: ComparisonGroupsInput,
): Promise<ReadonlyMap<string, string>> {
  const period = at === null ? null : await findPeriod(deps, kind, at);
  if (!period || units.length < 2) {
    return new Map();
  }
  const rules: CompositeVersion["rule"][] = [];
  for (const key of await listComposites(deps.db)) {
    const versions = await compositeVersions(deps.db, key);
    const holding = versions.findLast(({ from }) => from <= period.to) ?? versions[0];
    rules.push(...(holding ? [holding.rule] : []));
  }
  const isOfIndicator = ({ parts }: CompositeVersion["rule"]) => parts.some((part) => part.indicator === indicator);
  const inOrder = rules.toSorted((one, other) => Number(isOfIndicator(other)) - Number(isOfIndicator(one)));
  const stated = inOrder.map(({ groups }) => groupOf(groups ?? {}, units));
  return stated.find((groups) => new Set(groups.values()).size > 1) ?? new Map();
}

function groupOf(groups: Readonly<Record<string, readonly string[]>>, units: readonly string[]): Map<string, string> {
  const named = Object.entries(groups).flatMap(([name, members]) => members.map((code) => [code, name] as const));
  return new Map(named.filter(([code]) => units.includes(code)));
}
