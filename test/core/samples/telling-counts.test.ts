import { expect, test } from "vitest";
import type { ChainCounts } from "../../../src/core/samples/callback-chain.ts";
import { shownChain } from "../../../src/core/samples/shown-chain.ts";
import { shownChains } from "../../../src/core/samples/shown-chains.ts";
import { chainSums, tellingCounts } from "../../../src/core/samples/telling-counts.ts";

const FAMILIES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  "all Q1": [
    ["east Q1", "west Q1"],
    ["all Jan", "all Feb"],
  ],
  "all Jan": [["east Jan", "west Jan"]],
  "all Feb": [["east Feb", "west Feb"]],
  "east Q1": [["east Jan", "east Feb"]],
  "west Q1": [["west Jan", "west Feb"]],
};
const familiesOf = (place: string) => FAMILIES[place] ?? [];

const chain = (valid: number, away = 0): ChainCounts => ({
  ...{ handled: valid + away, eligible: valid, selected: valid, reached: valid, valid },
  excluded: new Map([["away", away]]),
});

test("tellingCounts() is null where nothing is hidden, and where no sum binds what is", () => {
  const alone = new Map([
    ["east Jan", chain(40, 5)],
    ["west Feb", chain(30)],
  ]);
  const told = new Map([...alone].map(([place, counts]) => [place, shownChain(counts, 10)]));
  const asked = { isNew: () => true, done: new Set<string>(), seen: new Map(), min: 10 };
  expect(tellingCounts(chainSums(alone, familiesOf), told, asked)).toEqual([]);
  expect(asked.done.size).toBeGreaterThan(0);
});

test("tellingCounts() names what would tell a small count by way of a month and a quarter together", () => {
  const counts = new Map([
    ...([
      ["all Jan", chain(45)],
      ["east Jan", chain(5)],
      ["west Jan", chain(40)],
    ] as const),
    ...([
      ["west Q1", chain(70)],
      ["west Feb", chain(30)],
    ] as const),
  ]);
  const told = new Map([...counts].map(([place, own]) => [place, shownChain(own, 10)]));
  const west = shownChain(chain(40), 10, new Set(["handled", "eligible", "selected", "reached", "valid"]));
  told.set("west Jan", west);
  const asked = { isNew: (place: string) => place === "west Q1", done: new Set<string>(), seen: new Map(), min: 10 };
  expect(tellingCounts(chainSums(counts, familiesOf), told, asked)[0]?.place).toBe("west Q1");
  const before = [...told].map(([place, one]) => ({
    place,
    counts: counts.get(place) ?? chain(0),
    told: place === "west Q1" ? null : one,
  }));
  expect(shownChains(before, familiesOf, 10).get("west Q1")?.steps.valid.count).toBe(null);
});
