import { beforeEach, expect, test } from "vitest";
import { answer, newLink, putUnit } from "../../support/demo-survey.ts";
import { type GateApp, importOn, openGateApp, releaseOn, toldAt } from "./gate-app.ts";

const ENTERED = { proof: "entered" };
const CLOSE = "2025-04-12";

let app: GateApp;
let links: Record<string, string>;
let sent = 0;

/** Entered by staff for a day that may lie in a closed wave. */
async function enter(unit: string, day: string, overall: number, count: number): Promise<void> {
  links[unit] ??= await newLink(app, app.survey, unit, { channel: "phone" });
  for (let index = 0; index < count; index += 1) {
    sent += 1;
    expect((await answer(app, links[unit] ?? "", sent, { overall }, { day })).status).toBe(201);
  }
}

/** What the wave's cells say, whatever months they add up. */
async function toldOf(more = ENTERED): Promise<Record<string, string>> {
  const told = await toldAt(app, "spring", more);
  return Object.fromEntries(Object.entries(told).map(([unit, text]) => [unit, text.split(" ")[0] ?? ""]));
}

async function lateCount(): Promise<unknown> {
  const { rows } = await app.deps.db.execute("SELECT count FROM late_counts ORDER BY recorded_on DESC LIMIT 1");
  return rows[0]?.count;
}

/** A wave over the end of March with answers in both months, closed and let out. */
beforeEach(async () => {
  links = {};
  app = await openGateApp({ district: null, a: "district", b: "district" }, { today: "2025-03-12" });
  const wave = await app.request("PUT", `/api/v1/surveys/${app.survey}/waves/spring`, {
    ...{ from: "2025-03-10", to: "2025-04-10" },
  });
  expect(wave.status).toBe(201);
  await enter("a", "2025-03-12", 4, 20);
  app.setToday("2025-04-05");
  await enter("b", "2025-04-05", 4, 20);
  await enter("b", "2025-04-05", 1, 10);
  await releaseOn(app, CLOSE);
});

test("reviseYear() adds nothing to a wave without late answers", async () => {
  const told = { a: "20/20", b: "20/30", district: "40/50" };
  expect([await toldOf(), await lateCount()]).toEqual([told, 0]);
  await releaseOn(app, "2026-01-02");
  expect([await toldOf(), await lateCount()]).toEqual([told, 0]);
});

test("reviseYear() lets late answers of a wave in by ten of each of its months, and counts them until then", async () => {
  await enter("a", "2025-03-15", 1, 12);
  await enter("b", "2025-04-09", 1, 9);
  await enter("b", "2025-03-31", 1, 3);
  const told = { a: "20/20", b: "20/30", district: "40/50" };
  for (const day of ["2025-04-13", "2025-05-02", "2026-01-01"]) {
    await releaseOn(app, day);
    expect([await toldOf(), await lateCount()]).toEqual([told, 24]);
  }
  await releaseOn(app, "2026-01-02");
  expect(await toldOf()).toEqual({ a: "20/32", b: "20/30", district: "40/62" });
  expect(await lateCount()).toBe(12);
  await enter("b", "2025-04-09", 4, 1);
  await releaseOn(app, "2027-01-02");
  expect(await toldOf()).toEqual({ a: "20/32", b: "21/40", district: "41/72" });
  expect(await lateCount()).toBe(3);
});

test("reviseYear() leaves the months of a wave without its answers, and gives a new unit its first figure in it", async () => {
  await putUnit(app, "c", { parent: "district" });
  await enter("c", "2025-04-09", 4, 11);
  await releaseOn(app, "2026-01-02");
  expect(await toldOf()).toEqual({ a: "20/20", b: "20/30", c: "11/11", district: "51/61" });
  for (const month of ["2025-03", "2025-04", "2025-Q2", "2025"]) {
    expect(await toldAt(app, month, ENTERED)).toEqual({});
  }
});

test("reviseYear() gives units above what an import brought to a new unit of a closed wave, once", async () => {
  app = await openGateApp({ district: null, a: "district", b: "district", c: "district" }, { today: "2025-03-12" });
  await app.request("PUT", `/api/v1/surveys/${app.survey}/waves/spring`, { from: "2025-03-01", to: "2025-03-20" });
  await importOn(app, "2025-03-12", [
    { unit: "a", good: 14, bad: 12 },
    { unit: "b", good: 30, bad: 20 },
  ]);
  await releaseOn(app, "2025-03-25");
  await importOn(app, "2025-03-13", [
    { unit: "c", good: 15, bad: 4 },
    { unit: "a", good: 3 },
  ]);
  const imported = { proof: "imported" };
  expect(await toldOf(imported)).toEqual({ a: "14/26", b: "30/50", c: "15/19", district: "44/76" });
  await releaseOn(app, "2026-01-02");
  await releaseOn(app, "2027-01-02");
  expect(await toldOf(imported)).toEqual({ a: "14/26", b: "30/50", c: "15/19", district: "59/95" });
  expect(await lateCount()).toBe(0);
});

test("reviseYear() leaves late answers of a wave waiting that would show a unit of whom nearly all agree", async () => {
  await putUnit(app, "a", { parent: "district", population: 40 });
  await enter("a", "2025-03-15", 4, 12);
  await enter("b", "2025-04-09", 1, 10);
  await releaseOn(app, "2026-01-02");
  expect(await toldOf()).toEqual({ a: "20/20", b: "20/40", district: "40/60" });
  expect(await lateCount()).toBe(12);
});
