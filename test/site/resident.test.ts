import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildAssets } from "../../src/cli/build-assets.ts";
import { CALL_BACK, newLink, publishSurvey, putUnit } from "../support/demo-survey.ts";
import { EVERY_QUESTION } from "../support/every-question.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

let site: TestApp;
let survey: string;
let code: string;

beforeAll(async () => {
  site = await openTestApp({ today: "2026-03-15" });
  await putUnit(site, "window", { name: { "zh-CN": "便民窗口", en: "Service desk" } });
  survey = await publishSurvey(site);
  code = await newLink(site, survey, "window", { closesOn: "2026-12-31" });
});

afterAll(() => site.close());

const ZH = { "accept-language": "zh-CN,zh;q=0.9" };
const anyone = { token: false } as const;

async function page(path: string, headers: Record<string, string> = ZH) {
  const response = await site.request("GET", path, undefined, { ...anyone, headers });
  return { response, html: await response.text() };
}

function idIn(html: string): string {
  return /name="submissionId" value="([^"]+)"/.exec(html)?.[1] ?? "";
}

/** The page's hidden fields with these answers. */
async function send(link: string, fields: [string, string][], headers: Record<string, string> = {}, id?: string) {
  const { html } = await page(`/r/${link}`);
  const form = new URLSearchParams([
    ["submissionId", id ?? idIn(html)],
    ["revision", "1"],
    ["lang", "zh-CN"],
    ...fields,
  ]);
  return site.request("POST", `/r/${link}`, form, { ...anyone, headers });
}

async function storedCount(): Promise<number> {
  const result = await site.deps.db.execute("SELECT count(*) AS n FROM responses");
  return Number(result.rows[0]?.n);
}

test("GET /r/{code} draws the form in the reader's language with a fresh id each time", async () => {
  const first = await page(`/r/${code}`);
  const second = await page(`/r/${code.toLowerCase()}`);
  const english = await page(`/r/${code}?lang=en`);
  expect(first.response.status).toBe(200);
  expect(first.html).toContain("您对办理结果满意吗？");
  expect(first.html).toContain("匿名评价。我们不记录您的身份和设备；时间只记到哪一天。");
  expect(english.html).toContain("Are you satisfied with the outcome?");
  expect(english.html).toContain("Open until 31 December 2026");
  const ids = [first, second, english].map(({ html }) => idIn(html));
  expect(new Set(ids).size).toBe(3);
  expect(first.html.split(ids[0] ?? "")).toHaveLength(2);
});

test("GET /r/{code} sends the strict headers and no cookie", async () => {
  const { response, html } = await page(`/r/${code}`);
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? "";
  const hash = Buffer.from(site.deps.sha256(new TextEncoder().encode(style))).toString("base64");
  const policy = response.headers.get("content-security-policy") ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain(`style-src 'sha256-${hash}'`);
  expect(policy).toContain("form-action 'self'");
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(response.headers.get("referrer-policy")).toBe("same-origin");
  expect(response.headers.get("set-cookie")).toBeNull();
  expect(html).not.toMatch(/ style="|<script>/);
});

test("GET and HEAD of /r/{code} store nothing", async () => {
  const before = await storedCount();
  await page(`/r/${code}?overall=5`);
  const head = await site.request("HEAD", `/r/${code}`, undefined, anyone);
  expect(head.status).toBe(200);
  expect(await head.text()).toBe("");
  expect(await storedCount()).toBe(before);
});

test("POST /r/{code} stores the answer and leads to thanks with the check code", async () => {
  const before = await storedCount();
  const reply = await send(code, [
    ["overall", "2"],
    ["overall.reasons", "slow"],
    ["comment", "等了很久"],
  ]);
  const location = reply.headers.get("location") ?? "";
  expect(reply.status).toBe(303);
  expect(location).toMatch(new RegExp(`^/r/${code}/thanks\\?lang=zh-CN&receipt=[0-9A-HJKMNP-TV-Z]{12}$`));
  expect(await storedCount()).toBe(before + 1);
  const thanks = await page(location);
  const checkCode = location.slice(-12);
  expect(thanks.html).toContain("收到了，谢谢您。");
  expect(thanks.html).toMatch(/<details>/);
  expect((await site.request("GET", `/api/v1/receipts/${checkCode}`, undefined, anyone)).status).toBe(200);
});

test("POST /r/{code} sent twice counts once; with other answers it is a kind 409 with a way on", async () => {
  const id = "3f0c1a52-7e1d-4b7a-9d2e-0a1b2c3d4e5f";
  const before = await storedCount();
  const first = await send(code, [["overall", "5"]], {}, id);
  const again = await send(code, [["overall", "5"]], {}, id);
  const other = await send(code, [["overall", "1"]], {}, id);
  expect([first.status, again.status, other.status]).toEqual([303, 303, 409]);
  expect(again.headers.get("location")).toBe(first.headers.get("location"));
  const html = await other.text();
  expect(html).toContain("第一次的评价已经保存");
  expect(html).toContain(`href="/r/${code}?lang=zh-CN"`);
  expect(await storedCount()).toBe(before + 1);
});

test("POST /r/{code} refused for its answers keeps them, the id, and names each field", async () => {
  const before = await storedCount();
  const link = await newLink(site, await publishSurvey(site, EVERY_QUESTION), "window");
  const { html: empty } = await page(`/r/${link}`);
  const reply = await send(
    link,
    [
      ["solved", "else"],
      ["solved.other", "在<等>"],
      ["bodies.speed", "4"],
      ["order.lift", "1"],
      ["order.park", "1"],
      ["visits", "500"],
      ["comment", "\r\n你好"],
    ],
    {},
    idIn(empty),
  );
  const html = await reply.text();
  expect(reply.status).toBe(422);
  expect(html).toContain(idIn(empty));
  expect(html).toMatch(/<div class="summary" role="alert" tabindex="-1" autofocus/);
  for (const field of ["overall", "bodies.manner", "order", "visits"]) {
    expect(html).toContain(`href="#f-${field}"`);
    expect(html).toContain(`id="f-${field}"`);
    expect(html).toContain(`id="e-${field}"`);
  }
  expect(html).toContain('value="在&lt;等&gt;"');
  expect(html).toMatch(/name="bodies.speed" value="4" checked/);
  expect(html).toMatch(/name="solved" value="else" checked/);
  expect(html).toMatch(/>\n\r\n你好<\/textarea>/);
  expect(html).toContain('value="500"');
  expect(await storedCount()).toBe(before);
});

test("POST /r/{code} refuses another site's page, and nothing else for its origin", async () => {
  const before = await storedCount();
  const refused = [
    { origin: "https://evil.example" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site", origin: "http://other.127.0.0.1:8787" },
    { origin: "null" },
    { origin: "https://evil.example", "sec-fetch-site": "same-origin" },
  ];
  for (const headers of refused) {
    expect((await send(code, [["overall", "5"]], headers)).status, JSON.stringify(headers)).toBe(403);
  }
  expect(await storedCount()).toBe(before);
  const taken = [
    {},
    { origin: "http://127.0.0.1:8787" },
    { origin: "http://poll.example", host: "poll.example" },
    { "sec-fetch-site": "same-origin", origin: "null" },
    { "sec-fetch-site": "none" },
  ];
  for (const headers of taken) {
    expect((await send(code, [["overall", "5"]], headers)).status, JSON.stringify(headers)).toBe(303);
  }
});

test("POST /r/{code} refuses bodies that are too large, compressed, of another type or without an id", async () => {
  const before = await storedCount();
  const long = await send(code, [["comment", "长".repeat(20_000)]]);
  const json = await site.request("POST", `/r/${code}`, { overall: 5 }, anyone);
  const packed = await send(code, [["overall", "5"]], { "content-encoding": "gzip" });
  const noId = await send(code, [["overall", "5"]], {}, "12345");
  const timeId = await send(code, [["overall", "5"]], {}, "018f3f1e-7b5a-7cc0-8a3b-0a1b2c3d4e5f");
  expect([long, json, packed, noId, timeId].map(({ status }) => status)).toEqual([413, 415, 415, 400, 400]);
  for (const reply of [long, json, noId]) {
    expect(reply.headers.get("content-type")).toBe("text/html; charset=UTF-8");
  }
  expect(await storedCount()).toBe(before);
});

test.each([
  ["closed", { status: "closed" }, 410, "这次评价已经结束"],
  ["paused", { status: "paused" }, 409, "评价暂停中"],
])("GET and POST of a %s link are a kind page", async (_, change, status, words) => {
  const link = await newLink(site, survey, "window");
  await site.request("PATCH", `/api/v1/links/${link}`, change);
  const { response, html } = await page(`/r/${link}`);
  const posted = await send(link, [["overall", "5"]], {}, "3f0c1a52-7e1d-4b7a-9d2e-0a1b2c3d4e60");
  expect([response.status, posted.status]).toEqual([status, status]);
  expect(html).toContain(words);
  expect(await posted.text()).toContain(words);
});

test("GET /r/{code} tells when a link opens, who fills it in, asks for a code where one is needed, and knows no other", async () => {
  const later = await page(`/r/${await newLink(site, survey, "window", { opensOn: "2026-04-01" })}`);
  const staff = await page(`/r/${await newLink(site, survey, "window", { channel: "phone" })}`);
  const token = await page(`/r/${await newLink(site, survey, "window", { proof: "token" })}`);
  const unknown = await page("/r/AAAAAAA");
  expect([later, staff, token, unknown].map(({ response }) => response.status)).toEqual([409, 401, 200, 404]);
  expect(token.html).toContain('name="token"');
  expect(later.html).toContain("2026 年 4 月 1 日开始。");
  expect(staff.html).toContain("这份问卷由工作人员填写");
  expect(unknown.html).toContain("没有找到这个链接");
});

test("POST of an entered link by anyone is refused before its body", async () => {
  const link = await newLink(site, survey, "window", { channel: "paper" });
  const reply = await send(link, [["comment", "长".repeat(20_000)]], {}, "3f0c1a52-7e1d-4b7a-9d2e-0a1b2c3d4e61");
  expect(reply.status).toBe(401);
});

test("a link on trial says so before and after", async () => {
  const link = await newLink(site, survey, "window", { status: "trial" });
  const { html } = await page(`/r/${link}`);
  const before = await storedCount();
  const reply = await send(link, [["overall", "5"]]);
  expect(html).toContain("试用：");
  expect((await page(reply.headers.get("location") ?? "")).html).toContain("试用：");
  expect(await storedCount()).toBe(before);
});

test("a kiosk's thanks show no check code but a way for the next person", async () => {
  const link = await newLink(site, survey, "window", { channel: "kiosk" });
  const reply = await send(link, [["overall", "1"]]);
  const { html } = await page(`${reply.headers.get("location")}&receipt=0123456789AB`);
  expect(reply.headers.get("location")).toBe(`/r/${link}/thanks?lang=zh-CN`);
  expect(html).not.toContain("0123");
  expect(html).toContain("换一个人评价，请点这里");
});

test("POST /r/{code} that cannot be stored keeps all that was sent for another try", async () => {
  const busy = await openTestApp({ submitLimit: { perMinute: 1, perDay: 1 } });
  await putUnit(busy, "u");
  const link = await newLink(busy, await publishSurvey(busy), "u");
  const post = (id: string) =>
    busy.request(
      "POST",
      `/r/${link}`,
      new URLSearchParams({ submissionId: id, revision: "1", lang: "zh-CN", overall: "2", comment: "一\r\n二" }),
      anyone,
    );
  // One within the limit, and ten times as many without proof.
  for (let number = 10; number <= 20; number += 1) {
    expect((await post(`3f0c1a52-7e1d-4b7a-9d2e-0a1b2c3d4e${number}`)).status).toBe(303);
  }
  const limited = await post("3f0c1a52-7e1d-4b7a-9d2e-0a1b2c3d4e02");
  await busy.deps.responseWriter.drain();
  const html = await limited.text();
  expect(limited.status).toBe(429);
  expect(Number(limited.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(html).toContain("您的选择还在，请稍后再按一次提交。");
  expect(html).toContain('name="submissionId" value="3f0c1a52-7e1d-4b7a-9d2e-0a1b2c3d4e02"');
  expect(html).toContain('name="overall" value="2"');
  await busy.close();
});

test("an outage shows a page that can be sent again, not a problem document", async () => {
  const down = await openTestApp();
  await putUnit(down, "u");
  const link = await newLink(down, await publishSurvey(down), "u");
  down.deps.responseWriter.append = () => Promise.reject(new Error("disk gone"));
  const reply = await down.request(
    "POST",
    `/r/${link}`,
    new URLSearchParams({
      submissionId: "3f0c1a52-7e1d-4b7a-9d2e-0a1b2c3d4e03",
      revision: "1",
      lang: "en",
      overall: "4",
    }),
    anyone,
  );
  const html = await reply.text();
  expect(reply.status).toBe(500);
  expect(reply.headers.get("content-type")).toBe("text/html; charset=UTF-8");
  expect(reply.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(html).toContain('name="overall" value="4"');
  expect(html).not.toContain("disk gone");
  await down.close();
});

test("after an outage no more of a form is read than at other times", async () => {
  const down = await openTestApp();
  await putUnit(down, "u");
  const link = await newLink(down, await publishSurvey(down), "u");
  const { execute } = down.deps.db;
  down.deps.db.execute = () => Promise.reject(new Error("disk gone"));
  const send = async (comment: string) => {
    const reply = await down.request("POST", `/r/${link}`, new URLSearchParams({ overall: "2", comment }), anyone);
    return { status: reply.status, retryAfter: reply.headers.get("retry-after"), html: await reply.text() };
  };
  const short = await send("words");
  expect(short).toMatchObject({ status: 500, retryAfter: "2" });
  expect(short.html).toContain('name="comment" value="words"');
  const long = await send("words".repeat(20_000));
  expect(long).toMatchObject({ status: 500, retryAfter: "2" });
  expect(long.html).not.toContain("wordswords");
  down.deps.db.execute = execute;
  await down.close();
});

test("a page under a path keeps every address under it", async () => {
  const below = await openTestApp({ settings: { baseUrl: "https://city.example/poll", isDemo: true } });
  Object.assign(below.deps.assets, { "rate.js": "/assets/rate-1.js" });
  await putUnit(below, "u");
  const link = await newLink(below, await publishSurvey(below), "u");
  const html = await (await below.request("GET", `/r/${link}?lang=en`, undefined, anyone)).text();
  const addresses = [...html.matchAll(/(?:href|src|action)="([^"]+)"/g)].map(([, address]) => address ?? "");
  expect(addresses).toContain("/poll/assets/rate-1.js");
  expect(addresses.filter((address) => !/^(\/poll\/|#|data:,)/.test(address))).toEqual([]);
  expect(html).toContain("Demo data");
  await below.close();
});

test("the page of a survey like the demo's and its script weigh at most 14 KB compressed", async () => {
  const reasons = EVERY_QUESTION.questions[1].reasons;
  const [rating, ...rest] = CALL_BACK.questions;
  const like = await publishSurvey(site, {
    ...CALL_BACK,
    questions: [{ ...rating, reasons }, ...rest],
    indicators: [],
  });
  const { html } = await page(`/r/${await newLink(site, like, "window")}`);
  const { "rate.js": path = "" } = await buildAssets();
  const { readFileSync } = await import("node:fs");
  const script = readFileSync(new URL(`../../dist/public${path}`, import.meta.url));
  expect(gzipSync(html).length + gzipSync(script).length).toBeLessThanOrEqual(14 * 1024);
});
