/** A whole and the counts that lie in it, by their names. */
export type CountSum = { whole: string; parts: readonly string[] };

/** Counts that a reader may add up, each as one number or as several that are told one by one (its sides), by name. */
export type CountSystem = {
  counts: ReadonlyMap<string, readonly number[]>;
  shown: { has(name: string): boolean };
  sums: readonly CountSum[];
};

/** By name the sums that it is the whole of, or a part of; `hasRest`: what is not in the parts can be anything. */
export type SumsAround = ReadonlyMap<string, readonly (CountSum & { hasRest: boolean })[]>;

/** So many counts are near where it is not said how many are wanted. */
const FEW = 30;

/**
 * By name the sums that bind a count: those whose parts fit into their whole on every side. Where they fill it, a reader
 * takes it that nothing else is in it, unless `isBound` says that the whole only bounds them.
 */
export function sumsAround(
  { counts, sums }: CountSystem,
  isBound: (sum: CountSum) => boolean = () => false,
): SumsAround {
  const around = new Map<string, (CountSum & { hasRest: boolean })[]>();
  for (const sum of sums) {
    const { whole, parts } = sum;
    const rests = (counts.get(whole) ?? []).map((count, side) =>
      parts.reduce((left, part) => left - (counts.get(part)?.[side] ?? 0), count),
    );
    if (rests.every((rest) => rest >= 0)) {
      const binding = { whole, parts, hasRest: isBound(sum) || rests.some((rest) => rest > 0) };
      for (const name of [whole, ...parts]) {
        const own = around.get(name);
        own ? own.push(binding) : around.set(name, [binding]);
      }
    }
  }
  return around;
}

/** At most so many hidden counts that sums tie to one, by those sums that tie the fewest, the nearest first. */
export function hiddenNear(
  { shown }: Pick<CountSystem, "shown">,
  around: SumsAround,
  target: string,
  countMax = FEW,
): string[] {
  const near = new Set<string>();
  const seen = new Set<CountSum>();
  const waiting: (readonly string[])[][] = [];
  const add = (name: string) => {
    near.add(name);
    for (const sum of (around.get(name) ?? []).filter((one) => !seen.has(one))) {
      seen.add(sum);
      const hidden = [sum.whole, ...sum.parts].filter((other) => !shown.has(other));
      const alike = waiting[hidden.length] ?? [];
      waiting[hidden.length] = alike;
      alike.push(hidden);
    }
  };
  add(target);
  for (let hidden = smallestOf(waiting); hidden !== undefined; hidden = smallestOf(waiting)) {
    const fresh = hidden.filter((name) => !near.has(name));
    for (const name of near.size + fresh.length > countMax ? [] : fresh) {
      add(name);
    }
  }
  return [...near];
}

function smallestOf(waiting: readonly (readonly string[])[][]): readonly string[] | undefined {
  return waiting.find((alike) => alike !== undefined && alike.length > 0)?.shift();
}

/** The smaller one first, of equal ones by name. */
export function bySize({ counts }: Pick<CountSystem, "counts">): (one: string, other: string) => number {
  const sizeOf = (name: string) => sumOf(counts.get(name) ?? []);
  return (one, other) => sizeOf(one) - sizeOf(other) || (one < other ? -1 : 1);
}

/** All numbers together. */
export function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}
