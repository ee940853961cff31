import { afterAll, beforeAll, expect, test } from "vitest";
import { releaseClosedPeriods } from "../../src/service/disclosure/release-closed-periods.ts";
import { answer, CALL_BACK, newLink, publishSurvey, putUnit } from "../support/demo-survey.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

let app: TestApp;

beforeAll(async () => {
  app = await openTestApp({ today: "2026-01-10" });
  await putUnit(app, "office");
  const hidden = await publishSurvey(app, { ...CALL_BACK, results: "officials" });
  const shown = await publishSurvey(app);
  let number = 0;
  const send = (code: string, count: number, answers: object) =>
    Promise.all(Array.from({ length: count }, () => answer(app, code, ++number, answers)));
  const link = await newLink(app, shown, "office");
  await send(link, 12, { overall: 2, "overall.reasons": ["slow"] });
  await send(link, 13, { overall: 1 });
  await send(link, 20, { overall: 5, solved: "yes" });
  await send(await newLink(app, hidden, "office"), 30, { overall: 1, "overall.reasons": ["slow"] });
  app.setToday("2026-02-03");
  await releaseClosedPeriods(app.deps);
});

afterAll(() => app?.close());

test.each([
  ["zh-CN", "评价为「不满意」或更低的 25 份中，12 份说了原因", '<th scope="row">办得慢</th><td>12</td>'],
  ["en", "Of 25 answers of “Dissatisfied” or lower, 12 gave a reason", '<th scope="row">Too slow</th><td>12</td>'],
])("GET /u/:code tells the reasons of its period, of public surveys alone (%s)", async (lang, told, row) => {
  const reply = await app.request("GET", `/u/office?period=month&lang=${lang}`, undefined, { token: false });
  const html = await reply.text();
  expect(html.match(/<section class="reasons">/g)).toHaveLength(1);
  expect(html.toLowerCase()).toContain(told.toLowerCase());
  expect(html).toContain(row);
});

test("GET /u/:code tells no reasons beside the indicator of another question", async () => {
  const reply = await app.request("GET", "/u/office?period=month&indicator=resolution", undefined, { token: false });
  const html = await reply.text();
  expect(html).toContain("解决率为");
  expect(html).not.toContain('<section class="reasons">');
});

test("GET /u/:code begins with the first period that has a figure, unless days are asked for", async () => {
  const rowsOf = async (query: string) => {
    const reply = await app.request("GET", `/u/office?period=month${query}`, undefined, { token: false });
    return (await reply.text()).match(/○ 不足 10 份，或凭它能推算出/g)?.length ?? 0;
  };
  expect(await rowsOf("")).toBe(0);
  expect(await rowsOf("&from=2025-01-01&to=2026-01-31")).toBeGreaterThan(0);
});
