import type { ChainCounts } from "./callback-chain.ts";
import { CHAIN_STEPS, type ChainCountName, type ShownChain, shownChain, toldCount } from "./shown-chain.ts";
import { chainSums, type TellingState, tellingCounts } from "./telling-counts.ts";

/** A unit's chain of a period (`place`); `told` is what was let out of it before and stands, null of a new one. */
export type PlacedChain = { place: string; counts: ChainCounts; told: ShownChain | null };

/** Places whose chains add up to a place's: the units below it, and the periods within it. */
type Families = (place: string) => readonly (readonly string[])[];

/**
 * Chains as they may be told beside each other, by place: each as `shownChain`, and of every count that a whole tells,
 * what its parts hide is shared by at least two of them and holds `min` cases together; else the smallest new part that
 * tells it hides it too, or the whole does. A part without a chain counts as hiding. Then more is hidden until no sums
 * together tell too closely of a count that is hidden (`isCountSafe`). What was told before stays: where nothing new can
 * be hidden, nothing new is told by this.
 */
export function shownChains(
  chains: readonly PlacedChain[],
  familiesOf: Families,
  min: number,
): ReadonlyMap<string, ShownChain> {
  const byPlace = new Map(chains.map((chain) => [chain.place, chain]));
  const withheld = new Map(chains.map(({ place }) => [place, new Set<ChainCountName>()]));
  const shown = new Map(chains.map((chain) => [chain.place, chain.told ?? shownChain(chain.counts, min)]));
  const hide = ({ place, name }: Hidden) => {
    const chain = byPlace.get(place);
    const own = withheld.get(place)?.add(name);
    if (chain) {
      shown.set(place, shownChain(chain.counts, min, own));
    }
  };
  const sums = sumsOf(byPlace, familiesOf);
  const all = chainSums(new Map(chains.map(({ place, counts }) => [place, counts])), familiesOf);
  const isNew = (place: string) => byPlace.get(place)?.told === null;
  const state: TellingState = { isNew, done: new Set(), seen: new Map(), min };
  hideWithinSums();
  for (let away = tellingCounts(all, shown, state); away.length > 0; away = tellingCounts(all, shown, state)) {
    away.forEach(hide);
    hideWithinSums();
  }
  return shown;

  function hideWithinSums(): void {
    for (let isStable = false; !isStable; ) {
      isStable = true;
      for (const { whole, parts, name } of sums) {
        const next = hideWithin({ byPlace, shown, min }, { whole, parts }, name);
        if (next && !withheld.get(next.place)?.has(next.name)) {
          hide(next);
          isStable = false;
        }
      }
    }
  }
}

type State = { byPlace: ReadonlyMap<string, PlacedChain>; shown: ReadonlyMap<string, ShownChain>; min: number };
type Hidden = { place: string; name: ChainCountName };
type Sum = { whole: string; parts: readonly string[]; name: ChainCountName };

function sumsOf(byPlace: State["byPlace"], familiesOf: Families): Sum[] {
  return [...byPlace.keys()].flatMap((whole) =>
    familiesOf(whole).flatMap((parts) => {
      const family = [whole, ...parts].flatMap((place) => byPlace.get(place) ?? []);
      return [...namesOf(family)].map((name) => ({ whole, parts, name }));
    }),
  );
}

function namesOf(family: readonly PlacedChain[]): Set<ChainCountName> {
  const reasons = family.flatMap(({ counts }) => [...counts.excluded.keys()]);
  return new Set([...CHAIN_STEPS, ...reasons.map((reason) => `excluded:${reason}` as const)]);
}

/** Where to hide the count next, if a whole and its other parts would tell it of one; null where they do not. */
function hideWithin(
  { byPlace, shown, min }: State,
  { whole, parts }: { whole: string; parts: readonly string[] },
  name: ChainCountName,
): Hidden | null {
  const toldIn = (place: string) => {
    const chain = shown.get(place);
    return chain ? toldCount(chain, name) : null;
  };
  const total = toldIn(whole);
  const counted = parts.map((place) => ({ place, count: toldIn(place), isKnown: byPlace.has(place) }));
  const hiding = counted.filter(({ count }) => count === null);
  if (total === null || !hiding.some(({ isKnown }) => isKnown)) {
    return null;
  }
  const left = counted.reduce((rest, { count }) => rest - (count ?? 0), total);
  if (hiding.length >= 2 && left >= min) {
    return null;
  }
  const telling = counted.flatMap(({ place, count }) => (count ? [{ place, count }] : []));
  const isNew = ({ place }: { place: string }) => byPlace.get(place)?.told === null;
  const [smallest] = telling.filter(isNew).toSorted((one, other) => one.count - other.count);
  return smallest ? { place: smallest.place, name } : isNew({ place: whole }) ? { place: whole, name } : null;
}
