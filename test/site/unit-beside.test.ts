import { afterAll, beforeAll, expect, test } from "vitest";
import { stateBeside } from "../support/state-beside.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

let app: TestApp;

beforeAll(async () => {
  app = await openTestApp({ today: "2026-01-12" });
  await stateBeside(app);
}, 60_000);

afterAll(() => app?.close());

async function page(path: string): Promise<string> {
  const reply = await app.request("GET", path, undefined, { token: false });
  expect(reply.status).toBe(200);
  return reply.text();
}

test("GET /u/:code tells the rates side by side, the one that ranks nobody apart, and the score made of them", async () => {
  const html = await page("/u/district?indicator=satisfaction");
  expect(html).toContain("<h2>各项比率，2025 年 12 月</h2>");
  expect(html).toContain("另列：有数字的 3 个单位都是 100%，分不出高低。");
  expect(html).toContain("89.0 分，满分 100");
  expect(html).toContain("响应率占 40%，满意率占 60%。这一口径自 2025 年 2 月起。");
  expect(html.indexOf("「A」组")).toBeLessThan(html.indexOf("「B」组"));
  const east = await page("/u/east?indicator=satisfaction");
  expect(east).toContain("在「A」组 2 个单位里分不出先后。");
  const south = await page("/u/south?indicator=satisfaction");
  expect(south.match(/另列/g)).toHaveLength(1);
  expect(await page("/u/district?indicator=satisfaction&lang=en")).toContain("Rates side by side, December 2025");
});

test("GET /u/:code tells the chain of the period that is shown, and of no other", async () => {
  const html = await page("/u/district?indicator=satisfaction");
  expect(html).toContain("办理的 390 件里，有 50 件（12.8%）没有纳入回访");
  expect(html).toContain('来电人撤回</th><td class="none">○ 不显示</td>');
  expect(await page("/u/district?indicator=satisfaction&to=2025-11-30")).not.toContain("没有纳入回访");
  expect(await page("/u/west?indicator=satisfaction")).not.toContain('class="chain"');
});

test("GET /u/:code tells an appraisal by class and a spot check beside the indicator of their survey only", async () => {
  const html = await page("/u/east?indicator=work");
  expect(html).toContain("<h2>评议，各类评价主体，2025 年 12 月</h2>");
  expect(html).toContain("按权重合计 40.0 分");
  expect(html).toContain("<h2>评议，各题正确率，2025 年 12 月</h2>");
  expect(html).toContain("65.0%");
  expect(await page("/u/east?indicator=satisfaction")).not.toMatch(/评议，/);
});

test("GET /u/:code tells which units of its sheet the same raters put it above and below", async () => {
  const html = await page("/u/oak?indicator=bodies");
  expect(html).toContain(
    "只看两个单位都评过的人，本单位比供水公司低 35.4 分（随机波动范围 26.5 至 44.3；44 人），比公交公司低 28.2 分（18.3 至 38.1；44 人）。<",
  );
  expect(await page("/u/ash?indicator=bodies&lang=en")).toContain(
    "this one stands 35.4 points above Housing office (range of chance 26.5 to 44.3; 44 persons). It cannot be told apart from 1 other unit.<",
  );
  expect(await page("/u/hall?indicator=bodies")).not.toContain("本单位");
  expect(await page("/u/ash?indicator=bodies&period=year")).not.toContain("本单位");
});

test("GET /u/:code tells of a wave's sample in how to read it, and of an open link why there is no response rate", async () => {
  const html = await page("/u/town");
  expect(html).toContain("冬季");
  expect(html).not.toContain(">winter<");
  expect(html).toContain("按抽样设计加权为 ");
  expect(html).toContain("RR1 50.0%");
  expect(html).toContain("1 项已知的人口构成校准，都已对上");
  const open = await page("/u/square");
  expect(open).toContain("所以没有应答率，也不加权。");
  expect(open).not.toMatch(/RR1|置信/);
});
