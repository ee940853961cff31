import { monthsFrom } from "./district.ts";
import type { Answer, Flow, Way } from "./generate-answers.ts";
import { PANEL } from "./questionnaires.ts";
import { seededDice } from "./seeded-dice.ts";

/** Months in which the letters with one-time codes can be answered. */
export const MAIL_MONTHS = monthsFrom("2018-04", 3);
const PANEL_MONTHS = [PANEL.from.slice(0, 7), PANEL.to.slice(0, 7)];
const FIGURE_MONTHS = monthsFrom("2018-01", 15);

const plain = { isLate: false, satisfied: 0.75 };

const byCode = (survey: "mail" | "panel", unit: string): Way => ({
  ...{ unit, survey, channel: "web", respondentClass: null, proof: "token", round: 1 },
});

/** Where letters went, and how many came back in a month: at a street, at communities of many and of few. */
const MAILED: readonly (readonly [unit: string, low: number, high: number])[] = [
  ...[["s1", 4, 14] as const, ["s1c6", 10, 24] as const, ["s1c7", 0, 8] as const, ["s1c3", 3, 12] as const],
  ...[["s4c2", 12, 24] as const, ["s4c6", 0, 5] as const, ["s7c6", 6, 18] as const],
];

/** Whom the panel was drawn from: of one street few answered. */
export const PANELLED: readonly (readonly [unit: string, low: number, high: number])[] = [
  ...[["s5c4", 1, 3] as const, ["s5c5", 0, 1] as const],
  ...[["s6c1", 14, 22] as const, ["s6c5", 2, 9] as const, ["s8c3", 6, 10] as const],
];

/** Units whose counts are brought in as figures, in months, quarters and years, by themselves and added up. */
const FIGURED: readonly (readonly [unit: string, low: number, high: number])[] = [
  ...[["s2c1", 8, 26] as const, ["s2c3", 0, 12] as const, ["s2c5", 12, 30] as const, ["s2c6", 1, 9] as const],
  ...[["s6c2", 10, 20] as const, ["s6c3", 0, 14] as const, ["s6c6", 3, 30] as const],
];

/** Who appraises where: users of a street and of communities, and their staff. */
const APPRAISED: readonly (readonly [unit: string, low: number, high: number])[] = [
  ...[["s7", 2, 9] as const, ["s7c2", 8, 24] as const, ["s7c3", 0, 14] as const, ["s7c4", 12, 20] as const],
];

const sheet = (unit: string, respondentClass: string): Way => ({
  ...{ unit, survey: "quiz", channel: "paper", respondentClass, proof: "entered", round: 1 },
});

/** Answers by one-time codes, in months and in a wave; and what stands behind counts that are imported as figures. */
export function moreFlows(): Flow[] {
  const mailed = MAILED.map(([unit, low, high]) => ({ way: byCode("mail", unit), low, high, months: MAIL_MONTHS }));
  const panelled = PANELLED.map(([unit, low, high]) => ({
    way: byCode("panel", unit),
    low,
    high,
    months: PANEL_MONTHS,
  }));
  const figured = FIGURED.map(([unit, low, high]) => ({
    way: { ...byCode("mail", unit), survey: "main", proof: "figures" } as const,
    ...{ low, high, months: FIGURE_MONTHS },
  }));
  const appraised = APPRAISED.flatMap(([unit, low, high]) => [
    { way: sheet(unit, "users"), low, high, months: MAIL_MONTHS },
    { way: sheet(unit, "staff"), low: Math.floor(low / 2), high: Math.ceil(high / 2) + 4, months: MAIL_MONTHS },
  ]);
  return [...mailed, ...panelled, ...appraised, ...figured].map((flow) => ({ ...plain, ...flow }));
}

/** So many of those who answer say something in their own words too. */
const WRITERS = 0.3;

/** The same answers, some of them with a text that no other has. */
export function withTexts(seed: number, byMonth: ReadonlyMap<string, readonly Answer[]>): Map<string, Answer[]> {
  const dice = seededDice(seed + 1);
  const written = ({ way: { unit, survey, proof }, isLate }: Answer) =>
    survey === "main" && (proof === "open" || proof === "entered") && !isLate && dice.next() < WRITERS
      ? { comment: `${unit} ${Math.floor(dice.next() * 1e9)}` }
      : {};
  const withText = (answer: Answer) => ({ ...answer, answers: { ...answer.answers, ...written(answer) } });
  return new Map([...byMonth].map(([month, answers]) => [month, answers.map(withText)]));
}
