import { expect, test } from "vitest";
import type { Invited } from "../../../src/core/disclosure/electorate-size.ts";
import { byUnitAbove, type CountedCell, electorates } from "../../../src/core/disclosure/electorates.ts";

const population: Readonly<Record<string, number>> = { hall: 100, desk: 30 };
const tree = {
  has: (unit: string) => unit in population,
  ancestorsOf: (unit: string) => (unit === "desk" ? ["desk", "hall"] : [unit]),
  statementOf: (unit: string) => (unit in population ? { population: population[unit] ?? null } : null),
};

const codes = (unit: string, survey: string, count: number): Invited => ({
  ...{ made: "2026-03-01", count, cast: 0 },
  places: [{ unit, survey, channel: "sms", respondentClass: "", round: 1, wave: null, from: null, to: null }],
});
const known = {
  invited: [codes("desk", "s", 12), codes("hall", "s", 40), codes("gone", "s", 9), codes("desk", "secret", 5)],
  officialsOnly: new Set(["secret"]),
};
const MEASURE = { surveys: new Set(["s", "secret"]), form: "single" as const };
const sizeOf = (unit: string, more: Partial<CountedCell> = {}) =>
  electorates(
    tree,
    known,
  )({
    ...{ unit, filter: "", proof: "token", days: { from: "2026-03-01", to: "2026-03-31", wave: null } },
    measure: MEASURE,
    ...{ answered: 0, casts: [], ...more },
  });

test("electorates() counts codes in their unit and above it, or in itself alone outside the tree", () => {
  expect([sizeOf("desk"), sizeOf("hall"), sizeOf("gone"), sizeOf("nowhere")]).toEqual([12, 52, 9, null]);
  expect([sizeOf("desk", { filter: "own" }), sizeOf("hall", { filter: "own" })]).toEqual([12, 40]);
  expect([sizeOf("desk", { filter: "live:s" }), sizeOf("hall", { filter: "live:s" })]).toEqual([12, 40]);
  expect([sizeOf("desk", { proof: "open" }), sizeOf("gone", { proof: "open" })]).toEqual([30, null]);
});

test("electorates() counts codes of a survey for officials in its own cells alone", () => {
  expect([sizeOf("desk", { filter: "survey:secret" }), sizeOf("desk", { filter: "survey:s" })]).toEqual([5, 12]);
  const measure = { surveys: new Set(["secret"]), form: "single" as const };
  expect([sizeOf("desk", { filter: "live:secret", measure }), sizeOf("desk", { measure })]).toEqual([5, 30]);
});

test("electorates() counts every code of the survey for a unit that is rated", () => {
  const measure = { surveys: new Set(["s"]), form: "units" as const };
  expect([sizeOf("gone", { measure }), sizeOf("hall", { measure })]).toEqual([61, 61]);
});

test("electorates() goes by what was cast in the unit and below it", () => {
  const { places } = codes("desk", "s", 0);
  const casts = places.map((place) => ({ ...place, count: 20 }));
  const byUnit = byUnitAbove(tree, casts, ({ unit }) => [unit]);
  expect([...byUnit.keys()].sort()).toEqual(["", "desk", "hall"]);
  expect([sizeOf("desk", { casts: [byUnit] }), sizeOf("hall", { casts: [byUnit, byUnit] })]).toEqual([30, 52]);
});
