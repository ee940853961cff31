import fc from "fast-check";
import { expect, test } from "vitest";
import { type RatedClass, tellablePairs } from "../../../src/core/disclosure/tellable-pairs.ts";

/** So many raters of each set of units, named by their letters; points spread so that nothing is alike. */
function classOf(counts: Readonly<Record<string, number>>, shown = "abcd"): RatedClass {
  const raters = Object.entries(counts).flatMap(([units, count]) =>
    Array.from({ length: count }, (_, i) => new Map([...units].map((unit, at) => [unit, (i * (at + 2)) % 7]))),
  );
  return { raters, shown: new Set(shown) };
}

function told(...classes: RatedClass[]): string {
  return tellablePairs(classes, 10)
    .map(([unit, other]) => unit + other)
    .join(" ");
}

test("tellablePairs() tells every pair of a sheet that ten or more filled in whole", () => {
  expect(told(classOf({ abc: 10 }))).toBe("ab ac bc");
  expect(told(classOf({ abc: 9 }))).toBe("");
  expect(told(classOf({ abc: 40 }, "ab"))).toBe("ab");
  expect(told(classOf({}))).toBe("");
  expect(told()).toBe("");
});

test("tellablePairs() tells no pair of which one to nine rated only one unit", () => {
  expect(told(classOf({ abc: 20, a: 3 }))).toBe("bc");
  expect(told(classOf({ abc: 20, a: 10 }))).toBe("ab ac bc");
  expect(told(classOf({ abc: 20, a: 5, b: 5 }))).toBe("");
  expect(told(classOf({ ab: 20, c: 20 }))).toBe("ab");
});

test("tellablePairs() wants it of every class", () => {
  expect(told(classOf({ abc: 20 }), classOf({ abc: 20, c: 4 }))).toBe("ab");
  expect(told(classOf({ abc: 20 }), classOf({ ab: 20, ac: 3 }))).toBe("");
  expect(told(classOf({ abc: 20 }), classOf({ abc: 20 }, "bc"))).toBe("bc");
});

test("tellablePairs() closes no circle of three units that would tell of the few who rated two of them", () => {
  const counts = { abc: 20, ab: 1, a: 20, b: 20, c: 20 };
  // ab − ac + bc adds up to what the one rater of a and b alone gave.
  expect(told(classOf(counts))).toBe("ab");
  expect(told(classOf({ ...counts, ab: 10 }))).toBe("ab ac bc");
});

test("tellablePairs() tells no pair whose raters, all but one at most, give the same difference", () => {
  const of = (odd: number) => ({
    shown: new Set("ab"),
    raters: Array.from(
      { length: 20 },
      (_, i) => new Map(Object.entries({ a: i % 5, b: (i % 5) + (i < odd ? 2 : 0.1) })),
    ),
  });
  expect([0, 1, 2].map((odd) => told(of(odd)))).toEqual(["", "", "ab"]);
});

test("tellablePairs() raises what is left out with the minimum", () => {
  const counts = classOf({ abc: 20, a: 12 });
  expect(tellablePairs([counts], 12)).toHaveLength(3);
  expect(tellablePairs([counts], 13)).toEqual([["b", "c"]]);
  expect(tellablePairs([counts], 21)).toEqual([]);
});

test("tellablePairs() never lets the raters of two pairs differ by one to nine", () => {
  const sets = ["a", "b", "c", "d", "ab", "ac", "bc", "bd", "cd", "abc", "abd", "bcd", "abcd"];
  const counts = fc.record(Object.fromEntries(sets.map((set) => [set, fc.constantFrom(0, 0, 2, 10, 15)])));
  fc.assert(
    fc.property(counts, (drawn) => {
      const sizeOf = (isIn: (set: string) => boolean) =>
        sets.filter(isIn).reduce((sum, set) => sum + (drawn[set] ?? 0), 0);
      const pairs = tellablePairs([classOf(drawn)], 10);
      for (const one of pairs) {
        for (const other of [...pairs, ...one.map((unit) => [unit])]) {
          const has = (units: readonly string[]) => (set: string) => units.every((unit) => set.includes(unit));
          const aside = sizeOf((set) => has(other)(set) && !has(one)(set));
          expect(aside === 0 || aside >= 10, `${one} and ${other}`).toBe(true);
        }
      }
    }),
  );
});

/** The rank of the rows over these columns. */
function rankOf(rows: readonly (readonly number[])[], columns: readonly number[]): number {
  const left = rows.map((row) => columns.map((column) => row[column] ?? 0));
  let rank = 0;
  for (let column = 0; column < columns.length; column += 1) {
    const pivot = left.findIndex((row, at) => at >= rank && Math.abs(row[column] ?? 0) > 1e-9);
    if (pivot >= 0) {
      [left[rank], left[pivot]] = [left[pivot] ?? [], left[rank] ?? []];
      const lead = left[rank] ?? [];
      for (const row of left.slice(rank + 1)) {
        const by = (row[column] ?? 0) / (lead[column] ?? 1);
        row.forEach((value, at) => {
          row[at] = value - by * (lead[at] ?? 0);
        });
      }
      rank += 1;
    }
  }
  return rank;
}

test("tellablePairs() leaves no sum of one to nine raters to be worked out from all pairs and all units' own sums", () => {
  const sets = ["a", "b", "c", "d", "ab", "ac", "ad", "bc", "bd", "cd", "abc", "abd", "acd", "bcd", "abcd"];
  const counts = fc.record(Object.fromEntries(sets.map((set) => [set, fc.constantFrom(0, 0, 0, 1, 3, 10, 14)])));
  let circles = 0;
  fc.assert(
    fc.property(counts, (drawn) => {
      const present = sets.filter((set) => (drawn[set] ?? 0) > 0);
      const columns = present.flatMap((set) => [...set].map((unit) => ({ set, unit })));
      const persons = (unit: string) =>
        present.reduce((sum, set) => sum + (set.includes(unit) ? (drawn[set] ?? 0) : 0), 0);
      const shown = [..."abcd"].filter((unit) => persons(unit) >= 10);
      const sums = shown.map((own) => columns.map(({ unit }) => Number(unit === own)));
      const pairs = tellablePairs([classOf(drawn, shown.join(""))], 10).map(([one, other]) =>
        columns.map(({ set, unit }) =>
          set.includes(one) && set.includes(other) ? Number(unit === one) - Number(unit === other) : 0,
        ),
      );
      circles += Number(pairs.length > 2);
      const rows = [...sums, ...pairs];
      const all = rankOf(rows, [...columns.keys()]);
      const few = present.filter((set) => (drawn[set] ?? 0) < 10);
      for (let choice = 1; choice < 2 ** few.length; choice += 1) {
        const chosen = few.filter((_, at) => choice & (2 ** at));
        if (chosen.reduce((sum, set) => sum + (drawn[set] ?? 0), 0) < 10) {
          const others = [...columns.keys()].filter((at) => !chosen.includes(columns[at]?.set ?? ""));
          expect(rankOf(rows, others), chosen.join(" ")).toBe(all);
        }
      }
    }),
    { numRuns: 300, seed: 20260101 },
  );
  expect(circles).toBeGreaterThan(5);
});
