import { afterEach, beforeEach, expect, test } from "vitest";
import { answer, newLink, publishSurvey, putUnit, submissionId } from "../support/demo-survey.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

let app: TestApp;
let survey: string;
let code: string;

beforeEach(async () => {
  app = await openTestApp({ today: "2025-03-15" });
  await putUnit(app, "hall");
  survey = await publishSurvey(app);
  code = await newLink(app, survey, "hall");
});
afterEach(() => app.close());

async function storedRows(): Promise<number> {
  let rows = 0;
  const tables = ["responses", "response_bodies", "response_texts", "trial_responses", "tally_days", "tally_months"];
  for (const table of tables) {
    rows += Number((await app.deps.db.execute(`SELECT count(*) AS n FROM ${table}`)).rows[0]?.n);
  }
  return rows;
}

test("POST responses answers 201 with a receipt, and the answer is in the database", async () => {
  const reply = await answer(app, code, 1, {
    overall: 2,
    "overall.reasons": ["slow"],
    solved: "no",
    comment: "等了 3 天",
  });
  expect(reply.status).toBe(201);
  const { receipt } = (await reply.json()) as { receipt: Record<string, unknown> };
  expect(receipt).toMatchObject({ survey, revision: 1, day: "2025-03-15" });
  expect(receipt.leafHash).toMatch(/^[0-9a-f]{64}$/);
  expect(receipt.checkCode).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/);
  const stored = await app.deps.db.execute("SELECT answers FROM response_bodies");
  expect(stored.rows[0]?.answers).toBe('{"overall":2,"overall.reasons":["slow"],"solved":"no"}');
  const text = await app.deps.db.execute("SELECT field, text FROM response_texts");
  expect(Buffer.from(text.rows[0]?.text as ArrayBuffer).toString()).toBe("等了 3 天");
});

test("POST responses gives the same receipt to a retry, also after closing, and doubles nothing", async () => {
  const first = await (await answer(app, code, 1, { overall: 5 })).json();
  const before = await storedRows();
  const again = await answer(app, code, 1, { overall: 5 });
  expect(again.status).toBe(200);
  expect(await again.json()).toEqual(first);
  await app.request("PATCH", `/api/v1/links/${code}`, { status: "closed" });
  expect((await answer(app, code, 1, { overall: 5 })).status).toBe(200);
  expect((await answer(app, code, 2, { overall: 5 })).status).toBe(410);
  expect(await storedRows()).toBe(before);
});

test("POST responses answers 409 to the same id with another body or on another link", async () => {
  await answer(app, code, 1, { overall: 5 });
  const other = await newLink(app, survey, "hall");
  const before = await storedRows();
  const changed = await answer(app, code, 1, { overall: 4 });
  expect([changed.status, ((await changed.json()) as { reason: string }).reason]).toEqual([409, "id_conflict"]);
  expect((await answer(app, other, 1, { overall: 5 })).status).toBe(409);
  expect(await storedRows()).toBe(before);
});

test("POST responses stores one of many simultaneous retries", async () => {
  const replies = await Promise.all(Array.from({ length: 20 }, () => answer(app, code, 1, { overall: 5 })));
  expect(replies.map((reply) => reply.status).sort()).toEqual([...Array(19).fill(200), 201]);
  const tally = await app.deps.db.execute("SELECT count FROM tally_months WHERE question = '' AND value = ''");
  expect(tally.rows[0]?.count).toBe(1);
});

const MALFORMED: [string, string, number][] = [
  ["not JSON", "{", 400],
  ["duplicate keys", `{"submissionId":"${submissionId(1)}","answers":{"overall":5,"overall":1}}`, 400],
  ["__proto__", `{"submissionId":"${submissionId(1)}","answers":{"__proto__":5}}`, 400],
  ["100,000 levels", `{"submissionId":"${submissionId(1)}","answers":${"[".repeat(100_000)}`, 413],
  ["30,000 levels", `{"submissionId":"${submissionId(1)}","answers":${"[".repeat(30_000)}${"]".repeat(30_000)}}`, 400],
  ["a UUID v1", '{"submissionId":"c232ab00-9414-11ec-b3c8-9f6bdeced846","answers":{"overall":5}}', 400],
  ["a UUID v7", '{"submissionId":"017f22e2-79b0-7cc3-98c4-dc0c0c07398f","answers":{"overall":5}}', 400],
  ["no id", '{"answers":{"overall":5}}', 400],
  ["answers that are a list", `{"submissionId":"${submissionId(1)}","answers":[]}`, 400],
  ["an unknown field", `{"submissionId":"${submissionId(1)}","answers":{"overall":5},"ip":"::1"}`, 400],
  ["a level as text", `{"submissionId":"${submissionId(1)}","answers":{"overall":"5"}}`, 422],
  ["half a level", `{"submissionId":"${submissionId(1)}","answers":{"overall":5.5}}`, 422],
  ["NaN", `{"submissionId":"${submissionId(1)}","answers":{"overall":NaN}}`, 400],
  ["null", `{"submissionId":"${submissionId(1)}","answers":{"overall":null}}`, 422],
  ["a list for a level", `{"submissionId":"${submissionId(1)}","answers":{"overall":[5]}}`, 422],
  ["an unknown question", `{"submissionId":"${submissionId(1)}","answers":{"overall":5,"mood":1}}`, 422],
  ["nothing required", `{"submissionId":"${submissionId(1)}","answers":{}}`, 422],
  ["NUL in a text", `{"submissionId":"${submissionId(1)}","answers":{"overall":5,"comment":"a\\u0000b"}}`, 422],
  ["a lone surrogate", `{"submissionId":"${submissionId(1)}","answers":{"overall":5,"comment":"\\ud800"}}`, 422],
  ["an unknown revision", `{"submissionId":"${submissionId(1)}","answers":{"overall":5},"revision":2}`, 422],
  ["a day of the future", `{"submissionId":"${submissionId(1)}","answers":{"overall":5},"day":"2025-03-16"}`, 422],
  [
    "another day on an open link",
    `{"submissionId":"${submissionId(1)}","answers":{"overall":5},"day":"2025-03-14"}`,
    422,
  ],
];

test.each(MALFORMED)("POST responses refuses %s and stores nothing", async (_, body, status) => {
  const headers = { "content-type": "application/json" };
  const reply = await app.request("POST", `/api/v1/links/${code}/responses`, body, { token: false, headers });
  const problem = (await reply.json()) as { status: number; requestId: string; reason: string };
  expect([reply.status, problem.status]).toEqual([status, status]);
  expect(reply.headers.get("content-type")).toBe("application/problem+json");
  expect(problem.requestId).toBeTruthy();
  expect(await storedRows()).toBe(0);
});

test("POST responses names the answer at fault, in the reader's language", async () => {
  const body = { submissionId: submissionId(1), answers: { overall: 7, mood: 1 } };
  const reply = await app.request("POST", `/api/v1/links/${code}/responses`, body, {
    headers: { "accept-language": "zh-CN,zh;q=0.9" },
  });
  const { errors, title } = (await reply.json()) as { errors: { pointer: string }[]; title: string };
  expect(errors.map((error) => error.pointer).sort()).toEqual(["/answers/mood", "/answers/overall"]);
  expect(title).toBe("有的内容不能接受");
});

test("POST responses refuses bodies that are too large, compressed or of another type", async () => {
  const large = JSON.stringify({ submissionId: submissionId(1), answers: { overall: 5, comment: "x".repeat(70_000) } });
  const path = `/api/v1/links/${code}/responses`;
  const json = { "content-type": "application/json" };
  expect((await app.request("POST", path, large, { headers: json })).status).toBe(413);
  const stream = new Request(`http://127.0.0.1:8787${path}`, {
    ...{ method: "POST", headers: json, body: new Blob([large]).stream(), duplex: "half" },
  } as RequestInit);
  expect((await app.app.request(stream)).status).toBe(413);
  const small = JSON.stringify({ submissionId: submissionId(1), answers: { overall: 5 } });
  const packed = { ...json, "content-encoding": "gzip" };
  expect((await app.request("POST", path, small, { headers: packed })).status).toBe(415);
  expect((await app.request("POST", path, small, { headers: { "content-type": "text/plain" } })).status).toBe(415);
  expect(await storedRows()).toBe(0);
});

test("POST responses answers each state of a link with its status", async () => {
  const states: [object, number, string][] = [
    [{ opensOn: "2025-03-16" }, 409, "link_not_open_yet"],
    [{ closesOn: "2025-03-14" }, 410, "link_closed"],
    [{ proof: "token" }, 403, "unknown_token"],
  ];
  for (const [more, status, reason] of states) {
    const reply = await answer(app, await newLink(app, survey, "hall", more), 1, { overall: 5 });
    expect([reply.status, ((await reply.json()) as { reason: string }).reason]).toEqual([status, reason]);
  }
  await app.request("PATCH", `/api/v1/links/${code}`, { status: "paused" });
  expect((await answer(app, code, 1, { overall: 5 })).status).toBe(409);
  expect((await answer(app, "2222222", 1, { overall: 5 })).status).toBe(404);
  expect(await storedRows()).toBe(0);
});

test("POST responses for a unit that has ended answers 410, and its page says so", async () => {
  await putUnit(app, "hall", { until: "2025-04-01" });
  expect((await answer(app, code, 1, { overall: 5 })).status).toBe(201);
  app.setToday("2025-04-01");
  expect((await answer(app, code, 2, { overall: 5 })).status).toBe(410);
  expect((await app.request("GET", `/r/${code}`, undefined, { token: false })).status).toBe(410);
});

test("POST responses on an entered link needs a token, judged before the body, and takes an earlier day", async () => {
  const entered = await newLink(app, survey, "hall", { channel: "phone" });
  const path = `/api/v1/links/${entered}/responses`;
  const headers = { "content-type": "application/json" };
  expect((await app.request("POST", path, "{", { token: false, headers })).status).toBe(401);
  const reply = await answer(app, entered, 1, { overall: 5 }, { day: "2024-12-31" });
  expect(reply.status).toBe(201);
  expect(((await reply.json()) as { receipt: { day: string } }).receipt.day).toBe("2024-12-31");
});

test("POST responses from a kiosk's queue counts for one of the last ten days, also after closing", async () => {
  const kiosk = await newLink(app, survey, "hall", { channel: "kiosk", closesOn: "2025-03-12" });
  const send = async (number: number, day: string) =>
    (
      await app.request(
        "POST",
        `/api/v1/links/${kiosk}/responses`,
        { submissionId: submissionId(number), answers: { overall: 5 }, day },
        { token: false },
      )
    ).status;
  expect(await send(1, "2025-03-12")).toBe(201);
  expect(await send(2, "2025-03-05")).toBe(201);
  expect(await send(3, "2025-03-04")).toBe(422);
  expect(await send(4, "2025-03-13")).not.toBe(201);
  app.setToday("2025-03-20");
  expect(await send(5, "2025-03-12")).toBe(410);
});

test("POST responses to a link on trial counts nowhere and is erased at opening", async () => {
  const trial = await newLink(app, survey, "hall", { status: "trial" });
  expect((await answer(app, trial, 1, { overall: 5, comment: "试" })).status).toBe(201);
  expect((await answer(app, trial, 1, { overall: 5, comment: "试" })).status).toBe(200);
  expect(await storedRows()).toBe(1);
  await app.request("PATCH", `/api/v1/links/${trial}`, { status: "open" });
  expect(await storedRows()).toBe(0);
});

test("GET receipts/{checkCode} tells survey, day and leaf hash, never an answer, unit or link", async () => {
  const { receipt } = (await (await answer(app, code, 1, { overall: 5 })).json()) as {
    receipt: { checkCode: string; leafHash: string };
  };
  const path = `/api/v1/receipts/${receipt.checkCode.toLowerCase()}`;
  const found = await app.request("GET", path, undefined, { token: false });
  expect(await found.json()).toEqual({ survey, day: "2025-03-15", leafHash: receipt.leafHash });
  expect((await app.request("GET", "/api/v1/receipts/000000000000")).status).toBe(404);
});

test("responses cannot be changed or deleted, not even by replacing", async () => {
  await answer(app, code, 1, { overall: 5, comment: "好" });
  const { db } = app.deps;
  await expect(db.execute("UPDATE responses SET day = '2020-01-01'")).rejects.toThrow("never change");
  await expect(db.execute("DELETE FROM responses")).rejects.toThrow("never go");
  await expect(db.execute("DELETE FROM response_bodies")).rejects.toThrow("never go");
  await expect(db.execute("DELETE FROM response_texts")).rejects.toThrow("withdrawn");
  await expect(db.execute("INSERT OR REPLACE INTO responses SELECT * FROM responses")).rejects.toThrow("never go");
  await db.execute(
    "INSERT INTO text_withdrawals SELECT key, field, 'asked', 'a', 'b', '2025-03-15' FROM response_texts",
  );
  await db.execute("DELETE FROM response_texts");
});
