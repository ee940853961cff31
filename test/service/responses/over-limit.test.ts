import { afterEach, beforeEach, expect, test } from "vitest";
import { releaseClosedPeriods } from "../../../src/service/disclosure/release-closed-periods.ts";
import { findSubmittableLink } from "../../../src/service/responses/find-submittable-link.ts";
import { CHALLENGE_MS } from "../../../src/service/responses/proof-of-work.ts";
import { submitResponse } from "../../../src/service/responses/submit-response.ts";
import { newLink, publishSurvey, putUnit, submissionId } from "../../support/demo-survey.ts";
import { proofOf } from "../../support/proof-of.ts";
import { openTestApp, type TestApp } from "../../support/test-app.ts";

let app: TestApp;
let survey: string;
let link: string;
let number = 0;

beforeEach(async () => {
  app = await openTestApp({ submitLimit: { perMinute: 2, perDay: 100 } });
  await putUnit(app, "u1");
  survey = await publishSurvey(app);
  link = await newLink(app, survey, "u1");
});
afterEach(() => app.close());

/** Sends an answer by the API; `more` goes into its envelope. */
async function send(more: object = {}, to = link, id = ++number) {
  const body = { submissionId: submissionId(id), answers: { overall: 4 }, ...more };
  return app.request("POST", `/api/v1/links/${to}/responses`, body, { token: false });
}

async function sendForm(more: Record<string, string> = {}, to = link, id = ++number) {
  const form = new URLSearchParams({
    submissionId: submissionId(id),
    revision: "1",
    lang: "en",
    overall: "4",
    ...more,
  });
  return app.request("POST", `/r/${to}`, form, { token: false });
}

async function overLimit(to = link): Promise<void> {
  for (const reply of [await send({}, to), await send({}, to)]) {
    expect(reply.status).toBe(201);
  }
}

async function challenged(reply: Response) {
  expect([reply.status, reply.headers.get("retry-after")]).toEqual([429, "60"]);
  const body = await reply.json();
  expect(body).toMatchObject({ reason: "too_many_requests", challenge: { parameters: { data: { link } } } });
  return body.challenge;
}

const flags = async () =>
  (await app.deps.db.execute("SELECT survey, unit, channel, day, rule FROM flagged_days")).rows.map((row) => ({
    ...row,
  }));

const stored = async () => Number((await app.deps.db.execute("SELECT count(*) AS n FROM responses")).rows[0]?.n);

test("storeOverLimit() takes an answer by the API with a proof, once", async () => {
  await overLimit();
  const proof = await proofOf(await challenged(await send()));
  expect((await send({ proof })).status).toBe(201);
  await challenged(await send({ proof }));
  expect(await flags()).toEqual([]);
});

test("storeOverLimit() gives the receipt again to the same answer with another proof or none", async () => {
  await overLimit();
  const proof = await proofOf(await challenged(await send()));
  const first = await send({ proof }, link, 900);
  const receipt = await first.json();
  for (const more of [{ proof }, {}, { proof: "other" }]) {
    const again = await send(more, link, 900);
    expect([again.status, await again.json()]).toEqual([200, receipt]);
  }
});

test("storeOverLimit() answers a wrong, an expired and a foreign proof with a fresh challenge", async () => {
  await overLimit();
  await challenged(await send({ proof: "wrong" }));
  const late = await proofOf(await challenged(await send()));
  app.passTime(CHALLENGE_MS);
  await challenged(await send({ proof: late }));
  const other = await newLink(app, await publishSurvey(app), "u1");
  await overLimit(other);
  const { challenge } = await (await send({}, other)).json();
  await challenged(await send({ proof: await proofOf(challenge) }));
});

test("storeOverLimit() lets a proof be used again whose answer was refused", async () => {
  await overLimit();
  const proof = await proofOf(await challenged(await send()));
  expect((await send({ proof, answers: { overall: 9 } })).status).toBe(422);
  expect((await send({ proof })).status).toBe(201);
});

test("storeOverLimit() lets a proof be used again after an outage", async () => {
  await overLimit();
  const proof = await proofOf(await challenged(await send()));
  const { append } = app.deps.responseWriter;
  app.deps.responseWriter.append = () => Promise.resolve("overloaded");
  expect((await send({ proof })).status).toBe(503);
  app.deps.responseWriter.append = () => Promise.reject(new Error("disk gone"));
  expect((await send({ proof })).status).toBe(500);
  app.deps.responseWriter.append = append;
  expect((await send({ proof })).status).toBe(201);
});

test("a proof within the limit is neither needed nor spent", async () => {
  expect((await send({ proof: "any" })).status).toBe(201);
  expect((await send({ proof: 5 })).status).toBe(400);
});

test("storeOverLimit() takes a page's form without proof, and flags the day at the tenth", async () => {
  await overLimit();
  for (let count = 1; count <= 9; count += 1) {
    expect((await sendForm()).status).toBe(303);
  }
  expect(await flags()).toEqual([]);
  expect((await sendForm()).status).toBe(303);
  const flagged = [{ survey, unit: "u1", channel: "qr", day: "2026-03-15", rule: "unproven" }];
  expect(await flags()).toEqual(flagged);
  expect((await sendForm()).status).toBe(303);
  expect(await flags()).toEqual(flagged);
  expect(await stored()).toBe(13);
});

test("storeOverLimit() counts a form with a proof, a retry and a refused one towards no flag", async () => {
  await overLimit();
  for (let count = 1; count <= 9; count += 1) {
    await sendForm();
  }
  const id = number;
  const proof = await proofOf(await app.deps.proofOfWork.challenge(link, CHALLENGE_MS));
  expect((await sendForm({}, link, id)).status).toBe(303);
  expect((await sendForm({ overall: "9" })).status).toBe(422);
  expect((await sendForm({ _proof: proof })).status).toBe(303);
  expect(await flags()).toEqual([]);
  expect((await sendForm({ _proof: proof })).status).toBe(303);
  expect(await flags()).toHaveLength(1);
});

test("storeOverLimit() counts each unit, channel and day apart, and nothing sent on trial", async () => {
  await putUnit(app, "u2");
  const [other, widget] = [await newLink(app, survey, "u2"), await newLink(app, survey, "u1", { channel: "web" })];
  const trial = await newLink(app, survey, "u1", { status: "trial" });
  await overLimit();
  for (let count = 1; count <= 6; count += 1) {
    for (const to of [other, widget, trial, trial]) {
      await sendForm({}, to);
    }
  }
  expect(await flags()).toEqual([]);
});

test("storeOverLimit() counts a new day from nothing", async () => {
  await overLimit();
  for (let count = 1; count <= 9; count += 1) {
    await sendForm();
  }
  app.setToday("2026-03-16");
  await overLimit();
  for (let count = 1; count <= 9; count += 1) {
    await sendForm();
  }
  expect(await flags()).toEqual([]);
});

test("storeOverLimit() flags the day with the next answer when it could not", async () => {
  await overLimit();
  for (let count = 1; count <= 9; count += 1) {
    await sendForm();
  }
  const { batch } = app.deps.db;
  app.deps.db.batch = (statements) =>
    statements.some(({ sql }) => sql.includes("flagged_days")) ? Promise.reject(new Error("disk")) : batch(statements);
  expect((await sendForm()).status).toBe(303);
  expect(await flags()).toEqual([]);
  app.deps.db.batch = batch;
  expect((await sendForm()).status).toBe(303);
  expect(await flags()).toHaveLength(1);
});

test("storeOverLimit() takes no more than ten times the limit without proof, and any number with one", async () => {
  await overLimit();
  for (let count = 1; count <= 20; count += 1) {
    expect((await sendForm()).status).toBe(303);
  }
  const refused = await sendForm({ overall: "2" });
  const html = await refused.text();
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "60"]);
  expect(html).toContain('name="overall" value="2"');
  const proof = await proofOf(await app.deps.proofOfWork.challenge(link, CHALLENGE_MS));
  expect((await sendForm({ _proof: proof })).status).toBe(303);
});

test("storeOverLimit() offers a paired tablet no work: what waits on it comes later", async () => {
  const found = await findSubmittableLink(app.deps, { code: link, caller: { kind: "public" } });
  const submit = (id: number) =>
    found.ok &&
    submitResponse(app.deps, {
      ...{ link: found.value, submissionId: submissionId(id), answers: { overall: 4 }, revision: 1, day: null },
      ...{ token: null, proof: null, caller: { kind: "public" }, address: null, kiosk: "k-1" },
    });
  expect(await submit(1)).toMatchObject({ ok: true });
  expect(await submit(2)).toMatchObject({ ok: true });
  expect(await submit(3)).toEqual({ ok: false, refusal: { reason: "too_many_requests", retryAfterSeconds: 60 } });
});

test("a day flagged as unproven is settled apart, with all its answers", async () => {
  await overLimit();
  for (let count = 1; count <= 10; count += 1) {
    await sendForm();
  }
  app.setToday("2026-04-03");
  await releaseClosedPeriods(app.deps);
  const { rows } = await app.deps.db.execute(
    "SELECT flag, sum(count) AS n FROM settled_tallies WHERE question = '' GROUP BY flag",
  );
  expect(rows.map(({ flag, n }) => [flag, Number(n)])).toEqual([["day", 12]]);
});

test("a receipt is looked up within the limit alone, and no work is offered for more", async () => {
  const look = () => app.request("GET", "/api/v1/receipts/000000000000", undefined, { token: false });
  expect([(await look()).status, (await look()).status]).toEqual([404, 404]);
  const refused = await look();
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "60"]);
  expect(await refused.json()).not.toHaveProperty("challenge");
});
