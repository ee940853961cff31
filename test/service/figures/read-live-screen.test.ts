import { afterEach, beforeEach, expect, test } from "vitest";
import { readLiveScreen } from "../../../src/service/figures/read-live-screen.ts";
import { answer, CALL_BACK, newLink, publishSurvey, putUnit } from "../../support/demo-survey.ts";
import { openTestApp, type TestApp } from "../../support/test-app.ts";

let app: TestApp;

beforeEach(async () => {
  app = await openTestApp({ today: "2026-02-10" });
  await putUnit(app, "district");
  await putUnit(app, "hall", { parent: "district" });
});
afterEach(() => app.close());

const screenOf = async (code: string, survey: string | null = null) => {
  const read = await readLiveScreen(app.deps, { code, survey });
  return read.ok ? read.value : read.refusal.reason;
};

async function send(link: string, from: number, count: number): Promise<void> {
  for (let at = from; at < from + count; at++) {
    expect((await answer(app, link, at, { overall: at % 4 === 0 ? 2 : 5 })).status).toBe(201);
  }
}

test("readLiveScreen() stays ten answers behind, in steps of ten, and names the link to scan", async () => {
  const survey = await publishSurvey(app, { ...CALL_BACK, live: true });
  const [web, qr] = [await newLink(app, survey, "hall", { channel: "web" }), await newLink(app, survey, "hall")];
  await send(web, 1, 19);
  expect(await screenOf("hall")).toMatchObject({ survey, shown: null, link: qr, period: { key: "2026-02" } });
  await send(web, 20, 1);
  expect(await screenOf("hall")).toMatchObject({ shown: { proof: "open", point: { valid: 10, favourable: 8 } } });
  await send(web, 21, 9);
  expect(await screenOf("hall")).toMatchObject({ shown: { point: { valid: 10 } } });
});

test("readLiveScreen() has nothing for a unit above, a survey that is not live, closed, or kept for officials", async () => {
  const plain = await publishSurvey(app, CALL_BACK);
  await newLink(app, plain, "hall");
  expect([await screenOf("hall"), await screenOf("hall", plain), await screenOf("nowhere")]).toEqual(
    Array(3).fill("not_found"),
  );
  const live = await publishSurvey(app, { ...CALL_BACK, live: true });
  const code = await newLink(app, live, "hall");
  expect([await screenOf("hall", live), await screenOf("district")]).toEqual([
    expect.objectContaining({ link: code }),
    "not_found",
  ]);
  await app.request("PATCH", `/api/v1/links/${code}`, { status: "closed" });
  expect(await screenOf("hall", live)).toBe("not_found");
});

test("readLiveScreen() gives no code that only a tablet or staff may use", async () => {
  const survey = await publishSurvey(app, { ...CALL_BACK, live: true });
  await newLink(app, survey, "hall", { channel: "paper" });
  await newLink(app, survey, "hall", { channel: "qr", respondentClass: "users" });
  expect(await screenOf("hall")).toMatchObject({ survey, link: null });
});
