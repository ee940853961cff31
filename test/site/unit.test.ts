import { afterAll, beforeAll, expect, test } from "vitest";
import { putUnit } from "../support/demo-survey.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

const FIGURES = `unit,indicator,period,favourable,valid,source
district,satisfaction,2025-09,888,1200,Call-backs
district,satisfaction,2025-10,968,1260,Call-backs
district,satisfaction,2025-11,1041,1310,Call-backs
district,satisfaction,2025-12,1148,1400,Call-backs
street,satisfaction,2025-12,82,100,Call-backs
`;

let app: TestApp;

beforeAll(async () => {
  app = await openTestApp({ settings: { baseUrl: "http://127.0.0.1:8787/survey" } });
  await putUnit(app, "district", { name: { "zh-CN": "临江区", en: "Linjiang" }, kind: "district" });
  await putUnit(app, "street", { name: { "zh-CN": "河湾街道", en: "Hewan" }, kind: "street", parent: "district" });
  const formula = { "zh-CN": "满意率 = 满意 ÷ 有效评价", en: "Satisfied ÷ valid ratings" };
  const indicator = { name: { "zh-CN": "满意率", en: "Satisfaction" }, formula };
  expect((await app.request("PUT", "/api/v1/indicators/satisfaction", indicator)).status).toBeLessThan(300);
  expect((await app.request("POST", "/api/v1/figures/import", FIGURES)).status).toBe(200);
});

afterAll(() => app?.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  app.request("GET", path, undefined, { token: false, headers });

test("GET /u/:code tells the change in the reader's language, under a strict policy", async () => {
  const chinese = await get("/u/district");
  expect(chinese.status).toBe(200);
  expect(await chinese.text()).toContain("提高 8 个百分点");
  const english = await get("/u/district", { "accept-language": "en-GB,en;q=0.9" });
  expect(await english.text()).toContain("satisfaction rose from 74% to 82%: +8 points");
  expect(english.headers.get("content-security-policy")).toMatch(/default-src 'none'; style-src 'sha256-/);
  expect(english.headers.get("cache-control")).toBe("public, max-age=0, must-revalidate");
  expect(english.headers.get("vary")).toContain("Accept-Language");
  expect(english.headers.get("set-cookie")).toBeNull();
});

test("GET /u/:code answers 304 to who holds the page, and another tag in another language", async () => {
  const first = await get("/u/district");
  const tag = first.headers.get("etag") ?? "";
  expect((await get("/u/district", { "if-none-match": `W/${tag}` })).status).toBe(304);
  expect((await get("/u/district?lang=en", { "if-none-match": tag })).status).toBe(200);
});

test("GET /u/:code keeps the window, and links under the path of the service", async () => {
  const html = await (await get("/u/district?from=2025-11-01&to=2025-12-31&lang=en")).text();
  expect(html).toContain("From November to December 2025");
  expect(html).toContain('href="/survey/u/street?from=2025-11-01&amp;to=2025-12-31&amp;lang=en"');
  expect(html).not.toMatch(/(href|src|action)="\/(?!survey)/);
});

test.each([
  ["/u/nowhere", 404, "没有找到这个单位"],
  ["/u/district?indicator=unheard", 404, "没有这个指标"],
  ["/u/nowhere?indicator=unheard", 404, "没有找到这个单位"],
  ["/u/district?period=week", 422, "网址里的参数不对"],
  ["/u/district?from=2025-02-30", 422, "网址里的参数不对"],
  ["/u/district?from=2025-12-01&to=2025-09-01", 422, "网址里的参数不对"],
])("GET %s answers %i in words", async (path, status, words) => {
  const reply = await get(path);
  expect(reply.status).toBe(status);
  expect(reply.headers.get("content-type")).toContain("text/html");
  expect(await reply.text()).toContain(words);
});

test("GET / shows the only root with a box for a code, and lists several roots", async () => {
  const html = await (await get("/")).text();
  expect(html).toContain("提高 8 个百分点");
  expect(html).toContain('<form class="code-form" action="/survey/r" method="get">');
  await putUnit(app, "other", { name: { "zh-CN": "东城区", en: "Dongcheng" }, kind: "district" });
  const list = await (await get("/?lang=en")).text();
  expect(list).toContain('<a href="/survey/u/other?lang=en">Dongcheng</a>');
  expect(list).toContain('name="code"');
});

test("GET /r leads from a typed code to its link, whatever was typed", async () => {
  const to = async (code: string) => (await get(`/r?code=${encodeURIComponent(code)}&lang=en`)).headers.get("location");
  expect(await to("//evil.example")).toBe("/survey/r/%2F%2Fevil.example?lang=en");
  expect(await to("  ")).toBe("/survey/r/-?lang=en");
  expect((await get("/r?code=abc")).status).toBe(303);
});

test("GET / and /u/:code say in words that the database is away", async () => {
  const { db } = app.deps;
  const away = Object.assign(new Error("away"), { code: "SQLITE_IOERR" });
  const broken = new Proxy(db, {
    get: () => {
      throw away;
    },
  });
  Object.assign(app.deps, { db: broken });
  for (const path of ["/", "/u/district"]) {
    const reply = await get(path);
    expect(reply.status).toBeGreaterThanOrEqual(500);
    expect(reply.headers.get("content-type")).toContain("text/html");
    expect(reply.headers.get("cache-control")).toBe("no-store");
    expect(await reply.text()).toContain("暂时不能显示");
  }
  Object.assign(app.deps, { db });
});

test("GET /u/:code says below the finding how to read it, only what applies, in both languages", async () => {
  const targets = { satisfaction: 0.85 };
  await putUnit(app, "read", { name: { "zh-CN": "读区", en: "Read" }, kind: "district", targets });
  for (const code of ["read-a", "read-b"]) {
    await putUnit(app, code, { kind: "street", parent: "read" });
  }
  const rows = [
    ...["read,satisfaction,2024-12,740,1000", "read,satisfaction,2025-12,820,1000"],
    ...["read-a,satisfaction,2024-12,300,500", "read-a,satisfaction,2025-12,450,500"],
    ...["read-b,satisfaction,2024-12,440,500", "read-b,satisfaction,2025-12,370,500"],
  ];
  const csv = `unit,indicator,period,favourable,valid\n${rows.join("\n")}\n`;
  expect((await app.request("POST", "/api/v1/figures/import", csv)).status).toBe(200);
  const chinese = await (await get("/u/read")).text();
  expect(chinese).toContain("<h2>怎样看这个变化</h2>");
  expect(chinese).toContain("2024 年 12 月 74%，2025 年 12 月 82%，提高 8 个百分点（随机波动范围");
  expect(chinese).toContain("未达到目标 85%。");
  expect(chinese).toContain("进步，2024 年 12 月到 2025 年 12 月");
  expect(chinese).not.toMatch(/Laney|渠道构成|置信/);
  const english = await (await get("/u/read?lang=en")).text();
  expect(english).toContain("<h2>How to read this</h2>");
  expect(english).toContain("the target of 85% is missed");
  expect(english).not.toMatch(/confidence|estimate/i);
  expect(await (await get("/u/street")).text()).not.toContain("怎样看");
});

test("GET /u/:code stays in words where a kind or an indicator is called like what every object has", async () => {
  await putUnit(app, "odd", { kind: "constructor" });
  await putUnit(app, "odd-a", { kind: "constructor", parent: "odd" });
  const named = { name: "N", formula: "F" };
  expect((await app.request("PUT", "/api/v1/indicators/hasOwnProperty", named)).status).toBe(201);
  const figures = "unit,indicator,period,favourable,valid\nodd,hasOwnProperty,2025-12,80,100\n";
  const below = "odd-a,hasOwnProperty,2025-12,80,100\n";
  expect((await app.request("POST", "/api/v1/figures/import", figures + below)).status).toBe(200);
  for (const path of ["/u/odd?lang=zh-CN", "/u/odd?lang=en", "/"]) {
    const html = await (await get(path)).text();
    expect(html).toContain("odd");
    expect(html, path).not.toMatch(/NaN|native code|\[object/);
  }
});
