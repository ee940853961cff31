import { isCountSafe, type SeenIntervals } from "../disclosure/audit-sums.ts";
import { helpingCounts } from "../disclosure/helping-counts.ts";
import { bySize, type CountSum, type SumsAround, sumsAround } from "../disclosure/sums-around.ts";
import type { ChainCounts } from "./callback-chain.ts";
import { CHAIN_STEPS, type ChainCountName, isStep, type ShownChain, toldCount } from "./shown-chain.ts";

/** One count of the chain at a place. */
export type PlacedCount = { place: string; name: ChainCountName };

/** The chains' true counts and sums; what is told of them changes from one question to the next. */
export type ChainSums = {
  counts: ReadonlyMap<string, readonly number[]>;
  sums: readonly CountSum[];
  around: SumsAround;
  /** All counts by their names in sums, the largest first: what hides a small one has to stay hidden itself. */
  inTurn: readonly (readonly [key: string, count: PlacedCount])[];
};

const keyOf = ({ place, name }: PlacedCount) => `${place}\n${name}`;
const LATER = [
  ["eligible", "selected"],
  ["selected", "reached"],
  ["reached", "valid"],
] as const;

/** How chains add up: within each, and of each count by the families of places. */
export function chainSums(
  chains: ReadonlyMap<string, ChainCounts>,
  familiesOf: (place: string) => readonly (readonly string[])[],
): ChainSums {
  const placed = [...chains].flatMap(([place, chain]) => {
    const names = [...CHAIN_STEPS, ...[...chain.excluded.keys()].map((reason) => `excluded:${reason}` as const)];
    return names.map((name) => [{ place, name }, [countOf(chain, name)]] as const);
  });
  const counts = new Map(placed.map(([count, value]) => [keyOf(count), value]));
  const within = [...chains].flatMap(([place, { excluded }]): CountSum[] => {
    const key = (name: ChainCountName) => keyOf({ place, name });
    const reasons = [...excluded.keys()].map((reason) => key(`excluded:${reason}`));
    return [
      { whole: key("handled"), parts: [key("eligible"), ...reasons] },
      ...LATER.map(([before, after]) => ({ whole: key(before), parts: [key(after)] })),
    ];
  });
  const families = placed.flatMap(([{ place, name }]) =>
    familiesOf(place)
      .map((parts) => parts.map((part) => keyOf({ place: part, name })).filter((key) => counts.has(key)))
      .filter((parts) => parts.length > 0)
      .map((parts): CountSum => ({ whole: keyOf({ place, name }), parts })),
  );
  const bounds = new Set(within.filter(({ parts }) => parts.length === 1));
  const sums = [...within, ...families];
  const inTurn = placed
    .map(([count]) => [keyOf(count), count] as const)
    .toSorted(([one], [other]) => bySize({ counts })(other, one));
  const around = sumsAround({ counts, sums, shown: new Set() }, (sum) => bounds.has(sum));
  return { counts, sums, around, inTurn };
}

/** What is known of the search so far: the counts that are safe, or that nothing helps, and how far counts can go. */
export type TellingState = { isNew(place: string): boolean; done: Set<string>; seen: SeenIntervals; min: number };

/** New counts to hide so that one that is not told is safe from all sums together; none when all are, or none helps. */
export function tellingCounts(
  { counts, sums, around, inTurn }: ChainSums,
  told: ReadonlyMap<string, ShownChain>,
  { isNew, done, seen, min }: TellingState,
): PlacedCount[] {
  const byKey = new Map(inTurn);
  const isTold = (count: PlacedCount | undefined) => {
    const chain = count && told.get(count.place);
    return chain !== undefined && count !== undefined && toldCount(chain, count.name) !== null;
  };
  const shown = { has: (key: string) => isTold(byKey.get(key)) };
  const system = { counts, sums, shown };
  for (const [target] of inTurn.filter(([key]) => !done.has(key) && !shown.has(key))) {
    const canHide = (key: string) => isNew(byKey.get(key)?.place ?? "");
    const isSafe = isCountSafe(system, around, target, { min, seen });
    const away = isSafe ? [] : helpingCounts(system, around, { target, canHide, min, seen });
    if (away.length > 0) {
      return away.flatMap((key) => byKey.get(key) ?? []);
    }
    done.add(target);
  }
  return [];
}

function countOf(chain: ChainCounts, name: ChainCountName): number {
  return isStep(name) ? chain[name] : (chain.excluded.get(name.slice("excluded:".length)) ?? 0);
}
