import type { ChainCounts, ChainStep } from "./callback-chain.ts";

/** A count with its share of the step before; `null` where it is fewer than ten or would tell one that is. */
export type ShownCount = { count: number | null; share: number | null };

/** A chain as it may be told; shares are in [0, 1] and stand only where both of their counts do. */
export type ShownChain = {
  steps: Readonly<Record<ChainStep, ShownCount>>;
  excluded: readonly (ShownCount & { reason: string })[];
  excludedTotal: ShownCount;
};

/** A count of a chain by name: a step, or `excluded:REASON`. */
export type ChainCountName = ChainStep | `excluded:${string}`;

export const CHAIN_STEPS = ["handled", "eligible", "selected", "reached", "valid"] as const;

/** Whether a count is that of a step, not of a reason. */
export function isStep(name: ChainCountName): name is ChainStep {
  return !name.startsWith("excluded:");
}

type Part = { name: ChainCountName; count: number };

const NOTHING: ReadonlySet<ChainCountName> = new Set();

const LATER = ["selected", "reached", "valid"] as const;

/**
 * A consistent chain with its small counts hidden: every count of 1 … `min` − 1, and among eligible and the reasons, which
 * add up to handled, the smallest ones besides until at least two are hidden and hold `min` cases together. Where eligible
 * is hidden, a later step within `min` of all that could be eligible is hidden with it. Cases that drop out between two
 * later steps are not hidden: they gave no answer. `withheld` are hidden besides, for the sake of other units.
 */
export function shownChain(
  counts: ChainCounts,
  min: number,
  withheld: ReadonlySet<ChainCountName> = NOTHING,
): ShownChain {
  const parts: Part[] = [
    ...[...counts.excluded].map(([reason, count]): Part => ({ name: `excluded:${reason}`, count })),
    { name: "eligible", count: counts.eligible },
  ];
  const hidden = hiddenParts(counts.handled, parts, { min, withheld });
  for (const step of ["handled", ...LATER] as const) {
    if (isSmall(counts[step], min) || withheld.has(step)) {
      hidden.add(step);
    }
  }
  hideBelowEligible(counts, parts, hidden, min);
  return tellChain(counts, (name) => hidden.has(name));
}

function isSmall(count: number, min: number): boolean {
  return count > 0 && count < min;
}

/** Parts of a known sum: one hidden alone, or some that hold fewer than `min`, could be worked out from the others. */
function hiddenParts(
  handled: number,
  parts: readonly Part[],
  { min, withheld }: { min: number; withheld: ReadonlySet<ChainCountName> },
): Set<string> {
  // Handled is their sum: hidden alone it could be worked out from them.
  const isWithheld = (name: ChainCountName) => withheld.has(name) || (name === "eligible" && withheld.has("handled"));
  const small = parts.filter(({ name, count }) => isSmall(count, min) || isWithheld(name));
  const hidden = new Set<string>(small.map(({ name }) => name));
  if (small.length === 0 || isSmall(handled, min) || withheld.has("handled")) {
    return hidden;
  }
  let held = small.reduce((sum, { count }) => sum + count, 0);
  const shown = parts.filter(({ name, count }) => count > 0 && !hidden.has(name));
  // Eligible goes last: most shares hang on it.
  const inTurn = shown.toSorted(
    (one, other) => Number(one.name === "eligible") - Number(other.name === "eligible") || one.count - other.count,
  );
  for (const { name, count } of inTurn) {
    if (hidden.size >= 2 && held >= min) {
      break;
    }
    hidden.add(name);
    held += count;
  }
  if (hidden.size === 1) {
    hidden.add("handled");
  }
  return hidden;
}

/** What is selected, reached or valid was eligible: too close to the most that can be, it would bound the hidden reasons. */
function hideBelowEligible(counts: ChainCounts, parts: readonly Part[], hidden: Set<string>, min: number): void {
  if (!hidden.has("eligible")) {
    return;
  }
  const shownReasons = parts.filter(({ name }) => !hidden.has(name)).reduce((sum, { count }) => sum + count, 0);
  for (const step of LATER.filter((later) => counts.handled - shownReasons - counts[later] < min)) {
    hidden.add(step);
  }
}

function tellChain(counts: ChainCounts, isHidden: (name: ChainCountName) => boolean): ShownChain {
  const countOf = (step: ChainStep) => (isHidden(step) ? null : counts[step]);
  const told = (count: number | null, before: number | null): ShownCount => ({ count, share: shareOf(count, before) });
  const handled = countOf("handled");
  const eligible = countOf("eligible");
  const [selected, reached] = [countOf("selected"), countOf("reached")];
  const excludedTotal = handled === null || eligible === null ? null : handled - eligible;
  return {
    steps: {
      handled: { count: handled, share: null },
      eligible: told(eligible, handled),
      selected: told(selected, eligible),
      reached: told(reached, selected),
      valid: told(countOf("valid"), reached),
    },
    excluded: [...counts.excluded].map(([reason, count]) => ({
      reason,
      ...told(isHidden(`excluded:${reason}`) ? null : count, handled),
    })),
    excludedTotal: told(excludedTotal, handled),
  };
}

function shareOf(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : part / whole;
}

/** The count of that name as it is told; a reason that is not named has no case. */
export function toldCount({ steps, excluded }: ShownChain, name: ChainCountName): number | null {
  if (isStep(name)) {
    return steps[name].count;
  }
  const own = excluded.find(({ reason }) => `excluded:${reason}` === name);
  return own ? own.count : 0;
}
