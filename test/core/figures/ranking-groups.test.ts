import { expect, test } from "vitest";
import { rankUnits } from "../../../src/core/figures/ranked-units.ts";
import { rankingGroups, withGroups } from "../../../src/core/figures/ranking-groups.ts";
import type { RankedUnit } from "../../../src/core/figures/trend.ts";
import { shareCell } from "./shown-cell-fixture.ts";

function unit(code: string, favourable: number | null, valid: number | null): RankedUnit {
  return {
    ...{ code, name: code, favourable, valid, value: favourable === null ? null : favourable / (valid ?? 1) },
    ...{ low: null, high: null, rankLow: 1, rankHigh: 9, status: favourable === null ? "withheld" : "shown" },
    ...{ change: null, progress: null, shrunk: null, funnel: null },
  };
}

const UNITS = [
  unit("a", 990, 1000),
  unit("b", 900, 1000),
  unit("c", 500, 1000),
  unit("d", 480, 1000),
  unit("e", null, null),
];

test("rankingGroups() is empty without groups, or where all are in one", () => {
  expect(rankingGroups("share", UNITS, new Map())).toEqual([]);
  expect(rankingGroups("share", UNITS, new Map(UNITS.map(({ code }) => [code, "A"])))).toEqual([]);
});

test("rankingGroups() ranks each unit among its group alone, and those of none not at all", () => {
  const groups = rankingGroups(
    "share",
    UNITS,
    new Map([
      ["b", "B"],
      ["d", "B"],
      ["a", "A"],
      ["e", "A"],
    ]),
  );
  const told = groups.map(({ name, units }) => [
    name,
    units.map(({ code, rankLow, rankHigh }) => [code, rankLow, rankHigh]),
  ]);
  expect(told).toEqual([
    [
      "A",
      [
        ["a", 1, 1],
        ["e", null, null],
      ],
    ],
    [
      "B",
      [
        ["b", 1, 1],
        ["d", 2, 2],
      ],
    ],
    [null, [["c", null, null]]],
  ]);
  expect(groups[1]?.separated).toEqual({ count: 1, best: ["b"], worst: ["d"] });
});

test("rankingGroups() leaves a place in its group alone to a unit of which only a bound is told", () => {
  const bounded: RankedUnit = { ...unit("e", null, null), status: "bounded", bound: ">=0.95" };
  const groups = rankingGroups(
    "share",
    [...UNITS.slice(0, 4), bounded],
    new Map([..."abcd"].map((code) => [code, "A"])),
  );
  expect(groups).toEqual([]);
  const parted = rankingGroups(
    "share",
    [...UNITS.slice(0, 4), bounded],
    new Map([..."abcde"].map((code) => [code, "ab".includes(code) ? "A" : "B"])),
  );
  expect(parted.map(({ separated }) => separated)).toEqual([{ count: 1, best: ["a"], worst: ["b"] }, null]);
  expect(parted[1]?.units.map(({ code, rankLow, rankHigh }) => [code, rankLow, rankHigh])).toEqual([
    ["c", 2, 3],
    ["d", 2, 3],
    ["e", null, null],
  ]);
});

/** Six streets around 90% and six villages around 60%, each with what it had three months before. */
const STREETS_AND_VILLAGES = [...[880, 890, 895, 900, 905, 930], ...[580, 590, 595, 600, 605, 630]].map(
  (favourable, i) => ({
    ...{ code: `${i < 6 ? "street" : "village"}-${i}`, name: `${i}`, cell: shareCell("2025-12", favourable, 1000) },
    earlier: shareCell("2025-09", favourable - (i < 6 ? 10 * i : 200), 1000),
  }),
);
const GROUPS = new Map(
  STREETS_AND_VILLAGES.map(({ code }) => [code, code.startsWith("street") ? "streets" : "villages"]),
);

test("rankingGroups() holds each unit against its group's funnel, and draws it in towards its group alone", () => {
  const { units, widened } = rankUnits("share", STREETS_AND_VILLAGES, "2025-09");
  expect(widened).toBe(true);
  const groups = rankingGroups("share", units, GROUPS);
  const alone = rankUnits("share", STREETS_AND_VILLAGES.slice(6), "2025-09");
  expect(groups.map(({ name, widened: isWidened }) => [name, isWidened])).toEqual([
    ["streets", true],
    ["villages", alone.widened],
  ]);
  for (const [at, unit] of (groups[1]?.units ?? []).entries()) {
    const { shrunk, funnel, progress } = alone.units[at] ?? {};
    expect(unit).toMatchObject({ code: alone.units[at]?.code, shrunk, funnel, progress });
  }
  expect(groups[1]?.units[0]?.shrunk?.value ?? 1).toBeLessThan(0.631);
});

test("rankingGroups() keeps the verdict on a unit's change that the whole list has", () => {
  const { units } = rankUnits("share", STREETS_AND_VILLAGES, "2025-09");
  const verdicts = new Map(units.map(({ code, change }) => [code, change?.verdict]));
  const inGroups = rankingGroups("share", units, GROUPS).flatMap((group) => group.units);
  expect(inGroups.map(({ code, change }) => [code, change?.verdict])).toEqual(
    inGroups.map(({ code }) => [code, verdicts.get(code)]),
  );
});

test("rankingGroups() compares with nobody a unit that is in no group", () => {
  const { units } = rankUnits("share", STREETS_AND_VILLAGES, "2025-09");
  const without = new Map([...GROUPS].slice(3));
  const none = rankingGroups("share", units, without).at(-1);
  expect(none).toMatchObject({ name: null, widened: false, separated: null });
  expect(none?.units.map(({ shrunk, funnel, rankLow }) => [shrunk, funnel, rankLow])).toEqual(
    Array.from({ length: 3 }, () => [null, null, null]),
  );
});

test("withGroups() puts what the groups tell in place of what all would, and leaves the rest of the list", () => {
  const list = { proof: "entered", proofs: [], period: "month", at: "2025-12", since: "2025-09" } as const;
  const ranking = { ...list, ...rankUnits("share", STREETS_AND_VILLAGES, "2025-09") };
  const groups = rankingGroups("share", ranking.units, GROUPS);
  const told = withGroups(ranking, groups);
  expect(told.units.map(({ code, rankLow }) => [code, rankLow])).toEqual(
    ranking.units.map(({ code, rankLow }) => [code, rankLow]),
  );
  const streets = groups[0]?.units ?? [];
  expect(told.units.slice(0, 6).map(({ shrunk }) => shrunk)).toEqual(streets.map(({ shrunk }) => shrunk));
  expect(withGroups(ranking, [])).toEqual(ranking);
});

test("rankingGroups() gives means and scores no ranks", () => {
  const groups = rankingGroups(
    "mean",
    UNITS,
    new Map([
      ["a", "A"],
      ["b", "B"],
    ]),
  );
  expect(groups.flatMap(({ units }) => units.map(({ rankLow }) => rankLow))).toEqual([null, null, null, null, null]);
});
