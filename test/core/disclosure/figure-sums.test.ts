import { expect, test } from "vitest";
import { figureSums, keyOf, wholesOf } from "../../../src/core/disclosure/figure-sums.ts";

const CHILDREN: Readonly<Record<string, readonly string[]>> = { dist: ["a", "b"], a: ["d", "e"] };
const tree = {
  has: (unit: string) => ["dist", "a", "b", "d", "e"].includes(unit),
  childrenOf: (unit: string) => CHILDREN[unit] ?? [],
  ancestorsOf: (unit: string) =>
    ["d", "e"].includes(unit) ? [unit, "a", "dist"] : unit === "dist" ? ["dist"] : [unit, "dist"],
};
const place = (unit: string, period: string) => ({ measure: "m", unit, period });
const sumsOf = (...names: readonly string[]) => {
  const places = names.map((name) => place(name.split(" ")[0] ?? "", name.split(" ")[1] ?? ""));
  const short = (key: string) => key.split("\n").slice(1).join(" ");
  return figureSums(new Map(places.map((one) => [keyOf(one), one])), () => tree).map(
    ({ whole, parts }) => `${short(whole)} = ${parts.map(short).join(" + ")}`,
  );
};

test("figureSums() adds up units and periods, each by itself", () => {
  expect(sumsOf("a 2026-01", "d 2026-01", "e 2026-01")).toEqual(["a 2026-01 = d 2026-01 + e 2026-01"]);
  expect(sumsOf("a 2026-Q1", "a 2026-01", "a 2026-03")).toEqual(["a 2026-Q1 = a 2026-01 + a 2026-03"]);
  expect(sumsOf("b 2026-01")).toEqual([]);
});

test("figureSums() looks through a unit or a quarter that was not imported", () => {
  expect(sumsOf("dist 2026-01", "d 2026-01", "b 2026-01")).toEqual(["dist 2026-01 = d 2026-01 + b 2026-01"]);
  expect(sumsOf("b 2026", "b 2026-01")).toEqual(["b 2026 = b 2026-01"]);
});

test("wholesOf() names the units above in the period and all longer ones", () => {
  expect(wholesOf(place("b", "2026-05"), () => tree).map(({ unit, period }) => `${unit} ${period}`)).toEqual(
    ["2026-05", "2026-Q2", "2026"].flatMap((period) => [`b ${period}`, `dist ${period}`]),
  );
  expect(wholesOf(place("gone", "autumn"), () => tree)).toEqual([place("gone", "autumn")]);
});
