import type { Answer } from "./generate-answers.ts";
import { REVISED } from "./questionnaires.ts";
import type { Series } from "./series.ts";

/** The revision an answer was given to; a file is read by the one that is newest when it comes in. */
export function revisionOf({ way: { survey, proof }, day }: Answer): 1 | 2 {
  const from = REVISED.find((one) => one.survey === survey)?.from ?? "9999";
  return (proof === "imported" ? day.slice(0, 7) >= from.slice(0, 7) : day >= from) ? 2 : 1;
}

/** Whether a revision changed what the series counts. */
export function isChanged({ measures }: Series): boolean {
  return REVISED.some((revised) => revised.measures.some((measure) => measures.includes(measure)));
}

/** Whether the answer stands to the revision of before in the month of the next. */
export function isOvertaken(answer: Answer): boolean {
  const month = answer.day.slice(0, 7);
  const isRevised = REVISED.some(({ survey, from }) => survey === answer.way.survey && from.startsWith(month));
  return isRevised && revisionOf(answer) === 1;
}

/** What was given to an earlier revision counts in no figure of its month that the later one changed. */
export const earlierLabel = (month: string) => `${month}-`;
