import { afterEach, beforeEach, expect, test } from "vitest";
import { readKiosk } from "../../src/service/kiosks/read-kiosk.ts";
import { answer, newLink, publishSurvey, putUnit, submissionId } from "../support/demo-survey.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";
import { WINDOW_SURVEY } from "../support/window-survey.ts";

let app: TestApp;
let survey: string;
let code: string;
beforeEach(async () => {
  app = await openTestApp();
  await putUnit(app, "hall");
  survey = await publishSurvey(app, WINDOW_SURVEY);
  code = await newLink(app, survey, "hall", { preset: ["overall"], hidden: ["window"] });
});
afterEach(() => app.close());

async function page(query: string, of = code): Promise<string> {
  return (await app.request("GET", `/r/${of}${query}`, undefined, { token: false })).text();
}

const CARRIED = '<input type="hidden" name="window" value="3" autocomplete="off"/>';

test("GET /r/{code} does not ask what its link hides, carries the address's answer and tells so in both languages", async () => {
  const html = await page("?window=3");
  expect(html).toContain(CARRIED);
  expect(html).toContain("随评价一并提交：您在哪个窗口办理（3 号窗口）");
  expect(html).not.toMatch(/type="radio"[^>]*name="window"/);
  expect(await page("?window=3&lang=en")).toContain("Sent along: Which window served you: Window 3");
});

test("GET /r/{code} keeps what the address carries in another language and size", async () => {
  const hrefs = [...(await page("?window=3")).matchAll(/href="(\/r\/[^"]+)"/g)].map(([, href = ""]) => href);
  expect(hrefs.length).toBeGreaterThanOrEqual(2);
  for (const href of hrefs) {
    expect(await page(href.replaceAll("&amp;", "&").slice(`/r/${code}`.length))).toContain(CARRIED);
  }
});

test.each([
  "",
  "?window=4",
  "?window=",
  "?window=3&window=2",
  "?WINDOW=3",
  "?window=%3Cb%3E",
])("GET /r/{code}%s carries nothing and says nothing of it", async (query) => {
  const html = await page(query);
  expect(html).not.toContain('name="window"');
  expect(html).not.toContain("一并提交");
});

test("GET /r/{code} asks a question again that a later revision requires", async () => {
  const questions = WINDOW_SURVEY.questions.map((one) => (one.id === "window" ? { ...one, required: true } : one));
  await app.request("PUT", `/api/v1/surveys/${survey}`, { ...WINDOW_SURVEY, questions });
  await app.request("POST", `/api/v1/surveys/${survey}/publish`);
  expect(await page("?window=3")).toMatch(/type="radio"[^>]*name="window"/);
});

async function send(fields: Record<string, string>) {
  const form = { submissionId: submissionId(1), revision: "1", lang: "zh-CN", ...fields };
  return app.app.request(`/r/${code}`, {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin" },
    body: new URLSearchParams(form).toString(),
  });
}

const stored = async () =>
  (await app.deps.db.execute("SELECT answers FROM response_bodies")).rows.map(({ answers }) =>
    JSON.parse(String(answers)),
  );

test("POST /r/{code} stores what was carried like any answer", async () => {
  expect((await send({ overall: "4", window: "3" })).status).toBe(303);
  expect(await stored()).toEqual([{ overall: 4, window: "3" }]);
});

test("POST /r/{code} refuses a value that the question has not, and then asks it, so that it can be put right", async () => {
  const reply = await send({ overall: "4", window: "9" });
  expect(reply.status).toBe(422);
  expect(await reply.text()).toMatch(/type="radio"[^>]*name="window"/);
  expect(await stored()).toEqual([]);
});

test("POST responses takes an answer to a hidden question as an ordinary one, and the link tells of it apart", async () => {
  expect((await answer(app, code, 2, { overall: 4, window: "2" })).status).toBe(201);
  expect((await answer(app, code, 3, { overall: 4, window: "x" })).status).toBe(422);
  const link = await (await app.request("GET", `/api/v1/links/${code}`, undefined, { token: false })).json();
  expect(link.survey.questions.map(({ id }: { id: string }) => id)).toEqual(["overall", "solved", "comment"]);
  expect(link.hidden).toMatchObject([{ id: "window", type: "choice" }]);
});

test.each([
  [["overall"], "not_hideable", []],
  [["comment"], "unknown_question", []],
  [["nothing"], "unknown_question", []],
  [["window"], "repeated", ["window"]],
])("POST /links, /links/bulk and PATCH refuse to hide %s: %s", async (hidden, reason, preset) => {
  const body = { survey, preset, hidden };
  const replies = [
    await app.request("POST", "/api/v1/links", { ...body, unit: "hall", channel: "sms" }),
    await app.request("POST", "/api/v1/links/bulk", { ...body, units: ["hall"], channels: ["sms"] }),
    await app.request("PATCH", `/api/v1/links/${code}`, { preset, hidden }),
  ];
  for (const reply of replies) {
    expect([reply.status, await reply.json()]).toMatchObject([422, { errors: [{ pointer: "/hidden/0", reason }] }]);
  }
});

test("PATCH /links/{code} states what is hidden, keeps it when something else changes, and ends it", async () => {
  const patch = async (body: object) => (await app.request("PATCH", `/api/v1/links/${code}`, body)).json();
  expect(await patch({ status: "paused" })).toMatchObject({ preset: ["overall"], hidden: ["window"] });
  expect(await patch({ preset: ["overall", "window"] })).toMatchObject({ errors: [{ reason: "repeated" }] });
  expect(await patch({ hidden: [], preset: [] })).toMatchObject({ preset: [], hidden: [] });
  const made = await app.request("POST", "/api/v1/links/bulk", {
    ...{ survey, units: ["hall"], channels: ["sms"], hidden: ["window"] },
  });
  expect(await made.json()).toMatchObject({ items: [{ hidden: ["window"] }] });
});

test("readKiosk() does not ask a rating that its link hides", async () => {
  const rating = (id: string) => ({ id, type: "rating", title: id, scale: "satisfaction5" });
  const two = await publishSurvey(app, { title: "窗口", questions: [rating("mood"), rating("service")] });
  const asked = async (more: object) => {
    const kiosk = await readKiosk(app.deps, await newLink(app, two, "hall", { channel: "kiosk", ...more }));
    return kiosk.ok ? kiosk.value.question?.id : kiosk.refusal.reason;
  };
  expect([await asked({}), await asked({ hidden: ["mood"] })]).toEqual(["mood", "service"]);
});
