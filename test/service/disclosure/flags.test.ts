import { expect, test } from "vitest";
import { answer, newLink, publishSurvey } from "../../support/demo-survey.ts";
import { type FlagRows, importFlagged, SIX_RATINGS, uniformAnswers, variedAnswers } from "../../support/flag-survey.ts";
import { type GateApp, openGateApp, releaseDayOf, releaseOn, toldAt } from "./gate-app.ts";

type FlagApp = GateApp & { six: string };

async function openFlagApp(parents: Readonly<Record<string, string | null>>): Promise<FlagApp> {
  const app = await openGateApp(parents);
  return { ...app, six: await publishSurvey(app, SIX_RATINGS) };
}

async function passMonth(app: FlagApp, month: string, rows: readonly FlagRows[]): Promise<void> {
  app.setToday(`${month}-20`);
  await importFlagged(app, { survey: app.six, day: `${month}-01`, rows });
  await releaseOn(app, releaseDayOf(app, month));
}

/** What the total and its two parts say of each unit. */
async function partsAt(app: FlagApp, period: string, proof = "imported") {
  const [all, none, uniform] = ["", "flag:none", "flag:uniform"].map((filter) =>
    toldAt(app, period, { filter, proof }),
  );
  return { all: await all, none: await none, uniform: await uniform };
}

test("releaseClosedPeriods() shows neither part where nine answers are flagged, and never drops them", async () => {
  const app = await openFlagApp({ east: null });
  await passMonth(app, "2026-01", [{ unit: "east", good: 30, bad: 10, uniformGood: 9 }]);
  expect(await partsAt(app, "2026-01")).toEqual({
    ...{ all: { east: "39/49" }, none: { east: "withheld" }, uniform: { east: "withheld" } },
  });
});

test("releaseClosedPeriods() shows both parts where ten are flagged and ten are not", async () => {
  const app = await openFlagApp({ east: null });
  await passMonth(app, "2026-01", [{ unit: "east", good: 4, bad: 6, uniformGood: 10 }]);
  expect(await partsAt(app, "2026-01")).toEqual({
    ...{ all: { east: "14/20" }, none: { east: "4/10" }, uniform: { east: "10/10" } },
  });
});

test("releaseClosedPeriods() shows neither part where nine are left without the flagged", async () => {
  const app = await openFlagApp({ east: null });
  await passMonth(app, "2026-01", [{ unit: "east", good: 4, bad: 5, uniformGood: 25 }]);
  expect(await partsAt(app, "2026-01")).toEqual({
    ...{ all: { east: "29/34" }, none: { east: "withheld" }, uniform: { east: "withheld" } },
  });
});

test("releaseClosedPeriods() lets no cell by flag out where no answer is flagged", async () => {
  const app = await openFlagApp({ district: null, a: "district" });
  await passMonth(app, "2026-01", [{ unit: "a", good: 30, bad: 10 }]);
  expect(await partsAt(app, "2026-01")).toEqual({ all: { a: "30/40", district: "30/40" }, none: {}, uniform: {} });
});

test("releaseClosedPeriods() shows the parts at the first unit above where both have ten", async () => {
  const app = await openFlagApp({ district: null, a: "district", b: "district" });
  await passMonth(app, "2026-01", [
    { unit: "a", good: 30, bad: 20, uniformGood: 5, uniformBad: 4 },
    { unit: "b", good: 30, bad: 20, uniformGood: 6, uniformBad: 7 },
  ]);
  expect(await partsAt(app, "2026-01")).toEqual({
    all: { a: "35/59", b: "36/63", district: "71/122" },
    none: { a: "withheld", b: "withheld", district: "60/100" },
    uniform: { a: "withheld", b: "withheld", district: "11/22" },
  });
});

test("releaseClosedPeriods() carries few flagged answers forward, and adds both parts up to the quarter", async () => {
  const app = await openFlagApp({ east: null });
  await passMonth(app, "2026-01", [{ unit: "east", good: 20, bad: 10 }]);
  await passMonth(app, "2026-02", [{ unit: "east", good: 20, bad: 20, uniformGood: 5, uniformBad: 4 }]);
  await passMonth(app, "2026-03", [{ unit: "east", good: 30, bad: 20, uniformGood: 6, uniformBad: 2 }]);
  expect(await partsAt(app, "2026-02")).toEqual({
    ...{ all: { east: "25/49" }, none: { east: "withheld" }, uniform: { east: "withheld" } },
  });
  expect(await partsAt(app, "2026-03")).toEqual({
    all: { east: "36/58" },
    none: { east: "50/90 2026-02 2026-03" },
    uniform: { east: "11/17 2026-02 2026-03" },
  });
  expect(await partsAt(app, "2026-Q1")).toEqual({
    ...{ all: { east: "81/137" }, none: { east: "70/120" }, uniform: { east: "11/17" } },
  });
});

test("releaseClosedPeriods() carries a small month without a flag into both the total and its unflagged part", async () => {
  const app = await openFlagApp({ east: null });
  await passMonth(app, "2026-02", [{ unit: "east", good: 5, bad: 1 }]);
  await passMonth(app, "2026-03", [{ unit: "east", good: 15, bad: 5, uniformGood: 12 }]);
  expect(await partsAt(app, "2026-03")).toEqual({
    all: { east: "32/38 2026-02 2026-03" },
    none: { east: "20/26 2026-02 2026-03" },
    uniform: { east: "12/12 2026-02 2026-03" },
  });
});

test("releaseClosedPeriods() enters late flagged answers by ten, on top of a month that had none", async () => {
  const app = await openFlagApp({ east: null });
  const link = await newLink(app, app.six, "east", { channel: "paper" });
  let id = 0;
  const enter = async (day: string, count: number, answers: object) => {
    for (let left = count; left > 0; left -= 1) {
      id += 1;
      expect((await answer(app, link, id, answers, { day })).status).toBe(201);
    }
  };
  app.setToday("2026-02-20");
  for (const month of ["2026-01", "2026-02"]) {
    await enter(`${month}-05`, 20, variedAnswers(4));
    await enter(`${month}-05`, 10, variedAnswers(1));
  }
  await releaseOn(app, "2026-03-03");
  await enter("2026-01-06", 11, variedAnswers(4));
  await enter("2026-01-06", 12, uniformAnswers(4));
  await enter("2026-02-06", 11, variedAnswers(4));
  await releaseOn(app, "2027-01-05");
  expect(await partsAt(app, "2026-01", "entered")).toEqual({
    ...{ all: { east: "43/53" }, none: { east: "31/41" }, uniform: { east: "12/12" } },
  });
  expect(await partsAt(app, "2026-02", "entered")).toEqual({ all: { east: "31/41" }, none: {}, uniform: {} });
  expect(await partsAt(app, "2026", "entered")).toEqual({
    ...{ all: { east: "74/94" }, none: { east: "62/82" }, uniform: { east: "12/12" } },
  });
});

test("releaseClosedPeriods() takes no answer for late that was settled before its flag was known", async () => {
  const app = await openFlagApp({ east: null });
  const rows = [{ unit: "east", good: 20, uniformGood: 15 }];
  await importFlagged(app, { survey: app.six, day: "2026-01-01", rows });
  const flagAll = (flag: string) =>
    app.deps.db.batch(
      ["tally_days", "tally_months"].map((table) => ({
        sql: `UPDATE ${table} SET flag = ?1 WHERE question <> '' AND value = '4'`,
        args: [flag],
      })),
    );
  await app.deps.db.execute("DELETE FROM tally_days WHERE flag = ''");
  await app.deps.db.execute("DELETE FROM tally_months WHERE flag = ''");
  await flagAll("");
  await releaseOn(app, "2026-02-02");
  const before = await toldAt(app, "2026-01");
  expect(before).toEqual({ east: "15/15" });
  await flagAll("uniform");
  await releaseOn(app, "2027-01-05");
  expect(await toldAt(app, "2026-01")).toEqual(before);
});
