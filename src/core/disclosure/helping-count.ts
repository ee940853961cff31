import { isCountSafe } from "./audit-sums.ts";
import { bySize, type CountSystem, hiddenNear, type SumsAround } from "./sums-around.ts";

/** So many are tried; one that does not help alone may together with another. */
const TRIED_MAX = 12;

/**
 * What to hide so that a count is safe: of the shown ones near it that can still be hidden the first, small before large,
 * that helps by itself, or else the first. Null where there is none.
 */
export function helpingCount(
  system: CountSystem,
  around: SumsAround,
  { target, canHide, min }: { target: string; canHide(name: string): boolean; min: number },
): string | null {
  const near = hiddenNear(system, around, target).flatMap((name) =>
    (around.get(name) ?? [])
      .flatMap(({ whole, parts }) => [...parts, whole])
      .filter((other) => system.shown.has(other) && canHide(other))
      .toSorted(bySize(system)),
  );
  const tried = [...new Set(near)].slice(0, TRIED_MAX);
  const helping = tried.find((away) => {
    const shown = { has: (name: string) => name !== away && system.shown.has(name) };
    return isCountSafe({ ...system, shown }, around, target, min);
  });
  return helping ?? tried[0] ?? null;
}
