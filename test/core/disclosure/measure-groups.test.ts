import { expect, test } from "vitest";
import {
  atVersion,
  cellTotals,
  type GatedMeasure,
  measureGroups,
} from "../../../src/core/disclosure/measure-groups.ts";
import type { IndicatorCell, QuestionCell } from "../../../src/core/figures/cell.ts";
import { cellMapping } from "../../../src/core/figures/cell-mapping.ts";
import type { Question } from "../../../src/core/surveys/survey.ts";
import { feeds, HOTLINE, OVERALL, revisionOf, SATISFACTION } from "../figures/cell-samples.ts";

const SPEED: Question = { ...OVERALL, id: "speed" };

const namesOf = (mapping: typeof HOTLINE) =>
  measureGroups(mapping).map(({ leader, indicators, questions }) => [
    leader.measure,
    [...indicators, ...questions].map(({ measure }) => measure),
  ]);

test("measureGroups() puts a question beside the indicators it feeds, and leaves what feeds none alone", () => {
  expect(namesOf(HOTLINE)).toEqual([
    ["indicator:satisfaction", ["indicator:satisfaction", "question:hotline:overall"]],
    ["question:hotline:overall.reasons", ["question:hotline:overall.reasons"]],
  ]);
});

test("measureGroups() joins indicators over the very same questions alone", () => {
  const mapping = cellMapping(
    [revisionOf([OVERALL, SPEED])],
    [feeds(), feeds({ key: "top" }), feeds({ key: "speed", question: "speed" })],
  );
  const groups = namesOf(mapping).filter(([leader]) => String(leader).startsWith("indicator:"));
  expect(groups).toEqual([
    ["indicator:satisfaction", ["indicator:satisfaction", "indicator:top", "question:hotline:overall"]],
    ["indicator:speed", ["indicator:speed", "question:hotline:speed"]],
  ]);
});

test("measureGroups() leads an indicator of two surveys with what both feed", () => {
  const mapping = cellMapping(
    [revisionOf([OVERALL]), revisionOf([OVERALL], { survey: "visit" })],
    [feeds(), feeds({ survey: "visit" })],
  );
  const [group] = measureGroups(mapping);
  expect([...(group?.leader.surveys ?? [])]).toEqual(["hotline", "visit"]);
  expect(group?.questions.map(({ measure }) => measure)).toEqual([
    "question:hotline:overall",
    "question:visit:overall",
  ]);
});

test("measureGroups() lets no question go the way of an indicator that its survey fed from another one too", () => {
  const revisions = [1, 2].map((revision) => revisionOf([OVERALL, SPEED], { revision }));
  const mapping = cellMapping(revisions, [feeds(), feeds({ revision: 2, question: "speed" })]);
  const named = namesOf(mapping).filter(([leader]) => !String(leader).endsWith(".reasons"));
  expect(named).toEqual([
    ["indicator:satisfaction", ["indicator:satisfaction"]],
    ["question:hotline:overall", ["question:hotline:overall"]],
    ["question:hotline:speed", ["question:hotline:speed"]],
  ]);
});

test("atVersion() gives the values and what is favourable of each version, and the newest without one", () => {
  const top = { ...SATISFACTION, values: SATISFACTION.values.filter(({ value }) => value > "3") };
  const revisions = [1, 2].map((revision) => revisionOf([OVERALL], { revision }));
  const mapping = cellMapping(revisions, [feeds(), feeds({ revision: 2, version: 2, meaning: top })]);
  const [group] = measureGroups(mapping);
  const valuesAt = (version: number | null) => group && atVersion(group.leader, version).values;
  expect([1, 2, null].map(valuesAt)).toEqual([
    ["5", "4", "3", "2", "1"],
    ["5", "4"],
    ["5", "4"],
  ]);
});

test("measureGroups() keeps options that a later revision no longer has", () => {
  const choice = (...values: string[]): Question => {
    const options = values.map((value) => ({ value, label: value, valid: true }));
    return { id: "solved", type: "choice", title: "?", required: false, options };
  };
  const revisions = [revisionOf([choice("yes", "no")]), revisionOf([choice("no", "partly")], { revision: 2 })];
  const [group] = measureGroups(cellMapping(revisions, []));
  expect(group?.leader.values).toEqual(["yes", "no", "partly"]);
});

const ADDRESS = { unit: "a", filter: "", proof: "open" } as const;
const measure = (form: GatedMeasure["form"]): GatedMeasure => ({
  ...{ measure: "indicator:s", sources: new Set(), surveys: new Set(), form, values: ["2", "1"], favourable: null },
});
const indicator = (responses: number): IndicatorCell => ({
  ...{ ...ADDRESS, of: "indicator", measure: "indicator:s", formulaVersion: 1, basis: { wordings: {}, channels: {} } },
  counts: { favourable: 7, valid: 12, responses, levels: { "2": 7, "1": 5, "0": 30 }, sum: 0, sumOfSquares: 0 },
});

test("cellTotals() counts valid answers by value, and no answer outside the denominator", () => {
  expect(cellTotals(measure("single"), indicator(42))).toEqual({ levels: [7, 5], responses: 12 });
});

test("cellTotals() counts people, not ratings, where one response rates several units", () => {
  expect(cellTotals(measure("units"), indicator(9))).toEqual({ levels: [7, 5], responses: 9 });
});

test("cellTotals() tells no values apart where a response may give several", () => {
  const cell: QuestionCell = {
    ...{ ...ADDRESS, of: "question", measure: "question:s:q", formulaVersion: 1 },
    counts: { values: { x: 9, y: 8 }, answered: 11, responses: 11, sum: 0, sumOfSquares: 0 },
  };
  expect(cellTotals({ ...measure("multiple"), values: [] }, cell)).toEqual({ levels: [11], responses: 11 });
});
