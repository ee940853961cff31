import fc from "fast-check";
import { expect, test } from "vitest";
import { postStratify } from "../../../src/core/samples/post-stratify.ts";

const rows = [
  { cell: "a", weight: 1 },
  { cell: "a", weight: 3 },
  { cell: "b", weight: 2 },
];

test("postStratify() scales each cell to its target and keeps proportions within it", () => {
  expect(postStratify(rows, new Map(Object.entries({ a: 60, b: 40 })))).toEqual({ ok: true, value: [15, 45, 40] });
});

test.each([
  ["a cell with a target but no respondent", { a: 60, b: 40, c: 1 }, { reason: "empty_cell", cell: "c" }],
  ["a respondent whose cell has no target", { a: 60 }, { reason: "cell_without_target", cell: "b" }],
  ["a respondent whose cell has target 0", { a: 60, b: 0 }, { reason: "cell_without_target", cell: "b" }],
  ["a target that is no number", { a: Number.NaN, b: 1 }, { reason: "bad_target", cell: "a" }],
])("postStratify() refuses %s", (_, targets, refusal) => {
  expect(postStratify(rows, new Map(Object.entries(targets)))).toEqual({ ok: false, refusal });
});

test("postStratify() takes a cell that is empty in sample and target, and refuses bad or vanishing weights", () => {
  expect(postStratify(rows, new Map(Object.entries({ a: 4, b: 2, c: 0 })))).toEqual({ ok: true, value: [1, 3, 2] });
  expect(postStratify([], new Map())).toEqual({ ok: true, value: [] });
  const one = new Map([["a", 5]]);
  expect(postStratify([{ cell: "a", weight: -1 }], one)).toEqual({
    ok: false,
    refusal: { reason: "bad_weight", row: 0 },
  });
  expect(postStratify([{ cell: "a", weight: 0 }], one).ok).toBe(false);
});

test("postStratify() hits its targets", () => {
  const cells = fc.array(
    fc.record({ weight: fc.double({ min: 0.01, max: 100, noNaN: true }), target: fc.integer({ min: 1, max: 1e6 }) }),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(cells, (drawn) => {
      const sample = drawn.flatMap(({ weight }, index) =>
        [1, 2].map((k) => ({ cell: `${index}`, weight: k * weight })),
      );
      const result = postStratify(sample, new Map(drawn.map(({ target }, index) => [`${index}`, target])));
      const weights = result.ok ? result.value : [];
      for (const [index, { target }] of drawn.entries()) {
        expect((weights[2 * index] ?? 0) + (weights[2 * index + 1] ?? 0)).toBeCloseTo(target, 6);
      }
    }),
  );
});
