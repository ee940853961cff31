import { createHash } from "node:crypto";
import chisquareCdf from "@stdlib/stats-base-dists-chisquare-cdf";
import fc from "fast-check";
import { expect, test } from "vitest";
import { drawSample, drawStratifiedSample } from "../../../src/core/samples/draw-sample.ts";

function sha256(...parts: (Uint8Array | string)[]): Uint8Array {
  const hash = createHash("sha256");
  for (const part of parts) {
    hash.update(part);
  }
  return hash.digest();
}

const idsTo = (count: number) => Array.from({ length: count }, (_, index) => `case-${index + 1}`);

function drawn(ids: readonly string[], count: number, seed: string): string[] {
  const draw = drawSample(ids, count, seed, sha256);
  if (!draw.ok) {
    throw new Error(draw.refusal.reason);
  }
  return draw.value;
}

test("drawSample() draws what anyone can compute from the seed with sha256sum", () => {
  const order = [4, 10, 5, 2, 8, 12, 11, 3, 7, 1, 9, 6].map((number) => `case-${number}`);
  expect(drawn(idsTo(12), 12, "2019-09 lot 417")).toEqual(order);
  expect(drawn(idsTo(12), 5, "2019-09 lot 417")).toEqual(order.slice(0, 5));
});

test("drawSample() draws nobody, or everybody, when asked to", () => {
  expect(drawn([], 0, "seed")).toEqual([]);
  expect(drawn(["a"], 0, "seed")).toEqual([]);
  expect(drawn(["a"], 1, "seed")).toEqual(["a"]);
});

test.each([
  ["more than there are", ["a"], 2, "s", { reason: "too_few_in_frame", stratum: "", frame: 1 }],
  ["part of a case", ["a", "b"], 0.5, "s", { reason: "bad_count", stratum: "" }],
  ["no number", ["a"], Number.NaN, "s", { reason: "bad_count", stratum: "" }],
  ["a case listed twice", ["a", "a"], 1, "s", { reason: "repeated_id", id: "a" }],
  ["without a seed", ["a"], 1, "", { reason: "bad_seed" }],
  ["with a seed of two lines", ["a"], 1, "s\nt", { reason: "bad_seed" }],
])("drawSample() refuses to draw %s", (_, ids, count, seed, refusal) => {
  expect(drawSample(ids, count, seed, sha256)).toEqual({ ok: false, refusal });
});

test("drawSample() is the same again, whatever the order of the frame, and a longer draw goes on from a shorter", () => {
  const ids = fc.uniqueArray(fc.string({ unit: "grapheme", maxLength: 8 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(ids, fc.nat(), (frame, number) => {
      const count = number % (frame.length + 1);
      const draw = drawn(frame, count, `seed ${number}`);
      expect(new Set(draw).size).toBe(count);
      expect(drawn([...frame].sort(), count, `seed ${number}`)).toEqual(draw);
      expect(drawn(frame, frame.length, `seed ${number}`).slice(0, count)).toEqual(draw);
    }),
  );
});

test("drawSample() draws every case, and every pair, equally often over many seeds", () => {
  const ids = idsTo(12);
  const cases = new Map<string, number>();
  const pairs = new Map<string, number>();
  const draws = 3300;
  for (let seed = 0; seed < draws; seed++) {
    const [first = "", second = ""] = drawn(ids, 2, `${seed}`);
    for (const id of [first, second]) {
      cases.set(id, (cases.get(id) ?? 0) + 1);
    }
    const pair = [first, second].sort().join();
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  const distance = (counts: ReadonlyMap<string, number>, expected: number) =>
    [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  expect(cases.size).toBe(12);
  expect(pairs.size).toBe(66);
  expect(1 - chisquareCdf(distance(pairs, draws / 66), 65)).toBeGreaterThan(0.001);
  expect(1 - chisquareCdf(distance(cases, draws / 6), 11)).toBeGreaterThan(0.001);
});

const FRAME = idsTo(20).map((id, index) => ({ id, stratum: index < 12 ? "phone" : "web" }));

test("drawStratifiedSample() draws inside each stratum as drawSample() would alone", () => {
  const counts = new Map(Object.entries({ web: 3, phone: 4 }));
  const draw = drawStratifiedSample(FRAME, counts, "seed", sha256);
  const alone = (stratum: string, count: number) =>
    drawn(
      FRAME.filter((row) => row.stratum === stratum).map(({ id }) => id),
      count,
      "seed",
    );
  expect(draw).toEqual({ ok: true, value: [...alone("web", 3), ...alone("phone", 4)] });
});

test("drawStratifiedSample() refuses a stratum without a count or with too few, and names it", () => {
  const draw = (counts: Record<string, number>) =>
    drawStratifiedSample(FRAME, new Map(Object.entries(counts)), "seed", sha256);
  expect(draw({ phone: 2 })).toEqual({ ok: false, refusal: { reason: "stratum_without_count", stratum: "web" } });
  expect(draw({ phone: 2, web: 9 })).toEqual({
    ok: false,
    refusal: { reason: "too_few_in_frame", stratum: "web", frame: 8 },
  });
  expect(draw({ phone: 2, web: 0 })).toMatchObject({ ok: true });
});
