import { expect, test } from "vitest";
import { openGateApp, passMonth, toldAt } from "./gate-app.ts";

const DISTRICT = { district: null, a: "district", b: "district", c: "district", d: "district" };
const MONTH = "2026-01";

test("releaseClosedPeriods() hides the smallest sibling with a small one and shows the parent", async () => {
  const app = await openGateApp(DISTRICT);
  await passMonth(app, MONTH, [
    { unit: "a", good: 3, bad: 2 },
    { unit: "b", good: 14, bad: 12 },
    { unit: "c", good: 30, bad: 20 },
    { unit: "d", good: 60, bad: 20 },
  ]);
  const told = { a: "withheld", b: "withheld", c: "30/50", d: "60/80", district: "107/161" };
  expect(await toldAt(app, MONTH)).toEqual(told);
  expect(await toldAt(app, MONTH, { filter: `survey:${app.survey}` })).toEqual(told);
  expect(await toldAt(app, MONTH, { filter: "channel:phone" })).toEqual(told);
  expect(
    await toldAt(app, MONTH, { measure: `question:${app.survey}:overall`, filter: `survey:${app.survey}` }),
  ).toEqual({ a: "withheld", b: "withheld", c: "50", d: "80", district: "161" });
});

test("releaseClosedPeriods() hides nobody else where two small ones are ten together, under both levels", async () => {
  const app = await openGateApp(DISTRICT);
  await passMonth(app, MONTH, [
    { unit: "a", good: 5, bad: 4 },
    { unit: "b", good: 5, bad: 4 },
    { unit: "c", good: 30, bad: 14 },
    { unit: "d", good: 60, bad: 20 },
  ]);
  expect(await toldAt(app, MONTH)).toEqual({
    ...{ a: "withheld", b: "withheld", c: "30/44", d: "60/80", district: "100/142" },
  });
});

test("releaseClosedPeriods() hides a third where two small ones are nine together", async () => {
  const app = await openGateApp(DISTRICT);
  await passMonth(app, MONTH, [
    { unit: "a", good: 3, bad: 2 },
    { unit: "b", good: 2, bad: 2 },
    { unit: "c", good: 30, bad: 14 },
    { unit: "d", good: 60, bad: 20 },
  ]);
  expect(await toldAt(app, MONTH)).toMatchObject({ c: "withheld", d: "60/80", district: "95/133" });
});

test("releaseClosedPeriods() protects a unit's own few answers like those of a child", async () => {
  const app = await openGateApp(DISTRICT);
  await passMonth(app, MONTH, [
    { unit: "district", good: 4 },
    { unit: "a", good: 14, bad: 12 },
    { unit: "b", good: 30, bad: 20 },
  ]);
  expect(await toldAt(app, MONTH)).toEqual({ a: "withheld", b: "30/50", district: "48/80" });
  expect(await toldAt(app, MONTH, { filter: "own" })).toEqual({ a: "withheld", b: "30/50", district: "withheld" });
});

test("releaseClosedPeriods() hides parent and sibling where a chain of lone children would tell", async () => {
  const app = await openGateApp({ city: null, district: "city", a: "district", other: "city" });
  await passMonth(app, MONTH, [
    { unit: "district", good: 4 },
    { unit: "a", good: 14, bad: 12 },
    { unit: "other", good: 30, bad: 20 },
  ]);
  expect(await toldAt(app, MONTH)).toEqual({ a: "withheld", city: "48/80", district: "18/30", other: "30/50" });
});

test("releaseClosedPeriods() hides two channels where one is small, and in a sibling where the parent shows them", async () => {
  const app = await openGateApp({ district: null, a: "district", b: "district", c: "district" });
  const rows = (unit: string, phone: [number, number], visit: [number, number]) => [
    { unit, good: phone[0], bad: phone[1], channel: "phone" },
    { unit, good: visit[0], bad: visit[1], channel: "visit" },
  ];
  await passMonth(app, MONTH, [
    ...rows("a", [20, 18], [3, 1]),
    ...rows("b", [40, 38], [20, 14]),
    ...rows("c", [60, 38], [30, 24]),
  ]);
  expect(await toldAt(app, MONTH)).toEqual({ a: "23/42", b: "60/112", c: "90/152", district: "173/306" });
  const phone = { a: "withheld", b: "withheld", c: "60/98", district: "120/214" };
  expect(await toldAt(app, MONTH, { filter: "channel:phone" })).toEqual(phone);
  const visit = { a: "withheld", b: "withheld", c: "30/54", district: "53/92" };
  expect(await toldAt(app, MONTH, { filter: "channel:visit" })).toEqual(visit);
});

test("releaseClosedPeriods() hides the smallest respondent class where few have none", async () => {
  const app = await openGateApp({ east: null });
  const classes = { retired: [20, 4], residents: [30, 15], members: [60, 11] } as const;
  await passMonth(app, MONTH, [
    ...Object.entries(classes).map(([respondentClass, [good, bad]]) => ({ unit: "east", good, bad, respondentClass })),
    { unit: "east", good: 2, bad: 1 },
  ]);
  expect(await toldAt(app, MONTH)).toEqual({ east: "112/143" });
  expect(await toldAt(app, MONTH, { filter: "class:retired" })).toEqual({ east: "withheld" });
  expect(await toldAt(app, MONTH, { filter: "class:members" })).toEqual({ east: "60/71" });
});

test("releaseClosedPeriods() shows all respondent classes where ten have none", async () => {
  const app = await openGateApp({ east: null });
  await passMonth(app, MONTH, [
    { unit: "east", good: 20, bad: 14, respondentClass: "retired" },
    { unit: "east", good: 30, bad: 15, respondentClass: "residents" },
    { unit: "east", good: 10, bad: 10 },
  ]);
  expect(await toldAt(app, MONTH, { filter: "class:retired" })).toEqual({ east: "20/34" });
  expect(await toldAt(app, MONTH, { filter: "class:residents" })).toEqual({ east: "30/45" });
});
