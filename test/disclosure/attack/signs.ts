import type { FactBase } from "./facts.ts";
import { labelsOf, variableOf } from "./read-facts.ts";
import type { Series } from "./series.ts";
import { type Truth, total } from "./truth.ts";

/**
 * Looks of hidden cells that only groups have and never cells without answers: "1–9" would be told from "none". Also
 * counted as a look: being named in the months of a shown point.
 */
export function tellingSigns(all: readonly { series: Series; truth: Truth }[], base: FactBase): string[] {
  const counts = new Map<string, { none: number; some: number; example: string }>();
  const carried = carriedMonths(base);
  for (const { address, signs } of base.hidden()) {
    const own = all.find(({ series }) => variableOf(series, address, null) !== null);
    const variable = own ? variableOf(own.series, address, null) : null;
    if (!own || !variable || base.latest(address)) {
      continue;
    }
    const count = total(own.truth.of(variable));
    const isCarried = carried.has(carriedKey(address, address.period));
    for (const sign of isCarried ? [...signs, "carried forward"] : signs) {
      const seen = counts.get(sign) ?? { none: 0, some: 0, example: JSON.stringify(address) };
      counts.set(sign, count === 0 ? { ...seen, none: seen.none + 1 } : { ...seen, some: seen.some + 1 });
    }
  }
  return [...counts]
    .filter(([, { none, some }]) => none === 0 && some > 0)
    .map(
      ([sign, { some, example }]) =>
        `"${sign}" is how ${some} hidden cells with answers look and none without: ${example}`,
    );
}

type Place = { unit: string; measure: string; proof: string; filter: string };
const carriedKey = ({ unit, measure, proof, filter }: Place, month: string) =>
  [unit, measure, proof, filter, month].join("|");

/** Months that a shown point names beside its own. */
function carriedMonths(base: FactBase): Set<string> {
  const carried = new Set<string>();
  for (const { address, seen } of base.all()) {
    const own = labelsOf(address.kind, address.period);
    for (const month of seen.flatMap(({ span }) => span ?? [])) {
      if (address.kind === "month" && !own.includes(month)) {
        carried.add(carriedKey(address, month));
      }
    }
  }
  return carried;
}
