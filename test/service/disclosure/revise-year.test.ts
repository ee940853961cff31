import { beforeEach, expect, test } from "vitest";
import { answer, newLink, putUnit } from "../../support/demo-survey.ts";
import { type GateApp, importOn, openGateApp, passMonth, releaseOn, toldAt } from "./gate-app.ts";

const DISTRICT = { district: null, a: "district", b: "district", c: "district" };
const ENTERED = { proof: "entered" };

let app: GateApp;
let links: Record<string, string>;
let sent = 0;

/** Entered by staff for a day that may lie in a closed month. */
async function enter(unit: string, day: string, overall: number, count: number, solved?: string): Promise<void> {
  links[unit] ??= await newLink(app, app.survey, unit, { channel: "phone" });
  for (let index = 0; index < count; index += 1) {
    sent += 1;
    const reply = await answer(app, links[unit] ?? "", sent, { overall, ...(solved && { solved }) }, { day });
    expect(reply.status).toBe(201);
  }
}

async function lateCount(): Promise<unknown> {
  const { rows } = await app.deps.db.execute("SELECT count FROM late_counts ORDER BY recorded_on DESC LIMIT 1");
  return rows[0]?.count;
}

async function versions(unit: string, period: string): Promise<unknown[]> {
  const { rows } = await app.deps.db.execute(
    `SELECT version, counts ->> 'valid' AS valid, released_on FROM releases WHERE unit = ?1 AND period = ?2
      AND measure = 'indicator:satisfaction' AND filter = '' AND proof = 'entered' ORDER BY version`,
    [unit, period],
  );
  return rows.map(({ version, valid, released_on }) => [version, valid, released_on]);
}

beforeEach(async () => {
  links = {};
  app = await openGateApp(DISTRICT, { today: "2025-11-20" });
  await enter("a", "2025-11-05", 4, 20);
  await enter("b", "2025-11-05", 4, 30);
  await releaseOn(app, "2025-12-02");
});

test("reviseYear() lets twelve late answers in after the year, where they stand and above, and leaves three", async () => {
  expect(await toldAt(app, "2025-11", ENTERED)).toEqual({ a: "20/20", b: "30/30", district: "50/50" });
  await enter("a", "2025-11-06", 1, 12);
  await enter("b", "2025-11-06", 1, 3);
  for (const day of ["2025-12-03", "2025-12-31", "2026-01-01"]) {
    await releaseOn(app, day);
    expect(await toldAt(app, "2025-11", ENTERED)).toEqual({ a: "20/20", b: "30/30", district: "50/50" });
    expect(await lateCount()).toBe(15);
  }
  await releaseOn(app, "2026-01-02");
  const revised = { a: "20/32", b: "30/30", district: "50/62" };
  for (const period of ["2025-11", "2025-Q4", "2025"]) {
    expect(await toldAt(app, period, ENTERED)).toEqual(revised);
  }
  expect(await versions("a", "2025-11")).toEqual([
    [1, 20, "2025-12-02"],
    [2, 32, "2026-01-02"],
  ]);
  expect(await lateCount()).toBe(3);
});

test("reviseYear() comes once a year: what comes after waits for the next, with new versions of closed sums", async () => {
  await releaseOn(app, "2026-01-02");
  await enter("a", "2025-11-06", 1, 12);
  await releaseOn(app, "2026-01-03");
  await releaseOn(app, "2026-12-31");
  expect(await toldAt(app, "2025-11", ENTERED)).toMatchObject({ a: "20/20" });
  await releaseOn(app, "2027-01-02");
  expect(await versions("a", "2025-11")).toEqual([
    [1, 20, "2025-12-02"],
    [2, 32, "2027-01-02"],
  ]);
  for (const period of ["2025-Q4", "2025"]) {
    expect(await toldAt(app, period, ENTERED)).toEqual({ a: "20/32", b: "30/30", district: "50/62" });
    expect(await versions("a", period)).toEqual([
      [1, 20, "2026-01-02"],
      [2, 32, "2027-01-02"],
    ]);
    expect(await versions("b", period)).toHaveLength(1);
  }
  expect(await lateCount()).toBe(0);
});

test("reviseYear() leaves a unit's late answers out whole where one question would gain a few", async () => {
  await enter("a", "2025-11-06", 4, 20, "yes");
  await enter("b", "2025-11-06", 4, 12, "yes");
  await enter("b", "2025-11-06", 4, 4);
  await releaseOn(app, "2026-01-02");
  expect(await toldAt(app, "2025-11", ENTERED)).toEqual({ a: "40/40", b: "46/46", district: "86/86" });
  await enter("a", "2025-11-06", 1, 12);
  await enter("a", "2025-11-06", 1, 4, "no");
  await enter("b", "2025-11-06", 1, 12);
  await releaseOn(app, "2027-01-02");
  expect(await toldAt(app, "2025-11", ENTERED)).toEqual({ a: "40/40", b: "46/58", district: "86/98" });
  expect(await lateCount()).toBe(16);
});

test("reviseYear() leaves out a unit's late answers of which one channel or class has few", async () => {
  const visits = await newLink(app, app.survey, "a", { channel: "visit" });
  const retired = await newLink(app, app.survey, "b", { channel: "phone", respondentClass: "retired" });
  await enter("a", "2025-11-06", 1, 12);
  await enter("b", "2025-11-06", 1, 4);
  for (let index = 0; index < 12; index += 1) {
    sent += 1;
    await answer(app, index < 3 ? visits : retired, sent, { overall: 1 }, { day: "2025-11-06" });
  }
  await releaseOn(app, "2026-01-02");
  expect(await toldAt(app, "2025-11", ENTERED)).toEqual({ a: "20/20", b: "30/30", district: "50/50" });
});

test("reviseYear() keeps what was withheld withheld, and gives a cell that held nothing its first version", async () => {
  await enter("c", "2025-12-02", 4, 5);
  await releaseOn(app, "2026-01-01");
  await enter("c", "2025-11-06", 4, 12);
  await releaseOn(app, "2026-01-02");
  expect(await toldAt(app, "2025-11", ENTERED)).toEqual({ a: "20/20", b: "30/30", c: "12/12", district: "62/62" });
  expect(await toldAt(app, "2025-12", ENTERED)).toEqual({ c: "withheld", district: "withheld" });
  await enter("c", "2025-12-03", 4, 12);
  await releaseOn(app, "2027-01-02");
  expect(await toldAt(app, "2025-12", ENTERED)).toEqual({ c: "withheld", district: "withheld" });
  expect(await toldAt(app, "2025", ENTERED)).toMatchObject({ c: "12/12", district: "62/62" });
});

test("reviseYear() takes late answers into a month that was carried forward once, not twice", async () => {
  await enter("c", "2025-11-06", 4, 6);
  app = await openGateApp({ c: null }, { today: "2025-11-20" });
  links = {};
  await enter("c", "2025-11-05", 4, 6);
  await releaseOn(app, "2025-12-02");
  await enter("c", "2025-12-02", 4, 8);
  await releaseOn(app, "2026-01-02");
  expect(await toldAt(app, "2025-12", ENTERED)).toEqual({ c: "14/14 2025-11 2025-12" });
  await enter("c", "2025-11-07", 1, 15);
  await enter("c", "2025-12-07", 1, 11);
  await releaseOn(app, "2027-01-02");
  expect(await toldAt(app, "2025-11", ENTERED)).toEqual({ c: "withheld" });
  expect(await toldAt(app, "2025-12", ENTERED)).toEqual({ c: "14/25 2025-11 2025-12" });
});

test("reviseYear() gives a parent what an import gave a new unit of a closed month", async () => {
  await passMonth(app, "2025-12", [
    { unit: "a", good: 14, bad: 12 },
    { unit: "b", good: 30, bad: 20 },
  ]);
  await importOn(app, "2025-12-09", [
    { unit: "c", good: 15, bad: 4 },
    { unit: "a", good: 3 },
  ]);
  expect(await toldAt(app, "2025-12")).toEqual({ a: "14/26", b: "30/50", c: "15/19", district: "44/76" });
  await releaseOn(app, "2027-01-02");
  expect(await toldAt(app, "2025-12")).toEqual({ a: "14/26", b: "30/50", c: "15/19", district: "59/95" });
  expect(await toldAt(app, "2025-Q4")).toMatchObject({ c: "15/19", district: "59/95" });
});

test("reviseYear() adds to a closed quarter the months that an import let out after its close, once", async () => {
  app = await openGateApp({ c: null }, { today: "2025-10-05" });
  await passMonth(app, "2025-10", [{ unit: "c", good: 20 }]);
  await releaseOn(app, "2026-01-02");
  await importOn(app, "2025-12-09", [{ unit: "c", good: 14, bad: 1 }]);
  expect(await toldAt(app, "2025-12")).toEqual({ c: "14/15" });
  expect(await toldAt(app, "2025-Q4")).toEqual({ c: "20/20" });
  await releaseOn(app, "2026-06-02");
  expect(await toldAt(app, "2025-Q4")).toEqual({ c: "20/20" });
  await releaseOn(app, "2027-01-02");
  expect(await toldAt(app, "2025-Q4")).toEqual({ c: "34/35" });
  expect(await toldAt(app, "2025")).toEqual({ c: "34/35" });
});

test("reviseYear() leaves late answers waiting that would show a unit of whom nearly all answered and agree", async () => {
  app = await openGateApp({ district: null, a: "district", b: "district" }, { today: "2025-11-20" });
  for (const code of ["a", "b"]) {
    await putUnit(app, code, { population: 30 });
  }
  links = {};
  await enter("a", "2025-11-05", 4, 11);
  await enter("b", "2025-11-05", 4, 11);
  await releaseOn(app, "2025-12-02");
  await enter("a", "2025-11-06", 4, 13);
  await enter("b", "2025-11-06", 4, 11);
  await enter("b", "2025-11-06", 1, 2);
  await releaseOn(app, "2026-01-02");
  expect(await toldAt(app, "2025-11", ENTERED)).toEqual({ a: "11/11", b: "22/24", district: "33/35" });
  expect(await lateCount()).toBe(13);
});
