import { afterAll, beforeAll, expect, test } from "vitest";
import { demoDoor } from "../../src/cli/demo/demo-door.ts";
import { demoLinkCode, fillDemo } from "../../src/cli/demo/fill-demo.ts";
import { apportion } from "../../src/cli/demo/plan-call-backs.ts";
import type { Ranking, Trend } from "../../src/core/figures/trend.ts";
import type { UnitChain } from "../../src/service/figures/read-chain.ts";
import type { UnitComposite } from "../../src/service/figures/read-composite.ts";
import { submissionId } from "../support/demo-survey.ts";
import { ADMIN_TOKEN, openTestApp, type TestApp } from "../support/test-app.ts";

let demo: TestApp;

beforeAll(async () => {
  demo = await openTestApp({ today: "2026-11-22", settings: { isDemo: true } });
  await fillDemo(demo.deps, demoDoor(demo.app, ADMIN_TOKEN));
}, 120_000);
afterAll(() => demo.close());

async function read<T>(path: string): Promise<T> {
  return (await (await demo.request("GET", `/api/v1/units/${path}`, undefined, { token: false })).json()) as T;
}

const lastFour = "from=2025-09-01&to=2025-12-31";
const shownIn = (trend: Trend, proof: string) =>
  trend.series
    .find((series) => series.proof === proof)
    ?.points.filter((point) => point.status === "shown")
    .map((point) => [point.period, point.favourable, point.valid]);

test("fillDemo() gives the district the published figures of September and December", async () => {
  const satisfaction = await read<Trend>(`linjiang/trend?indicator=satisfaction&${lastFour}`);
  const points = shownIn(satisfaction, "entered") ?? [];
  expect(points.at(0)).toEqual(["2025-09", 888, 1200]);
  expect(points.at(-1)).toEqual(["2025-12", 1148, 1400]);
  expect(satisfaction.series[0]?.change).toMatchObject({ from: "2025-09", to: "2025-12", verdict: "higher" });
  const resolution = shownIn(await read<Trend>(`linjiang/trend?indicator=resolution&${lastFour}`), "entered") ?? [];
  expect(
    [points, resolution].map((months) => months.every(([, , n]) => Number(n) >= 1200 && Number(n) <= 1400)),
  ).toEqual([true, true]);
  expect([resolution.at(0), resolution.at(-1)]).toEqual([
    ["2025-09", 624, 1200],
    ["2025-12", 938, 1400],
  ]);
  const response = shownIn(await read<Trend>("linjiang/trend?indicator=response"), "figures") ?? [];
  expect(response.length).toBe(24);
  expect(response.every(([, favourable, valid]) => favourable === valid)).toBe(true);
});

test("fillDemo() shows 24 months, and each special unit as it was meant", async () => {
  const months = shownIn(await read<Trend>("linjiang/trend?indicator=satisfaction"), "entered") ?? [];
  expect([months.length, months[0]?.[0]]).toEqual([24, "2024-01"]);
  const huaishu = await read<Trend>("huaishu/trend?indicator=satisfaction");
  expect(huaishu.series[0]?.change).toMatchObject({ from: "2025-09", to: "2025-12", verdict: "indistinct" });
  expect([shownIn(huaishu, "entered")?.at(0), shownIn(huaishu, "entered")?.at(-1)]).toEqual([
    ["2025-09", 74, 100],
    ["2025-12", 82, 100],
  ]);
  const last = async (unit: string, proof = "entered", indicator = "satisfaction") =>
    shownIn(await read<Trend>(`${unit}/trend?indicator=${indicator}`), proof)?.at(-1);
  expect(await last("taoyuan")).toEqual(["2025-12", 98, 100]);
  expect(await last("songfeng")).toEqual(["2025-12", 22, 22]);
  expect(await last("liuyin", "imported", "appraisal")).toEqual(["2025-12", 72, 75]);
  const small = await read<Ranking>("nanpu/ranking?indicator=satisfaction&period=month&at=2025-12");
  expect(small.units.map((unit) => [unit.code, unit.status])).toEqual([
    ["dukou", "withheld"],
    ["luwei", "withheld"],
  ]);
});

test("fillDemo() states the chain behind the last months, a score by groups, a sample and an appraisal by class", async () => {
  const chain = await read<UnitChain>("linjiang/chain");
  expect(chain).toMatchObject({
    at: "2025-12",
    chain: { steps: { handled: { count: 1820 }, valid: { count: 1400 } } },
  });
  expect(chain.chain?.excluded.filter(({ count }) => count === null).map(({ reason }) => reason)).toEqual([
    ...["out_of_scope", "withdrawn"],
  ]);
  const score = await read<UnitComposite>("linjiang/composite?key=three-rates");
  expect(score.rule?.parts.map(({ isPinned }) => isPinned)).toEqual([true, false, false]);
  expect(score.units.map(({ group }) => group).sort()).toEqual([..."AAAABBBB"]);
  expect(score.units.every((unit) => unit.score !== null)).toBe(true);
  const html = async (query: string) => (await demo.request("GET", `/u/shiqiao?${query}`)).text();
  expect(await html("period=wave")).toMatch(/2025 年秋季.*按抽样设计加权为.*RR1 56\.0%.*都已对上/);
  expect(await html("indicator=conduct")).toContain("缺工作人员、退休干部的得分，所以没有合计分");
  expect(await html("indicator=conduct&to=2025-11-30")).toMatch(/按权重合计 69\.4 分.*共 141 人/);
  expect(await html("indicator=basics")).toContain("没有任何人的成绩");
});

test("fillDemo() quotes the published rates on units of their own, never as figures", async () => {
  const beijing = await read<Trend>("beijing/trend?indicator=satisfaction");
  expect(beijing.quoted.map((quoted) => [quoted.period, quoted.printed])).toEqual([
    ["2019-01", "64.61"],
    ["2019-10", "85.39"],
  ]);
  expect(beijing.series.flatMap((series) => series.points).every((point) => point.value === null)).toBe(true);
});

test("fillDemo() leaves the hall at nineteen answers, so that the visitor's own makes the first ten appear", async () => {
  const code = await demoLinkCode(demo.deps);
  const november = async () => {
    const trend = await read<Trend>("hewan-hall/trend?indicator=satisfaction&from=2026-11-01");
    return trend.series[0]?.points.at(-1);
  };
  expect(await november()).toMatchObject({ status: "withheld", isOpen: true });
  const form = new URLSearchParams({ submissionId: submissionId(1), revision: "1", lang: "zh-CN", overall: "4" });
  expect((await demo.request("POST", `/r/${code}`, form, { token: false })).status).toBe(303);
  expect(await november()).toMatchObject({ status: "shown", isOpen: true, valid: 10 });
});

test("fillDemo() changes nothing the second time", async () => {
  const count = async () => (await demo.deps.db.execute("SELECT count(*) AS n FROM responses")).rows[0]?.n;
  const before = await count();
  await fillDemo(demo.deps, demoDoor(demo.app, ADMIN_TOKEN));
  expect(await count()).toBe(before);
});

test("apportion() gives parts that add up to the whole", () => {
  expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3]);
  expect(apportion(0, [2, 1])).toEqual([0, 0]);
  expect(apportion(7, [0, 1])).toEqual([0, 7]);
});
