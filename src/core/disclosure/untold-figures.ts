import { type FigureEquations, type FigureSystem, figureEquations, hiddenNear, isFigureSafe } from "./audit-figures.ts";
import { type FigureCounts, type FigurePlace, figureSums, keyOf, type TreeOf } from "./figure-sums.ts";
import type { Candidate } from "./gate.ts";

type Input = {
  candidates: readonly Candidate[];
  shown: readonly FigureCounts[];
  withheld: readonly FigureCounts[];
  treeOf: TreeOf;
  answerCountMin: number;
  /** What is shown so far, by key; it may change from one question to the next. */
  told: { has(key: string): boolean };
};

/** Every imported count with the sums it stands in; `waiting`: those not shown that are still to be audited. */
export type Untold = { system: FigureSystem; equations: FigureEquations; waiting: string[]; min: number };

type Fresh = ReadonlyMap<string, FigurePlace>;

/** All imported counts, and which of those that are not shown the new ones could tell of. */
export function untoldFigures({ candidates, shown, withheld, treeOf, answerCountMin, told }: Input): Untold {
  const fresh = candidates.map(({ unit, measure, period, counts }): FigureCounts => {
    const { favourable, valid } = "favourable" in counts ? counts : { favourable: 0, valid: 0 };
    return { unit, measure, period, favourable, valid };
  });
  const counts = new Map([...shown, ...withheld, ...fresh].map((figure) => [keyOf(figure), figure]));
  const system = { counts, shown: told, sums: figureSums(counts, treeOf) };
  const equations = figureEquations(system);
  const near = candidates.flatMap((place) => [keyOf(place), ...hiddenNear(system, equations, keyOf(place))]);
  // The largest come last, to be asked about first: what hides a small one has to stay hidden itself.
  const waiting = [...new Set(near)].filter((key) => !told.has(key)).toSorted(bySize(system));
  return { system, equations, waiting, min: answerCountMin };
}

/** What to withhold next so that one that waits is safe; null when all are, or nothing new would help. */
export function nextTelling(untold: Untold, fresh: Fresh): FigurePlace | null {
  const { system, equations, waiting, min } = untold;
  for (let target = waiting.at(-1); target !== undefined; target = waiting.at(-1)) {
    const away = isFigureSafe(system, equations, target, min) ? null : helpingPlace(untold, target, fresh);
    if (away !== null) {
      return away;
    }
    waiting.pop();
  }
  return null;
}

/** So many new ones are tried; one that does not help alone may together with another. */
const TRIED_MAX = 12;

/** Of the nearest new ones the smallest that makes the target safe by itself, or else the first. */
function helpingPlace({ system, equations, min }: Untold, target: string, fresh: Fresh): FigurePlace | null {
  const near = hiddenNear(system, equations, target).flatMap((key) =>
    (equations.get(key) ?? [])
      .flatMap(({ whole, parts }) => [...parts, whole])
      .filter((each) => fresh.has(each))
      .toSorted(bySize(system)),
  );
  const tried = [...new Set(near)].slice(0, TRIED_MAX);
  const helping = tried.find((away) => {
    const shown = { has: (key: string) => key !== away && system.shown.has(key) };
    return isFigureSafe({ ...system, shown }, equations, target, min);
  });
  return fresh.get(helping ?? tried[0] ?? "") ?? null;
}

function bySize({ counts }: FigureSystem): (one: string, other: string) => number {
  const validOf = (key: string) => counts.get(key)?.valid ?? 0;
  return (one, other) => validOf(one) - validOf(other) || (one < other ? -1 : 1);
}
