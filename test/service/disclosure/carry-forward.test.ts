import { expect, test } from "vitest";
import type { Trend } from "../../../src/core/figures/trend.ts";
import { type GateApp, openGateApp, passMonth, toldAt } from "./gate-app.ts";

async function points(app: GateApp, unit: string, query: string) {
  const reply = await app.request("GET", `/api/v1/units/${unit}/trend?indicator=satisfaction${query}`);
  return ((await reply.json()) as Trend).series[0]?.points ?? [];
}

test("releaseClosedPeriods() carries a month of five forward into the next shown one", async () => {
  const app = await openGateApp({ east: null });
  await passMonth(app, "2026-02", [{ unit: "east", good: 3, bad: 2 }]);
  expect(await toldAt(app, "2026-02")).toEqual({ east: "withheld" });
  await passMonth(app, "2026-03", [{ unit: "east", good: 10, bad: 2 }]);
  expect(await points(app, "east", "&from=2026-02-01&to=2026-03-31")).toMatchObject([
    { period: "2026-02", status: "withheld", valid: null },
    { period: "2026-03", status: "shown", favourable: 13, valid: 17, span: ["2026-02", "2026-03"] },
  ]);
});

test("releaseClosedPeriods() shows small months together once they are ten, an empty one between them or not", async () => {
  const app = await openGateApp({ east: null, other: null });
  await passMonth(app, "2026-01", [{ unit: "east", good: 4 }]);
  await passMonth(app, "2026-02", [{ unit: "other", good: 15 }]);
  await passMonth(app, "2026-03", [{ unit: "east", good: 4, bad: 1 }]);
  await passMonth(app, "2026-04", [{ unit: "east", bad: 1 }]);
  expect((await toldAt(app, "2026-03")).east).toBe("withheld");
  expect((await toldAt(app, "2026-04")).east).toBe("8/10 2026-01 2026-03 2026-04");
  await passMonth(app, "2026-05", [{ unit: "east", good: 10 }]);
  expect((await toldAt(app, "2026-05")).east).toBe("10/10");
});

test("releaseClosedPeriods() counts what crosses the end of a year whole in the later quarter and year", async () => {
  const app = await openGateApp({ east: null }, { today: "2025-11-05" });
  await passMonth(app, "2025-11", [{ unit: "east", good: 20, bad: 4 }]);
  await passMonth(app, "2025-12", [{ unit: "east", good: 4, bad: 3 }]);
  await passMonth(app, "2026-01", [{ unit: "east", good: 11 }]);
  await passMonth(app, "2026-02", [{ unit: "east", bad: 12 }]);
  await passMonth(app, "2026-03", [{ unit: "east", good: 30, bad: 1 }]);
  expect(await points(app, "east", "&from=2025-11-01&to=2026-03-31")).toMatchObject([
    { status: "shown", favourable: 20, valid: 24 },
    { status: "withheld" },
    { favourable: 15, valid: 18, span: ["2025-12", "2026-01"] },
    { favourable: 0, valid: 12 },
    { favourable: 30, valid: 31 },
  ]);
  expect(await toldAt(app, "2025-Q4")).toEqual({ east: "20/24" });
  expect(await toldAt(app, "2025")).toEqual({ east: "20/24" });
  expect(await toldAt(app, "2026-Q1")).toEqual({ east: "45/61" });
  for (const month of ["2026-04", "2026-05", "2026-06", "2026-07", "2026-08", "2026-09", "2026-10", "2026-11"]) {
    await passMonth(app, month, []);
  }
  await passMonth(app, "2026-12", [{ unit: "east", good: 10 }]);
  expect(await toldAt(app, "2026")).toEqual({ east: "55/71" });
});

test("releaseClosedPeriods() carries a sibling hidden as a partner forward too", async () => {
  const app = await openGateApp({ district: null, a: "district", b: "district", c: "district" });
  const months = ["2026-01", "2026-02"];
  for (const month of months) {
    await passMonth(app, month, [
      { unit: "a", good: 4, bad: 3 },
      { unit: "b", good: 14, bad: 12 },
      { unit: "c", good: 30, bad: 20 },
    ]);
  }
  expect(await toldAt(app, "2026-01")).toEqual({ a: "withheld", b: "withheld", c: "30/50", district: "48/83" });
  expect(await toldAt(app, "2026-02")).toEqual({
    ...{ a: "8/14 2026-01 2026-02", b: "28/52 2026-01 2026-02", c: "30/50", district: "48/83" },
  });
});
