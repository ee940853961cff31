import { expect, test } from "vitest";
import { type Candidate, gateCells } from "../../../src/core/disclosure/gate.ts";

const candidate = (answerCount: number): Candidate => ({
  unit: "a",
  measure: "indicator:satisfaction",
  periodKind: "month",
  filter: "",
  proof: "open",
  period: "2025-09",
  version: 1,
  formulaVersion: 1,
  counts: { values: { "5": answerCount }, answered: answerCount, sum: 0, sumOfSquares: 0 },
  answerCount,
});

test("gateCells() withholds nine answers without any number and shows ten", () => {
  const [nine, ten] = gateCells([candidate(9), candidate(10)], 10);
  expect(nine).toMatchObject({ status: "withheld", counts: null, formulaVersion: null });
  expect(JSON.stringify(nine)).not.toContain("9}");
  expect(ten).toMatchObject({ status: "shown", counts: { answered: 10 } });
});

test("gateCells() treats no answers like nine", () => {
  const [none, nine] = gateCells([candidate(0), candidate(9)], 10);
  expect(none).toEqual(nine);
});

test("gateCells() follows a raised limit", () => {
  expect(gateCells([candidate(19), candidate(20)], 20).map((cell) => cell.status)).toEqual(["withheld", "shown"]);
});
