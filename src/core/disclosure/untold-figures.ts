import { isCountSafe, type SeenIntervals } from "./audit-sums.ts";
import { type FigureCounts, type FigurePlace, figureSums, keyOf, type TreeOf } from "./figure-sums.ts";
import type { Candidate } from "./gate.ts";
import { helpingCounts } from "./helping-counts.ts";
import { bySize, type CountSystem, hiddenNear, type SumsAround, sumsAround } from "./sums-around.ts";

type Input = {
  candidates: readonly Candidate[];
  shown: readonly FigureCounts[];
  withheld: readonly FigureCounts[];
  treeOf: TreeOf;
  answerCountMin: number;
  /** What is shown so far, by key; it may change from one question to the next. */
  told: CountSystem["shown"];
};

/** Every imported count, by side, with the sums it stands in; `waiting`: those not shown that are still to be audited. */
export type Untold = {
  system: CountSystem;
  around: SumsAround;
  waiting: string[];
  min: number;
  seen: SeenIntervals;
};

/** All imported counts, and which of those that are not shown the new ones could tell of. */
export function untoldFigures({ candidates, shown, withheld, treeOf, answerCountMin, told }: Input): Untold {
  const fresh = candidates.map(({ unit, measure, period, counts }): FigureCounts => {
    const { favourable, valid } = "favourable" in counts ? counts : { favourable: 0, valid: 0 };
    return { unit, measure, period, favourable, valid };
  });
  const figures = new Map([...shown, ...withheld, ...fresh].map((figure) => [keyOf(figure), figure]));
  const counts = new Map([...figures].map(([key, { favourable, valid }]) => [key, [favourable, valid - favourable]]));
  const system = { counts, shown: told, sums: figureSums(figures, treeOf) };
  const around = sumsAround(system);
  const near = candidates.flatMap((place) => [keyOf(place), ...hiddenNear(system, around, keyOf(place))]);
  // The largest come last, to be asked about first: what hides a small one has to stay hidden itself.
  const waiting = [...new Set(near)].filter((key) => !told.has(key)).toSorted(bySize(system));
  return { system, around, waiting, min: answerCountMin, seen: new Map() };
}

/** What to withhold next so that one that waits is safe; none when all are, or nothing new would help. */
export function nextTelling(
  { system, around, waiting, min, seen }: Untold,
  fresh: ReadonlyMap<string, FigurePlace>,
): FigurePlace[] {
  for (let target = waiting.at(-1); target !== undefined; target = waiting.at(-1)) {
    const canHide = (name: string) => fresh.has(name);
    const isSafe = isCountSafe(system, around, target, { min, seen });
    const away = isSafe ? [] : helpingCounts(system, around, { target, canHide, min, seen });
    if (away.length > 0) {
      return away.flatMap((name) => fresh.get(name) ?? []);
    }
    waiting.pop();
  }
  return [];
}
