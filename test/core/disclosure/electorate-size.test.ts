import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type ElectorateCell,
  electorateSize,
  type Invited,
  type InvitedPlace,
} from "../../../src/core/disclosure/electorate-size.ts";

const PLACE: InvitedPlace = {
  ...{ unit: "desk", survey: "s", channel: "sms", respondentClass: "", round: 1 },
  ...{ wave: null, from: null, to: null },
};
const batch = (count: number, more: Partial<Invited> = {}, ...places: Partial<InvitedPlace>[]): Invited => ({
  ...{ made: "2026-03-01", count, cast: 0 },
  places: (places.length === 0 ? [{}] : places).map((place) => ({ ...PLACE, ...place })),
  ...more,
});
const MARCH = { from: "2026-03-01", to: "2026-03-31", wave: null };
const APRIL = { from: "2026-04-01", to: "2026-04-30", wave: null };

function sizeOf(
  invited: readonly Invited[],
  answered: number,
  { population = null, casts = [], ...more }: Partial<ElectorateCell & Parameters<typeof electorateSize>[0]> = {},
) {
  const cell = { proof: "token" as const, filter: "", surveys: new Set(["s"]), days: MARCH, answered };
  return electorateSize({ population, invited, casts }, { ...cell, isIn: (unit) => unit === "desk", ...more });
}

test("electorateSize() is the population, and unknown where none is stated and no code was made", () => {
  expect([sizeOf([], 0), sizeOf([], 20), sizeOf([], 20, { population: 30 })]).toEqual([null, null, 30]);
  expect([sizeOf([batch(0)], 20), sizeOf([batch(0)], 20, { population: 30 })]).toEqual([null, 30]);
});

test("electorateSize() is no more than the codes, for answers by code alone", () => {
  const invited = [batch(25, { cast: 12 })];
  expect([sizeOf(invited, 12), sizeOf(invited, 12, { population: 100 })]).toEqual([25, 25]);
  expect([sizeOf(invited, 12, { population: 20 }), sizeOf(invited, 12, { proof: "open" })]).toEqual([20, null]);
});

test("electorateSize() leaves codes out that cannot be cast in the cell", () => {
  const others = [
    batch(100, {}, { survey: "t" }),
    batch(100, {}, { unit: "hall" }),
    batch(100, {}, { round: 2 }),
    batch(100, {}, { respondentClass: "users" }),
    batch(100, {}, { channel: "kiosk" }),
  ];
  const own = batch(25, {}, { respondentClass: "retired" });
  const both = { surveys: new Set(["s", "t"]) };
  expect(sizeOf([...others, own], 25, { filter: "class:retired" })).toBe(25);
  expect(sizeOf([batch(25), ...others], 25, { ...both, filter: "survey:s", isIn: () => true })).toBe(325);
  expect(sizeOf([batch(25), ...others], 25, { filter: "channel:sms" })).toBe(125);
  expect(sizeOf([batch(25), ...others], 25, { filter: "round:2" })).toBe(100);
});

test("electorateSize() leaves codes out that could not be cast on the cell's days, unless no other could", () => {
  const closed = batch(50, { made: "2026-02-01", cast: 50 }, { to: "2026-02-28" });
  const later = batch(50, { made: "2026-04-02" });
  const ofWave = batch(50, {}, { wave: "spring", from: "2026-03-01", to: "2026-03-31" });
  expect(sizeOf([closed, later, ofWave, batch(25)], 25)).toBe(25);
  expect(sizeOf([closed, later, ofWave, batch(25)], 25, { days: { ...MARCH, wave: "spring" } })).toBe(75);
  expect(sizeOf([batch(50, {}, { wave: "autumn" }), ofWave], 50, { days: { ...MARCH, wave: "spring" } })).toBe(50);
  expect(sizeOf([later], 50)).toBe(50);
});

test("electorateSize() counts of earlier codes only those that were left", () => {
  const earlier = batch(25, { cast: 25 });
  const now = batch(25, { made: "2026-04-01", cast: 20 });
  expect(sizeOf([earlier, now], 20, { days: APRIL })).toBe(25);
  expect(sizeOf([earlier, { ...now, cast: 25 }], 30, { days: APRIL })).toBe(30);
  expect(sizeOf([batch(300, { cast: 100 })], 25, { days: APRIL })).toBe(225);
});

test("electorateSize() takes the codes made last where they account for all that were cast", () => {
  const earlier = batch(100, { cast: 10 });
  expect(sizeOf([earlier, batch(25, { made: "2026-03-05", cast: 25 })], 25)).toBe(25);
  expect(sizeOf([earlier, batch(25, { made: "2026-03-05", cast: 24 })], 25)).toBe(116);
  expect(sizeOf([earlier, batch(25, { cast: 25 })], 25)).toBe(115);
});

test("electorateSize() takes codes that count nowhere else, where those can have been all", () => {
  const shared = batch(40, {}, {}, { unit: "hall" });
  expect([sizeOf([batch(12), shared], 12), sizeOf([batch(12), shared], 13)]).toEqual([12, 52]);
  expect(sizeOf([{ ...shared, cast: 40 }], 20)).toBe(20);
});

test("electorateSize() goes by all that were cast in the cell where few answered its question", () => {
  const casts = [{ ...PLACE, count: 20 }];
  const more = { ...PLACE, unit: "hall", count: 30 };
  expect(sizeOf([batch(25, { cast: 20 })], 10, { casts: [...casts, more] })).toBe(25);
  expect(sizeOf([batch(20)], 10, { casts: [...casts, more] })).toBe(20);
});

test("electorateSize() is never less than those who answered, and never more than all codes", () => {
  const batches = fc.array(
    fc
      .tuple(fc.integer({ min: 1, max: 60 }), fc.nat(60), fc.nat(9), fc.boolean())
      .map(([count, cast, day, isShared]) =>
        batch(
          count,
          { cast: Math.min(count, cast), made: `2026-03-0${day}` },
          {},
          { unit: isShared ? "hall" : "desk" },
        ),
      ),
    { minLength: 1, maxLength: 5 },
  );
  fc.assert(
    fc.property(batches, fc.nat(99), (invited, share) => {
      const answered = Math.ceil((share / 100) * invited.reduce((sum, { cast }) => sum + cast, 0));
      const size = sizeOf(invited, answered) ?? Number.NaN;
      expect(size).toBeGreaterThanOrEqual(answered);
      expect(size).toBeLessThanOrEqual(invited.reduce((sum, { count }) => sum + count, 0));
    }),
  );
});
