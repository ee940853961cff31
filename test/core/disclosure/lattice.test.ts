import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addLevels,
  filterOfKey,
  latticeKey,
  piecesOf,
  REST,
  sumOf,
  unitOfKey,
} from "../../../src/core/disclosure/lattice.ts";
import { latticeLabel } from "./lattice-samples.ts";

const TREE = { p: null, a: "p", b: "p", a1: "a" };
const MONTH = latticeLabel("2024-01", TREE, [
  { unit: "a1", channel: "qr", levels: [3, 1] },
  { unit: "a", levels: [5, 0] },
  { unit: "b", channel: "paper", levels: [0, 7] },
  { unit: "b", channel: "qr", levels: [0, 2] },
]);

test("piecesOf() takes a total apart into units' own answers", () => {
  const pieces = piecesOf(MONTH, { root: "", parts: [], hasOwn: true });
  expect([...pieces].map(([unit, own]) => [unit, own.map(({ levels }) => levels)])).toEqual([
    ["a", [[5, 0]]],
    ["a1", [[3, 1]]],
    ["b", [[0, 9]]],
    ["p", []],
  ]);
});

test("piecesOf() takes own answers apart by filter, those without one as the rest", () => {
  const pieces = piecesOf(MONTH, { root: "", parts: ["qr", "paper"], hasOwn: true });
  const parts = [...pieces.values()].flat().map(({ unit, part, levels }) => [unit, part, levels]);
  expect(parts).toEqual([
    ["a", REST, [5, 0]],
    ["a1", "qr", [3, 1]],
    ["b", "qr", [0, 2]],
    ["b", "paper", [0, 7]],
  ]);
});

test("piecesOf() gives pieces that add up to the total of the root, level by level", () => {
  const unit = fc.constantFrom("p", "a", "b", "a1");
  const channel = fc.constantFrom("qr", "paper", undefined);
  const rows = fc.array(fc.record({ unit, channel, levels: fc.tuple(fc.nat({ max: 20 }), fc.nat({ max: 20 })) }));
  fc.assert(
    fc.property(rows, (own) => {
      const label = latticeLabel(
        "2024-01",
        TREE,
        own.map(({ channel: by, ...row }) => ({ ...row, ...(by && { channel: by }) })),
      );
      const pieces = [...piecesOf(label, { root: "", parts: ["qr", "paper"], hasOwn: true }).values()].flat();
      const sum = pieces.reduce<readonly number[]>((levels, piece) => addLevels(levels, piece.levels), []);
      expect(sumOf(sum)).toBe(sumOf(own.flatMap(({ levels }) => levels)));
      expect(sumOf(sum)).toBe(label.cells.get(latticeKey("p", ""))?.responses ?? 0);
    }),
  );
});

test("latticeKey() is undone by unitOfKey() and filterOfKey(), the total's empty filter included", () => {
  expect([unitOfKey(latticeKey("a", "")), filterOfKey(latticeKey("a", ""))]).toEqual(["a", ""]);
  expect(filterOfKey(latticeKey("a", "channel:qr"))).toBe("channel:qr");
});

test("addLevels() adds what is missing on one side as nothing", () => {
  expect(addLevels([1], [2, 3])).toEqual([3, 3]);
  expect(addLevels([], [])).toEqual([]);
});
