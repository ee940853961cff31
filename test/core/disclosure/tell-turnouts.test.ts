import fc from "fast-check";
import { expect, test } from "vitest";
import { type CastBatch, type Turnout, tellTurnouts } from "../../../src/core/disclosure/tell-turnouts.ts";

const MIN = 10;

/** Units by their parent, null for a root; earlier ones stand higher. */
type Parents = Readonly<Record<string, string | null>>;

function treeOf(parents: Parents) {
  const ancestorsOf = (unit: string): string[] => {
    const parent = parents[unit] ?? null;
    return parent === null ? [unit] : [unit, ...ancestorsOf(parent)];
  };
  return { has: (unit: string) => unit in parents, ancestorsOf };
}

/** Turnouts where every answer by code stands in a shown cell but those of `withheld` units. */
function told(parents: Parents, batches: readonly CastBatch[], withheld: readonly string[] = []): Turnout[] {
  const tree = treeOf(parents);
  const castIn = (unit: string) =>
    batches
      .filter(({ units }) => units.every((each) => tree.ancestorsOf(each).includes(unit)))
      .reduce((sum, { cast }) => sum + cast, 0);
  const answeredOf = (unit: string) => (withheld.includes(unit) || castIn(unit) < MIN ? [] : [castIn(unit)]);
  return tellTurnouts(tree, batches, { answeredOf, min: MIN });
}

function lines(turnouts: readonly Turnout[]): Record<string, string> {
  return Object.fromEntries(
    turnouts.map(({ unit, counts, toldAt }) => [
      unit,
      counts ? `${counts.cast}/${counts.invited}` : `withheld ${toldAt ?? ""}`.trim(),
    ]),
  );
}

const batch = (unit: string, cast: number, invited: number): CastBatch => ({ units: [unit], invited, cast });
const HALLS: Parents = { district: null, east: "district", west: "district", north: "district" };

test("tellTurnouts() tells nothing where no code was made", () => {
  expect(told(HALLS, [])).toEqual([]);
});

test("tellTurnouts() tells a unit, those above it, and no unit that no code reaches", () => {
  expect(lines(told(HALLS, [batch("east", 40, 60), batch("west", 20, 30)]))).toEqual({
    ...{ district: "60/90", east: "40/60", west: "20/30" },
  });
});

test("tellTurnouts() withholds ten of ten, and fewer than ten unused: nearly everyone voted", () => {
  expect(lines(told({ desk: null }, [batch("desk", 10, 10)]))).toEqual({ desk: "withheld" });
  expect(lines(told({ desk: null }, [batch("desk", 40, 49)]))).toEqual({ desk: "withheld" });
  expect(lines(told({ desk: null }, [batch("desk", 40, 50)]))).toEqual({ desk: "40/50" });
});

test("tellTurnouts() withholds what the shown cells do not add up to: no answer, few, or one month carried", () => {
  const tree = treeOf({ desk: null });
  const of = (answered: readonly number[]) =>
    lines(tellTurnouts(tree, [batch("desk", 40, 60)], { answeredOf: () => answered, min: MIN }));
  expect(of([])).toEqual({ desk: "withheld" });
  expect(of([39])).toEqual({ desk: "withheld" });
  expect(of([30, 40])).toEqual({ desk: "40/60" });
  expect(lines(told({ desk: null }, [batch("desk", 0, 60)]))).toEqual({ desk: "withheld" });
});

test("tellTurnouts() names the first higher unit for one whose codes could be cast elsewhere too", () => {
  const batches = [{ units: ["east", "west"], invited: 100, cast: 60 }, batch("east", 20, 40), batch("north", 30, 50)];
  expect(lines(told(HALLS, batches))).toEqual({
    ...{ district: "110/190", east: "withheld district", north: "30/50", west: "withheld district" },
  });
});

test("tellTurnouts() withholds a further unit where the rest of those above it had few unused codes", () => {
  const batches = [batch("east", 40, 90), batch("west", 20, 32), batch("north", 30, 34)];
  expect(lines(told(HALLS, batches))).toEqual({
    ...{ district: "90/156", east: "40/90", north: "withheld district", west: "withheld district" },
  });
});

test("tellTurnouts() takes a unit outside the tree by itself", () => {
  expect(lines(told({}, [batch("gone", 20, 40)]))).toEqual({ gone: "20/40" });
});

const UNITS = ["a", "b", "c", "d", "e", "f", "g"];

/** A tree of seven, its batches of any units, and units of which a cell is withheld. */
const district = fc.record({
  parents: fc
    .tuple(...UNITS.map((_, at) => fc.option(fc.nat({ max: Math.max(0, at - 1) }), { freq: 4 })))
    .map(
      (above): Parents =>
        Object.fromEntries(
          above.map((parent, at) => [UNITS[at], at === 0 || parent === null ? null : (UNITS[parent] ?? null)]),
        ),
    ),
  batches: fc.array(
    fc
      .record({
        units: fc.uniqueArray(fc.constantFrom(...UNITS), { minLength: 1, maxLength: 2, comparator: "IsStrictlyEqual" }),
        cast: fc.nat({ max: 25 }),
        unused: fc.nat({ max: 18 }),
      })
      .map(({ units, cast, unused }): CastBatch => ({ units, cast, invited: cast + unused })),
    { maxLength: 9 },
  ),
  withheld: fc.uniqueArray(fc.constantFrom(...UNITS), { maxLength: 3 }),
});

/** All sums and differences of told units that are the counts of some set of batches. */
function* combinations(turnouts: readonly Turnout[], parents: Parents, batches: readonly CastBatch[]) {
  const tree = treeOf(parents);
  const shown = turnouts.flatMap(({ unit, counts }) => (counts ? [{ unit, ...counts }] : []));
  const isIn = (unit: string, { units }: CastBatch) => units.every((each) => tree.ancestorsOf(each).includes(unit));
  for (let code = 1; code < 3 ** shown.length; code += 1) {
    const signs = shown.map((_, at) => (Math.floor(code / 3 ** at) % 3) - 1);
    const times = batches.map((one) =>
      shown.reduce((sum, { unit }, at) => sum + (isIn(unit, one) ? (signs[at] ?? 0) : 0), 0),
    );
    if (times.every((count) => count === 0 || count === 1)) {
      const total = (of: (unit: { invited: number; cast: number }) => number) =>
        shown.reduce((sum, unit, at) => sum + (signs[at] ?? 0) * of(unit), 0);
      yield { codes: total(({ invited }) => invited), cast: total(({ cast }) => cast) };
    }
  }
}

test("tellTurnouts() lets no sum or difference of told units tell of few that were cast, or of few or none that were not", () => {
  fc.assert(
    fc.property(district, ({ parents, batches, withheld }) => {
      for (const { codes, cast } of combinations(told(parents, batches, withheld), parents, batches)) {
        expect(codes === 0 || (codes - cast >= MIN && (cast === 0 || cast >= MIN))).toBe(true);
      }
    }),
    { numRuns: 400 },
  );
});

test("tellTurnouts() tells only what shown cells add up to, and names only higher units that are told", () => {
  fc.assert(
    fc.property(district, ({ parents, batches, withheld }) => {
      const turnouts = told(parents, batches, withheld);
      const shown = new Set(turnouts.flatMap(({ unit, counts }) => (counts ? [unit] : [])));
      for (const { unit, counts, toldAt } of turnouts) {
        const above = treeOf(parents).ancestorsOf(unit).slice(1);
        expect(counts === null || (counts.cast >= MIN && !withheld.includes(unit))).toBe(true);
        expect(toldAt).toBe(counts ? null : (above.find((each) => shown.has(each)) ?? null));
      }
    }),
  );
});
