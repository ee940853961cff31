import type { UnitTree } from "./unit-tree.ts";

const collator = new Intl.Collator("en", { numeric: true });

/** Orders codes as people read them: `u-2` before `u-10`. */
export function compareCodes(one: string, other: string): number {
  return collator.compare(one, other) || (one < other ? -1 : one > other ? 1 : 0);
}

/** Every unit of a tree below its parent, siblings by code as people read them; `depth` is 0 for a root. */
export function unitsInOrder(tree: UnitTree): { code: string; depth: number }[] {
  const walk = (codes: readonly string[], depth: number): { code: string; depth: number }[] =>
    codes.toSorted(compareCodes).flatMap((code) => [{ code, depth }, ...walk(tree.childrenOf(code), depth + 1)]);
  return walk(tree.roots, 0);
}
