import fc from "fast-check";
import { expect, test } from "vitest";
import {
  pooledGroups,
  type TextCell,
  type TextGroup,
  type TextPiece,
  textGroups,
} from "../../../src/core/disclosure/text-groups.ts";

const ABOVE: Readonly<Record<string, readonly string[]>> = {
  a: ["a", "p", "r"],
  b: ["b", "p", "r"],
  c: ["c", "p", "r"],
  p: ["p", "r"],
  q: ["q", "r"],
  r: ["r"],
};

/** So many texts by unit, in one label. */
function piecesOf(label: string, counts: Readonly<Record<string, number>>): TextPiece[] {
  return Object.entries(counts).map(([unit, count]) => ({ label, unit, count, chain: ABOVE[unit] ?? [unit] }));
}

/** Cells of these units as the pieces add up. */
function cellsOf(pieces: readonly TextPiece[], shown: Readonly<Record<string, readonly string[]>>): TextCell[] {
  return Object.entries(shown).map(([unit, labels]) => {
    const own = pieces.filter(({ label, chain }) => labels.includes(label) && chain.includes(unit));
    return { unit, labels, answered: own.reduce((sum, { count }) => sum + count, 0) };
  });
}

function told(groups: readonly TextGroup[]): Record<string, string> {
  return Object.fromEntries(
    groups.map(({ holder, pieces }) => [
      holder,
      pieces.map(({ unit, label, count }) => `${unit}${label}:${count}`).join(" "),
    ]),
  );
}

test("textGroups() gives each shown unit its own texts, and those of the others to the unit above", () => {
  const pieces = piecesOf("1", { a: 12, b: 6, c: 5, p: 2 });
  const cells = cellsOf(pieces, { a: ["1"], p: ["1"], r: ["1"] });
  expect(told(textGroups(pieces, { cells, earlier: [], min: 10 }))).toEqual({ a: "a1:12", p: "b1:6 c1:5 p1:2" });
});

test("textGroups() names a unit alone where the texts above it are all its own", () => {
  const pieces = piecesOf("1", { a: 10 });
  const cells = cellsOf(pieces, { r: ["1"], p: ["1"], a: ["1"] });
  expect(told(textGroups(pieces, { cells, earlier: [], min: 10 }))).toEqual({ a: "a1:10" });
});

test("textGroups() lets fewer than ten wait, and no texts of a unit without a shown cell out by themselves", () => {
  const pieces = piecesOf("1", { a: 9 });
  expect(textGroups(pieces, { cells: cellsOf(pieces, { a: ["1"], r: ["1"] }), earlier: [], min: 10 })).toEqual([]);
  const more = piecesOf("1", { a: 40 });
  expect(textGroups(more, { cells: [], earlier: [], min: 10 })).toEqual([]);
  expect(told(textGroups(more, { cells: cellsOf(more, { r: ["1"] }), earlier: [], min: 10 }))).toEqual({ r: "a1:40" });
  expect(textGroups([], { cells: cellsOf([], { r: ["1"] }), earlier: [], min: 10 })).toEqual([]);
});

test("textGroups() reads two months together where their cell was carried forward", () => {
  const pieces = [...piecesOf("1", { a: 4 }), ...piecesOf("2", { a: 8 })];
  const cells = cellsOf(pieces, { a: ["1", "2"], p: ["1", "2"] });
  expect(told(textGroups(pieces, { cells, earlier: [], min: 10 }))).toEqual({ a: "a1:4 a2:8" });
});

test("textGroups() lets no cell cut through what was let out above it: its size would tell of the month hidden there", () => {
  const first = piecesOf("1", { a: 6, b: 12 });
  const earlier = textGroups(first, { cells: cellsOf(first, { p: ["1"] }), earlier: [], min: 10 });
  expect(told(earlier)).toEqual({ p: "a1:6 b1:12" });
  const pieces = [...first, ...piecesOf("2", { a: 12, b: 15 })];
  const cells = cellsOf(pieces, { a: ["1", "2"], p: ["2"] });
  expect(told(textGroups(pieces, { cells, earlier, min: 10 }))).toEqual({ p: "a2:12 b2:15" });
});

test("textGroups() lets nothing out of a cell that counts other texts than there are", () => {
  const pieces = piecesOf("1", { a: 12, b: 12 });
  const cells = [
    { unit: "a", labels: ["1"], answered: 13 },
    { unit: "p", labels: ["1"], answered: 24 },
  ];
  expect(told(textGroups(pieces, { cells, earlier: [], min: 10 }))).toEqual({ p: "a1:12 b1:12" });
});

/** Texts of a tree of six units over three months, and for each month the cells that its release shows. */
const releases = fc.record({
  counts: fc.array(fc.dictionary(fc.constantFrom(...Object.keys(ABOVE)), fc.integer({ min: 1, max: 25 })), {
    ...{ minLength: 3, maxLength: 3 },
  }),
  shown: fc.array(
    fc.dictionary(fc.constantFrom(...Object.keys(ABOVE)), fc.subarray(["1", "2", "3"], { minLength: 1 })),
    { minLength: 3, maxLength: 3 },
  ),
});

function sumOf(pieces: readonly TextPiece[]): number {
  return pieces.reduce((sum, { count }) => sum + count, 0);
}

function isIn(piece: TextPiece, cell: TextCell): boolean {
  return cell.labels.includes(piece.label) && piece.chain.includes(cell.unit);
}

test("textGroups() puts each text into one group at most, of ten or more, of a shown unit, less whole groups below it", () => {
  fc.assert(
    fc.property(releases, ({ counts, shown }) => {
      const earlier: TextGroup[] = [];
      for (const step of [0, 1, 2]) {
        const pieces = counts.slice(0, step + 1).flatMap((of, at) => piecesOf(String(at + 1), of));
        const cells = cellsOf(pieces, shown[step] ?? {});
        const groups = textGroups(pieces, { cells, earlier, min: 10 });
        const all = [...earlier, ...groups].flatMap(({ pieces: own }) => own);
        expect(new Set(all.map(({ label, unit }) => `${label} ${unit}`)).size).toBe(all.length);
        for (const { holder, pieces: own } of groups) {
          const cell = cells.find(({ unit }) => unit === holder);
          expect(cell && own.every((piece) => isIn(piece, cell))).toBe(true);
          expect(sumOf(own)).toBeGreaterThanOrEqual(10);
          const others = [...earlier, ...groups].filter(({ pieces: of }) => of !== own);
          const nested = others.filter(({ pieces: of }) => cell && of.every((piece) => isIn(piece, cell)));
          expect(sumOf(own)).toBe((cell?.answered ?? 0) - sumOf(nested.flatMap(({ pieces: of }) => of)));
        }
        earlier.push(...groups);
      }
    }),
  );
});

test("pooledGroups() reads what came late at the lowest unit that holds ten, and lets fewer wait", () => {
  const pieces = [...piecesOf("1~", { a: 6, b: 4, c: 5 }), ...piecesOf("2~", { a: 7 })];
  expect(told(pooledGroups(pieces, 10))).toEqual({ a: "a1~:6 a2~:7" });
  expect(told(pooledGroups([...pieces, ...piecesOf("3~", { p: 2 })], 10))).toEqual({
    ...{ a: "a1~:6 a2~:7", p: "b1~:4 c1~:5 p3~:2" },
  });
  expect(pooledGroups([], 10)).toEqual([]);
});

test("pooledGroups() puts each text into one group at most, of ten or more, and leaves fewer than ten below any unit", () => {
  const steps = fc.array(fc.dictionary(fc.constantFrom(...Object.keys(ABOVE)), fc.integer({ min: 1, max: 25 })), {
    ...{ minLength: 1, maxLength: 4 },
  });
  fc.assert(
    fc.property(steps, (counts) => {
      const out: TextGroup[] = [];
      let waiting: TextPiece[] = [];
      for (const [at, of] of counts.entries()) {
        waiting.push(...piecesOf(`${at}~`, of));
        const groups = pooledGroups(waiting, 10);
        out.push(...groups);
        const placed = new Set(groups.flatMap(({ pieces }) => pieces));
        waiting = waiting.filter((piece) => !placed.has(piece));
        for (const { holder, pieces } of groups) {
          expect(sumOf(pieces)).toBeGreaterThanOrEqual(10);
          expect(pieces.every(({ chain }) => chain.includes(holder))).toBe(true);
        }
        for (const unit of Object.keys(ABOVE)) {
          expect(sumOf(waiting.filter(({ chain }) => chain.includes(unit)))).toBeLessThan(10);
        }
      }
      const all = [...out.flatMap(({ pieces }) => pieces), ...waiting];
      expect(new Set(all.map(({ label, unit }) => `${label} ${unit}`)).size).toBe(all.length);
      expect(sumOf(all)).toBe(sumOf(counts.flatMap((of, at) => piecesOf(`${at}~`, of))));
    }),
  );
});
