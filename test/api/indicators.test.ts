import { afterEach, beforeEach, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../support/test-app.ts";

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp({ today: "2026-11-22" });
});
afterEach(() => app.close());

const RESPONSE_RATE = { name: { "zh-CN": "响应率", en: "Response rate" }, formula: "响应率 = 已响应 ÷ 应响应" };

async function put(key: string, body: unknown) {
  const response = await app.request("PUT", `/api/v1/indicators/${key}`, body);
  return { status: response.status, body: await response.json() };
}

async function versions(): Promise<unknown[]> {
  const result = await app.deps.db.execute("SELECT key, version, position, kind, meaning FROM indicator_versions");
  return result.rows.map((row) => [row.key, row.version, row.position, row.kind, row.meaning]);
}

test("PUT /indicators names one that is only imported", async () => {
  expect(await put("response", RESPONSE_RATE)).toEqual({
    status: 201,
    body: { key: "response", ...RESPONSE_RATE, kind: "share", version: 1 },
  });
  expect(await versions()).toEqual([["response", 1, 1, "share", '{"kind":"share","values":[]}']]);
});

test("PUT /indicators keeps the version of what is unchanged, and makes a new one of another name or formula", async () => {
  await put("response", RESPONSE_RATE);
  expect(await put("response", RESPONSE_RATE)).toMatchObject({ status: 200, body: { version: 1 } });
  expect(await put("response", { ...RESPONSE_RATE, formula: "新公式" })).toMatchObject({
    status: 200,
    body: { version: 2 },
  });
  expect(await put("response", { name: "响应", formula: "新公式" })).toMatchObject({
    status: 200,
    body: { version: 3 },
  });
  await put("other", RESPONSE_RATE);
  expect((await versions()).map((row) => (row as unknown[]).slice(0, 3))).toEqual([
    ["other", 1, 2],
    ["response", 1, 1],
    ["response", 2, 1],
    ["response", 3, 1],
  ]);
});

test("PUT /indicators refuses one that a survey publishes", async () => {
  const definition = {
    title: "回访",
    questions: [{ id: "overall", type: "rating", title: "满意吗？", scale: "satisfaction5" }],
    indicators: [{ key: "satisfaction", question: "overall", favourable: [5, 4, 3] }],
  };
  const { id } = await (await app.request("POST", "/api/v1/surveys", definition)).json();
  await app.request("POST", `/api/v1/surveys/${id}/publish`);
  const refused = await put("satisfaction", RESPONSE_RATE);
  expect([refused.status, refused.body.errors[0].reason]).toEqual([422, "indicator_differs"]);
  expect((await versions()).length).toBe(1);
});

test.each([
  ["response", {}, ["/name", "/formula"]],
  ["response", { ...RESPONSE_RATE, name: 5 }, ["/name"]],
  ["response", { ...RESPONSE_RATE, formula: "" }, ["/formula"]],
  ["response", { ...RESPONSE_RATE, kind: "mean" }, ["/kind"]],
  ["9a", RESPONSE_RATE, ["/key"]],
  ["origin", RESPONSE_RATE, ["/key"]],
  ["a".repeat(65), RESPONSE_RATE, ["/key"]],
])("PUT /indicators/%s refuses %j and stores nothing", async (key, body, pointers) => {
  const refused = await put(key, body);
  expect(refused.status).toBe(422);
  expect(refused.body.errors.map((error: { pointer: string }) => error.pointer)).toEqual(pointers);
  expect(await versions()).toEqual([]);
});

test("PUT /indicators is for officials", async () => {
  const refused = await app.request("PUT", "/api/v1/indicators/response", RESPONSE_RATE, { token: false });
  expect(refused.status).toBe(401);
  expect(await versions()).toEqual([]);
});
