import { addDays, type Day } from "../figures/period.ts";

/** How many answers to a survey a unit had on a day by one channel, and how many of those were one and the same. */
export type DayCount = { unit: string; channel: string; day: Day; count: number; alike: number };

/** Why all answers of such a day are flagged. */
export type DayRule = "burst" | "beside" | "alike" | "unproven";

export type FlaggedDay = Pick<DayCount, "unit" | "channel" | "day"> & { rule: DayRule };

/**
 * The rules, tellable in one sentence each. "burst": at least thirty answers, more than three times the unit's busiest
 * day by that channel in the four weeks before, seven of which had answers. "beside", for units without such a history:
 * at least thirty, more than five times the busiest of three or more units beside it that day. "alike": at least twenty
 * sheets of four or more answers the same in everything, more than half of the day's. "unproven": at least ten came by a
 * page's form over the limit of their network without proof of work; that is counted as they come, not found here.
 */
export const DAY_RULES = {
  historyDays: 28,
  burst: { countMin: 30, times: 3, daysMin: 7 },
  beside: { countMin: 30, times: 5, unitsMin: 3 },
  alike: { countMin: 20, itemsMin: 4, share: 0.5 },
  unproven: { countMin: 10 },
} as const;

/**
 * The days from `from` on that one of the rules names, each with the first that does. `counts` are of one survey, its
 * open links alone, and reach `historyDays` back before `from`; `besideOf` names the units beside one in the tree.
 * What is flagged still counts: a notice in the hall may fill a day as honestly as a robot does not.
 */
export function flaggedDays(
  counts: readonly DayCount[],
  from: Day,
  besideOf: (unit: string) => readonly string[],
): FlaggedDay[] {
  const known = new Map(counts.map((count) => [keyOf(count), count.count]));
  const countAt = (unit: string, { channel, day }: DayCount) => known.get(keyOf({ unit, channel, day })) ?? 0;
  return counts
    .filter(({ day }) => day >= from)
    .flatMap((count): FlaggedDay[] => {
      const history = Array.from({ length: DAY_RULES.historyDays }, (_, back) =>
        countAt(count.unit, { ...count, day: addDays(count.day, -1 - back) }),
      );
      const beside = besideOf(count.unit).map((unit) => countAt(unit, count));
      const rule = ruleFor(count, history.filter(isSome), beside.filter(isSome));
      return rule === null ? [] : [{ unit: count.unit, channel: count.channel, day: count.day, rule }];
    });
}

function ruleFor({ count, alike }: DayCount, history: readonly number[], beside: readonly number[]): DayRule | null {
  const { burst, beside: besides, alike: same } = DAY_RULES;
  if (history.length >= burst.daysMin) {
    if (count >= burst.countMin && count > burst.times * Math.max(...history)) {
      return "burst";
    }
  } else if (beside.length >= besides.unitsMin) {
    if (count >= besides.countMin && count > besides.times * Math.max(...beside)) {
      return "beside";
    }
  }
  return alike >= same.countMin && alike > same.share * count ? "alike" : null;
}

function isSome(count: number): boolean {
  return count > 0;
}

function keyOf({ unit, channel, day }: Pick<DayCount, "unit" | "channel" | "day">): string {
  return `${unit}\n${channel}\n${day}`;
}
