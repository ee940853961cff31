import type { Channel, ResponseProof } from "../../../src/core/responses/answer.ts";
import { districtPlan, MONTHS, TINY, treeOfMonth, VILLAGE } from "./district.ts";
import { moreFlows, withTexts } from "./generate-more.ts";
import { ASPECTS, type SurveyName, WAVES } from "./questionnaires.ts";
import { type Dice, seededDice } from "./seeded-dice.ts";

/** What an answer came by; everything but the day and the answers themselves. */
export type Way = {
  unit: string;
  survey: SurveyName;
  channel: Exclude<Channel, "import">;
  respondentClass: string | null;
  proof: ResponseProof | "figures";
  round: number;
};

export type Answer = {
  way: Way;
  day: string;
  answers: Readonly<Record<string, string | number | readonly string[] | Readonly<Record<string, number>>>>;
  /** Entered after the month had closed. */
  isLate: boolean;
};

/** How many answers a way brings in a month, from `low` to `high`; only in `months`. */
export type Flow = {
  way: Way;
  low: number;
  high: number;
  months: readonly string[];
  isLate: boolean;
  satisfied: number;
};

/** Three years of answers, by month of the day they belong to, in the order in which they come in. */
export function generateAnswers(seed: number): Map<string, Answer[]> {
  const dice = seededDice(seed);
  // Those of later date come last, so that the others fall as they always did.
  const flows = [...allFlows(dice), ...openedFlows(), ...moreFlows()];
  const byMonth = new Map<string, Answer[]>(MONTHS.map((month) => [month, []]));
  for (const flow of flows) {
    for (const month of flow.months) {
      const count = dice.between(flow.low, flow.high);
      const answers = Array.from({ length: count }, () => answerOf(dice, flow, month));
      byMonth.get(month)?.push(...answers);
    }
  }
  return withTexts(seed, byMonth);
}

function allFlows(dice: Dice): Flow[] {
  const plan = districtPlan();
  return plan.flatMap(({ code, until }): Flow[] => {
    const months = MONTHS.filter((month) => until === undefined || month < until);
    const satisfied = 0.7 + 0.28 * dice.next();
    if (code === "d") {
      return [];
    }
    const isStreet = treeOfMonth(plan, MONTHS[0] ?? "").childrenOf(code).length > 0;
    const flows = isStreet ? streetFlows(code) : leafFlows(dice, code);
    return flows.map((flow) => ({ months, isLate: false, satisfied, ...flow }));
  });
}

type OwnFlow = Pick<Flow, "way" | "low" | "high"> & Partial<Flow>;

const way = (unit: string, more: Partial<Way> = {}): Way => ({
  ...{ unit, survey: "main", channel: "qr", respondentClass: null, proof: "open", round: 1 },
  ...more,
});
const entered = (unit: string, more: Partial<Way> = {}) => way(unit, { channel: "phone", proof: "entered", ...more });

/** Some streets have answers of their own, one of them few. */
function streetFlows(code: string): OwnFlow[] {
  const own = [
    { way: way(code), low: 14, high: 26 },
    { way: way(code, { respondentClass: "retired" }), low: 2, high: 8 },
    { way: entered(code), low: 10, high: 18 },
  ];
  const few = [{ way: way(code), low: 0, high: 6 }];
  return code === "s5" ? few : code === "s2" || code === "s8" ? own : [];
}

function leafFlows(dice: Dice, code: string): OwnFlow[] {
  if (code === VILLAGE.code) {
    return [{ way: way(code), low: 25, high: 30, satisfied: 0.99 }];
  }
  return TINY.includes(code) ? tinyFlows(code) : communityFlows(dice, code);
}

function tinyFlows(code: string): OwnFlow[] {
  return [{ way: way(code), low: 0, high: 4 }, ...(code === "s1c1" ? [{ way: entered(code), low: 0, high: 2 }] : [])];
}

/** Where enough comes late in most months for a revision to let it in. */
const MANY_LATE = "s3c2";

function communityFlows(dice: Dice, code: string): OwnFlow[] {
  const base = dice.between(10, 22);
  const number = Number(code.at(-1)) + Number(code.at(1));
  const kiosk = { way: way(code, { channel: "kiosk", respondentClass: "residents" }), low: 0, high: 12 };
  const phone = { way: entered(code), low: 4, high: 14 };
  const paper = { way: entered(code, { channel: "paper" }), low: 0, high: 4 };
  const paperRetired = { way: entered(code, { channel: "paper", respondentClass: "retired" }), low: 0, high: 2 };
  const late = { way: entered(code), low: 0, high: 3, isLate: true };
  return [
    { way: way(code), low: base - 6, high: base + 6 },
    { way: way(code, { respondentClass: "retired" }), low: 0, high: 12 },
    ...(number % 2 === 0 ? [kiosk] : []),
    ...(number % 3 > 0 ? [phone] : []),
    ...(number % 3 === 1 ? [paper, paperRetired] : []),
    ...(number % 3 === 2 ? [code === MANY_LATE ? { ...late, low: 12, high: 30, satisfied: 1 } : late] : []),
    ...specialFlows(code),
  ];
}

const between = (first: string, last: string) => MONTHS.filter((month) => first <= month && month <= last);

/** The second survey, the live one, the poll in a wave, a second round and an import: each in a few units. */
function specialFlows(code: string): OwnFlow[] {
  const live = ["s3c3", "s4c4", "s7c5"];
  const small = ["s1c3", "s1c4", "s2c3", "s4c1", "s5c2", "s6c2", "s7c2", "s7c3", "s8c1"];
  const polled = ["s1c5", "s2c4", "s3c4", "s4c5", "s5c3", "s6c3", "s7c4", "s8c2"];
  const imported: Partial<Way> = { channel: "phone", proof: "imported" };
  return [
    ...(small.includes(code) ? [{ way: way(code, { survey: "small" }), low: 0, high: 9 }] : []),
    ...(live.includes(code)
      ? [
          {
            way: way(code, { survey: "live" }),
            low: 8,
            high: 47,
            months: [...between("2018-06", "2018-08"), ...between("2019-02", "2019-05")],
          },
        ]
      : []),
    ...(polled.includes(code)
      ? [{ way: way(code, { survey: "poll" }), low: 0, high: 16, months: between("2018-03", "2018-05") }]
      : []),
    ...(["s2c1", "s2c3"].includes(code)
      ? [{ way: way(code, { round: 2 }), low: 2, high: 14, months: between("2018-09", "2019-08") }]
      : []),
    ...(["s3c1", "s3c2", "s5c1"].includes(code)
      ? [{ way: way(code, imported), low: 3, high: 18, months: between("2017-06", "2018-09") }]
      : []),
    ...(code === "s4c1"
      ? [{ way: way(code, { survey: "officials" }), low: 5, high: 15, months: between("2018-01", "2018-06") }]
      : []),
  ];
}

/** Imports that come in time with many answers by one channel, and now and then by two: breaks that are told. */
function openedFlows(): Flow[] {
  const imported = (channel: Way["channel"]) => way("s8c3", { channel, proof: "imported" });
  const months = MONTHS.filter((_, index) => index % 3 === 0);
  const opened = months.filter((_, index) => index % 2 === 0);
  const plain = { isLate: false, satisfied: 0.8 };
  return [
    { ...plain, way: imported("phone"), low: 40, high: 60, months },
    { ...plain, way: imported("visit"), low: 60, high: 90, months: opened },
  ];
}

function answerOf(dice: Dice, { way: by, satisfied, isLate }: Flow, month: string): Answer {
  const isPleased = dice.next() < satisfied;
  const level = isPleased
    ? dice.pick([[5, 5] as const, [4, 3] as const, [3, 2] as const])
    : dice.pick([[2, 2] as const, [1, 1] as const]);
  const day = `${month}-${String(dice.between(1, 28)).padStart(2, "0")}`;
  return {
    way: by,
    day,
    isLate,
    answers: answersTo(dice, by.survey, level),
  };
}

function answersTo(dice: Dice, survey: SurveyName, level: number): Answer["answers"] {
  switch (survey) {
    case "main":
      return mainAnswers(dice, level);
    case "small":
      return { aspects: aspectsOf(dice, level), overall: level };
    case "quiz":
      return { work: level, fact: dice.next() < 0.6 ? "a" : "b" };
    default:
      return { overall: level };
  }
}

/** Every second one rates all alike. */
function aspectsOf(dice: Dice, level: number): Readonly<Record<string, number>> {
  const isUniform = dice.next() < 0.5;
  const levels = ASPECTS.map((aspect) => [aspect, isUniform ? level : dice.between(3, 5)] as const);
  return Object.fromEntries(isUniform ? levels : [...levels, ["pace", level === 5 ? 4 : 5]]);
}

function mainAnswers(dice: Dice, level: number): Answer["answers"] {
  const solved = level >= 3 ? dice.pick(PLEASED_SOLVED) : dice.pick(CROSS_SOLVED);
  const gaveReasons = level <= 2 && dice.next() < 0.6;
  const why = level <= 2 && dice.next() < 0.7 ? dice.pick([["late", 2] as const, ["partly", 1] as const]) : null;
  return {
    overall: level,
    ...(solved === null ? {} : { solved }),
    ...(gaveReasons ? { "overall.reasons": dice.next() < 0.3 ? ["slow", "rude"] : ["slow"] } : {}),
    ...(why === null ? {} : { why }),
  };
}

const PLEASED_SOLVED = [["yes", 70] as const, ["no", 10] as const, ["na", 8] as const, [null, 12] as const];
const CROSS_SOLVED = [["yes", 15] as const, ["no", 65] as const, ["na", 5] as const, [null, 15] as const];

/** What an answer counts in: its month (with a plus when it came late to it), or the wave of its survey. */
export function labelOfAnswer({ way: { survey }, day, isLate }: Answer): string {
  const wave = WAVES.find((one) => one.survey === survey && one.from <= day && day <= one.to);
  return wave ? `wave:${wave.key}` : isLate ? lateLabel(day.slice(0, 7)) : day.slice(0, 7);
}

/** What came late to a month is told apart from it, since a revision may let it into some cells and not into others. */
export const lateLabel = (month: string) => `${month}+`;
