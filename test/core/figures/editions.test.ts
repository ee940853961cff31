import { expect, test } from "vitest";
import { type CellMapping, cellMapping, mappingKey } from "../../../src/core/figures/cell-mapping.ts";
import { isOfEditions, isSameEdition, newestEditions, newestIn } from "../../../src/core/figures/editions.ts";
import type { Question } from "../../../src/core/surveys/survey.ts";
import { feeds, HOTLINE, OVERALL, revisionOf, row } from "./cell-samples.ts";

const SPEED: Question = { ...OVERALL, id: "speed" };
const editionIn = (mapping: CellMapping, revision: number, question = "overall", survey = "hotline") =>
  mapping.get(mappingKey(survey, revision, question))?.edition;
const revisions = [1, 2].map((revision) => revisionOf([OVERALL, SPEED], { revision }));

test("withEditions() keeps the edition while nothing that a question feeds changes, whatever the order of questions", () => {
  const again = [revisionOf([OVERALL, SPEED]), revisionOf([SPEED, OVERALL], { revision: 2 })];
  const mapping = cellMapping(again, [feeds(), feeds({ revision: 2, wording: "w2" })]);
  expect([1, 2].map((revision) => editionIn(mapping, revision))).toEqual([1, 1]);
});

test.each([
  ["a formula changed", [feeds(), feeds({ revision: 2, version: 2 })]],
  ["an indicator came", [feeds(), feeds({ revision: 2 }), feeds({ revision: 2, key: "top" })]],
  ["an indicator went", [feeds()]],
  ["another question feeds it", [feeds(), feeds({ revision: 2, question: "speed" })]],
])("withEditions() begins a new edition of the question where %s", (_, sources) => {
  const mapping = cellMapping(revisions, sources);
  expect([1, 2].map((revision) => editionIn(mapping, revision))).toEqual([1, 2]);
  expect([1, 2].map((revision) => editionIn(mapping, revision, "overall.reasons"))).toEqual([1, 1]);
});

test("withEditions() begins a new edition of every question where results are no longer for all", () => {
  const mapping = cellMapping(
    [revisionOf([OVERALL]), revisionOf([OVERALL], { revision: 2, results: "officials" })],
    [],
  );
  expect(["overall", "overall.reasons"].map((question) => editionIn(mapping, 2, question))).toEqual([2, 2]);
});

test("withEditions() counts the editions of each survey by themselves, and ties those that feed one indicator", () => {
  const all = [...revisions, revisionOf([OVERALL], { survey: "window" })];
  const sources = [feeds(), feeds({ revision: 2, version: 2 }), feeds({ survey: "window", version: 2 })];
  const mapping = cellMapping(all, sources);
  expect(editionIn(mapping, 1, "overall", "window")).toBe(1);
  const systemOf = (survey: string, question: string) => mapping.get(mappingKey(survey, 1, question))?.system;
  expect(systemOf("window", "overall")).toBe(systemOf("hotline", "overall"));
  expect(systemOf("hotline", "speed")).not.toBe(systemOf("hotline", "overall"));
});

const CHANGED = cellMapping(revisions, [feeds(), feeds({ revision: 2, version: 2 })]);
const [EARLIER, LATER] = [1, 2].map((revision) => CHANGED.get(mappingKey("hotline", revision, "overall")));

test("newestEditions() is what the newest counted answer was given under", () => {
  expect(newestEditions([], CHANGED).size).toBe(0);
  const given = [row({ revision: 2 }), row({ revision: 1, count: 40 })];
  const late = [row({ revision: 1 }), row({ revision: 2, origin: "default" })];
  const isEarlierIn = (rows: typeof given) =>
    EARLIER && isOfEditions(EARLIER, "hotline", newestEditions(rows, CHANGED));
  const isLaterIn = (rows: typeof given) => LATER && isOfEditions(LATER, "hotline", newestEditions(rows, CHANGED));
  expect([isEarlierIn(given), isLaterIn(given)]).toEqual([false, true]);
  expect([isEarlierIn(late), isLaterIn(late)]).toEqual([true, false]);
  expect([isEarlierIn([]), isLaterIn([])]).toEqual([true, true]);
});

test("newestEditions() names the surveys that count for officials only by their newest answers", () => {
  const mapping = cellMapping(
    [revisionOf([OVERALL]), revisionOf([OVERALL], { revision: 2, results: "officials" })],
    [],
  );
  const officialsIn = (...rows: ReturnType<typeof row>[]) =>
    [...newestEditions(rows, mapping).values()].flatMap(({ officialsOnly }) => [...officialsOnly]);
  expect(officialsIn(row({}))).toEqual([]);
  expect(officialsIn(row({ revision: 2 }), row({}))).toEqual(["hotline"]);
});

test("isSameEdition() asks only for what both labels count", () => {
  const system = LATER?.system ?? "";
  const [one, other] = [1, 2].map((revision) => newestEditions([row({ revision })], CHANGED));
  const none = newestEditions([row({})], HOTLINE);
  const newest = newestIn([one ?? none, other ?? none], system);
  expect(other && isSameEdition(other, newest, system)).toBe(true);
  expect(one && isSameEdition(one, newest, system)).toBe(false);
  expect(one && isSameEdition(one, newestIn([], system), system)).toBe(true);
});
