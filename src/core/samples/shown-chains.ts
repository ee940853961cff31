import type { ChainCounts } from "./callback-chain.ts";
import { type ChainCountName, type ShownChain, shownChain, toldCount } from "./shown-chain.ts";

/** A unit's chain of the period; `told` is what was let out of it before and stands, null of a new one. */
export type TreeChain = { unit: string; counts: ChainCounts; told: ShownChain | null };

type Children = (unit: string) => readonly string[];

const STEPS = ["handled", "eligible", "selected", "reached", "valid"] as const;
const ROUNDS_MAX = 10_000;

/**
 * The chains of one period as they may be told beside each other, by unit: each as `shownChain`, and of every count that
 * a parent tells, what its children hide is shared by at least two of them and holds `min` cases together; else the
 * smallest new child that tells it hides it too, or the parent does. A child without a chain counts as hiding. What was
 * told before stays: where nothing new can be hidden, nothing new is told by this. Limit: other periods are not looked at.
 */
export function shownChains(
  chains: readonly TreeChain[],
  childrenOf: Children,
  min: number,
): ReadonlyMap<string, ShownChain> {
  const byUnit = new Map(chains.map((chain) => [chain.unit, chain]));
  const withheld = new Map(chains.map(({ unit }) => [unit, new Set<ChainCountName>()]));
  const shown = new Map(chains.map((chain) => [chain.unit, chain.told ?? shownChain(chain.counts, min)]));
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const next = nextToHide({ byUnit, shown, childrenOf, min });
    const chain = next && byUnit.get(next.unit);
    if (!next || !chain) {
      break;
    }
    const own = withheld.get(next.unit)?.add(next.name);
    shown.set(next.unit, shownChain(chain.counts, min, own));
  }
  return shown;
}

type State = {
  byUnit: ReadonlyMap<string, TreeChain>;
  shown: ReadonlyMap<string, ShownChain>;
  childrenOf: Children;
  min: number;
};
type Hidden = { unit: string; name: ChainCountName };

function nextToHide(state: State): Hidden | null {
  for (const parent of state.byUnit.keys()) {
    const family = [parent, ...state.childrenOf(parent)].flatMap((unit) => state.byUnit.get(unit) ?? []);
    for (const name of namesOf(family)) {
      const next = hideWithin(state, parent, name);
      if (next) {
        return next;
      }
    }
  }
  return null;
}

function namesOf(family: readonly TreeChain[]): Set<ChainCountName> {
  const reasons = family.flatMap(({ counts }) => [...counts.excluded.keys()]);
  return new Set([...STEPS, ...reasons.map((reason) => `excluded:${reason}` as const)]);
}

/** Whom to hide the count in next, where a parent and its other children would tell it of one; null where they do not. */
function hideWithin({ byUnit, shown, childrenOf, min }: State, parent: string, name: ChainCountName): Hidden | null {
  const toldIn = (unit: string) => {
    const chain = shown.get(unit);
    return chain ? toldCount(chain, name) : null;
  };
  const total = toldIn(parent);
  const children = childrenOf(parent).map((unit) => ({ unit, count: toldIn(unit), isKnown: byUnit.has(unit) }));
  const hiding = children.filter(({ count }) => count === null);
  if (total === null || !hiding.some(({ isKnown }) => isKnown)) {
    return null;
  }
  const left = children.reduce((rest, { count }) => rest - (count ?? 0), total);
  if (hiding.length >= 2 && left >= min) {
    return null;
  }
  const telling = children.flatMap(({ unit, count }) => (count ? [{ unit, count }] : []));
  const isNew = ({ unit }: { unit: string }) => byUnit.get(unit)?.told === null;
  const [smallest] = telling.filter(isNew).toSorted((one, other) => one.count - other.count);
  return smallest ? { unit: smallest.unit, name } : isNew({ unit: parent }) ? { unit: parent, name } : null;
}
