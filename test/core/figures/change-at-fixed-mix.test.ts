import fc from "fast-check";
import { expect, test } from "vitest";
import { changeAtFixedMix } from "../../../src/core/figures/change-at-fixed-mix.ts";
import { Z95 } from "../../../src/core/figures/interval.ts";
import { newcombeInterval } from "../../../src/core/figures/newcombe-interval.ts";
import { drawnCounts } from "./drawn-counts.ts";

const EARLIER = { paper: { favourable: 270, valid: 300 }, qr: { favourable: 40, valid: 100 } };

test("changeAtFixedMix() finds no change where only the mix of channels moved", () => {
  const later = { paper: { favourable: 90, valid: 100 }, qr: { favourable: 120, valid: 300 } };
  const found = changeAtFixedMix(later, EARLIER);
  expect(found?.difference).toBeCloseTo(0, 12);
  expect(found?.verdict).toBe("indistinct");
  expect(found?.strata).toEqual(["paper", "qr"]);
});

test("changeAtFixedMix() leaves out a channel opened or closed and says how much is covered", () => {
  const later = { qr: { favourable: 80, valid: 100 }, phone: { favourable: 0, valid: 300 } };
  const found = changeAtFixedMix(later, EARLIER);
  const interval = newcombeInterval(later.qr, EARLIER.qr, Z95);
  expect(found).toMatchObject({ strata: ["qr"], laterCovered: 0.25, earlierCovered: 0.25, verdict: "higher" });
  expect(found?.difference).toBeCloseTo(0.4, 12);
  expect(found?.low).toBeCloseTo(interval?.low ?? Number.NaN, 12);
});

test("changeAtFixedMix() weighs by the pooled mix of the channels kept", () => {
  const later = { paper: { favourable: 60, valid: 100 }, qr: { favourable: 60, valid: 100 } };
  const weight = { paper: 400 / 600, qr: 200 / 600 };
  const expected = weight.paper * (0.6 - 0.9) + weight.qr * (0.6 - 0.4);
  expect(changeAtFixedMix(later, EARLIER)?.difference).toBeCloseTo(expected, 12);
});

test("changeAtFixedMix() gives none when no channel has answers in both", () => {
  expect(changeAtFixedMix({}, EARLIER)).toBeNull();
  expect(changeAtFixedMix({ web: { favourable: 1, valid: 2 } }, EARLIER)).toBeNull();
  expect(changeAtFixedMix({ qr: { favourable: 0, valid: 0 } }, EARLIER)).toBeNull();
  expect(changeAtFixedMix({ constructor: { favourable: 1, valid: 2 } }, {})).toBeNull();
});

test("changeAtFixedMix() holds its difference within [−1, 1] and changes sign with the order", () => {
  const mix = fc.dictionary(fc.constantFrom("qr", "paper", "phone", "web"), drawnCounts(0, 200));
  fc.assert(
    fc.property(mix, mix, (later, earlier) => {
      const found = changeAtFixedMix(later, earlier);
      const turned = changeAtFixedMix(earlier, later);
      expect(found === null).toBe(turned === null);
      if (found && turned) {
        expect(found.low).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(found.high).toBeLessThanOrEqual(1 + 1e-12);
        expect(found.low).toBeLessThanOrEqual(found.difference);
        expect(found.high).toBeGreaterThanOrEqual(found.difference);
        expect(turned.low).toBeCloseTo(-found.high, 10);
        expect(found.laterCovered).toBeLessThanOrEqual(1);
      }
    }),
  );
});
