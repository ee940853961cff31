import { afterEach, beforeEach, expect, test } from "vitest";
import { newLink, publishSurvey, putUnit } from "../support/demo-survey.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

const SITE = "https://www.example.gov.cn";
const SECOND = "https://second.example:8443";

let app: TestApp;
let survey: string;
let code: string;
beforeEach(async () => {
  app = await openTestApp();
  Object.assign(app.deps.assets, {
    ...{ "rate.js": "/assets/rate-1.js", "frame.js": "/assets/frame-1.js", "copy.js": "/assets/copy-1.js" },
    ...{ "widget.js": "/widget/0123456789abcdef.js", "widget.integrity": "sha384-abc" },
  });
  survey = await publishSurvey(app);
  await putUnit(app, "window", { name: { "zh-CN": "便民窗口", en: "Service desk" } });
  code = await newLink(app, survey, "window", { channel: "widget", origins: [SITE, SECOND] });
});
afterEach(() => app.close());

const get = (path: string) => app.request("GET", path, undefined, { token: false });

const ancestorsIn = (reply: Response) =>
  /frame-ancestors ([^;]*)/.exec(reply.headers.get("content-security-policy") ?? "")?.[1];

const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  app.request("POST", path, new URLSearchParams(fields), { token: false, headers });

const ID = "00000000-0000-4000-8000-00000000abcd";

test("GET /w/{code} may be framed by the listed sites alone, and sends its form to itself", async () => {
  const reply = await get(`/w/${code}`);
  expect([reply.status, ancestorsIn(reply)]).toEqual([200, `${SITE} ${SECOND}`]);
  expect(reply.headers.get("x-frame-options")).toBe(null);
  expect(reply.headers.get("cache-control")).toBe("no-store");
  const html = await reply.text();
  expect(html).toContain(`action="/w/${code}?lang=zh-CN"`);
  expect(html).toContain(`href="/w/${code}?lang=en"`);
  expect(html).toContain(`data-frame="${SITE} ${SECOND}"`);
  expect(html).toContain('src="/assets/frame-1.js"');
});

test("GET /w/{code} gives no two people one id", async () => {
  const ids = await Promise.all(
    [1, 2].map(async () => /name="submissionId" value="([^"]+)"/.exec(await (await get(`/w/${code}`)).text())?.[1]),
  );
  expect(new Set(ids).size).toBe(2);
});

test("GET /w/{code} is framed by nobody where none are listed; the list is read anew each time", async () => {
  const none = await newLink(app, survey, "window");
  for (const path of [`/w/${none}`, "/w/AAAAAAA", `/r/${code}`, `/w/${code}/embed`]) {
    const reply = await get(path);
    expect([path, ancestorsIn(reply), reply.headers.get("x-frame-options")]).toEqual([path, "'none'", "DENY"]);
  }
  await app.request("PATCH", `/api/v1/links/${code}`, { origins: [SECOND] });
  const changed = await get(`/w/${code}`);
  expect(ancestorsIn(changed)).toBe(SECOND);
  expect(await changed.text()).toContain(`data-frame="${SECOND}"`);
});

test("POST /w/{code} stores the answer and stays in the frame, whatever comes of it", async () => {
  const bad = await post(`/w/${code}`, { submissionId: ID, revision: "1" });
  expect([bad.status, ancestorsIn(bad)]).toEqual([422, `${SITE} ${SECOND}`]);
  const sent = await post(`/w/${code}`, { submissionId: ID, revision: "1", overall: "2" });
  expect([sent.status, sent.headers.get("location")?.split("?")[0]]).toEqual([303, `/w/${code}/thanks`]);
  const thanks = await get(sent.headers.get("location") ?? "");
  expect([thanks.status, ancestorsIn(thanks)]).toEqual([200, `${SITE} ${SECOND}`]);
  expect((await app.deps.db.execute("SELECT count(*) AS n FROM responses")).rows[0]?.n).toBe(1);
});

test("POST /w/{code} from the page around the frame is refused", async () => {
  const fields = { submissionId: ID, revision: "1", overall: "2" };
  const reply = await post(`/w/${code}`, fields, { origin: SITE, "sec-fetch-site": "cross-site" });
  expect(reply.status).toBe(403);
  expect((await app.deps.db.execute("SELECT count(*) AS n FROM responses")).rows[0]?.n).toBe(0);
});

test("an outage in the frame keeps what was sent, in the frame", async () => {
  app.deps.responseWriter.append = () => Promise.resolve("overloaded");
  const reply = await post(`/w/${code}`, { submissionId: ID, revision: "1", overall: "2" });
  expect([reply.status, ancestorsIn(reply)]).toEqual([503, `${SITE} ${SECOND}`]);
  const html = await reply.text();
  expect(html).toContain(`action="/w/${code}?lang=zh-CN"`);
  expect(html).toContain(ID);
});

test("GET /w/{code}/embed needs no account, names the sites, and pins the script", async () => {
  const reply = await get(`/w/${code}/embed?lang=en`);
  expect(reply.status).toBe(200);
  const html = (await reply.text()).replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">");
  for (const text of [SITE, SECOND, 'integrity="sha384-abc"', "/widget/0123456789abcdef.js", `/w/${code}?lang=en`]) {
    expect(html).toContain(text);
  }
  expect(html).toContain("script-src http://127.0.0.1:8787; connect-src http://127.0.0.1:8787");
  const again = await app.request("GET", `/w/${code}/embed?lang=en`, undefined, {
    ...{ token: false, headers: { "if-none-match": reply.headers.get("etag") ?? "" } },
  });
  expect(again.status).toBe(304);
});

test("GET /w/{code}/embed tells what is missing: a site, the right channel, an open link", async () => {
  const none = await newLink(app, survey, "window", { channel: "widget" });
  expect(await (await get(`/w/${none}/embed`)).text()).toContain("还没有网站获准");
  const plain = await (await get(`/w/${await newLink(app, survey, "window")}/embed`)).text();
  expect(plain).toContain("渠道为 widget");
  expect(plain).not.toContain("weatherglass-rating");
  await app.request("PATCH", `/api/v1/links/${code}`, { status: "closed" });
  expect(await (await get(`/w/${code}/embed`)).text()).toContain("现在不接收评价");
  expect((await get("/w/AAAAAAA/embed")).status).toBe(404);
});
