import { expect, test } from "vitest";
import { latticeLabel, releaseOneByOne, shownIn } from "./lattice-samples.ts";

const FLAT = { p: null, a: "p", b: "p", c: "p", d: "p" };

test("gateStep() shows every cell of ten, and hides nothing where nothing is small", () => {
  const month = latticeLabel("2024-01", FLAT, [
    { unit: "a", levels: [10, 0] },
    { unit: "b", levels: [15, 6] },
  ]);
  expect(shownIn(releaseOneByOne([month])[0])).toEqual(["a", "b", "p"]);
});

test("gateStep() hides the smallest sibling with a small one, the parent staying shown", () => {
  const month = latticeLabel("2024-01", FLAT, [
    { unit: "a", levels: [3, 2] },
    { unit: "b", levels: [14, 12] },
    { unit: "c", levels: [30, 20] },
    { unit: "d", levels: [60, 20] },
  ]);
  expect(shownIn(releaseOneByOne([month])[0])).toEqual(["c", "d", "p"]);
});

test("gateStep() lets two small ones that are ten together protect each other", () => {
  const month = latticeLabel("2024-01", FLAT, [
    { unit: "a", levels: [5, 0] },
    { unit: "b", levels: [4, 1] },
    { unit: "c", levels: [30, 14] },
    { unit: "d", levels: [60, 20] },
  ]);
  expect(shownIn(releaseOneByOne([month])[0])).toEqual(["c", "d", "p"]);
});

test("gateStep() keeps a parent whose parts are all hidden", () => {
  const month = latticeLabel("2024-01", { p: null, a: "p", b: "p" }, [
    { unit: "a", levels: [5, 0] },
    { unit: "b", levels: [20, 1] },
  ]);
  expect(shownIn(releaseOneByOne([month])[0])).toEqual(["p"]);
});

test("gateStep() protects a unit's own few answers like a child's", () => {
  const month = latticeLabel("2024-01", FLAT, [
    { unit: "p", levels: [4, 0] },
    { unit: "a", levels: [14, 12] },
    { unit: "b", levels: [30, 20] },
  ]);
  expect(shownIn(releaseOneByOne([month])[0])).toEqual(["b", "p"]);
});

test("gateStep() carries a small month and its partner forward into the next shown one", () => {
  const months = ["2024-01", "2024-02"].map((label) =>
    latticeLabel(label, FLAT, [
      { unit: "a", levels: [4, 3] },
      { unit: "b", levels: [14, 12] },
      { unit: "c", levels: [30, 20] },
    ]),
  );
  const [first, second] = releaseOneByOne(months);
  expect(shownIn(first)).toEqual(["c", "p"]);
  expect(shownIn(second)).toEqual(["a 2024-01+2024-02", "b 2024-01+2024-02", "c", "p"]);
});

test("gateStep() never lets a lasting remainder be told: its partner goes round", () => {
  const quiet = (label: string) =>
    latticeLabel(label, FLAT, [
      { unit: "b", levels: [14, 12] },
      { unit: "c", levels: [30, 20] },
      { unit: "d", levels: [31, 21] },
    ]);
  const first = latticeLabel("2024-01", FLAT, [
    { unit: "a", levels: [4, 0] },
    { unit: "b", levels: [14, 12] },
    { unit: "c", levels: [30, 20] },
    { unit: "d", levels: [31, 21] },
  ]);
  const [january, february, march] = releaseOneByOne([first, quiet("2024-02"), quiet("2024-03")]);
  expect(shownIn(january)).toEqual(["c", "d", "p"]);
  expect(shownIn(february)).not.toEqual(expect.arrayContaining(["b 2024-01+2024-02", "c", "d"]));
  expect(shownIn(march).length).toBeGreaterThanOrEqual(3);
});

test("gateStep() hides two channels for a small one, and as many in a sibling where the parent shows both", () => {
  const month = latticeLabel("2024-01", { p: null, a: "p", b: "p", c: "p" }, [
    { unit: "a", channel: "qr", levels: [20, 18] },
    { unit: "a", channel: "paper", levels: [3, 1] },
    { unit: "b", channel: "qr", levels: [40, 38] },
    { unit: "b", channel: "paper", levels: [20, 14] },
    { unit: "c", channel: "qr", levels: [60, 38] },
    { unit: "c", channel: "paper", levels: [30, 24] },
  ]);
  expect(shownIn(releaseOneByOne([month], ["qr", "paper"])[0])).toEqual(
    ["a", "b", "c", "p", "p qr", "p paper", "c qr", "c paper"].sort(),
  );
});
