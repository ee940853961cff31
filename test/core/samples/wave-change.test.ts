import fc from "fast-check";
import { expect, test } from "vitest";
import { waveChange } from "../../../src/core/samples/wave-change.ts";

function waveOf(value: number, standardError: number, degreesOfFreedom = 60) {
  return { value, isFullCount: false, standardError, degreesOfFreedom, low: value, high: value };
}

test("waveChange() is indistinct for 74 → 82% on 100 answers each and told apart on 1,000", () => {
  const wave = (share: number, n: number) => waveOf(share, Math.sqrt((share * (1 - share)) / n), n - 1);
  expect(waveChange(wave(0.82, 100), wave(0.74, 100))?.verdict).toBe("indistinct");
  expect(waveChange(wave(0.82, 1000), wave(0.74, 1000))?.verdict).toBe("higher");
  expect(waveChange(wave(0.74, 1000), wave(0.82, 1000))?.verdict).toBe("lower");
});

test("waveChange() has Satterthwaite's degrees of freedom: both waves' where they are alike, else the worse one's", () => {
  expect(waveChange(waveOf(2, 1, 10), waveOf(1, 1, 10))?.degreesOfFreedom).toBeCloseTo(20, 10);
  expect(waveChange(waveOf(2, 1, 3), waveOf(1, 0.001, 900))?.degreesOfFreedom).toBeCloseTo(3, 4);
});

test("waveChange() takes a full count as one side and tells nothing between two", () => {
  const full = waveOf(0.5, 0, 0);
  expect(waveChange(waveOf(0.7, 0.1, 12), full)).toMatchObject({ standardError: 0.1, degreesOfFreedom: 12 });
  expect(waveChange(full, waveOf(0.7, 0, 5))).toBeNull();
  expect(waveChange(waveOf(Number.NaN, 1), full)).toBeNull();
});

test("waveChange() mirrors when the waves are exchanged, and its p agrees with its interval", () => {
  const wave = fc
    .record({
      value: fc.double({ min: 0, max: 5, noNaN: true }),
      error: fc.double({ min: 0.01, max: 2, noNaN: true }),
      df: fc.integer({ min: 1, max: 400 }),
    })
    .map(({ value, error, df }) => waveOf(value, error, df));
  fc.assert(
    fc.property(wave, wave, (later, earlier) => {
      const change = waveChange(later, earlier);
      const back = waveChange(earlier, later);
      if (!change || !back) {
        throw new Error("no change");
      }
      expect(back.low).toBeCloseTo(-change.high, 10);
      expect(back.p).toBeCloseTo(change.p, 12);
      fc.pre(Math.abs(change.p - 0.05) > 1e-9);
      expect(change.p < 0.05).toBe(change.verdict !== "indistinct");
    }),
  );
});
