import fc from "fast-check";
import { expect, test } from "vitest";
import { revisableRows } from "../../../src/core/disclosure/late-boxes.ts";
import { measureGroups } from "../../../src/core/disclosure/measure-groups.ts";
import { cellMapping } from "../../../src/core/figures/cell-mapping.ts";
import { newestEditions } from "../../../src/core/figures/editions.ts";
import { feeds, HOTLINE, OVERALL, revisionOf, row } from "../figures/cell-samples.ts";

const input = { mapping: HOTLINE, groups: measureGroups(HOTLINE), min: 10, editions: [] };
const rate = (count: number, more: Parameters<typeof row>[0] = {}) => row({ count, ...more });

test("revisableRows() lets ten answers of a unit in, and neither nine nor none", () => {
  expect(revisableRows([], input)).toEqual([]);
  expect(revisableRows([rate(10)], input)).toHaveLength(1);
  expect(revisableRows([rate(9)], input)).toEqual([]);
  expect(revisableRows([rate(4), rate(6, { value: "1" })], input)).toHaveLength(2);
});

test("revisableRows() judges each unit and proof class by itself", () => {
  const rows = [rate(12), rate(3, { unit: "west" }), rate(9, { proof: "token" })];
  expect(revisableRows(rows, input)).toEqual([rate(12)]);
});

test("revisableRows() leaves all of a unit out where one channel, class or remainder has few", () => {
  expect(revisableRows([rate(12), rate(3, { channel: "qr" })], input)).toEqual([]);
  expect(revisableRows([rate(12, { respondentClass: "x" }), rate(3, { respondentClass: "y" })], input)).toEqual([]);
  expect(revisableRows([rate(12, { respondentClass: "x" }), rate(3)], input)).toEqual([]);
  expect(revisableRows([rate(12, { respondentClass: "x" }), rate(10)], input)).toHaveLength(2);
});

test("revisableRows() leaves all of a unit out where an answer is of another edition than the month's", () => {
  const revisions = [1, 2].map((revision) => revisionOf([OVERALL], { revision }));
  const mapping = cellMapping(revisions, [feeds(), feeds({ revision: 2, version: 2 })]);
  const [earlier, later] = [1, 2].map((revision) => newestEditions([row({ revision })], mapping));
  const rows = [rate(12), rate(12, { unit: "west" }), rate(12, { unit: "west", revision: 2 })];
  const limits = { ...input, mapping, groups: measureGroups(mapping) };
  expect(revisableRows(rows, { ...limits, editions: earlier ? [earlier] : [] })).toEqual([rate(12)]);
  expect(revisableRows(rows, { ...limits, editions: later ? [later] : [] })).toEqual([]);
});

test("revisableRows() never lets in more with a raised limit", () => {
  const rows = fc.array(
    fc.record({
      count: fc.integer({ min: 1, max: 25 }),
      unit: fc.constantFrom("ash", "west"),
      channel: fc.constantFrom("phone", "qr"),
      value: fc.constantFrom("5", "1"),
    }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(rows, (all) => {
      const own = all.map((each) => row(each));
      const [ten, twenty] = [10, 20].map((min) => revisableRows(own, { ...input, min }));
      expect(twenty?.every((each) => ten?.includes(each))).toBe(true);
    }),
  );
});
