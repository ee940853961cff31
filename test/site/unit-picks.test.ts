import { afterAll, beforeAll, expect, test } from "vitest";
import { putUnit } from "../support/demo-survey.ts";
import { type FilledApp, openFilledApp } from "../support/filled-app.ts";

const FIGURES = `unit,indicator,period,favourable,valid,source
office,satisfaction,2024-11,74,100,Report
office,satisfaction,2025-12,790,1000,Report
office,satisfaction,2026-01,740,1000,Report
ash,satisfaction,2025-12,79,100,Report
ash,satisfaction,2026-01,41,50,Report
elm,satisfaction,2026-01,3300,4000,Report
`;

let app: FilledApp;

beforeAll(async () => {
  app = await openFilledApp();
  await putUnit(app, "office");
  await putUnit(app, "bare");
  await putUnit(app, "ash", { parent: "office" });
  await putUnit(app, "elm", { parent: "office" });
  expect((await app.request("POST", "/api/v1/figures/import", FIGURES)).status).toBe(200);
});

afterAll(() => app?.close());

const get = async (path: string) => app.request("GET", path, undefined, { token: false });
const read = async (path: string) => (await get(path)).text();

test("GET /u/:code offers the parts of the answers that have figures, and no other", async () => {
  const html = await read("/u/east?indicator=satisfaction&period=month");
  expect(html).toContain("channel=phone");
  expect(html).toContain("respondentClass=retired");
  expect(html).not.toContain("channel=paper");
  expect(await read("/u/east?indicator=satisfaction&period=month&lang=en")).toMatch(/channel=phone[^>]*>Telephone</);
  expect(html).not.toContain(`survey=${app.officials}`);
});

test("GET /u/:code of one part tells that part's figures as the API does, names it, and compares no units", async () => {
  const api = (await (
    await get("/api/v1/units/district/trend?indicator=satisfaction&period=month&channel=phone")
  ).json()) as { series: { points: { status: string; valid: number }[] }[] };
  const valid = api.series.flatMap(({ points }) => points.flatMap((p) => (p.status === "shown" ? [p.valid] : [])));
  expect(valid.length).toBeGreaterThan(0);
  const html = await read("/u/district?indicator=satisfaction&period=month&channel=phone");
  for (const count of valid) {
    expect(html).toContain(`<td>${count}</td>`);
  }
  expect(html).toContain("只计渠道「电话」的评价");
  expect(html).not.toContain('class="ranked"');
  expect(html).not.toContain("98.6%");
});

test("GET /u/:code takes one part at a time, and none that is not known", async () => {
  expect((await get("/u/east?channel=phone&respondentClass=retired")).status).toBe(422);
  expect((await get("/u/east?channel=pigeon")).status).toBe(422);
  expect((await get(`/u/east?survey=${app.officials}`)).status).toBe(404);
});

test("GET /u/:code tells the change from the period before only when it is asked for", async () => {
  const office = "/u/office?indicator=satisfaction&period=month";
  expect(await read(office)).not.toContain('class="compared"');
  const told = /<p class="compared">(.*?)<\/p>/.exec(await read(`${office}&compare=previous`))?.[1];
  expect(told).toMatch(/由 79% 降至 74%，降低 5 个百分点（随机波动范围 .*；各 1,000 份）/);
  expect(await read(`${office}&compare=year`)).toContain('class="compared">2025 年 1 月没有可以显示的数字，不能比较。');
  expect((await get("/u/east?compare=best")).status).toBe(422);
});

test("GET /u/:code of a unit without a figure names that of the nearest unit above it", async () => {
  const html = await read("/u/tiny?indicator=satisfaction&period=month&lang=en");
  expect(html).toMatch(/This unit has no figure to show; that of <a href="[^"]*\/u\/district[^"]*">/);
  expect(html).toMatch(/was [\d.]+% in .+ \([\d,]+ answers\)/);
});

test("GET /u/:code with ?more=1 tells of each unit below what the API tells of it", async () => {
  const html = await read("/u/office?indicator=satisfaction&period=month&more=1");
  const heat = /<table class="heat">(.*?)<\/table>/s.exec(html)?.[1] ?? "";
  const cells = [...heat.matchAll(/<td class="h\d">([\d.]+)<small>([\d,]+)<\/small>/g)].map((m) => `${m[1]} ${m[2]}`);
  const told: string[] = [];
  for (const code of ["ash", "elm"]) {
    const trend = (await (await get(`/api/v1/units/${code}/trend?indicator=satisfaction&period=month`)).json()) as {
      series: { points: { status: string; value: number; valid: number }[] }[];
    };
    const shown = trend.series.flatMap(({ points }) => points.filter(({ status }) => status === "shown"));
    told.push(...shown.map(({ value, valid }) => `${(value * 100).toFixed(1)} ${valid.toLocaleString("en-US")}`));
  }
  expect(cells.toSorted()).toEqual(["79.0 100", "82.0 50", "82.5 4,000"]);
  expect(told.toSorted()).toEqual(cells.toSorted());
  expect((await get("/u/district?more=2")).status).toBe(422);
});

test("GET /u/:code takes months as its own form sends them, and leaves an empty field alone", async () => {
  const office = "/u/office?indicator=satisfaction&period=month&lang=zh-CN";
  const bodyOf = async (query: string) => (await read(office + query)).replace(/<nav.*?<\/nav>|href="[^"]*"/gs, "");
  const months = await bodyOf("&from=2025-12&to=2026-01");
  expect(months).toContain('name="from" value="2025-12"');
  expect(months).toBe(await bodyOf("&from=2025-12-01&to=2026-01-31"));
  expect(await bodyOf("&from=&to=")).toBe(await bodyOf(""));
  expect((await get(`${office}&from=2026-01&to=2025-12`)).status).toBe(422);
  expect((await get(`${office}&from=2025-13`)).status).toBe(422);
});

test("GET /u/:code names what in its address is unknown, in words of that thing", async () => {
  const told = async (path: string) => {
    const reply = await get(path);
    return `${reply.status} ${/<h1>(.*?)<\/h1>/.exec(await reply.text())?.[1]}`;
  };
  expect(await told("/u/nowhere/about")).toBe("404 没有找到这个单位");
  expect(await told("/u/east/about?period=2025-13")).toBe("404 没有这一期");
  expect(await told("/u/east/about?period=spring")).toBe("404 没有这一期");
  expect(await told("/u/east/about?indicator=nope")).toBe("404 没有这个指标");
  expect(await told("/u/bare/about")).toBe("404 这个单位还没有公布过数字");
  expect(await told("/u/bare/about?period=2014-09")).toBe("404 这个单位还没有公布过数字");
  expect(await told("/u/east?survey=doesnotexist&lang=en")).toBe("404 There is no such survey");
  expect((await get("/u/west?respondentClass=retired")).status).toBe(200);
  expect(await told("/u/east?from=1900-01&to=2099-12")).toBe("422 选的时间太长");
  expect(await told("/u/east?from=1900-01-01&to=1800-01-01")).toBe("422 网址里的参数不对");
});
