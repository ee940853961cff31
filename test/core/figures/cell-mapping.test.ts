import { expect, test } from "vitest";
import { cellMapping, mappingKey } from "../../../src/core/figures/cell-mapping.ts";
import type { Question, Scale } from "../../../src/core/surveys/survey.ts";
import { feeds, OVERALL, revisionOf } from "./cell-samples.ts";

const option = (value: string) => ({ value, label: value, valid: true });
const QUESTIONS: readonly Question[] = [
  OVERALL,
  { id: "solved", type: "choice", title: "?", required: false, options: [option("yes"), option("no")] },
  { id: "why", type: "choices", title: "?", required: false, options: [option("slow"), option("far")] },
  { id: "first", type: "ranking", title: "?", required: false, options: [option("a"), option("b")] },
  { id: "wait", type: "number", title: "?", required: false, integer: true },
  { id: "day", type: "date", title: "?", required: false },
  { id: "comment", type: "text", title: "?", required: false, maxLength: 2000 },
  { id: "thanks", type: "note", title: "!", required: false },
  { id: "parts", type: "matrix", title: "?", required: false, scale: "stars5", rows: [{ value: "speed", label: "?" }] },
  {
    id: "bodies",
    type: "matrix",
    title: "?",
    required: false,
    scale: "stars5",
    rows: [{ value: "east", label: "?", unit: "east" }],
  },
];

test("cellMapping() knows every name under which answers are tallied", () => {
  const mapping = cellMapping([revisionOf(QUESTIONS)], []);
  const forms = Object.fromEntries([...mapping].map(([key, { form }]) => [key.split("\n")[2], form]));
  expect(forms).toMatchObject({
    overall: "single",
    "overall.reasons": "multiple",
    solved: "single",
    "solved.other": "answered",
    why: "multiple",
    "why.other": "answered",
    first: "multiple",
    wait: "number",
    day: "answered",
    comment: "answered",
    parts: "answered",
    "parts.speed": "single",
    bodies: "units",
  });
  expect(forms).not.toHaveProperty("thanks");
});

test("cellMapping() counts a question of another scale as a new version of itself, and an unchanged one as the same", () => {
  const rating = (scale: Scale): Question => ({ ...OVERALL, type: "rating", scale });
  const versions = ["satisfaction5", "satisfaction5", "satisfaction5n"] as const;
  const revisions = versions.map((scale, i) => revisionOf([rating(scale)], { revision: i + 1 }));
  const mapping = cellMapping(revisions.toReversed(), []);
  const versionIn = (revision: number) => mapping.get(mappingKey("hotline", revision, "overall"))?.measures[0]?.version;
  expect([1, 2, 3].map(versionIn)).toEqual([1, 1, 2]);
});

test("cellMapping() keeps a choice's version while options come and go, and not when one leaves the denominator", () => {
  const choice = (...options: ReturnType<typeof option>[]): Question => ({
    ...{ id: "solved", type: "choice", title: "?", required: false },
    options,
  });
  const na = option("na");
  const asked = [choice(na), choice(na, option("no")), choice({ ...na, valid: false }, option("no"))];
  const revisions = asked.map((question, i) => revisionOf([question], { revision: i + 1 }));
  const mapping = cellMapping(revisions, []);
  const versionIn = (revision: number) => mapping.get(mappingKey("hotline", revision, "solved"))?.measures[0]?.version;
  expect([1, 2, 3].map(versionIn)).toEqual([1, 1, 2]);
});

test("cellMapping() lets one question feed several indicators", () => {
  const mapping = cellMapping([revisionOf([OVERALL])], [feeds(), feeds({ key: "topTwo" })]);
  const measures = mapping.get(mappingKey("hotline", 1, "overall"))?.measures;
  expect(measures?.map(({ measure }) => measure)).toEqual([
    "question:hotline:overall",
    "indicator:satisfaction",
    "indicator:topTwo",
  ]);
});

test("cellMapping() throws on an indicator over a question that is not there", () => {
  expect(() => cellMapping([revisionOf([OVERALL])], [feeds({ question: "gone" })])).toThrow("gone");
});
