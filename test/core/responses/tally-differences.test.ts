import { expect, test } from "vitest";
import {
  addToTally,
  type TalliedRow,
  type TallySums,
  tallyDifferences,
} from "../../../src/core/responses/tally-differences.ts";

const ROW: TalliedRow = {
  ...{ survey: "s", unit: "u", at: "2026-03", revision: 1, question: "minutes", value: "", channel: "qr" },
  ...{ respondentClass: "", proof: "open", origin: "given", round: 1, flag: "", importId: 0 },
  ...{ count: 1, sum: 0, sumOfSquares: 0 },
};
const number = (x: number): TalliedRow => ({ ...ROW, sum: x, sumOfSquares: x * x });

function folded(...rows: TalliedRow[]): TallySums {
  const sums: TallySums = new Map();
  for (const row of rows) {
    addToTally(sums, row);
  }
  return sums;
}

test("addToTally() folds rows of one cell and leaves what it was given alone", () => {
  const first = number(2);
  expect([...folded(first, number(3)).values()]).toEqual([{ ...ROW, count: 2, sum: 5, sumOfSquares: 13 }]);
  expect(first.count).toBe(1);
});

test("addToTally() keeps apart whatever differs in any dimension", () => {
  const others = {
    ...{ survey: "t", unit: "v", at: "2026-04", revision: 2, question: "q", value: "1", channel: "web" },
    ...{ respondentClass: "c", proof: "entered", origin: "default", round: 2, flag: "uniform", importId: 7 },
  };
  const rows = Object.entries(others).map(([name, value]) => ({ ...ROW, [name]: value }));
  expect(folded(ROW, ...rows).size).toBe(14);
});

test("tallyDifferences() is empty when both sides count the same", () => {
  expect(tallyDifferences([{ ...ROW, count: 2, sum: 5, sumOfSquares: 13 }], folded(number(2), number(3)))).toEqual([]);
});

test("tallyDifferences() tells a wrong count, a row too many and a row too few", () => {
  const wrong = { ...ROW, count: 2 };
  const surplus = { ...ROW, unit: "nobody" };
  const missing = { ...ROW, unit: "somebody" };
  expect(tallyDifferences([wrong, surplus], folded(ROW, missing))).toEqual([
    { kept: wrong, rebuilt: ROW },
    { kept: surplus, rebuilt: null },
    { kept: null, rebuilt: missing },
  ]);
});

test("tallyDifferences() allows sums what the order of addition costs, and nothing more", () => {
  const parts = [0.1, -0.7, 1e15, -1e15, 0.3].map(number);
  const [kept] = [...folded(...parts.toReversed()).values()];
  const rebuilt = folded(...parts);
  expect(kept?.sum).not.toBe([...rebuilt.values()][0]?.sum);
  expect(tallyDifferences(kept ? [kept] : [], rebuilt)).toEqual([]);
  const few = folded(number(0.1), number(0.2));
  expect(tallyDifferences([{ ...ROW, count: 2, sum: 0.3, sumOfSquares: 0.05 }], few)).toEqual([]);
  expect(tallyDifferences([{ ...ROW, count: 2, sum: 0.30001, sumOfSquares: 0.05 }], few)).toHaveLength(1);
  expect(tallyDifferences([{ ...ROW, count: 2, sum: 0.3, sumOfSquares: 0.05001 }], few)).toHaveLength(1);
});
