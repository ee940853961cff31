import fc from "fast-check";
import { expect, test } from "vitest";
import type { GatedMeasure } from "../../../src/core/disclosure/measure-groups.ts";
import type { ReleasedCell } from "../../../src/core/disclosure/released-cell.ts";
import { sumMonths } from "../../../src/core/disclosure/sum-months.ts";

const QUARTER = { kind: "quarter", key: "2024-Q1", from: "2024-01-01", to: "2024-03-31" } as const;

function month(period: string, favourable: number, valid: number, more: Partial<ReleasedCell> = {}): ReleasedCell {
  const basis = { wordings: { s: "w" }, channels: { qr: valid } };
  const counts = {
    favourable,
    valid,
    responses: valid,
    levels: { "5": valid },
    sum: valid,
    sumOfSquares: valid,
    basis,
  };
  return {
    ...{ unit: "a", measure: "indicator:s", periodKind: "month", filter: "", proof: "open", period, version: 1 },
    ...{ status: "shown", bound: null, formulaVersion: 1, span: [period], counts },
    ...more,
  };
}
const gated = (measure: string, favourable: boolean[] | null): GatedMeasure => ({
  ...{ measure, sources: new Set(["s\nq"]), surveys: new Set(["s"]), form: "single", values: ["5", "4"], favourable },
});
const SHARE = gated("indicator:s", [true, false]);
const MEAN = gated("indicator:m", null);
const GROUPS = [{ system: "s", leader: SHARE, indicators: [SHARE, MEAN], questions: [] }];
const withheld = (period: string) => month(period, 0, 0, { status: "withheld", counts: null, formulaVersion: null });
const sum = (months: ReleasedCell[], population: number | null = null) =>
  sumMonths(months, QUARTER, { groups: GROUPS, electorateOf: () => population });

test("sumMonths() withholds a quarter without a shown month and is empty without any", () => {
  expect(sum([])).toEqual([]);
  expect(sum([withheld("2024-01")])).toMatchObject([
    { status: "withheld", counts: null, span: null, period: "2024-Q1" },
  ]);
});

test("sumMonths() adds the shown months of the quarter alone", () => {
  const cells = [month("2024-01", 12, 20), withheld("2024-02"), month("2024-03", 5, 30), month("2024-04", 9, 99)];
  expect(sum(cells)).toMatchObject([
    { status: "shown", version: 1, periodKind: "quarter", counts: { favourable: 17, valid: 50, levels: { "5": 50 } } },
  ]);
});

test("sumMonths() adds a month that was carried over the quarter's end whole to the later quarter", () => {
  const carried = month("2024-01", 15, 18, { span: ["2023-12", "2024-01"] });
  expect(sum([month("2023-12", 0, 11), carried])).toMatchObject([{ counts: { valid: 18 } }]);
});

test("sumMonths() counts only the highest version of a formula", () => {
  const cells = [month("2024-01", 12, 20), month("2024-02", 5, 30, { formulaVersion: 2 })];
  expect(sum(cells)).toMatchObject([{ formulaVersion: 2, counts: { valid: 30 } }]);
});

test("sumMonths() adds no two scales of a question, and months that did not tell theirs like those of the first", () => {
  const question = (period: string, answered: number, formulaVersion: number | null) =>
    month(period, 0, 0, {
      ...{ measure: "question:s:q", filter: "survey:s", formulaVersion },
      counts: { values: { "3": answered }, answered, sum: 0, sumOfSquares: 0 },
    });
  const [january, february] = [question("2024-01", 18, null), question("2024-02", 20, 1)];
  expect(sum([january, february])).toMatchObject([{ formulaVersion: null, counts: { answered: 38 } }]);
  const later = question("2024-03", 11, 2);
  expect(sum([january, february, later])).toMatchObject([{ formulaVersion: 2, counts: { values: { "3": 11 } } }]);
});

test("sumMonths() tells a bound where the months reach nearly everyone together", () => {
  const cells = [month("2024-01", 14, 14), month("2024-02", 11, 12)];
  expect(sum(cells, 30)).toMatchObject([{ status: "bounded", bound: ">=0.95", counts: null }]);
  expect(sum(cells, 60)).toMatchObject([{ status: "shown", bound: null }]);
  expect(sum([month("2024-01", 12, 12)], 12)).toMatchObject([{ status: "withheld", bound: null, counts: null }]);
});

test("sumMonths() withholds a mean whose months reach nearly everyone together and agree", () => {
  const mean = (period: string, levels: Record<string, number>) => {
    const { counts, ...cell } = month(period, 12, 12, { measure: "indicator:m" });
    return { ...cell, counts: counts && { ...counts, levels } };
  };
  const cells = [mean("2024-01", { "5": 12 }), mean("2024-02", { "5": 11, "4": 1 })];
  expect(sum(cells, 30)).toMatchObject([{ status: "withheld", bound: null, counts: null }]);
  expect(sum(cells, 31)).toMatchObject([{ status: "shown" }]);
  const mixed = [mean("2024-01", { "5": 10, "4": 2 }), mean("2024-02", { "5": 8, "4": 4 })];
  expect(sum(mixed, 24)).toMatchObject([{ status: "shown" }]);
});

test("sumMonths() gives the same whatever the order, and months add up", () => {
  const some = fc.integer({ min: 10, max: 50 });
  const counts = fc.array(fc.tuple(some, fc.nat({ max: 50 })), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(counts, (all) => {
      const cells = all.map(([good, bad], index) => month(`2024-0${index + 1}`, good, good + bad));
      const [whole] = sum(cells);
      expect(sum(cells.toReversed())).toMatchObject([{ counts: whole?.counts }]);
      const valid = all.reduce((total, [good, bad]) => total + good + bad, 0);
      expect(whole?.counts).toMatchObject({ valid, basis: { channels: { qr: valid } } });
    }),
  );
});

const channelsIn = (cells: readonly ReleasedCell[]) =>
  cells.flatMap(({ filter, counts }) => (filter === "" && counts && "basis" in counts ? [counts.basis.channels] : []));

test("sumMonths() tells the channels that its months tell, and all where their own sums come to the whole", () => {
  const of = (period: string, channels: Record<string, number>) => {
    const { counts, ...cell } = month(period, 12, 20);
    const told = counts && "basis" in counts ? { ...counts, basis: { wordings: {}, channels } } : null;
    return { ...cell, counts: told };
  };
  const months = [of("2024-01", { "": 20 }), of("2024-02", { "": 20 }), of("2024-03", { qr: 14, "": 6 })];
  expect(channelsIn(sum(months))).toEqual([{ "": 60 }]);
  const span = ["2024-01", "2024-02", "2024-03"];
  const qr = month("2024-03", 20, 42, { filter: "channel:qr", span });
  expect(channelsIn(sum([...months, qr]))).toEqual([{ "": 60 }]);
  const web = month("2024-03", 16, 18, { filter: "channel:web", span });
  expect(channelsIn(sum([...months, qr, web]))).toEqual([{ qr: 42, web: 18 }]);
});
