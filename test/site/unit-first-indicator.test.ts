import { afterAll, beforeAll, expect, test } from "vitest";
import { CALL_BACK, newLink, publishSurvey, putUnit } from "../support/demo-survey.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

const FIGURES = `unit,indicator,period,favourable,valid,source
district,speed,2025-12,82,100,Call-backs
`;

const indicatorOf = (key: string, en: string) => ({ ...CALL_BACK.indicators[0], key, name: { "zh-CN": en, en } });

let app: TestApp;

beforeAll(async () => {
  app = await openTestApp();
  await putUnit(app, "district");
  for (const code of ["linked", "closed", "bare"]) {
    await putUnit(app, code, { parent: "district" });
  }
  await putUnit(app, "alone");
  await publishSurvey(app, { ...CALL_BACK, indicators: [indicatorOf("stranger", "Stranger")] });
  const formula = { "zh-CN": "满意 ÷ 有效评价", en: "Satisfied ÷ valid ratings" };
  await app.request("PUT", "/api/v1/indicators/speed", { name: { "zh-CN": "Speed", en: "Speed" }, formula });
  await app.request("POST", "/api/v1/figures/import", FIGURES);
  const hidden = { ...CALL_BACK, results: "officials", indicators: [indicatorOf("inner", "Inner")] };
  await newLink(app, await publishSurvey(app, hidden), "closed");
  const own = await publishSurvey(app, { ...CALL_BACK, indicators: [indicatorOf("manners", "Manners")] });
  await newLink(app, own, "linked");
});

afterAll(() => app?.close());

test.each([
  ["whose public survey is linked takes its indicator", "linked", "Manners"],
  ["with nothing of its own takes what is shown above it", "bare", "Speed"],
  ["whose survey is for officials only does not tell of it", "closed", "Speed"],
  ["with neither takes the first there is", "alone", "Stranger"],
])("GET /u/:code of a unit without figures %s", async (_, code, name) => {
  const reply = await app.request("GET", `/u/${code}?lang=en`, undefined, { token: false });
  expect(await reply.text()).toContain(`<title>${code} · ${name} ·`);
});
