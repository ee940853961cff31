import fc from "fast-check";
import { expect, test } from "vitest";
import { designWeights } from "../../../src/core/samples/design-weights.ts";

test("designWeights() gives N/n by stratum, as in the stratified sample of Californian schools", () => {
  const weights = designWeights([
    { stratum: "E", frame: 4421, sampled: 100 },
    { stratum: "H", frame: 755, sampled: 50 },
    { stratum: "M", frame: 1018, sampled: 50 },
  ]);
  expect(weights).toEqual({ ok: true, value: new Map(Object.entries({ E: 44.21, H: 15.1, M: 20.36 })) });
});

test.each([
  ["nobody_sampled", { frame: 5, sampled: 0 }],
  ["more_sampled_than_frame", { frame: 5, sampled: 6 }],
  ["bad_count", { frame: 5.5, sampled: 1 }],
  ["bad_count", { frame: Number.NaN, sampled: 1 }],
  ["bad_count", { frame: 5, sampled: -1 }],
])("designWeights() refuses with %s", (reason, counts) => {
  expect(designWeights([{ stratum: "A", ...counts }])).toEqual({ ok: false, refusal: { reason, stratum: "A" } });
});

test("designWeights() refuses a stratum named twice and has no weight for an empty one", () => {
  const twice = [1, 2].map(() => ({ stratum: "A", frame: 2, sampled: 1 }));
  expect(designWeights(twice)).toEqual({ ok: false, refusal: { reason: "repeated_stratum", stratum: "A" } });
  expect(designWeights([{ stratum: "A", frame: 0, sampled: 0 }])).toEqual({ ok: true, value: new Map() });
  expect(designWeights([])).toEqual({ ok: true, value: new Map() });
});

test("designWeights() makes a sample add up to its frame", () => {
  const counts = fc
    .integer({ min: 1, max: 1e6 })
    .chain((frame) => fc.record({ frame: fc.constant(frame), sampled: fc.integer({ min: 1, max: frame }) }));
  fc.assert(
    fc.property(counts, ({ frame, sampled }) => {
      const weights = designWeights([{ stratum: "A", frame, sampled }]);
      expect(weights.ok && (weights.value.get("A") ?? 0) * sampled).toBeCloseTo(frame, 6);
    }),
  );
});
