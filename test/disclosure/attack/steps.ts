import type { FactBase, Seen } from "./facts.ts";
import { isSmall } from "./peel.ts";

/** Values of one cell over time: what was told later less what was told before may not be a group of 1–9. */
export function smallSteps(base: FactBase): string[] {
  const found: string[] = [];
  for (const { address, seen } of base.all()) {
    const isOfLive = address.filter === "survey:live";
    const before: Seen[] = [];
    for (const value of seen) {
      const comparable = before.filter(({ isLive }) => isLive === value.isLive || isOfLive);
      const few = comparable.filter((one) => isSmall(Math.abs(value.valid - one.valid)));
      found.push(
        ...few.map((one) => `${JSON.stringify(address)}: ${one.valid} on ${one.day}, ${value.valid} on ${value.day}`),
      );
      if (value.isLive && value.valid % 10 !== 0) {
        found.push(`${JSON.stringify(address)}: an open period of ${value.valid} answers`);
      }
      before.push(value);
    }
  }
  return found;
}
