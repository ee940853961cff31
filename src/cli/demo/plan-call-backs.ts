import { DISTRICT_MONTHS, SET_MONTHS, STREETS } from "../../../db/demo/call-backs.ts";
import { COMMENTS } from "../../../db/demo/surveys.ts";
import { DEMO_UNITS } from "../../../db/demo/units.ts";

export type PlannedCallBack = { unit: string; day: string; answers: Record<string, string | number | string[]> };

type UnitMonth = { unit: string; valid: number; satisfied: number; solved: number };

/** The call-backs of one of the 24 months, `index` 0 … 23, whose sums are exactly the district's. */
export function planCallBacks(index: number, month: string): PlannedCallBack[] {
  return unitMonths(index).flatMap(({ unit, valid, satisfied, solved }) =>
    Array.from({ length: valid }, (_, number) => {
      const isSatisfied = number < satisfied;
      const level = isSatisfied ? [5, 4, 5, 3, 5, 4, 5, 4][number % 8] : [2, 1, 2][number % 3];
      const isSolved = number < solved;
      const comment = number % 13 === 7 ? COMMENTS[(number + index) % COMMENTS.length] : undefined;
      return {
        unit,
        day: `${month}-${String((number % 28) + 1).padStart(2, "0")}`,
        answers: {
          overall: level ?? 3,
          solved: isSolved ? "yes" : "no",
          ...(isSatisfied || number % 2 === 0 ? {} : { "overall.reasons": reasonsOf(number + index, isSolved) }),
          ...(comment === undefined ? {} : { comment }),
        },
      };
    }),
  );
}

const REASONS: readonly (readonly string[])[] = [
  ["unsolved"],
  ["slow"],
  ["unsolved", "errands"],
  ["unclear"],
  ["slow", "errands"],
  ["unsolved"],
  ["attitude"],
];

/** Nobody whose matter was solved says that it was not. */
function reasonsOf(number: number, isSolved: boolean): string[] {
  const reasons = REASONS[number % REASONS.length] ?? [];
  return isSolved ? reasons.map((reason) => (reason === "unsolved" ? "slow" : reason)) : [...reasons];
}

function unitMonths(index: number): UnitMonth[] {
  const [valid = 0, satisfied = 0, solved = 0] = DISTRICT_MONTHS[index] ?? [];
  const set = Object.entries(SET_MONTHS).map(([unit, months]): UnitMonth => {
    const [own = 0, ownSatisfied = 0] = months[index] ?? [];
    return { unit, valid: own, satisfied: ownSatisfied, solved: Math.round((own * solved) / valid) };
  });
  const sum = (of: "valid" | "satisfied" | "solved") => set.reduce((total, unit) => total + unit[of], 0);
  const weights = STREETS.map(([, weight]) => weight);
  const counts = apportion(valid - sum("valid"), weights);
  const rest = (satisfied - sum("satisfied")) / (valid - sum("valid"));
  const satisfiedCounts = apportion(
    satisfied - sum("satisfied"),
    counts.map((count, street) => count * Math.min(0.97, rest + (STREETS[street]?.[2] ?? 0) / 100)),
  );
  const solvedCounts = apportion(solved - sum("solved"), counts);
  const streets = STREETS.map(([unit], street) => ({
    unit,
    valid: counts[street] ?? 0,
    satisfied: satisfiedCounts[street] ?? 0,
    solved: solvedCounts[street] ?? 0,
  }));
  return [...set, ...streets];
}

/** The valid answers of each street in one of the 24 months, with those of its communities. */
export function streetCounts(index: number): { unit: string; valid: number }[] {
  const months = unitMonths(index);
  return STREETS.map(([street]) => {
    const own = new Set<string>(
      DEMO_UNITS.filter(([code, , , , above]) => [code, above].includes(street)).map(([code]) => code),
    );
    return { unit: street, valid: months.reduce((sum, { unit, valid }) => sum + (own.has(unit) ? valid : 0), 0) };
  });
}

/** Splits a whole number by weights, by largest remainders; the parts add up to it. */
export function apportion(total: number, weights: readonly number[]): number[] {
  const weightSum = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => (total * weight) / weightSum);
  const parts = shares.map(Math.floor);
  const byRemainder = shares
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .toSorted((one, other) => other.remainder - one.remainder || one.index - other.index);
  const missing = total - parts.reduce((sum, part) => sum + part, 0);
  for (const { index } of byRemainder.slice(0, missing)) {
    parts[index] = (parts[index] ?? 0) + 1;
  }
  return parts;
}
