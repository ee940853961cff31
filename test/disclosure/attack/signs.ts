import type { FactBase } from "./facts.ts";
import { isSmall } from "./peel.ts";
import { variableOf } from "./read-facts.ts";
import type { Series } from "./series.ts";
import { type Truth, total } from "./truth.ts";

/** A look that so many times more groups have than cells without answers tells the one from the other. */
const RARE = 50;

/**
 * Looks of hidden cells that only groups have and never cells without answers: "1–9" would be told from "none". That a
 * later point names a month as carried forward is told on purpose, and is no look.
 */
export function tellingSigns(all: readonly { series: Series; truth: Truth }[], base: FactBase): string[] {
  const counts = new Map<string, { none: number; some: number; example: string }>();
  for (const { address, signs } of base.hidden()) {
    const own = all.find(({ series }) => variableOf(series, address, null) !== null);
    const variable = own ? variableOf(own.series, address, null) : null;
    if (!own || !variable || base.latest(address)) {
      continue;
    }
    const count = total(own.truth.of(variable));
    for (const sign of signs) {
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
