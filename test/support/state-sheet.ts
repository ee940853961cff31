import { releaseClosedPeriods } from "../../src/service/disclosure/release-closed-periods.ts";
import { answer, newLink, publishSurvey, putUnit } from "./demo-survey.ts";
import type { TestApp } from "./test-app.ts";

export const SHEET_RULE = {
  question: "bodies",
  classes: { users: 0.6, staff: 0.4 },
  points: { "3": 100, "2": 70, "1": 30 },
};
export const BODIES = ["ash", "elm", "oak"] as const;

const NAMES: Readonly<Record<string, object>> = {
  ash: { "zh-CN": "供水公司", en: "Waterworks" },
  elm: { "zh-CN": "公交公司", en: "Bus company" },
  oak: { "zh-CN": "物业中心", en: "Housing office" },
};
const LEVELS = [
  { value: 3, label: { "zh-CN": "满意", en: "satisfied" } },
  { value: 2, label: { "zh-CN": "基本满意", en: "fairly satisfied" } },
  { value: 1, label: { "zh-CN": "不满意", en: "dissatisfied" } },
  { value: 0, label: { "zh-CN": "不了解", en: "don't know" }, valid: false },
];
const SHEET = {
  title: { "zh-CN": "民主评议", en: "Appraisal" },
  questions: [
    {
      ...{ id: "bodies", type: "matrix", title: "您满意吗？", scale: { levels: LEVELS } },
      rows: BODIES.map((unit) => ({ value: `row-${unit}`, label: unit, unit })),
    },
  ],
  indicators: [
    { key: "bodies", name: { "zh-CN": "评议满意率", en: "Appraised" }, question: "bodies", favourable: [3, 2] },
  ],
};

/** What each unit of the sheet is given by the raters of a class, in turn. */
export type SheetLevels = Readonly<Record<string, readonly number[]>>;

export const USERS: SheetLevels = { ash: [3, 3, 2], elm: [3, 2, 3, 1], oak: [2, 1, 2, 1, 3] };
export const STAFF: SheetLevels = { ash: [3, 2], elm: [2, 3, 3], oak: [1, 2, 1] };

/** A sheet over three units and how to send answers to it, by a link of each class. */
export async function openSheet(app: TestApp, more: object = {}) {
  await putUnit(app, "hall");
  for (const code of BODIES) {
    await putUnit(app, code, { name: NAMES[code], parent: "hall" });
  }
  const survey = await publishSurvey(app, { ...SHEET, ...more });
  const links = {
    users: await newLink(app, survey, "hall", { channel: "paper", respondentClass: "users" }),
    staff: await newLink(app, survey, "hall", { channel: "paper", respondentClass: "staff" }),
  };
  let sent = 50_000;
  const send = async (respondentClass: keyof typeof links, ratings: Readonly<Record<string, number>>, day: string) => {
    const rows = Object.entries(ratings).map(([unit, level]) => [`row-${unit}`, level]);
    const answers = { bodies: Object.fromEntries(rows) };
    const reply = await answer(app, links[respondentClass], ++sent, answers, { day });
    if (reply.status !== 201) {
      throw new Error(`${reply.status} ${await reply.text()}`);
    }
  };
  /** So many raters of a class, each of all the units named. */
  const rate = async (respondentClass: keyof typeof links, levels: SheetLevels, count: number, day: string) => {
    for (let i = 0; i < count; i += 1) {
      const rated = Object.entries(levels).map(([unit, own]) => [unit, own[i % own.length] ?? 0]);
      await send(respondentClass, Object.fromEntries(rated), day);
    }
  };
  return { survey, rate };
}

/** The sheet with its rule and the raters of two classes in a month that is over, released; the id of its survey. */
export async function stateSheet(app: TestApp, month: string): Promise<string> {
  const { survey, rate } = await openSheet(app);
  await app.request("PUT", `/api/v1/surveys/${survey}/appraisal`, SHEET_RULE);
  await rate("users", USERS, 24, `${month}-05`);
  await rate("staff", STAFF, 20, `${month}-06`);
  await releaseClosedPeriods(app.deps);
  return survey;
}
