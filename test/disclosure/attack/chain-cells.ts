import { monthsOf, parsePeriod, periodOf } from "../../../src/core/figures/period.ts";
import { monthsFrom, treeOfMonth } from "./district.ts";
import { seededDice } from "./seeded-dice.ts";
import { plan } from "./truth.ts";

/** How a case ends: excluded for one of two reasons, or at a step of the chain. */
export const ENDS = ["excluded:moved", "excluded:withdrawn", "unselected", "unreached", "invalid", "valid"] as const;
export type End = (typeof ENDS)[number];

/** The counts of a chain by name, and the ends that each adds up. */
export const CHAIN_COUNTS: Readonly<Record<string, readonly End[]>> = {
  handled: ENDS,
  eligible: ENDS.slice(2),
  selected: ENDS.slice(3),
  reached: ENDS.slice(4),
  valid: ["valid"],
  "excluded:moved": ["excluded:moved"],
  "excluded:withdrawn": ["excluded:withdrawn"],
};

/** The smallest groups of cases: a community's of one month that ended one way. */
export type Case = { unit: string; month: string; end: End; count: number };

export const MONTHS_OF_CHAINS = monthsFrom("2018-01", 12);
const CHAINED = ["s2c1", "s2c3", "s2c4", "s2c5", "s6c1", "s6c2", "s6c3"];
const SMALL = ["s2c3", "s6c3"];

/** Cases whose chains are brought in; two communities have few of them. */
export function chainCases(seed: number, months: readonly string[]): Case[] {
  const dice = seededDice(seed + 2);
  const most: Readonly<Record<End, number>> = {
    ...{ "excluded:moved": 16, "excluded:withdrawn": 5, unselected: 12, unreached: 12, invalid: 3, valid: 40 },
  };
  return CHAINED.flatMap((unit) =>
    MONTHS_OF_CHAINS.flatMap((month) =>
      ENDS.map((end) => ({
        unit,
        month,
        end,
        count: dice.between(0, SMALL.includes(unit) ? Math.ceil(most[end] / 3) : most[end]),
      })),
    ),
  ).filter(({ month }) => months.includes(month));
}

export type ChainPlace = { unit: string; kind: "month" | "quarter" | "year"; period: string };

/** The places whose chains are known when a month is over: the communities', those of the units above, in all periods that end. */
export function chainPlaces(month: string): ChainPlace[] {
  const tree = treeOfMonth(plan, month);
  const units = tree.codes.filter((code) => tree.subtreeOf(code).some((below) => CHAINED.includes(below)));
  const periods = (["month", "quarter", "year"] as const).map((kind) => periodOf(kind, `${month}-01`));
  const ended = MONTHS_OF_CHAINS.includes(month) ? periods.filter(({ to }) => to.startsWith(month)) : [];
  return ended.flatMap(({ kind, key }) => (kind === "wave" ? [] : units.map((unit) => ({ unit, kind, period: key }))));
}

/** The cases of a place. */
export function casesAt(cases: readonly Case[], { unit, kind, period }: ChainPlace): Case[] {
  const calendar = parsePeriod(kind, period);
  const months = calendar ? monthsOf(calendar) : [];
  return cases.filter(
    (one) => months.includes(one.month) && treeOfMonth(plan, one.month).subtreeOf(unit).includes(one.unit),
  );
}

/** The counts of a chain, in the order of its file. */
export function chainLine(cases: readonly Case[], place: ChainPlace): string {
  const own = casesAt(cases, place);
  const counts = Object.values(CHAIN_COUNTS).map((ends) =>
    own.reduce((sum, { end, count }) => sum + (ends.includes(end) ? count : 0), 0),
  );
  return [place.unit, place.period, ...counts].join(",");
}
