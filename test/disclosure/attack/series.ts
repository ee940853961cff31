import type { Answer } from "./generate-answers.ts";
import { HEATING } from "./questionnaires.ts";

export type Axis = "survey" | "channel" | "class" | "flag";

/**
 * One system of counts that add up: answers of one proof class and round that told one thing, by value. Filters of an
 * axis divide the whole.
 */
export type Series = {
  proof: string;
  round: number;
  /** What is counted, as addresses call it; several where routes show the same counts. */
  measures: readonly string[];
  /** Values in the denominator. */
  values: readonly string[];
  favourable: readonly string[];
  /** What divides the whole: each axis in parts of its own. Without any, the one survey is the whole. */
  axes: readonly Axis[];
  /** The values of an answer, those out of the denominator too; null where it did not give one. */
  valueOf(answer: Answer): string | null;
};

const given = (question: string) => (answer: Answer) => {
  const value = answer.answers[question];
  return value === undefined ? null : String(value);
};
const FILTERS = ["survey", "channel", "class"] as const;
const SURVEYS = ["main", "small", "live", "poll", "mail", "panel"];

export function allSeries(): Series[] {
  const overall = {
    ...{ measures: ["satisfaction", ...SURVEYS.map((survey) => `${survey}:overall`)], valueOf: given("overall") },
    ...{ values: ["5", "4", "3", "2", "1"], favourable: ["5", "4", "3"], axes: FILTERS },
  };
  const solved = {
    ...{ measures: ["resolution", "main:solved"], valueOf: given("solved") },
    ...{ values: ["yes", "no"], favourable: ["yes"], axes: FILTERS },
  };
  const alone = { favourable: [], axes: [] };
  const why = { measures: ["main:why"], valueOf: given("why"), values: ["late", "partly"], ...alone };
  const answered = (answer: Answer) => (answer.answers["overall.reasons"] ? "answered" : null);
  const reasons = { measures: ["main:overall.reasons"], valueOf: answered, values: ["answered"], ...alone };
  const sides = {
    ...{
      measures: [SIDES],
      values: ["favourable", "unfavourable"],
      favourable: ["favourable"],
      axes: ["flag"] as const,
    },
    valueOf: ({ answers: { overall: level } }: Answer) =>
      level === undefined ? null : Number(level) >= 3 ? "favourable" : "unfavourable",
  };
  const aspect = {
    ...{ measures: ["small:aspects.pace"], values: ["5", "4", "3", "2", "1"], ...alone },
    valueOf: ({ answers: { aspects } }: Answer) => (isRows(aspects) ? String(aspects.pace) : null),
  };
  const texts = {
    ...{ measures: ["main:comment"], values: ["answered"], ...alone },
    valueOf: ({ answers }: Answer) => (answers.comment === undefined ? null : "answered"),
  };
  const all = ["open", "entered", "imported"].flatMap((proof) =>
    [overall, solved, why, reasons, sides, aspect, texts].map((one) => ({ proof, round: 1, ...one })),
  );
  const cast = { measures: [CAST, "mail:overall", "panel:overall"], values: ["answered"], ...alone, valueOf: castIn };
  const byCode = [overall, sides, cast].map((one) => ({ proof: "token", round: 1, ...one }));
  const appraised = { measures: ["work", "quiz:work"], valueOf: given("work"), axes: ["survey", "class"] as const };
  const asked = [
    { ...appraised, values: ["5", "4", "3", "2", "1"], favourable: ["5", "4"] },
    { measures: ["quiz:fact"], valueOf: given("fact"), values: ["a", "b"], ...alone },
  ].map((one) => ({ proof: "entered", round: 1, ...one }));
  const figures = { ...sides, measures: [HEATING], proof: "figures", round: 1, axes: [] };
  return [
    ...all,
    ...byCode,
    ...asked,
    figures,
    ...[overall, solved].map((one) => ({ proof: "open", round: 2, ...one })),
  ];
}

/** One-time codes that were cast: as many as there are answers by code. */
export const CAST = "cast";

/** Of a survey by letter, or of one in a wave: nothing else comes by code. */
const castIn = ({ way: { survey } }: Answer) => (survey === "mail" || survey === "panel" ? "answered" : null);

/** The satisfaction of a cell with and without flagged answers, which is told by its two sides alone. */
export const SIDES = "satisfaction sides";

/** The part of an axis that an answer is in, as filters name it; `class:` is without a class. */
export function partOf(axis: Axis, { way, answers }: Answer): string {
  switch (axis) {
    case "survey":
      return `survey:${way.survey}`;
    case "channel":
      return `channel:${way.channel}`;
    case "class":
      return `class:${way.respondentClass ?? ""}`;
    case "flag":
      return isUniform(answers) ? "flag:uniform" : "flag:none";
  }
}

/** Six ratings and more, all alike. */
function isUniform({ overall, aspects }: Answer["answers"]): boolean {
  return isRows(aspects) && Object.values(aspects).every((level) => level === overall);
}

function isRows(value: Answer["answers"][string] | undefined): value is Readonly<Record<string, number>> {
  return typeof value === "object" && !Array.isArray(value);
}

/** Whether the answer is counted in the series at all. */
export function isIn(series: Series, { way }: Answer): boolean {
  return way.survey !== "officials" && way.proof === series.proof && way.round === series.round;
}
