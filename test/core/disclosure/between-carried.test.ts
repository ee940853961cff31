import { expect, test } from "vitest";
import { REST } from "../../../src/core/disclosure/lattice.ts";
import { latticeLabel, type Own, releaseOneByOne } from "./lattice-samples.ts";
import { wholeSystem } from "./whole-system.ts";

const CHANNELS = ["qr", "paper"];

/** Months of one tree, released one after the other. */
function releaseOf(parents: Record<string, string | null>, months: readonly (readonly Own[])[]) {
  const named = months.map((rows, index) => ({ label: `2024-0${index + 1}`, parents, rows }));
  const labels = named.map(({ label, rows }) => latticeLabel(label, parents, rows));
  return wholeSystem(named, releaseOneByOne(labels, CHANNELS));
}

const rowsOf = (unit: string, qr: number, paper: number, rest: number): Own[] => [
  { unit, channel: "qr", levels: [0, qr] },
  { unit, channel: "paper", levels: [0, paper] },
  { unit, levels: [0, rest] },
];

test("betweenCarried() keeps two months' totals less both channels carried over them from telling who has none", () => {
  const parents = { p: null, a: "p", b: "p", c: "p" };
  const system = releaseOf(parents, [
    [...rowsOf("p", 0, 37, 1), ...rowsOf("a", 51, 31, 0), ...rowsOf("b", 9, 22, 0), ...rowsOf("c", 42, 27, 6)],
    [...rowsOf("p", 9, 3, 8), ...rowsOf("a", 27, 41, 0), ...rowsOf("b", 6, 0, 50), ...rowsOf("c", 8, 10, 0)],
  ]);
  const group = { unit: "c", filter: REST, isOwn: false, labels: ["2024-01", "2024-02"] };
  expect(system.countOf(group)).toBe(6);
  expect(system.intervalOf(group)).toMatchObject({ low: 0 });
  expect(system.intervalOf(group).high).toBeGreaterThanOrEqual(9);
});

test("betweenCarried() keeps a total carried over two months less one month's channels from telling the other month", () => {
  const parents = { p: null, a: "p", b: "p", c: "p" };
  const system = releaseOf(parents, [
    [...rowsOf("p", 2, 54, 7), ...rowsOf("a", 0, 0, 3), ...rowsOf("b", 11, 8, 51), ...rowsOf("c", 6, 0, 15)],
    [...rowsOf("p", 3, 9, 3), ...rowsOf("a", 59, 13, 0), ...rowsOf("b", 8, 16, 22), ...rowsOf("c", 6, 2, 9)],
  ]);
  const group = { unit: "a", filter: "", isOwn: false, labels: ["2024-01"] };
  expect(system.countOf(group)).toBe(3);
  expect(system.intervalOf(group)).toMatchObject({ low: 0 });
  expect(system.intervalOf(group).high).toBeGreaterThanOrEqual(9);
});
