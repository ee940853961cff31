import { addDays, type Day } from "../../core/figures/period.ts";
import { detectableChange } from "../../core/samples/detectable-change.ts";
import { type ExpectedAnswers, expectedAnswers } from "../../core/samples/expected-answers.ts";
import { expectedUnitsReaching } from "../../core/samples/expected-units.ts";
import { answerCountMin, shownMonthlyAnswers } from "../../store/releases.ts";
import type { Deps } from "../deps.ts";
import { listTree } from "../units/list-tree.ts";

export type PollEstimate = {
  answerCountMin: number;
  unitCount: number;
  /** How many of them neither past answers nor population tell anything of. */
  unknownCount: number;
  /** How many of the others can be expected to have enough answers. */
  expectedUnits: number;
  /** Those whose chance of it is at least one half. */
  likelyUnits: readonly string[];
  /** The smallest change between two such periods, as a share, that can be told in the middle one of these units. */
  change: number | null;
  /** The shortest period, in days, in which nine units of ten would; null where none within a year, or none is needed. */
  longerDays: number | null;
};

/** Answers are planned for about this share; where the truth is nearer one half a change is harder to tell. */
const SHARE = 0.8;
const PAST_DAYS = 365;
const DAYS_OF_A_MONTH = 365.25 / 12;
const ENOUGH = 0.9;

/** What a poll of these units over so many days can be expected to show, going by what was shown in the last year. */
export async function estimatePoll(
  deps: Deps,
  { units, days }: { units: readonly string[]; days: number },
): Promise<PollEstimate> {
  const from = addDays(deps.today(), -PAST_DAYS).slice(0, 7);
  const tree = (await listTree(deps)).standing;
  const shown = await shownMonthlyAnswers(deps.db, { units: tree.map(({ code }) => code), from });
  const past = tree.map(({ code, population }) => ({ code, population, monthlyAnswers: shown.get(code) ?? [] }));
  const min = await answerCountMin(deps.db);
  const expectedOver = (span: number) =>
    expectedAnswers(past, span / DAYS_OF_A_MONTH).filter(({ code }) => units.includes(code));
  const expected = expectedOver(days);
  const known = numbersOf(expected);
  const likely = expected.filter((unit) => expectedUnitsReaching(numbersOf([unit]), min) >= 0.5);
  const isEnough = (span: number) => expectedUnitsReaching(numbersOf(expectedOver(span)), min) >= ENOUGH * known.length;
  return {
    answerCountMin: min,
    unitCount: units.length,
    unknownCount: expected.length - known.length,
    expectedUnits: expectedUnitsReaching(known, min),
    likelyUnits: likely.map(({ code }) => code),
    change: detectableChange(median(numbersOf(likely)), SHARE),
    longerDays:
      known.length === 0 || isEnough(days) ? null : (SPANS.find((span) => span > days && isEnough(span)) ?? null),
  };
}

/** One, two, three, six and twelve months. */
const SPANS = [31, 61, 92, 183, 365];

function numbersOf(expected: readonly ExpectedAnswers[]): number[] {
  return expected.flatMap((unit) => unit.expected ?? []);
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

/** How many days a poll runs, both ends included. */
export function daysOfPoll(opensOn: Day, closesOn: Day): number {
  return Math.round((Date.parse(closesOn) - Date.parse(opensOn)) / 86_400_000) + 1;
}
