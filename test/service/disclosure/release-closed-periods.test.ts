import { expect, test } from "vitest";
import type { Deps } from "../../../src/service/deps.ts";
import { releaseClosedPeriods } from "../../../src/service/disclosure/release-closed-periods.ts";
import { answer, CALL_BACK, newLink, publishSurvey } from "../../support/demo-survey.ts";
import { type GateApp, importOn, openGateApp, passMonth, releaseOn, toldAt } from "./gate-app.ts";

const DISTRICT = { district: null, a: "district", b: "district", c: "district" };
const ROWS = [
  { unit: "a", good: 4, bad: 3 },
  { unit: "b", good: 14, bad: 12 },
  { unit: "c", good: 30, bad: 20 },
];

test("releaseClosedPeriods() waits as many days as the setting says", async () => {
  const app = await openGateApp({ a: null }, { settings: { releaseGraceDays: 5 } });
  await importOn(app, "2026-01-03", [{ unit: "a", good: 20 }]);
  await releaseOn(app, "2026-02-05");
  expect(await toldAt(app, "2026-01")).toEqual({});
  await importOn(app, "2026-01-04", [{ unit: "a", bad: 3 }]);
  await releaseOn(app, "2026-02-06");
  expect(await toldAt(app, "2026-01")).toEqual({ a: "20/23" });
});

test("releaseClosedPeriods() counts answers that were stored together under load", async () => {
  const app = await openGateApp({ a: null }, { groupMin: 20 });
  const link = await newLink(app, app.survey, "a");
  await Promise.all(Array.from({ length: 40 }, (_, number) => answer(app, link, number, { overall: 4 })));
  await passMonth(app, "2026-01", []);
  expect(await toldAt(app, "2026-01", { proof: "open" })).toEqual({ a: "40/40" });
});

test("an import that closes a month counts answers that were stored together under load", async () => {
  const app = await openGateApp({ a: null }, { groupMin: 20 });
  const link = await newLink(app, app.survey, "a");
  await Promise.all(Array.from({ length: 40 }, (_, number) => answer(app, link, number, { overall: 4 })));
  app.setToday("2026-02-20");
  await importOn(app, "2026-01-03", [{ unit: "a", good: 20 }]);
  expect(await toldAt(app, "2026-01", { proof: "open" })).toEqual({ a: "40/40" });
});

test("releaseClosedPeriods() revises as many days after the year's end as the setting says", async () => {
  const app = await openGateApp({ a: null }, { today: "2025-11-20", settings: { releaseGraceDays: 5 } });
  const link = await newLink(app, app.survey, "a", { channel: "phone" });
  const enter = async (from: number, to: number) => {
    for (let number = from; number <= to; number += 1) {
      await answer(app, link, number, { overall: 4 }, { day: "2025-11-05" });
    }
  };
  await enter(1, 12);
  await releaseOn(app, "2025-12-06");
  await enter(13, 30);
  await releaseOn(app, "2026-01-05");
  expect(await toldAt(app, "2025-11", { proof: "entered" })).toEqual({ a: "12/12" });
  await releaseOn(app, "2026-01-06");
  expect(await toldAt(app, "2025-11", { proof: "entered" })).toEqual({ a: "30/30" });
});

test("releaseClosedPeriods() releases a wave once, across months, its siblings suppressed, and no month of it", async () => {
  const app = await openGateApp(DISTRICT, { today: "2026-04-25" });
  await app.request("PUT", `/api/v1/surveys/${app.survey}/waves/spring`, { from: "2026-04-10", to: "2026-05-20" });
  await importOn(app, "2026-04-12", ROWS);
  await importOn(app, "2026-04-02", [{ unit: "c", good: 12 }]);
  app.setToday("2026-05-20");
  await importOn(app, "2026-05-19", [{ unit: "a", good: 1, bad: 1 }, ...ROWS.slice(1)]);
  await releaseOn(app, "2026-05-21");
  expect(await toldAt(app, "spring")).toEqual({});
  expect(await toldAt(app, "2026-04")).toEqual({ c: "12/12", district: "12/12" });
  await releaseOn(app, "2026-05-22");
  const spring = { a: "withheld", b: "withheld", c: "60/100", district: "93/161" };
  const waveOf = async () =>
    Object.fromEntries(Object.entries(await toldAt(app, "spring")).map(([unit, text]) => [unit, text.split(" ")[0]]));
  expect(await waveOf()).toEqual(spring);
  await releaseOn(app, "2026-06-02");
  expect(await toldAt(app, "2026-05")).toEqual({});
  await importOn(app, "2026-04-13", [{ unit: "a", good: 30 }]);
  await releaseOn(app, "2027-01-01");
  expect(await waveOf()).toEqual(spring);
  await releaseOn(app, "2027-01-02");
  expect(await waveOf()).toEqual({ ...spring, district: "123/191" });
  expect(await toldAt(app, "2026")).toEqual({ c: "12/12", district: "12/12" });
});

/** A small unit beside three others, answered on their links in this order. */
async function siblingsOf(isLive: boolean): Promise<Record<string, string>> {
  const app = await openGateApp({ ...DISTRICT, d: "district" });
  const survey = await publishSurvey(app, { ...CALL_BACK, live: isLive });
  const rated = {
    a: [[4, 5]],
    b: [
      [4, 14],
      [1, 10],
    ],
    c: [
      [1, 11],
      [4, 34],
    ],
    d: [
      [4, 40],
      [1, 40],
    ],
  } as const;
  let number = 0;
  for (const [unit, levels] of Object.entries(rated)) {
    const link = await newLink(app, survey, unit);
    for (const overall of levels.flatMap(([level, count]) => Array(count).fill(level))) {
      number += 1;
      await answer(app, link, number, { overall });
    }
  }
  await releaseOn(app, "2026-02-02");
  const live = await toldAt(app, "2026-01", { proof: "open", filter: `live:${survey}` });
  expect(live).toEqual(isLive ? { b: "10/10", c: "19/30", d: "40/70" } : {});
  return toldAt(app, "2026-01", { proof: "open" });
}

test("releaseClosedPeriods() takes what live totals told into account: a sibling hides in what they left open", async () => {
  const shown = { a: "withheld", b: "withheld", c: "34/45", d: "40/80", district: "93/154" };
  expect(await siblingsOf(false)).toEqual(shown);
  expect(await siblingsOf(true)).toEqual({ ...shown, c: "withheld" });
});

/** The same application, gone from its n-th write on, as after kill -9. */
function dyingAt(app: GateApp, n: number): Deps {
  let writes = 0;
  const { db } = app.deps;
  const batch: typeof db.batch = async (statements) => {
    writes += 1;
    if (writes >= n) {
      throw new Error("the process is gone");
    }
    return db.batch(statements);
  };
  return { ...app.deps, db: { ...db, query: db.query, execute: db.execute.bind(db), close: db.close.bind(db), batch } };
}

async function everyRelease(app: GateApp): Promise<unknown> {
  const { rows } = await app.deps.db.execute("SELECT * FROM releases ORDER BY 1, 2, 3, 4, 5, 6, 7");
  return rows.map((row) => ({ ...row }));
}

/** Two months with late answers and a sibling hidden in one, up to the day on which all that is released and revised. */
async function untilTheEnd(): Promise<GateApp> {
  const app = await openGateApp(DISTRICT, { today: "2025-11-20" });
  await passMonth(app, "2025-11", ROWS);
  const link = await newLink(app, app.survey, "c", { channel: "phone" });
  for (let number = 1; number <= 24; number += 1) {
    await answer(app, link, number, { overall: 4 }, { day: number > 12 ? "2025-11-05" : "2025-12-02" });
  }
  await importOn(app, "2025-12-02", ROWS);
  app.setToday("2026-01-02");
  return app;
}

test("releaseClosedPeriods() that dies at any write repeats to the same releases, whatever comes in between", async () => {
  const whole = await untilTheEnd();
  let writes = 0;
  const { db } = whole.deps;
  const counting: typeof db.batch = (statements) => {
    writes += 1;
    return db.batch(statements);
  };
  await releaseClosedPeriods({
    ...whole.deps,
    db: { ...db, query: db.query, execute: db.execute.bind(db), close: db.close.bind(db), batch: counting },
  });
  const expected = await everyRelease(whole);
  expect(writes).toBeGreaterThan(3);
  for (let n = 1; n <= writes; n += 1) {
    const app = await untilTheEnd();
    await expect(releaseClosedPeriods(dyingAt(app, n))).rejects.toThrow("the process is gone");
    if (n > 1) {
      const link = await newLink(app, app.survey, "c", { channel: "phone" });
      await answer(app, link, 100 + n, { overall: 1 }, { day: "2025-12-30" });
    }
    await releaseClosedPeriods(app.deps);
    expect(await everyRelease(app), `died at write ${n}`).toEqual(expected);
  }
});
