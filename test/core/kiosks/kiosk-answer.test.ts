import { expect, test } from "vitest";
import { type KioskAnswer, readKioskAnswer, textOfKioskAnswer } from "../../../src/core/kiosks/kiosk-answer.ts";

const ANSWER: KioskAnswer = { answers: { overall: 1 }, revision: 1, day: "2026-03-15", isTrial: false };

test("textOfKioskAnswer() is as long for a bad rating with reasons as for a good one without", () => {
  const bad = { ...ANSWER, answers: { overall: 1, "overall.reasons": ["slow", "far", "rude"] } };
  expect(textOfKioskAnswer(bad)).toHaveLength(textOfKioskAnswer({ ...ANSWER, answers: { overall: 5 } }).length);
});

test("readKioskAnswer() reads what textOfKioskAnswer() wrote", () => {
  expect(readKioskAnswer(JSON.parse(textOfKioskAnswer(ANSWER)))).toEqual(ANSWER);
});

test.each([
  null,
  [],
  "x",
  {},
  { ...ANSWER, revision: "1" },
  { ...ANSWER, day: 3 },
  { ...ANSWER, answers: [] },
])("readKioskAnswer() refuses %j", (value) => {
  expect(readKioskAnswer(value)).toBe(null);
});
