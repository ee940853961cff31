import fc from "fast-check";
import { expect, test } from "vitest";
import { breaksBetween, largestShareMove } from "../../../src/core/figures/breaks.ts";

type Basis = { wordings?: Record<string, string>; channels?: Record<string, number> };

const COUNTS = { favourable: 8, valid: 10, responses: 10, levels: {}, sum: 0, sumOfSquares: 0 };

function cell({ wordings = {}, channels = {} }: Basis, formulaVersion: number | null = 1) {
  return { formulaVersion, counts: { ...COUNTS, basis: { wordings, channels } } };
}

const never = () => false;
const always = () => true;

test("breaksBetween() is empty between cells of one formula, wording and mix of channels", () => {
  const basis = { wordings: { s: "w" }, channels: { qr: 5, phone: 5 } };
  expect(breaksBetween(cell(basis), cell(basis), always)).toEqual([]);
});

test("breaksBetween() tells another formula from another scale", () => {
  const asked: [number, number][] = [];
  const isScaleChange = (earlier: number, later: number) => {
    asked.push([earlier, later]);
    return later === 3;
  };
  expect(breaksBetween(cell({}, 1), cell({}, 2), isScaleChange)).toEqual(["formula"]);
  expect(breaksBetween(cell({}, 1), cell({}, 3), isScaleChange)).toEqual(["scale"]);
  expect(asked).toEqual([
    [1, 2],
    [1, 3],
  ]);
});

test("breaksBetween() does not tell a formula from none, as imported figures may have", () => {
  expect(breaksBetween(cell({}, null), cell({}, 1), always)).toEqual([]);
  expect(breaksBetween(cell({}, 2), cell({}, null), always)).toEqual([]);
});

test("breaksBetween() tells another wording of a survey that asked before", () => {
  const before = cell({ wordings: { s: "old", t: "same" } });
  expect(breaksBetween(before, cell({ wordings: { s: "new", t: "same" } }), never)).toEqual(["wording"]);
  expect(breaksBetween(before, cell({ wordings: { s: "old" } }), never)).toEqual([]);
});

test("breaksBetween() lets another survey join, and take over in the same words", () => {
  const before = cell({ wordings: { s: "old" } });
  expect(breaksBetween(before, cell({ wordings: { s: "old", t: "other" } }), never)).toEqual([]);
  expect(breaksBetween(before, cell({ wordings: { t: "old" } }), never)).toEqual([]);
});

test("breaksBetween() tells when other surveys take over in other words", () => {
  const before = cell({ wordings: { s: "old", r: "older" } });
  expect(breaksBetween(before, cell({ wordings: { t: "new" } }), never)).toEqual(["wording"]);
  expect(breaksBetween(cell({}), cell({ wordings: { t: "new" } }), never)).toEqual([]);
  expect(breaksBetween(before, cell({}), never)).toEqual([]);
});

test("breaksBetween() leaves the wording out where the formula changed, which tells more", () => {
  const [before, after] = [cell({ wordings: { s: "old" } }, 1), cell({ wordings: { s: "new" } }, 2)];
  expect(breaksBetween(before, after, never)).toEqual(["formula"]);
});

test("breaksBetween() lets a channel move by 20 points exactly, and not by more", () => {
  const before = cell({ channels: { qr: 50, phone: 50 } });
  expect(breaksBetween(before, cell({ channels: { qr: 70, phone: 30 } }), never)).toEqual([]);
  expect(breaksBetween(before, cell({ channels: { qr: 30, phone: 70 } }), never)).toEqual([]);
  expect(breaksBetween(before, cell({ channels: { qr: 701, phone: 299 } }), never)).toEqual(["channel"]);
});

test("breaksBetween() lets 20 points pass however the division rounds", () => {
  for (let total = 5; total <= 2000; total += 5) {
    const first = Math.floor(total / 3);
    const moved = first + total / 5;
    const [before, after] = [
      { qr: first, phone: total - first },
      { qr: moved, phone: total - moved },
    ];
    expect(breaksBetween(cell({ channels: before }), cell({ channels: after }), never), `${total}`).toEqual([]);
    const further = { qr: moved + 1, phone: total - moved - 1 };
    expect(breaksBetween(cell({ channels: before }), cell({ channels: further }), never)).toEqual(["channel"]);
  }
});

test("breaksBetween() tells a channel that opens or closes with more than 20 points, and one that hardly counts not", () => {
  const before = cell({ channels: { qr: 100 } });
  expect(breaksBetween(before, cell({ channels: { qr: 80, kiosk: 20 } }), never)).toEqual([]);
  expect(breaksBetween(before, cell({ channels: { qr: 79, kiosk: 21 } }), never)).toEqual(["channel"]);
  expect(breaksBetween(cell({ channels: { qr: 79, kiosk: 21 } }), before, never)).toEqual(["channel"]);
});

test("breaksBetween() tells wording and channel together", () => {
  const before = cell({ wordings: { s: "old" }, channels: { qr: 10 } });
  const after = cell({ wordings: { s: "new" }, channels: { phone: 10 } });
  expect(breaksBetween(before, after, never)).toEqual(["wording", "channel"]);
});

test("largestShareMove() is 0 where a side has no channels, as an open live month has none", () => {
  expect([largestShareMove({}, { qr: 5 }), largestShareMove({ qr: 5 }, {}), largestShareMove({}, {})]).toEqual([
    0, 0, 0,
  ]);
  expect(largestShareMove({ qr: 0 }, { qr: 5 })).toBe(0);
});

test("largestShareMove() goes by shares, not by numbers of answers", () => {
  expect(largestShareMove({ qr: 1, phone: 3 }, { qr: 250, phone: 750 })).toBe(0);
  expect(largestShareMove({ qr: 3, phone: 1 }, { phone: 4 })).toBe(0.75);
});

test("largestShareMove() compares only channels that both sides tell", () => {
  expect(largestShareMove({ qr: 50, "": 50 }, { qr: 90, "": 10 })).toBeCloseTo(0.4);
  expect(largestShareMove({ qr: 50, phone: 50 }, { qr: 60, "": 40 })).toBeCloseTo(0.1);
  expect(largestShareMove({ qr: 50, phone: 50 }, { "": 100 })).toBe(0);
  expect(largestShareMove({ "": 50 }, { "": 100 })).toBe(0);
});

test("largestShareMove() takes a channel as opened only where all were told before", () => {
  expect(largestShareMove({ qr: 100 }, { kiosk: 60, "": 40 })).toBe(0.6);
  expect(largestShareMove({ "": 100 }, { kiosk: 60, "": 40 })).toBe(0);
});

const channels = fc.dictionary(fc.constantFrom("qr", "phone", "web", ""), fc.nat(500));

test("largestShareMove() is the same both ways and lies in [0, 1]", () => {
  fc.assert(
    fc.property(channels, channels, (one, other) => {
      const move = largestShareMove(one, other);
      expect(move).toBeGreaterThanOrEqual(0);
      expect(move).toBeLessThanOrEqual(1);
      expect(largestShareMove(other, one)).toBe(move);
      expect(largestShareMove(one, one)).toBe(0);
    }),
  );
});
