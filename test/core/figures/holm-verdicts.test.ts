import fc from "fast-check";
import { expect, test } from "vitest";
import { verdictOf } from "../../../src/core/figures/change.ts";
import { holmVerdicts } from "../../../src/core/figures/holm-verdicts.ts";
import { Z95 } from "../../../src/core/figures/interval.ts";
import { newcombeInterval } from "../../../src/core/figures/newcombe-interval.ts";
import { drawnPair } from "./drawn-counts.ts";

const CLEAR = { later: { favourable: 95, valid: 100 }, earlier: { favourable: 60, valid: 100 } };
const SMALL = { later: { favourable: 67, valid: 100 }, earlier: { favourable: 52, valid: 100 } };
const NONE = { later: { favourable: 0, valid: 0 }, earlier: { favourable: 1, valid: 2 } };

test("holmVerdicts() calls alone what it no longer calls in a list of thirty", () => {
  expect(holmVerdicts([SMALL])).toEqual(["higher"]);
  const listed = holmVerdicts([CLEAR, ...Array.from({ length: 29 }, () => SMALL)]);
  expect(listed[0]).toBe("higher");
  expect(new Set(listed.slice(1))).toEqual(new Set(["indistinct"]));
});

test("holmVerdicts() keeps the order, and counts no change without both sides", () => {
  const turned = { later: CLEAR.earlier, earlier: CLEAR.later };
  expect(holmVerdicts([null, turned, NONE, SMALL])).toEqual([null, "lower", null, "higher"]);
  expect(holmVerdicts([])).toEqual([]);
});

test("holmVerdicts() never says more than the interval shown beside the change", () => {
  fc.assert(
    fc.property(fc.array(drawnPair(1, 300), { maxLength: 8 }), (pairs) => {
      for (const [i, verdict] of holmVerdicts(pairs).entries()) {
        const pair = pairs[i];
        const interval = pair ? newcombeInterval(pair.later, pair.earlier, Z95) : null;
        expect(verdict === "indistinct" || (interval && verdict === verdictOf(interval))).toBe(true);
      }
    }),
  );
});
