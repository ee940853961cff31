import fc from "fast-check";
import { expect, test } from "vitest";
import { type Cell, cellKey } from "../../../src/core/figures/cell.ts";
import { cellMapping } from "../../../src/core/figures/cell-mapping.ts";
import { cellsOf } from "../../../src/core/figures/cells.ts";
import type { TallyRow } from "../../../src/core/figures/counts.ts";
import type { Question } from "../../../src/core/surveys/survey.ts";
import { CITY, feeds, revisionOf, row } from "./cell-samples.ts";

const BODIES: Question = {
  id: "bodies",
  type: "matrix",
  title: "?",
  required: false,
  scale: "satisfaction5",
  rows: ["ash", "west", "east"].map((unit) => ({ value: unit, label: unit, unit })),
};
const APPRAISAL = cellMapping([revisionOf([BODIES])], [feeds({ question: "bodies" })]);

function countsIn(cells: ReadonlyMap<string, Cell>, unit: string, filter = "", measure = "indicator:satisfaction") {
  return cells.get(cellKey({ unit, filter, proof: "open", measure }))?.counts;
}

/** The tally of one response to a matrix over units, sent on a link of `east`. */
function appraisalRows(ratings: Readonly<Record<string, number>>): TallyRow[] {
  const units = Object.keys(ratings).toSorted();
  const each = units.flatMap((unit) => [
    row({ question: "bodies", unit, value: String(ratings[unit]) }),
    row({ question: "bodies", unit, value: "" }),
  ]);
  return [...each, row({ question: "bodies", unit: "east", value: JSON.stringify(units) })];
}

test("cellsOf() counts a matrix over units in each unit, and its responses once above them", () => {
  const rows = [...appraisalRows({ ash: 5, west: 4 }), ...appraisalRows({ ash: 1 })];
  const cells = cellsOf([{ tree: CITY, rows }], APPRAISAL);
  expect(countsIn(cells, "ash")).toMatchObject({ favourable: 1, valid: 2, responses: 2 });
  expect(countsIn(cells, "west")).toMatchObject({ favourable: 2, valid: 3, responses: 2 });
  expect(countsIn(cells, "west", "own")).toMatchObject({ valid: 1, responses: 1 });
  expect(countsIn(cells, "city", "survey:hotline", "question:hotline:bodies")).toMatchObject({
    values: { "5": 1, "4": 1, "1": 1 },
    answered: 3,
    responses: 2,
  });
  expect(countsIn(cells, "east")).toBeUndefined();
});

test("cellsOf() agrees with counting the responses themselves", () => {
  const level = fc.constantFrom(5, 4, 3, 2, 1);
  const ratings = fc
    .record({ ash: level, west: level, east: level }, { requiredKeys: [] })
    .filter((drawn) => Object.keys(drawn).length > 0);
  fc.assert(
    fc.property(fc.array(ratings, { maxLength: 12 }), (responses) => {
      const cells = cellsOf([{ tree: CITY, rows: responses.flatMap(appraisalRows) }], APPRAISAL);
      for (const unit of CITY.codes) {
        const within = new Set(CITY.subtreeOf(unit));
        const rated = responses.map((response) => Object.entries(response).filter(([code]) => within.has(code)));
        const values = rated.flat().map(([, value]) => value);
        const expected = {
          valid: values.length,
          favourable: values.filter((value) => value >= 3).length,
          responses: rated.filter((entries) => entries.length > 0).length,
        };
        expect(countsIn(cells, unit) ?? { valid: 0, favourable: 0, responses: 0 }).toMatchObject(expected);
      }
    }),
  );
});
