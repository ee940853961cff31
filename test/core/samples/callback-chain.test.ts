import fc from "fast-check";
import { expect, test } from "vitest";
import { type ChainCounts, callbackChain } from "../../../src/core/samples/callback-chain.ts";

const excluded = new Map(Object.entries({ consultation: 150, duplicate: 40, "outside authority": 10 }));
const CHAIN: ChainCounts = { handled: 1000, eligible: 800, excluded, selected: 200, reached: 160, valid: 120 };

test("callbackChain() tells every share of the step before", () => {
  const chain = callbackChain(CHAIN);
  expect(chain.ok && chain.value.excludedTotal).toBe(200);
  expect(chain.ok && chain.value.shares).toEqual({
    excluded: 0.2,
    excludedBy: new Map(Object.entries({ consultation: 0.15, duplicate: 0.04, "outside authority": 0.01 })),
    selected: 0.25,
    reached: 0.8,
    valid: 0.75,
  });
});

test("callbackChain() names all that does not fit", () => {
  const chain = callbackChain({ ...CHAIN, eligible: 850, selected: 900, valid: 161 });
  expect(chain).toEqual({
    ok: false,
    refusal: {
      reason: "inconsistent_chain",
      faults: [
        { fault: "sum_differs", handled: 1000, eligible: 850, excluded: 200 },
        { fault: "more_than_before", step: "selected", before: "eligible" },
        { fault: "more_than_before", step: "valid", before: "reached" },
      ],
    },
  });
});

test("callbackChain() refuses numbers that are no counts, and says which", () => {
  const chain = callbackChain({ ...CHAIN, reached: 1.5, valid: Number.NaN, excluded: new Map([["duplicate", -200]]) });
  expect(chain).toMatchObject({
    refusal: {
      faults: [
        { fault: "no_count", of: "reached" },
        { fault: "no_count", of: "valid" },
        { fault: "no_count", of: "excluded", exclusion: "duplicate" },
      ],
    },
  });
});

test("callbackChain() has no share of nothing", () => {
  const none = { handled: 0, eligible: 0, excluded: new Map([["duplicate", 0]]), selected: 0, reached: 0, valid: 0 };
  const chain = callbackChain(none);
  expect(chain.ok && chain.value.shares).toEqual({
    excluded: null,
    excludedBy: new Map([["duplicate", null]]),
    selected: null,
    reached: null,
    valid: null,
  });
});

test("callbackChain() takes every chain that runs down and refuses it with one case more at any later step", () => {
  const down = fc.array(fc.nat(1000), { minLength: 5, maxLength: 5 }).map((counts) => counts.sort((a, b) => b - a));
  fc.assert(
    fc.property(down, ([handled = 0, eligible = 0, selected = 0, reached = 0, valid = 0]) => {
      const chain = { handled, eligible, excluded: new Map([["any", handled - eligible]]), selected, reached, valid };
      const checked = callbackChain(chain);
      const shares = checked.ok ? checked.value.shares : null;
      for (const share of [shares?.excluded, shares?.selected, shares?.reached, shares?.valid]) {
        expect(share === null || (share !== undefined && share >= 0 && share <= 1)).toBe(true);
      }
      expect(callbackChain({ ...chain, eligible: eligible + 1 }).ok).toBe(false);
      expect(callbackChain({ ...chain, selected: eligible + 1 }).ok).toBe(false);
      expect(callbackChain({ ...chain, reached: selected + 1 }).ok).toBe(false);
      expect(callbackChain({ ...chain, valid: reached + 1 }).ok).toBe(false);
    }),
  );
});
