import { expect, test } from "vitest";
import type { Trend } from "../../../src/core/figures/trend.ts";
import { publishSurvey, putUnit } from "../../support/demo-survey.ts";
import { type GateApp, openGateApp, passMonth, releaseDayOf, releaseOn, toldAt } from "./gate-app.ts";

const MONTH = "2026-01";

/** A unit of so many people. */
async function openWith(population: number | null, more: Record<string, string | null> = {}): Promise<GateApp> {
  const app = await openGateApp({ east: null, ...more });
  await putUnit(app, "east", population === null ? {} : { population });
  return app;
}

async function told(population: number | null, good: number, bad: number): Promise<string | undefined> {
  const app = await openWith(population);
  await passMonth(app, MONTH, [{ unit: "east", good, bad }]);
  return (await toldAt(app, MONTH)).east;
}

test("releaseClosedPeriods() tells a bound where 80% of all people answered and agree", async () => {
  expect(await told(25, 20, 0)).toBe(">=0.95");
  expect(await told(26, 20, 0)).toBe("20/20");
  expect(await told(null, 20, 0)).toBe("20/20");
});

test("releaseClosedPeriods() tells a bound with one dissenter, counts with two, at either end", async () => {
  expect(await told(30, 29, 1)).toBe(">=0.95");
  expect(await told(30, 28, 2)).toBe("28/30");
  expect(await told(30, 1, 29)).toBe("<=0.05");
  expect(await told(30, 2, 28)).toBe("2/30");
});

test("releaseClosedPeriods() tells nothing of ten to nineteen who agree and are nearly everyone", async () => {
  expect(await told(20, 19, 0)).toBe("withheld");
  expect(await told(12, 1, 9)).toBe("withheld");
  expect(await told(20, 17, 2)).toBe("17/19");
});

test("releaseClosedPeriods() tells the bound on the trend without any count, and no filter of it", async () => {
  const app = await openWith(25);
  await passMonth(app, MONTH, [{ unit: "east", good: 24, respondentClass: "retired" }]);
  const reply = await app.request(
    "GET",
    "/api/v1/units/east/trend?indicator=satisfaction&from=2026-01-01&to=2026-01-31",
  );
  const [point] = ((await reply.json()) as Trend).series[0]?.points ?? [];
  expect(point).toEqual({
    ...{ period: MONTH, isOpen: false, status: "bounded", bound: ">=0.95" },
    ...{ value: null, low: null, high: null, favourable: null, valid: null, levels: null },
  });
  expect(await toldAt(app, MONTH, { filter: "own" })).toEqual({ east: ">=0.95" });
  for (const filter of [`survey:${app.survey}`, "channel:phone", "class:retired"]) {
    expect(await toldAt(app, MONTH, { filter }), filter).toEqual({ east: "withheld" });
  }
  const question = { measure: `question:${app.survey}:overall`, filter: `survey:${app.survey}` };
  expect(await toldAt(app, MONTH, question)).toEqual({ east: "withheld" });
});

test("releaseClosedPeriods() hides a sibling with a bounded unit, whose counts the parent would tell", async () => {
  const app = await openGateApp({ district: null, east: "district", west: "district", north: "district" });
  await putUnit(app, "east", { parent: "district", population: 25 });
  await passMonth(app, MONTH, [
    { unit: "east", good: 24 },
    { unit: "west", good: 30, bad: 10 },
    { unit: "north", good: 40, bad: 11 },
  ]);
  expect(await toldAt(app, MONTH)).toEqual({ district: "94/115", east: ">=0.95", north: "40/51", west: "withheld" });
});

const STARS = {
  title: { "zh-CN": "打分", en: "Stars" },
  questions: [
    {
      id: "overall",
      type: "rating",
      title: { "zh-CN": "几星？", en: "How many stars?" },
      scale: "stars5",
      required: true,
    },
    { id: "again", type: "rating", title: { "zh-CN": "会推荐吗？", en: "Would you tell others?" }, scale: "nps11" },
    {
      id: "wishes",
      type: "choices",
      title: { "zh-CN": "希望改进什么？", en: "What should be better?" },
      options: [
        { value: "speed", label: { "zh-CN": "快些", en: "Speed" } },
        { value: "manners", label: { "zh-CN": "态度", en: "Manners" } },
      ],
    },
  ],
  indicators: [
    { key: "stars", name: { "zh-CN": "星", en: "Stars" }, kind: "mean", question: "overall" },
    { key: "nps", name: { "zh-CN": "推荐", en: "Promoters" }, kind: "nps", question: "again" },
  ],
};

/** What is told of `all` who gave the same answers, and of some others who gave one star and 0. */
async function toldOfStars(population: number, all: number, others: number): Promise<(string | undefined)[]> {
  const app = await openWith(population);
  const survey = await publishSurvey(app, STARS);
  app.setToday(`${MONTH}-20`);
  const lines = [...Array(all).fill("5,10,speed"), ...Array(others).fill("1,0,manners")];
  const rows = lines.map((line) => `${MONTH}-01,east,phone,,1,${line}`);
  const csv = ["day,unit,channel,respondentClass,round,overall,again,wishes", ...rows].join("\n");
  await app.request("POST", `/api/v1/surveys/${survey}/responses/import`, csv);
  await releaseOn(app, releaseDayOf(app, MONTH));
  const filter = `survey:${survey}`;
  const questions = ["overall", "again", "wishes"].map((id) => ({ measure: `question:${survey}:${id}`, filter }));
  const measures = [{ measure: "indicator:stars" }, { measure: "indicator:nps" }, ...questions];
  return Promise.all(measures.map(async (measure) => (await toldAt(app, MONTH, measure)).east));
}

test("releaseClosedPeriods() tells nothing of a mean, a score or a question where nearly everyone said the same", async () => {
  expect(await toldOfStars(25, 24, 0)).toEqual(Array(5).fill("withheld"));
  expect(await toldOfStars(25, 23, 1)).toEqual(Array(5).fill("withheld"));
  expect(await toldOfStars(25, 22, 2)).toEqual(["0/24", "0/24", "24", "24", "24"]);
  expect(await toldOfStars(31, 24, 0)).toEqual(["0/24", "0/24", "24", "24", "24"]);
});

test("releaseClosedPeriods() bounds a quarter whose months reach nearly everyone together", async () => {
  const app = await openWith(30);
  await passMonth(app, "2026-01", [{ unit: "east", good: 14 }]);
  await passMonth(app, "2026-02", [{ unit: "east", good: 12 }]);
  await passMonth(app, "2026-03", []);
  expect(await toldAt(app, "2026-01")).toEqual({ east: "14/14" });
  expect(await toldAt(app, "2026-Q1")).toEqual({ east: ">=0.95" });
});

test("releaseClosedPeriods() follows a raised threshold: fewer are withheld, and released months stay", async () => {
  const app = await openGateApp({ district: null, a: "district", b: "district", c: "district" });
  const rows = [
    { unit: "a", good: 10, bad: 4 },
    { unit: "b", good: 14, bad: 10 },
    { unit: "c", good: 30, bad: 20 },
  ];
  await passMonth(app, "2026-01", rows);
  await app.deps.db.execute("INSERT INTO threshold_changes VALUES (1, 20, '2026-02-03', 'administrator')");
  await passMonth(app, "2026-02", rows);
  const all = { a: "10/14", b: "14/24", c: "30/50", district: "54/88" };
  expect(await toldAt(app, "2026-01")).toEqual(all);
  expect(await toldAt(app, "2026-02")).toEqual({ ...all, a: "withheld", b: "withheld" });
});
