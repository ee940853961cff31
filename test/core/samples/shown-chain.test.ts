import fc from "fast-check";
import { expect, test } from "vitest";
import { feasibleInterval } from "../../../src/core/disclosure/feasible-interval.ts";
import { callbackChain } from "../../../src/core/samples/callback-chain.ts";
import { shownChain } from "../../../src/core/samples/shown-chain.ts";

type Later = { selected: number; reached: number; valid: number };

function chainOf(eligible: number, reasons: readonly number[], later: Later) {
  const excluded = new Map(reasons.map((count, index) => [`r${index}`, count]));
  return { handled: eligible + reasons.reduce((sum, count) => sum + count, 0), eligible, excluded, ...later };
}

test("shownChain() tells everything of a chain without small counts", () => {
  const shown = shownChain(chainOf(900, [60, 40], { selected: 300, reached: 240, valid: 200 }), 10);
  expect(shown.steps.handled).toEqual({ count: 1000, share: null });
  expect(shown.steps.valid).toEqual({ count: 200, share: 200 / 240 });
  expect(shown.excludedTotal).toEqual({ count: 100, share: 0.1 });
  expect(shown.excluded[0]).toEqual({ reason: "r0", count: 60, share: 0.06 });
});

test("shownChain() hides a second reason where one alone could be worked out, the smallest", () => {
  const shown = shownChain(chainOf(900, [4, 60, 36], { selected: 300, reached: 240, valid: 200 }), 10);
  expect(shown.excluded.map(({ count }) => count)).toEqual([null, 60, null]);
  expect(shown.excludedTotal.count).toBe(100);
});

test("shownChain() hides eligible with the only reason, and a later step that would bound it", () => {
  const wide = shownChain(chainOf(96, [4], { selected: 50, reached: 40, valid: 30 }), 10);
  expect(wide.steps).toMatchObject({ handled: { count: 100 }, eligible: { count: null }, selected: { count: 50 } });
  expect([wide.excludedTotal, wide.steps.selected.share]).toEqual([{ count: null, share: null }, null]);
  const tight = shownChain(chainOf(96, [4], { selected: 95, reached: 92, valid: 30 }), 10);
  expect(tight.steps).toMatchObject({ selected: { count: null }, reached: { count: null }, valid: { count: 30 } });
});

test("shownChain() keeps zeros and hides 1 to 9 at every step", () => {
  const shown = shownChain(chainOf(20, [0], { selected: 9, reached: 1, valid: 0 }), 10);
  expect(Object.values(shown.steps).map(({ count }) => count)).toEqual([20, 20, null, null, 0]);
  expect(shown.excluded[0]).toEqual({ reason: "r0", count: 0, share: 0 });
  expect(shownChain(chainOf(3, [2], { selected: 0, reached: 0, valid: 0 }), 10).steps.handled.count).toBeNull();
});

test("shownChain() has no share of an empty step", () => {
  const shown = shownChain(chainOf(0, [], { selected: 0, reached: 0, valid: 0 }), 10);
  expect(shown.steps.eligible).toEqual({ count: 0, share: null });
});

test("shownChain() leaves every hidden part of handled open from 0 to 9", () => {
  const sizes = fc.integer({ min: 0, max: 40 });
  fc.assert(
    fc.property(
      sizes,
      fc.array(sizes, { maxLength: 4 }),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }),
      (eligible, reasons, parts) => {
        const [a = 0, b = 0, c = 0] = parts;
        const selected = Math.round(eligible * a);
        const reached = Math.round(selected * b);
        const counts = chainOf(eligible, reasons, { selected, reached, valid: Math.round(reached * c) });
        expect(callbackChain(counts).ok).toBe(true);
        const shown = shownChain(counts, 10);
        const told = [shown.steps.eligible.count, ...shown.excluded.map(({ count }) => count)];
        const values = [eligible, ...reasons];
        const hidden = values.flatMap((_, index) => (told[index] === null ? [index] : []));
        if (hidden.length === 0 || shown.steps.handled.count === null) {
          return;
        }
        const floor = Math.max(
          0,
          ...[shown.steps.selected, shown.steps.reached, shown.steps.valid].map((s) => s.count ?? 0),
        );
        const lows = hidden.map((index) => (index === 0 ? floor : 0));
        const system = {
          values: hidden.map((index) => values[index] ?? 0),
          equations: [hidden.map((_, i) => i)],
          lows,
        };
        hidden.forEach((index, i) => {
          const { low, high } = feasibleInterval(system, [i]);
          expect(high).toBeGreaterThanOrEqual(9);
          expect(index === 0 || low === 0).toBe(true);
        });
      },
    ),
  );
});
