import { afterEach, beforeEach, expect, test } from "vitest";
import type { Ranking, Trend } from "../../src/core/figures/trend.ts";
import { releaseClosedPeriods } from "../../src/service/disclosure/release-closed-periods.ts";
import { answer, CALL_BACK, newLink, publishSurvey, putUnit } from "../support/demo-survey.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

let app: TestApp;
let survey: string;

beforeEach(async () => {
  app = await openTestApp({ today: "2026-02-10" });
  await putUnit(app, "district");
  await putUnit(app, "east", { parent: "district" });
  await putUnit(app, "west", { parent: "district" });
  survey = await publishSurvey(app);
});
afterEach(() => app.close());

type Rows = [day: string, unit: string, favourable: number, unfavourable: number][];

async function importAnswers(rows: Rows, channel = "phone", into = survey): Promise<Response> {
  const lines = rows.flatMap(([day, unit, favourable, unfavourable]) => [
    ...Array(favourable).fill(`${day},${unit},${channel},4,yes`),
    ...Array(unfavourable).fill(`${day},${unit},${channel},1,no`),
  ]);
  const csv = ["day,unit,channel,overall,solved", ...lines].join("\n");
  return app.request("POST", `/api/v1/surveys/${into}/responses/import`, csv);
}

async function trend(unit: string, query = ""): Promise<Trend> {
  const reply = await app.request("GET", `/api/v1/units/${unit}/trend?indicator=satisfaction${query}`, undefined, {
    token: false,
  });
  expect(reply.status).toBe(200);
  return (await reply.json()) as Trend;
}

const pointAt = (read: Trend, period: string, proof = "imported") =>
  read.series.find((series) => series.proof === proof)?.points.find((point) => point.period === period);

test("GET trend shows a closed month after an import, in the unit and above it, never nine answers", async () => {
  await importAnswers([
    ["2025-09-03", "east", 74, 26],
    ["2025-12-03", "east", 82, 18],
    ["2025-12-03", "west", 9, 0],
  ]);
  expect(pointAt(await trend("east", "&to=2025-12-31"), "2025-12")).toMatchObject({ status: "withheld", valid: null });
  const east = await trend("east", "&from=2025-09-01&to=2025-10-31");
  expect(pointAt(east, "2025-09")).toMatchObject({ status: "shown", favourable: 74, valid: 100, value: 0.74 });
  expect(pointAt(east, "2025-10")).toMatchObject({ status: "withheld", value: null, valid: null, isOpen: false });
  expect(pointAt(await trend("district"), "2025-12")).toMatchObject({ favourable: 91, valid: 109 });
  expect(pointAt(await trend("west"), "2025-12") ?? { valid: null }).toMatchObject({ valid: null });
});

test("GET trend tells the change between the first and the last shown point as Newcombe does", async () => {
  await importAnswers([
    ["2025-09-03", "east", 74, 26],
    ["2025-12-03", "east", 82, 18],
  ]);
  const [series] = (await trend("east")).series;
  expect(series?.change).toMatchObject({ from: "2025-09", to: "2025-12", verdict: "indistinct" });
  expect(series?.change?.difference).toBeCloseTo(0.08, 12);
  expect(series?.change?.low).toBeCloseTo(-0.035244, 6);
  expect(series?.change?.high).toBeCloseTo(0.192917, 6);
});

test("GET trend takes 24 periods ending with the last shown point, or whole periods from and to", async () => {
  await importAnswers([["2025-12-03", "east", 20, 5]]);
  const points = (await trend("east")).series[0]?.points ?? [];
  expect([points.length, points[0]?.period, points.at(-1)?.period]).toEqual([24, "2024-01", "2025-12"]);
  const narrow = (await trend("east", "&from=2025-11-17&to=2026-02-02")).series[0]?.points ?? [];
  expect(narrow.map((point) => [point.period, point.isOpen])).toEqual([
    ["2025-11", false],
    ["2025-12", false],
    ["2026-01", false],
    ["2026-02", true],
  ]);
  const quarters = (await trend("east", "&period=quarter")).series[0]?.points ?? [];
  expect(quarters.at(-1)).toMatchObject({ period: "2025-Q4", valid: 25 });
  expect((await trend("east", "&period=year")).series[0]?.points.at(-1)).toMatchObject({ period: "2025", valid: 25 });
});

test("GET trend leaves a released month as it was when more comes later", async () => {
  await importAnswers([["2025-12-03", "east", 20, 5]]);
  await importAnswers([
    ["2025-12-04", "east", 0, 30],
    ["2025-12-04", "west", 10, 0],
  ]);
  expect(pointAt(await trend("east"), "2025-12")).toMatchObject({ favourable: 20, valid: 25 });
  expect(pointAt(await trend("west"), "2025-12")).toMatchObject({ favourable: 10, valid: 10 });
  expect(pointAt(await trend("district"), "2025-12")).toMatchObject({ valid: 25 });
});

test("GET trend does not let a second import complete a withheld cell", async () => {
  await importAnswers([["2025-12-03", "west", 9, 0]]);
  await importAnswers([["2025-12-04", "west", 1, 0]]);
  expect(pointAt(await trend("west"), "2025-12")).toMatchObject({ status: "withheld", valid: null });
});

test("GET trend never pools proof classes", async () => {
  await importAnswers([["2026-01-03", "east", 20, 0]]);
  const link = await newLink(app, survey, "east", { channel: "phone" });
  for (let number = 1; number <= 12; number += 1) {
    await answer(app, link, number, { overall: number <= 6 ? 5 : 1 }, { day: "2026-01-05" });
  }
  await releaseClosedPeriods(app.deps);
  const { series } = await trend("east");
  expect(series.map((one) => one.proof)).toEqual(["entered", "imported"]);
  expect(pointAt({ series } as Trend, "2026-01", "entered")).toMatchObject({ favourable: 6, valid: 12 });
  expect(pointAt({ series } as Trend, "2026-01", "imported")).toMatchObject({ favourable: 20, valid: 20 });
});

test("GET trend shows an open month only as open, and releases it one day after it has closed", async () => {
  const link = await newLink(app, survey, "east");
  for (let number = 1; number <= 12; number += 1) {
    await answer(app, link, number, { overall: 4 });
  }
  const february = async () => pointAt(await trend("east", "&from=2026-02-01&to=2026-02-28"), "2026-02", "open");
  expect(await february()).toMatchObject({ isOpen: true, status: "withheld", valid: null });
  app.setToday("2026-03-01");
  await releaseClosedPeriods(app.deps);
  expect(await february()).toMatchObject({ isOpen: false, status: "withheld", valid: null });
  app.setToday("2026-03-02");
  await releaseClosedPeriods(app.deps);
  expect(await february()).toMatchObject({ isOpen: false, status: "shown", valid: 12, favourable: 12 });
});

test("GET trend of a live survey shows the first ten at answer twenty, exactly as they stood", async () => {
  const live = await publishSurvey(app, { ...CALL_BACK, live: true });
  const link = await newLink(app, live, "east");
  const february = async (unit: string) => pointAt(await trend(unit, "&from=2026-02-01"), "2026-02", "open");
  const send = (from: number, to: number, overall: number) =>
    Promise.all(Array.from({ length: to - from + 1 }, (_, i) => answer(app, link, from + i, { overall })));
  await send(1, 8, 5);
  await send(9, 19, 1);
  expect(await february("east")).toMatchObject({ status: "withheld", isOpen: true });
  await send(20, 20, 1);
  expect(await february("east")).toMatchObject({ status: "shown", isOpen: true, valid: 10, favourable: 8 });
  await send(21, 29, 5);
  expect(await february("east")).toMatchObject({ valid: 10, favourable: 8 });
  await send(30, 30, 5);
  expect(await february("east")).toMatchObject({ valid: 20, favourable: 8 });
  expect(await february("district")).toMatchObject({ status: "withheld", valid: null });
  const quarter = await trend("east", "&period=quarter&from=2026-01-01");
  expect(quarter.series.flatMap((series) => series.points).every((point) => point.status === "withheld")).toBe(true);
});

test("GET trend draws a break where the wording, the formula or the channels change, and tells no change across it", async () => {
  await importAnswers([
    ["2025-09-03", "east", 50, 50],
    ["2025-10-03", "east", 50, 50],
  ]);
  await importAnswers([["2025-11-03", "east", 90, 10]], "visit");
  const read = await trend("east");
  expect(read.breaks).toEqual([{ period: "2025-11", reason: "channel" }]);
  expect(read.series[0]?.change).toBeNull();
  const [overall, ...others] = CALL_BACK.questions;
  const reworded = { ...CALL_BACK, questions: [{ ...overall, title: "您满意吗？" }, ...others] };
  await app.request("PUT", `/api/v1/surveys/${survey}`, reworded);
  await app.request("POST", `/api/v1/surveys/${survey}/publish`);
  await importAnswers([["2025-12-03", "east", 90, 10]], "visit");
  expect((await trend("east")).breaks).toContainEqual({ period: "2025-12", reason: "wording" });
});

test("GET trend draws the break that falls on the first shown point of the window", async () => {
  await importAnswers([["2025-10-03", "east", 50, 50]]);
  await importAnswers([["2025-11-03", "east", 90, 10]], "visit");
  expect((await trend("east", "&from=2025-11-01")).breaks).toEqual([{ period: "2025-11", reason: "channel" }]);
});

test("GET trend keeps an old month under the tree of that month", async () => {
  await putUnit(app, "west", { parent: null, since: "2025-11-01" });
  await importAnswers([
    ["2025-10-03", "west", 10, 0],
    ["2025-11-03", "west", 12, 0],
    ["2025-11-03", "east", 11, 0],
  ]);
  const district = await trend("district");
  expect(pointAt(district, "2025-10")).toMatchObject({ valid: 10 });
  expect(pointAt(district, "2025-11")).toMatchObject({ valid: 11 });
  expect(pointAt(await trend("district", "&period=quarter"), "2025-Q4")).toMatchObject({ valid: 21 });
});

test("GET trend gives one filter at a time", async () => {
  await importAnswers([
    ["2025-12-03", "east", 20, 0],
    ["2025-12-03", "district", 11, 0],
  ]);
  expect(pointAt(await trend("district", "&scope=own"), "2025-12")).toMatchObject({ valid: 11 });
  expect(pointAt(await trend("district", `&survey=${survey}`), "2025-12")).toMatchObject({ valid: 31 });
  expect(pointAt(await trend("district", "&channel=phone"), "2025-12")).toMatchObject({ valid: 31 });
  expect(pointAt(await trend("district", "&channel=qr"), "2025-12")).toMatchObject({ valid: null });
  const two = `/api/v1/units/district/trend?indicator=satisfaction&channel=qr&respondentClass=a`;
  expect((await app.request("GET", two)).status).toBe(422);
});

test("GET trend keeps officials' results from the public", async () => {
  const secret = await publishSurvey(app, { ...CALL_BACK, results: "officials" });
  await importAnswers([["2025-12-03", "east", 20, 0]], "phone", secret);
  expect(pointAt(await trend("east"), "2025-12") ?? { valid: null }).toMatchObject({ valid: null });
  const path = `/api/v1/units/east/trend?indicator=satisfaction&survey=${secret}`;
  expect((await app.request("GET", path, undefined, { token: false })).status).toBe(404);
  expect(pointAt((await (await app.request("GET", path)).json()) as Trend, "2025-12")).toMatchObject({ valid: 20 });
  const results = `/api/v1/surveys/${secret}/results?unit=east`;
  expect((await app.request("GET", results, undefined, { token: false })).status).toBe(404);
  expect((await app.request("GET", results)).status).toBe(200);
});

test("GET trend keeps what was let out for officials theirs when a later revision is public", async () => {
  const opened = await publishSurvey(app, { ...CALL_BACK, results: "officials" });
  await importAnswers([["2025-12-03", "east", 20, 0]], "phone", opened);
  await app.request("PUT", `/api/v1/surveys/${opened}`, { ...CALL_BACK, title: "Opened", results: "public" });
  expect((await app.request("POST", `/api/v1/surveys/${opened}/publish`)).status).toBe(200);
  const path = `/api/v1/units/east/trend?indicator=satisfaction&survey=${opened}`;
  expect((await app.request("GET", path, undefined, { token: false })).status).toBe(404);
  expect((await app.request("GET", path)).status).toBe(200);
});

test("GET trend refuses unknown units and indicators, and bad windows", async () => {
  const status = async (path: string) => (await app.request("GET", `/api/v1/units/${path}`)).status;
  expect(await status("nowhere/trend?indicator=satisfaction")).toBe(404);
  expect(await status("east/trend?indicator=mood")).toBe(404);
  expect(await status("east/trend")).toBe(422);
  expect(await status("east/trend?indicator=satisfaction&from=2025-02-29")).toBe(422);
  expect(await status("east/trend?indicator=satisfaction&from=2025-03-01&to=2025-02-01")).toBe(422);
  expect(await status("east/trend?indicator=satisfaction&period=week")).toBe(422);
});

test("GET ranking ranks shown children with intervals of rank, withheld ones last by code", async () => {
  for (const code of ["a", "b", "c", "d", "e", "f", "tiny", "small", "empty"]) {
    await putUnit(app, code, { parent: "west" });
  }
  const counts: [string, number, number][] = [
    ["a", 196, 200],
    ["b", 188, 200],
    ["c", 450, 500],
    ["d", 22, 22],
    ["e", 880, 1000],
    ["f", 160, 200],
    ["small", 7, 9],
    ["tiny", 9, 9],
  ];
  await importAnswers(counts.map(([unit, x, n]) => ["2025-12-03", unit, x, n - x]));
  const reply = await app.request("GET", "/api/v1/units/west/ranking?indicator=satisfaction&period=month");
  const ranking = (await reply.json()) as Ranking;
  expect([ranking.proof, ranking.proofs, ranking.at]).toEqual(["imported", ["imported"], "2025-12"]);
  expect(ranking.units.map((unit) => [unit.code, unit.rankLow, unit.rankHigh, unit.status])).toEqual([
    ["d", 1, 6, "shown"],
    ["a", 1, 3, "shown"],
    ["b", 1, 5, "shown"],
    ["c", 2, 6, "shown"],
    ["e", 2, 6, "shown"],
    ["f", 3, 6, "shown"],
    ["empty", null, null, "withheld"],
    ["small", null, null, "withheld"],
    ["tiny", null, null, "withheld"],
  ]);
});

test("GET results counts each value per question and proof class, ten answers or nothing", async () => {
  await importAnswers([
    ["2025-12-03", "east", 8, 4],
    ["2025-12-03", "west", 3, 4],
    ["2025-12-03", "district", 3, 0],
  ]);
  const read = async (unit: string) => {
    const reply = await app.request("GET", `/api/v1/surveys/${survey}/results?unit=${unit}&period=month&at=2025-12`);
    return (await reply.json()) as { questions: { id: string; series: { counts: unknown; proof: string }[] }[] };
  };
  const { questions } = await read("east");
  expect(questions.find(({ id }) => id === "overall")?.series).toMatchObject([
    { proof: "imported", status: "shown", counts: { "4": 8, "1": 4 } },
  ]);
  expect(questions.find(({ id }) => id === "comment")?.series).toMatchObject([
    { proof: "imported", status: "withheld" },
  ]);
  expect(JSON.stringify((await read("west")).questions)).not.toContain('"counts":{');
});

test("imported figures are a series of their own, shown for their unit and period alone", async () => {
  const csv =
    "unit,indicator,period,favourable,valid,source\ndistrict,satisfaction,2025-12,900,1000,年报\neast,satisfaction,2025-11,9,9,年报";
  expect((await app.request("POST", "/api/v1/figures/import", csv)).status).toBe(200);
  expect(pointAt(await trend("district"), "2025-12", "figures")).toMatchObject({ value: 0.9, valid: 1000 });
  expect(pointAt(await trend("district", "&period=quarter"), "2025-Q4", "figures")).toMatchObject({ valid: null });
  expect(pointAt(await trend("east", "&from=2025-11-01"), "2025-11", "figures")).toMatchObject({ status: "withheld" });
  const fixed = csv.replace("900", "901").split("\n").slice(0, 2).join("\n");
  expect((await app.request("POST", "/api/v1/figures/import", fixed)).status).toBe(422);
  expect((await app.request("POST", "/api/v1/figures/import?correct=misprint", fixed)).status).toBe(200);
  expect(pointAt(await trend("district"), "2025-12", "figures")).toMatchObject({ favourable: 901 });
});

test("a wave holds the answers of its days, which are then in no month", async () => {
  await app.request("PUT", `/api/v1/surveys/${survey}/waves/spring`, { from: "2025-04-10", to: "2025-05-20" });
  await importAnswers([
    ["2025-04-03", "east", 10, 0],
    ["2025-04-12", "east", 12, 3],
    ["2025-05-20", "east", 5, 0],
  ]);
  expect(pointAt(await trend("east", "&period=wave"), "spring")).toMatchObject({ favourable: 17, valid: 20 });
  expect(pointAt(await trend("east", "&from=2025-04-01"), "2025-04")).toMatchObject({ valid: 10 });
  const moved = { from: "2025-04-10", to: "2025-05-21" };
  expect((await app.request("PUT", `/api/v1/surveys/${survey}/waves/spring`, moved)).status).toBe(409);
});
