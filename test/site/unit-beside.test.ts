import { afterAll, beforeAll, expect, test } from "vitest";
import { releaseClosedPeriods } from "../../src/service/disclosure/release-closed-periods.ts";
import { answer, newLink, publishSurvey, putUnit } from "../support/demo-survey.ts";
import { stateMore } from "../support/state-more.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

const FIGURES = `unit,indicator,period,favourable,valid
district,satisfaction,2025-12,240,300
district,response,2025-12,390,390
${["east", "west", "south"]
  .map((unit, i) => `${unit},satisfaction,2025-12,${70 + i * 5},100\n${unit},response,2025-12,130,130`)
  .join("\n")}
`;
const CHAIN = `unit,period,handled,eligible,selected,reached,valid,excluded:no_contact,excluded:withdrawn
district,2025-12,390,340,330,310,300,44,6
`;
const POLL = {
  title: "民意调查",
  questions: [
    { id: "overall", type: "rating", title: "满意吗？", scale: "satisfaction5", required: true },
    {
      ...{ id: "sex", type: "choice", title: "性别", about: "person" },
      options: ["f", "m"].map((value) => ({ value, label: value })),
    },
  ],
  indicators: [{ key: "poll", name: "民意", question: "overall", favourable: [5, 4, 3] }],
};
const PLAN = {
  strata: [{ name: "all", units: ["town"], frame: 900, invited: 80 }],
  margins: { sex: { f: 0.5, m: 0.5 } },
  dispositions: {
    ...{ interviews: 40, partials: 0, refusals: 30, nonContacts: 10, others: 0 },
    ...{ unknownHouseholds: 0, unknownOthers: 0 },
  },
};

let app: TestApp;

beforeAll(async () => {
  app = await openTestApp({ today: "2026-01-12" });
  await putUnit(app, "district", { name: { "zh-CN": "临江区", en: "Linjiang" } });
  for (const code of ["east", "west", "south"]) {
    await putUnit(app, code, { parent: "district" });
  }
  await stateMore(app);
  for (const [key, name] of Object.entries({ satisfaction: "满意率", response: "响应率" })) {
    await app.request("PUT", `/api/v1/indicators/${key}`, { name, formula: name });
  }
  const parts = [
    { indicator: "response", weight: 0.4 },
    { indicator: "satisfaction", weight: 0.6 },
  ];
  const groups = { A: ["east", "west"], B: ["south"] };
  await app.request("PUT", "/api/v1/composites/overall", { name: "综合得分", from: "2025-02", parts, groups });
  expect((await app.request("POST", "/api/v1/figures/import", FIGURES)).status).toBe(200);
  expect((await app.request("POST", "/api/v1/chains/import", CHAIN)).status).toBe(200);
  for (const code of ["town", "square"]) {
    await putUnit(app, code);
  }
  await openPoll();
}, 60_000);

afterAll(() => app?.close());

/** A sample in the town and an open link in the square, in one wave. */
async function openPoll(): Promise<void> {
  const survey = await publishSurvey(app, POLL);
  const path = `/api/v1/surveys/${survey}/waves/winter`;
  const name = { "zh-CN": "冬季", en: "winter" };
  expect((await app.request("PUT", path, { from: "2026-01-05", to: "2026-01-20", name })).status).toBe(201);
  const visit = await newLink(app, survey, "town", { channel: "visit" });
  const open = await newLink(app, survey, "square");
  for (let number = 0; number < 40; number += 1) {
    const answers = { overall: number % 4 ? 4 : 2, sex: number % 5 ? "f" : "m" };
    expect((await answer(app, visit, 100 + number, answers)).status).toBe(201);
    expect((await answer(app, open, 200 + number, answers)).status).toBe(201);
  }
  expect((await app.request("PUT", `${path}/sample`, PLAN)).status).toBe(200);
  app.setToday("2026-02-10");
  await releaseClosedPeriods(app.deps);
}

async function page(path: string): Promise<string> {
  const reply = await app.request("GET", path, undefined, { token: false });
  expect(reply.status).toBe(200);
  return reply.text();
}

test("GET /u/:code tells the rates side by side, the one that ranks nobody apart, and the score made of them", async () => {
  const html = await page("/u/district?indicator=satisfaction");
  expect(html).toContain("<h2>各项比率，2025 年 12 月</h2>");
  expect(html).toContain("另列：有数字的 3 个单位都是 100%，分不出高低。");
  expect(html).toContain("88.0 分，满分 100");
  expect(html).toContain("响应率占 40%，满意率占 60%。这一口径自 2025 年 2 月起。");
  expect(html.indexOf("「A」组")).toBeLessThan(html.indexOf("「B」组"));
  const east = await page("/u/east?indicator=satisfaction");
  expect(east).toContain("在「A」组 2 个单位里分不出先后。");
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
