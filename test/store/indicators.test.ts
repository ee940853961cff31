import { expect, test } from "vitest";
import type { IndicatorMeaning, SurveyDefinition } from "../../src/core/surveys/survey.ts";
import {
  findIndicator,
  indicatorMapping,
  listIndicators,
  newIndicatorVersion,
  newRevisionIndicator,
  surveysOfIndicator,
} from "../../src/store/indicators.ts";
import { newSurveyRevision } from "../../src/store/surveys.ts";
import { openTempDatabase } from "../support/temp-database.ts";

const TODAY = "2026-11-22";
const MEANING: IndicatorMeaning = {
  kind: "share",
  values: [{ value: "5", label: "好", valid: true, favourable: true }],
};
const OFFICIALS: SurveyDefinition = { title: "一", live: false, results: "officials", questions: [], indicators: [] };

function version(key: string, number: number, name = key) {
  const text = { name, formula: "公式" };
  return newIndicatorVersion({ key, version: number, kind: "share", meaning: MEANING, ...text }, TODAY, "test");
}

test("listIndicators() gives the newest version of each in order of first publication", async () => {
  const db = await openTempDatabase();
  await db.batch([version("satisfaction", 1), version("resolution", 1)]);
  await db.batch([version("accuracy", 1), version("satisfaction", 2, "满意率")]);
  expect((await listIndicators(db)).map(({ key, version, position }) => [key, version, position])).toEqual([
    ["satisfaction", 2, 1],
    ["resolution", 1, 2],
    ["accuracy", 1, 3],
  ]);
});

test("findIndicator() gives the newest version with its meaning", async () => {
  const db = await openTempDatabase();
  await db.batch([version("satisfaction", 1), version("satisfaction", 2, "满意率")]);
  const found = await findIndicator(db, "satisfaction");
  expect(found).toMatchObject({ version: 2, name: "满意率", kind: "share", formula: "公式", meaning: MEANING });
  expect(await findIndicator(db, "other")).toBeNull();
});

test("indicatorMapping() names what feeds each indicator, and which surveys are for officials", async () => {
  const db = await openTempDatabase();
  const source = { revision: 1, question: "overall", key: "satisfaction", version: 1, wording: "ab" };
  await db.batch([
    version("satisfaction", 1),
    newRevisionIndicator({ survey: "s", ...source }),
    newRevisionIndicator({ survey: "t", ...source, question: "m.row" }),
    newSurveyRevision("s", 1, OFFICIALS, TODAY, "test"),
    newSurveyRevision("s", 2, { ...OFFICIALS, results: "public" }, TODAY, "test"),
    newSurveyRevision("t", 1, { ...OFFICIALS, results: "public" }, TODAY, "test"),
    newSurveyRevision("t", 2, OFFICIALS, TODAY, "test"),
  ]);
  const mapping = await indicatorMapping(db);
  expect(mapping.sources).toEqual([
    { survey: "s", ...source, meaning: MEANING },
    { survey: "t", ...source, question: "m.row", meaning: MEANING },
  ]);
  expect(mapping.officialsOnly).toEqual(new Set(["t"]));
  expect(await surveysOfIndicator(db, "satisfaction")).toEqual(new Set(["s", "t"]));
});
