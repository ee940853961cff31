import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Cell,
  type CellAddress,
  cellKey,
  type IndicatorCell,
  type QuestionCell,
} from "../../../src/core/figures/cell.ts";
import { type CellMapping, cellMapping } from "../../../src/core/figures/cell-mapping.ts";
import { cellsOf } from "../../../src/core/figures/cells.ts";
import type { TallyRow } from "../../../src/core/figures/counts.ts";
import type { Question } from "../../../src/core/surveys/survey.ts";
import { CITY, feeds, HOTLINE, OVERALL, revisionOf, row, treeOf } from "./cell-samples.ts";

type Cells = ReadonlyMap<string, Cell>;

function septemberOf(rows: readonly TallyRow[], mapping: CellMapping = HOTLINE): Cells {
  return cellsOf([{ tree: CITY, rows }], mapping);
}

function indicatorIn(cells: Cells, unit: string, more: Partial<CellAddress> = {}): IndicatorCell | undefined {
  const cell = cells.get(cellKey({ unit, filter: "", proof: "open", measure: "indicator:satisfaction", ...more }));
  return cell?.of === "indicator" ? cell : undefined;
}

function questionIn(cells: Cells, unit: string, question: string): QuestionCell | undefined {
  const measure = `question:hotline:${question}`;
  const cell = cells.get(cellKey({ unit, filter: "survey:hotline", proof: "open", measure }));
  return cell?.of === "question" ? cell : undefined;
}

function filtersOf(cells: Cells, unit: string): string[] {
  return [...cells.values()]
    .filter((cell) => cell.unit === unit && cell.of === "indicator")
    .map(({ filter }) => filter)
    .toSorted();
}

test("cellsOf() adds a row to its unit and all above it, and to no other", () => {
  const cells = septemberOf([row({ count: 3 }), row({ value: "2", unit: "west" }), row({ value: "", count: 4 })]);
  expect(indicatorIn(cells, "ash")?.counts).toMatchObject({ favourable: 3, valid: 3, responses: 3 });
  expect(indicatorIn(cells, "west")?.counts).toMatchObject({ favourable: 3, valid: 4, responses: 4 });
  expect(indicatorIn(cells, "city")?.counts).toMatchObject({ favourable: 3, valid: 4, responses: 4 });
  expect(indicatorIn(cells, "west", { filter: "own" })?.counts).toMatchObject({ favourable: 0, valid: 1 });
  expect(indicatorIn(cells, "city", { filter: "own" })).toBeUndefined();
  expect(indicatorIn(cells, "east")).toBeUndefined();
});

test("cellsOf() counts only what was given", () => {
  expect(septemberOf([row({ origin: "default" }), row({ origin: "reasked" })]).size).toBe(0);
});

test("cellsOf() keeps proof classes apart", () => {
  const cells = septemberOf([row({}), row({ proof: "token", count: 2 })]);
  expect(indicatorIn(cells, "city")?.counts.valid).toBe(1);
  expect(indicatorIn(cells, "city", { proof: "token" })?.counts.valid).toBe(2);
});

test("cellsOf() enters a public first answer under all, own, survey, channel and class", () => {
  const cells = septemberOf([row({ respondentClass: "cadres" })]);
  expect(filtersOf(cells, "ash")).toEqual(["", "channel:phone", "class:cadres", "flag:none", "own", "survey:hotline"]);
  expect(filtersOf(cells, "city")).toEqual(["", "channel:phone", "class:cadres", "flag:none", "survey:hotline"]);
  expect(filtersOf(septemberOf([row({})]), "city")).toEqual(["", "channel:phone", "flag:none", "survey:hotline"]);
});

test("cellsOf() enters a later round nowhere but under its round", () => {
  const cells = septemberOf([row({ round: 2, respondentClass: "cadres" })]);
  expect([...cells.values()].map(({ filter }) => filter)).toEqual(["round:2", "round:2", "round:2"]);
  expect(questionIn(cells, "ash", "overall")).toBeUndefined();
});

test("cellsOf() lets an officials' survey into no public cell", () => {
  const mapping = cellMapping([revisionOf([OVERALL], { results: "officials" })], [feeds()]);
  const cells = septemberOf([row({ respondentClass: "cadres" }), row({ round: 2 })], mapping);
  expect(new Set([...cells.values()].map(({ filter }) => filter))).toEqual(new Set(["survey:hotline"]));
  expect(indicatorIn(cells, "city", { filter: "survey:hotline" })?.counts.valid).toBe(1);
});

test("cellsOf() adds two surveys that feed one indicator, and keeps them apart by survey", () => {
  const revisions = [revisionOf([OVERALL]), revisionOf([OVERALL], { survey: "window" })];
  const mapping = cellMapping(revisions, [feeds(), feeds({ survey: "window", wording: "w2" })]);
  const cells = septemberOf([row({}), row({ survey: "window", channel: "qr", count: 4 })], mapping);
  expect(indicatorIn(cells, "city")).toMatchObject({
    counts: { valid: 5 },
    basis: { wordings: { hotline: "w1", window: "w2" }, channels: { phone: 1, qr: 4 } },
  });
  expect(indicatorIn(cells, "city", { filter: "survey:window" })?.counts.valid).toBe(4);
});

test("cellsOf() counts only the highest version of a formula, whatever the order of rows, and tells the newest wording", () => {
  const revisions = [1, 2, 3].map((revision) => revisionOf([OVERALL], { revision }));
  const mapping = cellMapping(revisions, [
    feeds(),
    feeds({ revision: 2, version: 2, wording: "w2" }),
    feeds({ revision: 3, version: 2, wording: "w3" }),
  ]);
  const rows = [row({ revision: 3 }), row({ revision: 1, count: 8 }), row({ revision: 2, count: 4 })];
  for (const order of [rows, rows.toReversed()]) {
    expect(indicatorIn(septemberOf(order, mapping), "city")).toMatchObject({
      formulaVersion: 2,
      counts: { valid: 5 },
      basis: { wordings: { hotline: "w3" }, channels: { phone: 5 } },
    });
  }
});

test("cellsOf() counts a question's answers under the highest version alone too, in every unit alike", () => {
  const revisions = [1, 2].map((revision) => revisionOf([OVERALL], { revision }));
  const mapping = cellMapping(revisions, [feeds(), feeds({ revision: 2, version: 2 })]);
  const rows = [row({ count: 8 }), row({ count: 20, unit: "east" }), row({ revision: 2, count: 2 })];
  const cells = septemberOf(rows, mapping);
  expect(questionIn(cells, "city", "overall")).toMatchObject({ formulaVersion: 1, counts: { values: { "5": 2 } } });
  expect(indicatorIn(cells, "city")?.counts.valid).toBe(2);
  expect([indicatorIn(cells, "east"), questionIn(cells, "east", "overall")]).toEqual([undefined, undefined]);
});

test("cellsOf() does not mix a question's values of two scales", () => {
  const neutral: Question = { ...OVERALL, type: "rating", scale: "satisfaction5n" };
  const mapping = cellMapping([revisionOf([OVERALL]), revisionOf([neutral], { revision: 2 })], []);
  const cells = septemberOf([row({ value: "3", count: 6 }), row({ revision: 2, value: "3", count: 2 })], mapping);
  expect(questionIn(cells, "city", "overall")?.counts.values).toEqual({ "3": 2 });
});

test("cellsOf() gives a question's counts under its survey alone", () => {
  const cells = septemberOf([
    row({ value: "5", count: 2 }),
    row({ value: "0", count: 1 }),
    row({ value: "", count: 3 }),
    row({ question: "overall.reasons", value: "slow", count: 2 }),
    row({ question: "overall.reasons", value: "far", count: 1 }),
    row({ question: "overall.reasons", value: "", count: 2 }),
    row({ question: "", value: "", count: 3 }),
  ]);
  expect(questionIn(cells, "city", "overall")?.counts).toEqual({
    values: { "5": 2, "0": 1 },
    answered: 3,
    responses: 3,
    sum: 0,
    sumOfSquares: 0,
  });
  expect(questionIn(cells, "city", "overall.reasons")?.counts).toMatchObject({
    values: { slow: 2, far: 1 },
    answered: 2,
    responses: 2,
  });
  const elsewhere = [...cells.values()].filter((cell) => cell.of === "question" && cell.filter !== "survey:hotline");
  expect(elsewhere).toEqual([]);
});

test("cellsOf() keeps each month under its own tree", () => {
  const moved = treeOf({ city: null, east: "city", west: "city", ash: "east" });
  const months = [
    { tree: CITY, rows: [row({ count: 2 })] },
    { tree: moved, rows: [row({ count: 5 })] },
  ];
  const cells = cellsOf(months, HOTLINE);
  expect(["ash", "west", "east", "city"].map((unit) => indicatorIn(cells, unit)?.counts.valid)).toEqual([7, 2, 5, 7]);
});

test("cellsOf() counts a unit outside the tree in itself alone", () => {
  const cells = septemberOf([row({ unit: "gone" })]);
  expect(indicatorIn(cells, "gone")?.counts.valid).toBe(1);
  expect([...new Set([...cells.values()].map(({ unit }) => unit))]).toEqual(["gone"]);
});

test("cellsOf() throws on a question, revision or proof class that nobody published", () => {
  expect(() => septemberOf([row({ question: "gone" })])).toThrow("gone");
  expect(() => septemberOf([row({ revision: 9 })])).toThrow("revision 9");
  expect(() => septemberOf([row({ proof: "hearsay" })])).toThrow("hearsay");
});

test("cellsOf() gives a unit its own answers and its children's, no more and no fewer", () => {
  const rows = fc.array(
    fc.record({
      unit: fc.constantFrom(...CITY.codes),
      value: fc.constantFrom("5", "3", "1", "0"),
      count: fc.integer({ min: 1, max: 50 }),
      channel: fc.constantFrom("qr", "phone"),
    }),
  );
  fc.assert(
    fc.property(rows, (drawn) => {
      const cells = septemberOf(drawn.map(row));
      const validOf = (unit: string, filter: string) => indicatorIn(cells, unit, { filter })?.counts.valid ?? 0;
      for (const unit of CITY.codes) {
        const below = CITY.childrenOf(unit).map((child) => validOf(child, ""));
        expect(validOf(unit, "")).toBe(below.reduce((total, count) => total + count, validOf(unit, "own")));
        expect(validOf(unit, "")).toBe(validOf(unit, "channel:qr") + validOf(unit, "channel:phone"));
      }
    }),
  );
});
