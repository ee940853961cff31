import { afterAll, beforeAll, expect, test } from "vitest";
import { releaseClosedPeriods } from "../../src/service/disclosure/release-closed-periods.ts";
import { answer, CALL_BACK, newLink, publishSurvey, putUnit } from "../support/demo-survey.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

const FIGURES = `unit,indicator,period,favourable,valid
district,satisfaction,2026-01,80,100
hall,satisfaction,2026-01,40,50
`;

let app: TestApp;

beforeAll(async () => {
  app = await openTestApp({ today: "2026-02-10" });
  await putUnit(app, "district");
  await putUnit(app, "hall", { parent: "district" });
  await putUnit(app, "quiet", { parent: "district" });
  const survey = await publishSurvey(app, { ...CALL_BACK, live: true });
  expect((await app.request("POST", "/api/v1/figures/import", FIGURES)).status).toBe(200);
  const link = await newLink(app, survey, "hall", { channel: "web" });
  for (let at = 1; at <= 24; at++) {
    expect((await answer(app, link, at, { overall: at % 4 === 0 ? 2 : 5 })).status).toBe(201);
  }
  app.setToday("2026-04-10");
  await releaseClosedPeriods(app.deps);
}, 60_000);
afterAll(() => app?.close());

async function text(path: string): Promise<string> {
  const reply = await app.request("GET", path, undefined, { token: false });
  expect(reply.status, path).toBe(200);
  return (await reply.text()).replace(/<style>.*?<\/style>|<[^>]+>/gs, " ").replace(/\s+/g, " ");
}

test("hasLiveFigures() says that a survey was live only of the unit and the period in which it told figures", async () => {
  expect(await text("/u/hall/report?period=2026-02")).toContain("有的问卷实时公开");
  for (const path of ["/u/hall/report?period=2026-01", "/u/district/report?period=2026-02"]) {
    expect(await text(path)).not.toContain("有的问卷实时公开");
  }
});

test("unitsPart() says of several units of which one has a figure that only one has", async () => {
  const report = await text("/u/district/report?period=2026-01");
  expect(report).toContain("只有一个单位有数字，不作比较。");
  expect(report).not.toContain("下属只有一个单位");
});

test("hasToldUpTo() leaves periods before the first that tells anything without a report", async () => {
  for (const period of ["1999-01", "0000", "2025-12", "2025-Q4"]) {
    for (const what of ["report", "report.docx"]) {
      const reply = await app.request("GET", `/u/district/${what}?period=${period}`, undefined, { token: false });
      expect(reply.status, period).toBe(404);
      expect(await reply.text()).toContain("还没有可以通报的一期");
    }
  }
  for (const period of ["2026-01", "2026-Q1"]) {
    await text(`/u/district/report?period=${period}`);
  }
});

test("summaryPart() says of a month without any figure that there is none, and annexPart() lists nothing", async () => {
  const report = await text("/u/district/report?period=2026-03");
  expect(report).toContain("本期没有可以显示的数字：没有评价，或者为保护隐私不显示。");
  expect(report).not.toMatch(/○ 不显示：|主要指标|附件/);
});
