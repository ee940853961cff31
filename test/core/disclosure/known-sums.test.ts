import fc from "fast-check";
import { expect, test } from "vitest";
import { knownSums, type Windows } from "../../../src/core/disclosure/known-sums.ts";
import { latticeKey } from "../../../src/core/disclosure/lattice.ts";
import { latticeLabel } from "./lattice-samples.ts";

const TREE = { p: null, a: "p", b: "p", c: "p" };
const months = ["2024-01", "2024-02"].map((label) =>
  latticeLabel(label, TREE, [
    { unit: "a", levels: [5, 0] },
    { unit: "b", levels: [20, 1] },
    { unit: "c", levels: [30, 1] },
  ]),
);
const [JANUARY, FEBRUARY] = ["2024-01", "2024-02"];
const total = (unit: string) => latticeKey(unit, "");

function sumsWith(unit: string) {
  const known = knownSums(months, { root: "", parts: [], hasOwn: true }, new Map());
  const told = () =>
    (known.piecesAt(JANUARY).get(unit) ?? []).flatMap((piece) =>
      known.equationsWith(piece).map((sum) => sum.map(({ unit: of, label }) => `${of} ${label.slice(5)}`).join()),
    );
  return { known, told };
}

test("equationsWith() knows nothing at first, then the sums shown without the smaller ones inside them", () => {
  const { known, told } = sumsWith("a");
  expect(told()).toEqual([]);
  known.show(total("p"), [JANUARY]);
  expect(told()).toEqual(["a 01,b 01,c 01"]);
  known.show(total("c"), [JANUARY]);
  expect(told()).toEqual(["a 01,b 01"]);
});

test("equationsWith() takes no smaller sum off that reaches into other months", () => {
  const { known, told } = sumsWith("a");
  known.show(total("p"), [JANUARY]);
  known.show(total("c"), [JANUARY, FEBRUARY]);
  expect(told()).toEqual(["a 01,b 01,c 01"]);
  known.show(total("a"), [JANUARY, FEBRUARY]);
  expect(told()).toEqual(["a 01,a 02", "a 01,b 01,c 01"]);
});

test("hide() undoes show()", () => {
  const { known, told } = sumsWith("a");
  known.show(total("p"), [JANUARY]);
  const before = told();
  known.show(total("b"), [JANUARY]);
  expect(told()).not.toEqual(before);
  known.hide(total("b"), [JANUARY]);
  expect(told()).toEqual(before);
});

const DEEP = { p: null, a: "p", b: "p", c: "a", d: "a", e: "c" };
const PARTS = ["channel:qr", "channel:phone"];
const deepMonths = [JANUARY, FEBRUARY].map((label) =>
  latticeLabel(
    label,
    DEEP,
    Object.keys(DEEP).flatMap((unit, at) => PARTS.map((channel) => ({ unit, channel, levels: [at + 1, 2] }))),
  ),
);
const turn = fc.record({
  unit: fc.constantFrom(...Object.keys(DEEP)),
  filter: fc.constantFrom("", "own", ...PARTS),
  window: fc.constantFrom([JANUARY], [FEBRUARY], [JANUARY, FEBRUARY]),
  tried: fc.nat(),
});

test("equationsWith() tells after any showing, hiding and trying without what it tells of the same sums afresh", () => {
  const dimension = { root: "", parts: PARTS, hasOwn: true };
  const idsOf = (known: ReturnType<typeof knownSums>) =>
    [JANUARY, FEBRUARY].flatMap((label) =>
      [...known.piecesAt(label).values()]
        .flat()
        .map((piece) => known.equationsWith(piece).map((sum) => sum.map(({ id }) => id).join())),
    );
  fc.assert(
    fc.property(fc.array(turn, { minLength: 20, maxLength: 60 }), (turns) => {
      const windows: Windows = new Map();
      const known = knownSums(deepMonths, dimension, windows);
      for (const { unit, filter, window, tried } of turns) {
        const shownBefore = windows.get(latticeKey(unit, filter));
        const overlapping = window.flatMap((label) => shownBefore?.get(label) ?? []);
        overlapping.length > 0
          ? known.hide(latticeKey(unit, filter), overlapping)
          : known.show(latticeKey(unit, filter), window);
        const afresh = () => idsOf(knownSums(deepMonths, dimension, windows));
        expect(idsOf(known)).toEqual(afresh());
        const shown = [...windows].flatMap(([key, labels]) => [...labels.values()].map((own) => [key, own] as const));
        const cells = shown.filter((_, at) => at === tried % shown.length || at === (tried >> 8) % shown.length);
        known.without(cells, () => expect(idsOf(known)).toEqual(afresh()));
        expect(idsOf(known)).toEqual(afresh());
      }
    }),
    { numRuns: 100 },
  );
});
