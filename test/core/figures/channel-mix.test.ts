import { expect, test } from "vitest";
import { mixEnds, mixOf, mixReadings } from "../../../src/core/figures/channel-mix.ts";
import type { ShownCell } from "../../../src/core/figures/shown-cell.ts";
import { never, shareCell } from "./shown-cell-fixture.ts";

const SEPTEMBER = shareCell("2025-09", 70, 100, { channels: { qr: 80, phone: 20 } });
const DECEMBER = shareCell("2025-12", 75, 100, { channels: { qr: 20, phone: 80 } });

function partsOf(cell: ShownCell, parts: Record<string, [number, number]>): ShownCell[] {
  return Object.entries(parts).map(([channel, [favourable, valid]]) => ({
    ...shareCell(cell.period, favourable, valid),
    filter: `channel:${channel}`,
  }));
}

const mixIn = (cell: ShownCell, parts: Record<string, [number, number]>) => mixOf(cell, partsOf(cell, parts)) ?? {};

test("mixEnds() goes back to the last break that is not one of channels, and says whether channels moved", () => {
  const reworded = shareCell("2025-08", 70, 100, { wording: "other", channels: { qr: 80, phone: 20 } });
  const ends = mixEnds([reworded, SEPTEMBER, DECEMBER], never);
  expect([ends?.earlier.period, ends?.later.period, ends?.isMoved]).toEqual(["2025-09", "2025-12", true]);
  expect(mixEnds([SEPTEMBER, { ...SEPTEMBER, period: "2025-10" }], never)?.isMoved).toBe(false);
  expect(mixEnds([SEPTEMBER], never)).toBeNull();
  expect(mixEnds([], never)).toBeNull();
});

test("mixOf() is null unless every channel is shown, over the same months", () => {
  const both = partsOf(SEPTEMBER, { qr: [60, 80], phone: [10, 20] });
  expect(mixOf(SEPTEMBER, both)).toEqual({
    qr: { favourable: 60, valid: 80 },
    phone: { favourable: 10, valid: 20 },
  });
  expect(mixOf(SEPTEMBER, both.slice(0, 1))).toBeNull();
  const carried = both.map((cell, i) => (i === 0 ? { ...cell, span: ["2025-08", "2025-09"] } : cell));
  expect(mixOf(SEPTEMBER, carried)).toBeNull();
  expect(mixOf(SEPTEMBER, [])).toBeNull();
});

test("mixReadings() shows Simpson's reversal: up in all, down in each channel", () => {
  const ends = { earlier: SEPTEMBER, later: DECEMBER, isMoved: true };
  const earlier = mixIn(SEPTEMBER, { qr: [52, 80], phone: [18, 20] });
  const later = mixIn(DECEMBER, { qr: [11, 20], phone: [64, 80] });
  const { standardised, fixedMix } = mixReadings(ends, { earlier, later });
  expect([standardised?.from.raw, standardised?.to.raw]).toEqual([0.7, 0.75]);
  expect(standardised?.from.value).toBeCloseTo(0.775, 12);
  expect(standardised?.to.value).toBeCloseTo(0.675, 12);
  expect(fixedMix?.difference).toBeCloseTo(-0.1, 12);
  expect([fixedMix?.earlierCovered, fixedMix?.laterCovered]).toEqual([1, 1]);
});

test("mixReadings() tells of the channels kept where one was opened, and says how much they hold", () => {
  const ends = { earlier: SEPTEMBER, later: DECEMBER, isMoved: true };
  const mixes = {
    earlier: mixIn(SEPTEMBER, { qr: [70, 100] }),
    later: mixIn(DECEMBER, { qr: [15, 20], phone: [60, 80] }),
  };
  const { standardised, fixedMix } = mixReadings(ends, mixes);
  expect(standardised).toBeNull();
  expect(fixedMix).toMatchObject({ channels: ["qr"], earlierCovered: 1, laterCovered: 0.2, later: { valid: 20 } });
  expect(fixedMix?.difference).toBeCloseTo(0.05, 12);
});

test("mixReadings() says nothing where no channel is kept, one channel is all there is, or none moved", () => {
  const ends = { earlier: SEPTEMBER, later: DECEMBER, isMoved: true };
  const apart = { earlier: { qr: { favourable: 7, valid: 10 } }, later: { phone: { favourable: 7, valid: 10 } } };
  expect(mixReadings(ends, apart)).toEqual({ standardised: null, fixedMix: null });
  const same = { earlier: { qr: { favourable: 7, valid: 10 } }, later: { qr: { favourable: 8, valid: 10 } } };
  expect(mixReadings({ ...ends, isMoved: false }, same)).toEqual({ standardised: null, fixedMix: null });
});
