import type { Attack } from "./attack.ts";
import type { FactBase } from "./facts.ts";
import { isSmall } from "./peel.ts";
import type { Fact } from "./read-facts.ts";
import { total, type Variable } from "./truth.ts";

/** A channel that moves by more than this share draws a break: so says the product, and so does its absence. */
const MOVE_MAX = 0.2;

/**
 * Hidden channels of 1–9 answers that a break, or that there is none, tells apart from none or from nine: where the
 * channel's share is known on one side, the other side lies within 20 points of it, or does not.
 */
export function toldByBreaks(attack: Attack, base: FactBase): string[] {
  const lines = new Map<string, Fact[]>();
  for (const fact of attack.facts) {
    const { filter, kind, measure, unit, proof } = fact.address;
    const isAsked = proof !== "imported" && measure === attack.series.measures[0];
    if (isAsked && kind === "month" && (filter === "" || filter === "own")) {
      const key = `${unit}|${measure}|${filter}|${proof}`;
      lines.set(key, [...(lines.get(key) ?? []), fact]);
    }
  }
  return [...lines].flatMap(([key, facts]) => {
    const inOrder = facts.toSorted((one, other) => (one.address.period < other.address.period ? -1 : 1));
    return inOrder.slice(1).flatMap((later, index) => {
      const earlier = inOrder[index];
      const isBroken = base.breaks.has(`${key}|${later.address.period}|channel`);
      return earlier ? [...told(attack, later, earlier, isBroken), ...told(attack, earlier, later, isBroken)] : [];
    });
  });
}

/** What the break between two points, or its absence, tells of one of them by what is known of the other. */
function told(attack: Attack, point: Fact, other: Fact, isBroken: boolean): string[] {
  const { lattice, known, truth } = attack;
  const partsOf = ({ variable }: Fact) => [...channelsOf(attack, variable)].map((part) => ({ ...variable, part }));
  const n = total(point.count);
  return partsOf(point).flatMap((variable) => {
    const really = total(truth.of(variable));
    const before = known.get(lattice.indexOf({ ...other.variable, part: variable.part }));
    if (!before || known.has(lattice.indexOf(variable)) || !isSmall(really)) {
      return [];
    }
    const share = total(before) / total(other.count);
    const [low, high] = [n * (share - MOVE_MAX), n * (share + MOVE_MAX)];
    const isTold = isBroken ? partsOf(point).length === 2 && low <= 0 : low > 0 || high < Math.min(9, n);
    const text = isBroken ? `beyond ${high.toFixed(1)}` : `${low.toFixed(1)} to ${high.toFixed(1)}`;
    return isTold ? [`${attack.name}: ${JSON.stringify(variable)} really ${really}, told to be ${text}`] : [];
  });
}

const channels = new WeakMap<Attack, Map<string, Set<string>>>();

/** The channels that ever bring answers to the unit, with those below it or without. */
function channelsOf(attack: Attack, { unit, scope }: Variable): Set<string> {
  const { truth, lattice } = attack;
  const known = channels.get(attack) ?? new Map<string, Set<string>>();
  channels.set(attack, known);
  if (known.size === 0) {
    for (const one of lattice.variables.filter(({ part }) => part.startsWith("channel:"))) {
      known.set(one.unit, (known.get(one.unit) ?? new Set()).add(one.part));
    }
  }
  const own = scope === "own" ? truth.partsAt(unit) : (known.get(unit) ?? new Set());
  return new Set([...own].filter((part) => part.startsWith("channel:")));
}
