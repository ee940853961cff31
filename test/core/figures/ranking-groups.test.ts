import { expect, test } from "vitest";
import { rankingGroups } from "../../../src/core/figures/ranking-groups.ts";
import type { RankedUnit } from "../../../src/core/figures/trend.ts";

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
