import type { FactBase } from "./facts.ts";
import { labelsOf } from "./months-reader.ts";
import { isSmall } from "./peel.ts";
import { variableOf } from "./read-facts.ts";
import type { Series } from "./series.ts";
import { type Truth, total } from "./truth.ts";

/** A look that so many times more groups have than cells without answers tells the one from the other. */
const RARE = 50;

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
      const of = count === 0 ? "none" : isSmall(count) ? "some" : null;
      counts.set(sign, of === null ? seen : { ...seen, [of]: seen[of] + 1 });
    }
  }
  return [...counts]
    .filter(([, { none, some }]) => some > 0 && none < some / RARE)
    .map(
      ([sign, { none, some, example }]) =>
        `"${sign}" is how ${some} hidden cells of 1–9 look and ${none} without answers: ${example}`,
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
