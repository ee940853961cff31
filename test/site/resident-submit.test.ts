import { afterAll, beforeAll, expect, test } from "vitest";
import { newLink, publishSurvey, putUnit } from "../support/demo-survey.ts";
import { EVERY_QUESTION } from "../support/every-question.ts";
import { openTestApp } from "../support/test-app.ts";
import { anyone, countStored, idIn, openResidentSite, readPage, sendForm } from "./resident-setup.ts";

let site: Awaited<ReturnType<typeof openResidentSite>>;
let survey: string;
let code: string;

beforeAll(async () => {
  site = await openResidentSite();
  survey = site.survey;
  code = site.code;
});

afterAll(() => site.close());

const page = (path: string) => readPage(site, path);
const send = (link: string, fields: [string, string][], headers: Record<string, string> = {}, id?: string) =>
  sendForm(site, link, fields, headers, id);
const storedCount = () => countStored(site);

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

test("POST of an entered link by anyone is refused before its body", async () => {
  const link = await newLink(site, survey, "window", { channel: "paper" });
  const reply = await send(link, [["comment", "长".repeat(20_000)]], {}, "3f0c1a52-7e1d-4b7a-9d2e-0a1b2c3d4e61");
  expect(reply.status).toBe(401);
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
