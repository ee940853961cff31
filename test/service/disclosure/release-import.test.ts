import { expect, test } from "vitest";
import { importOn, openGateApp, passMonth, releaseOn, toldAt } from "./gate-app.ts";

const DISTRICT = { district: null, a: "district", b: "district", c: "district" };

test("releaseImported() closes a month that had no release, and what holds it", async () => {
  const app = await openGateApp(DISTRICT, { today: "2026-02-10" });
  await importOn(app, "2025-12-03", [
    { unit: "a", good: 14, bad: 12 },
    { unit: "b", good: 30, bad: 20 },
  ]);
  const told = { a: "14/26", b: "30/50", district: "44/76" };
  for (const period of ["2025-12", "2025-Q4", "2025"]) {
    expect(await toldAt(app, period)).toEqual(told);
  }
});

test("releaseImported() lets a new unit's cells of a closed month out at once; the parent waits", async () => {
  const app = await openGateApp(DISTRICT);
  await passMonth(app, "2026-01", [
    { unit: "a", good: 14, bad: 12 },
    { unit: "b", good: 30, bad: 20 },
  ]);
  await importOn(app, "2026-01-09", [
    { unit: "c", good: 15, bad: 4 },
    { unit: "a", good: 10, bad: 1 },
  ]);
  expect(await toldAt(app, "2026-01")).toEqual({ a: "14/26", b: "30/50", c: "15/19", district: "44/76" });
});

test("releaseImported() completes no hidden cell and shows no few of a new unit", async () => {
  const app = await openGateApp(DISTRICT);
  await passMonth(app, "2026-01", [
    { unit: "a", good: 5 },
    { unit: "b", good: 30, bad: 20 },
  ]);
  await importOn(app, "2026-01-09", [
    { unit: "a", good: 20, bad: 10 },
    { unit: "c", good: 9 },
  ]);
  expect(await toldAt(app, "2026-01")).toEqual({ a: "withheld", b: "withheld", c: "withheld", district: "35/55" });
});

test("releaseImported() carries a new unit's few answers of a closed month forward", async () => {
  const app = await openGateApp({ a: null, c: null });
  await passMonth(app, "2026-01", [{ unit: "a", good: 25 }]);
  await importOn(app, "2026-01-09", [{ unit: "c", good: 6 }]);
  await passMonth(app, "2026-02", [{ unit: "c", good: 5, bad: 2 }]);
  expect((await toldAt(app, "2026-02")).c).toBe("11/13 2026-01 2026-02");
  const reply = await app.request("GET", "/api/v1/units/c/trend?indicator=satisfaction&from=2026-02-01&to=2026-02-28");
  expect((await reply.json()).series[0].points).toMatchObject([{ span: ["2026-01", "2026-02"], valid: 13 }]);
});

test("releaseImported() releases nothing of an open month", async () => {
  const app = await openGateApp({ a: null }, { today: "2026-02-01" });
  await importOn(app, "2026-01-09", [{ unit: "a", good: 20 }]);
  expect(await toldAt(app, "2026-01")).toEqual({});
  await releaseOn(app, "2026-02-02");
  expect(await toldAt(app, "2026-01")).toEqual({ a: "20/20" });
});

test("releaseImported() adds no second cell of a closed quarter and year; a new unit's is its own months' sum", async () => {
  const app = await openGateApp(DISTRICT, { today: "2025-12-10" });
  await passMonth(app, "2025-12", [{ unit: "a", good: 14, bad: 12 }]);
  await importOn(app, "2025-11-09", [
    { unit: "a", good: 12 },
    { unit: "c", good: 11 },
  ]);
  expect(await toldAt(app, "2025-11")).toEqual({ a: "12/12", c: "11/11", district: "23/23" });
  expect(await toldAt(app, "2025-Q4")).toEqual({ a: "14/26", c: "11/11", district: "14/26" });
});
