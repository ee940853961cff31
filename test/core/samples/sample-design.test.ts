import { expect, test } from "vitest";
import { type DesignRow, designStrata } from "../../../src/core/samples/sample-design.ts";

const rowOf = (stratum: string, psu: string, weight = 1): DesignRow => ({ stratum, psu, weight });
const ROWS = [rowOf("A", "1"), rowOf("A", "2"), rowOf("A", "1"), rowOf("B", "1"), rowOf("B", "2")];

test("designStrata() nests primary sampling units in their strata", () => {
  expect(designStrata(ROWS, null)).toEqual({
    ok: true,
    value: [
      { psus: [[0, 2], [1]], fraction: 0 },
      { psus: [[3], [4]], fraction: 0 },
    ],
  });
});

test("designStrata() takes the sampled fraction from the frame", () => {
  const strata = designStrata(ROWS, new Map(Object.entries({ A: 8, B: 2 })));
  expect(strata.ok && strata.value.map(({ fraction }) => fraction)).toEqual([0.25, 1]);
});

test("designStrata() refuses strata of a single unit and names them all", () => {
  const rows = [...ROWS, rowOf("C", "1"), rowOf("C", "1"), rowOf("D", "9")];
  const refusal = { reason: "single_psu", strata: ["C", "D"] };
  expect(designStrata(rows, null)).toEqual({ ok: false, refusal });
  expect(designStrata(rows, new Map(Object.entries({ A: 8, B: 8, C: 3, D: 3 })))).toEqual({ ok: false, refusal });
});

test("designStrata() takes a single unit that is the whole stratum", () => {
  const strata = designStrata([rowOf("A", "1")], new Map([["A", 1]]));
  expect(strata).toEqual({ ok: true, value: [{ psus: [[0]], fraction: 1 }] });
});

test("designStrata() refuses a frame that does not fit, and weights that are none", () => {
  expect(designStrata(ROWS, new Map([["A", 9]]))).toMatchObject({
    refusal: { reason: "stratum_without_frame", stratum: "B" },
  });
  expect(designStrata(ROWS, new Map(Object.entries({ A: 9, B: 1 })))).toMatchObject({
    refusal: { reason: "more_psus_than_frame", stratum: "B" },
  });
  expect(designStrata(ROWS, new Map(Object.entries({ A: Number.NaN, B: 2 }))).ok).toBe(false);
  expect(designStrata([...ROWS, rowOf("A", "3", -1)], null)).toMatchObject({ refusal: { reason: "bad_row", row: 5 } });
});
