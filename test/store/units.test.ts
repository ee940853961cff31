import { expect, test } from "vitest";
import type { UnitChange } from "../../src/core/units/unit-change.ts";
import type { Database } from "../../src/store/database.ts";
import {
  allUnitChanges,
  existingUnits,
  findUnit,
  isReleasedSince,
  listChildren,
  listUnits,
  newUnitChange,
  unitExists,
} from "../../src/store/units.ts";
import { openTempDatabase } from "../support/temp-database.ts";

const TODAY = "2026-11-22";

function unit(code: string, more: Partial<UnitChange> = {}): UnitChange {
  return {
    code,
    change: 1,
    holdsFrom: "0000-01-01",
    name: { "zh-CN": "单位", en: "Unit" },
    kind: "street",
    parent: null,
    until: null,
    successor: null,
    population: null,
    targets: {},
    ...more,
  };
}

async function state(db: Database, ...units: UnitChange[]): Promise<void> {
  await db.batch(units.map((each) => newUnitChange(each, TODAY, "test", null)));
}

async function release(db: Database, kind: string, period: string, filter = ""): Promise<void> {
  await db.execute(
    `INSERT INTO releases (unit, measure, period_kind, filter, proof, period, version, status, released_on)
      VALUES ('a', 'indicator:satisfaction', ?, ?, 'open', ?, 1, 'shown', '2026-11-02')`,
    [kind, filter, period],
  );
}

test("findUnit() gives the latest statement, allUnitChanges() every one", async () => {
  const db = await openTempDatabase();
  await state(db, unit("a"), unit("b"));
  await state(db, unit("a", { holdsFrom: "2026-11-01", name: "New", targets: { satisfaction: 0.9 }, population: 12 }));
  expect(await findUnit(db, "a")).toEqual(
    unit("a", { change: 2, holdsFrom: "2026-11-01", name: "New", targets: { satisfaction: 0.9 }, population: 12 }),
  );
  expect((await allUnitChanges(db)).map(({ code, change }) => [code, change])).toEqual([
    ["a", 1],
    ["a", 2],
    ["b", 1],
  ]);
  expect(await findUnit(db, "c")).toBeNull();
});

test("unitExists() and existingUnits() know only what was stated", async () => {
  const db = await openTempDatabase();
  await state(db, unit("a"), unit("b"));
  expect(await unitExists(db, "a")).toBe(true);
  expect(await unitExists(db, "A")).toBe(false);
  const many = Array.from({ length: 1200 }, (_, index) => `u${index}`);
  expect(await existingUnits(db, [...many, "b"])).toEqual(new Set(["b"]));
});

test("listUnits() pages by code over present states", async () => {
  const db = await openTempDatabase();
  await state(db, unit("b"), unit("a"), unit("c"));
  await state(db, unit("b", { name: "B2" }));
  expect((await listUnits(db, null, 2)).map(({ code, change }) => [code, change])).toEqual([
    ["a", 1],
    ["b", 2],
  ]);
  expect((await listUnits(db, "b", 2)).map(({ code }) => code)).toEqual(["c"]);
});

test("listChildren() leaves out units that have ended", async () => {
  const db = await openTempDatabase();
  await state(db, unit("a"), unit("x", { parent: "a", until: "2026-11-01" }), unit("y", { parent: "a" }));
  await state(db, unit("z", { parent: "a", until: "2026-12-01" }), unit("other"));
  expect((await listChildren(db, "a", TODAY)).map(({ code }) => code)).toEqual(["y", "z"]);
});

test("newUnitChange() stores nothing once other statements came first", async () => {
  const db = await openTempDatabase();
  await state(db, unit("a"), unit("b"));
  const [overtaken] = await db.batch([newUnitChange(unit("a", { parent: "b" }), TODAY, "test", 1)]);
  const [stored] = await db.batch([newUnitChange(unit("a", { parent: "b" }), TODAY, "test", 2)]);
  expect([overtaken?.rowsAffected, stored?.rowsAffected]).toEqual([0, 1]);
  expect((await allUnitChanges(db)).length).toBe(3);
});

test.each([
  ["month", "2026-09", "2026-09-01", true],
  ["month", "2026-09", "2026-10-01", false],
  ["quarter", "2026-Q3", "2026-09-01", true],
  ["quarter", "2026-Q3", "2026-10-01", false],
  ["year", "2025", "2025-12-01", true],
  ["year", "2025", "2026-01-01", false],
  ["wave", "spring", "2026-05-01", true],
  ["wave", "spring", "2026-06-01", false],
])("isReleasedSince() sees a released %s %s from %s: %s", async (kind, period, since, expected) => {
  const db = await openTempDatabase();
  await db.execute(
    "INSERT INTO wave_changes VALUES ('s', 'spring', 1, '2026-04-10', '2026-05-20', NULL, '2026-04-01', 'test')",
  );
  await release(db, kind, period);
  expect(await isReleasedSince(db, since)).toBe(expected);
});

test("isReleasedSince() does not count a live survey's open month", async () => {
  const db = await openTempDatabase();
  await release(db, "month", "2026-11", "live:s");
  expect(await isReleasedSince(db, "2026-11-01")).toBe(false);
});
