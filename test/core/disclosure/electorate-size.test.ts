import { expect, test } from "vitest";
import { electorateSize } from "../../../src/core/disclosure/electorate-size.ts";

const population: Readonly<Record<string, number>> = { hall: 100, desk: 30 };
const tree = {
  has: (unit: string) => unit in population,
  ancestorsOf: (unit: string) => (unit === "desk" ? ["desk", "hall"] : [unit]),
  statementOf: (unit: string) => ({
    name: unit,
    kind: "office" as const,
    parent: null,
    population: population[unit] ?? null,
  }),
};
const sizeOf = (unit: string, proof: "token" | "open", invited: { units: string[]; count: number }[]) =>
  electorateSize(tree, invited, { unit, proof });

test("electorateSize() is the population, and unknown where none is stated and no code was made", () => {
  expect([sizeOf("hall", "open", []), sizeOf("hall", "token", []), sizeOf("gone", "token", [])]).toEqual([
    100,
    100,
    null,
  ]);
});

test("electorateSize() is no more than the codes that count in the unit alone, for answers by code", () => {
  const invited = [
    { units: ["desk"], count: 12 },
    { units: ["desk", "hall"], count: 40 },
    { units: [], count: 7 },
  ];
  expect([sizeOf("desk", "token", invited), sizeOf("desk", "open", invited)]).toEqual([12, 30]);
  expect([sizeOf("hall", "token", invited), sizeOf("gone", "token", [{ units: ["gone"], count: 9 }])]).toEqual([52, 9]);
});
