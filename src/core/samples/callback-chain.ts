import type { Result } from "../result.ts";

/** From the cases handled to the valid answers of a call-back; `excluded` by reason. All are counts of cases. */
export type ChainCounts = {
  handled: number;
  eligible: number;
  excluded: ReadonlyMap<string, number>;
  selected: number;
  reached: number;
  valid: number;
};

export type ChainStep = Exclude<keyof ChainCounts, "excluded">;

/** One thing that cannot be: a number that is no count, parts that miss their sum, more at a step than at the one before. */
export type ChainFault =
  | { fault: "no_count"; of: ChainStep | "excluded"; exclusion: string | null }
  | { fault: "sum_differs"; handled: number; eligible: number; excluded: number }
  | { fault: "more_than_before"; step: ChainStep; before: ChainStep };

export type ChainRefusal = { reason: "inconsistent_chain"; faults: readonly ChainFault[] };

/**
 * Shares of the step before, in [0, 1], `null` where that is 0: excluded, and each reason, of handled; selected of
 * eligible; reached of selected; valid of reached.
 */
export type ChainShares = {
  excluded: number | null;
  excludedBy: ReadonlyMap<string, number | null>;
  selected: number | null;
  reached: number | null;
  valid: number | null;
};

export type CallbackChain = ChainCounts & { excludedTotal: number; shares: ChainShares };

const STEPS = ["handled", "eligible", "selected", "reached", "valid"] as const;

/**
 * The chain handled → eligible → excluded by reason → selected → reached → valid with its shares, so that every
 * denominator of the three rates can be rebuilt. Refused with all that does not fit: numbers that are no counts, eligible
 * and excluded that do not add up to handled, a later step larger than the one before.
 */
export function callbackChain(counts: ChainCounts): Result<CallbackChain, ChainRefusal> {
  const excludedTotal = [...counts.excluded.values()].reduce((total, count) => total + count, 0);
  const unreadable = countFaults(counts);
  const faults = unreadable.length > 0 ? unreadable : orderFaults(counts, excludedTotal);
  if (faults.length > 0) {
    return { ok: false, refusal: { reason: "inconsistent_chain", faults } };
  }
  return { ok: true, value: { ...counts, excludedTotal, shares: sharesOf(counts, excludedTotal) } };
}

function countFaults(counts: ChainCounts): ChainFault[] {
  const steps = STEPS.filter((step) => !isCount(counts[step]));
  const exclusions = [...counts.excluded].filter(([, count]) => !isCount(count));
  return [
    ...steps.map((step) => ({ fault: "no_count" as const, of: step, exclusion: null })),
    ...exclusions.map(([exclusion]) => ({ fault: "no_count" as const, of: "excluded" as const, exclusion })),
  ];
}

function orderFaults(counts: ChainCounts, excluded: number): ChainFault[] {
  const { handled, eligible } = counts;
  const faults: ChainFault[] =
    eligible + excluded === handled ? [] : [{ fault: "sum_differs", handled, eligible, excluded }];
  for (const [index, step] of STEPS.entries()) {
    const before = STEPS[index - 1];
    if (before && counts[step] > counts[before]) {
      faults.push({ fault: "more_than_before", step, before });
    }
  }
  return faults;
}

function sharesOf({ handled, eligible, excluded, selected, reached, valid }: ChainCounts, total: number): ChainShares {
  return {
    excluded: shareOf(total, handled),
    excludedBy: new Map([...excluded].map(([reason, count]) => [reason, shareOf(count, handled)])),
    selected: shareOf(selected, eligible),
    reached: shareOf(reached, selected),
    valid: shareOf(valid, reached),
  };
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function shareOf(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}
