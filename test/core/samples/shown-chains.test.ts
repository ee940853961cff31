import fc from "fast-check";
import { expect, test } from "vitest";
import { shownChain, toldCount } from "../../../src/core/samples/shown-chain.ts";
import { type PlacedChain, shownChains } from "../../../src/core/samples/shown-chains.ts";

const FAMILIES: Readonly<Record<string, string[]>> = {
  district: ["east", "north", "west"],
  Q1: ["January", "February", "March"],
};
const familiesOf = (place: string) => [FAMILIES[place] ?? []];

/** A chain in which every step has the same count. */
function chain(place: string, count: number, told: PlacedChain["told"] = null): PlacedChain {
  const counts = {
    handled: count,
    eligible: count,
    excluded: new Map(),
    selected: count,
    reached: count,
    valid: count,
  };
  return { place, counts, told };
}
const told = (chains: readonly PlacedChain[]) =>
  [...shownChains(chains, familiesOf, 10)].map(([unit, one]) => [unit, toldCount(one, "valid")]);

test("shownChains() hides the smallest sibling of a unit that the parent and the others would tell", () => {
  expect(told([chain("district", 105), chain("east", 5), chain("north", 40), chain("west", 60)])).toEqual([
    ["district", 105],
    ["east", null],
    ["north", null],
    ["west", 60],
  ]);
});

test("shownChains() hides more than one where the hidden hold fewer than ten", () => {
  expect(told([chain("district", 67), chain("east", 3), chain("north", 4), chain("west", 60)])).toEqual([
    ["district", 67],
    ["east", null],
    ["north", null],
    ["west", null],
  ]);
});

test("shownChains() leaves all alone where the parent is not told, or a child without a chain holds enough", () => {
  expect(told([chain("east", 5), chain("north", 40), chain("west", 60)])).toContainEqual(["north", 40]);
  expect(told([chain("district", 105), chain("east", 5), chain("west", 60)])).toContainEqual(["west", 60]);
});

test("shownChains() hides the parent's where the siblings were told before", () => {
  const before = (unit: string, count: number) => chain(unit, count, shownChain(chain(unit, count).counts, 10));
  const late = [chain("district", 105), chain("east", 5), before("north", 40), before("west", 60)];
  expect(told(late)).toEqual([
    ["district", null],
    ["east", null],
    ["north", 40],
    ["west", 60],
  ]);
});

test("shownChains() hides the smaller month where the quarter would tell of the small one", () => {
  expect(told([chain("Q1", 95), chain("January", 5), chain("February", 40), chain("March", 50)])).toEqual([
    ["Q1", 95],
    ["January", null],
    ["February", null],
    ["March", 50],
  ]);
});

test("shownChains() never tells a hidden count by its parent and siblings, and nothing by sums within", () => {
  const count = fc.integer({ min: 0, max: 60 });
  fc.assert(
    fc.property(fc.array(fc.tuple(count, count), { minLength: 3, maxLength: 3 }), (sizes) => {
      const units = ["east", "north", "west"].map((unit, index): PlacedChain => {
        const [eligible = 0, away = 0] = sizes[index] ?? [];
        const excluded = new Map([["away", away]]);
        const later = { selected: eligible, reached: eligible, valid: eligible };
        return { place: unit, counts: { handled: eligible + away, eligible, excluded, ...later }, told: null };
      });
      const sum = (pick: (one: PlacedChain["counts"]) => number) =>
        units.reduce((all, { counts }) => all + pick(counts), 0);
      const eligible = sum((one) => one.eligible);
      const away = sum((one) => one.excluded.get("away") ?? 0);
      const counts = {
        handled: eligible + away,
        eligible,
        excluded: new Map([["away", away]]),
        selected: eligible,
        reached: eligible,
        valid: eligible,
      };
      const shown = shownChains([{ place: "district", counts, told: null }, ...units], familiesOf, 10);
      for (const name of ["handled", "eligible", "valid", "excluded:away"] as const) {
        const all = [...shown].map(([unit, one]) => ({ unit, count: toldCount(one, name) }));
        const total = all.find(({ unit }) => unit === "district")?.count ?? null;
        const hidden = all.filter(({ unit, count: own }) => unit !== "district" && own === null);
        const rest = all.reduce(
          (left, { unit, count: own }) => (unit === "district" ? left : left - (own ?? 0)),
          total ?? 0,
        );
        expect(total === null || hidden.length === 0 || (hidden.length >= 2 && rest >= 10)).toBe(true);
        expect(all.every(({ count: own }) => own === null || own === 0 || own >= 10)).toBe(true);
      }
      for (const one of shown.values()) {
        const parts = [one.steps.handled.count, one.steps.eligible.count, toldCount(one, "excluded:away")];
        expect(parts.filter((own) => own === null).length).not.toBe(1);
      }
    }),
  );
});
