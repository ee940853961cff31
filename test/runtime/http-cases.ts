import { expect, test } from "vitest";
import type { Challenge } from "../../src/core/responses/challenge.ts";
import { proofOf } from "../support/proof-of.ts";
import { ADMIN_TOKEN } from "../support/test-app.ts";
import { workbook } from "../support/workbook.ts";

export type Fetch = (path: string, init?: RequestInit) => Promise<Response>;

const SURVEY = {
  title: { "zh-CN": "接诉即办回访", en: "Hotline call-back" },
  questions: [
    {
      id: "overall",
      type: "rating",
      title: { "zh-CN": "您对办理结果满意吗？", en: "Are you satisfied with the outcome?" },
      scale: "satisfaction5",
      required: true,
    },
    { id: "comment", type: "text", title: { "zh-CN": "想说的话", en: "Anything to add" } },
  ],
  indicators: [{ key: "satisfaction", question: "overall", favourable: [5, 4, 3] }],
};
const ID = "7f6a1f0e-5d0b-4c1a-9d3b-2a4f7c9e1b10";
const ANSWERS = { overall: 4, comment: "办得快，谢谢。" };

/** A form as its bytes: each runtime has a FormData of its own. */
async function formOf(fields: Record<string, string | Uint8Array>): Promise<RequestInit> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === "string") {
      form.set(name, value);
    } else {
      form.set(name, new Blob([new Uint8Array(value)]), "table.xlsx");
    }
  }
  const sent = new Response(form);
  const headers = { "content-type": sent.headers.get("content-type") ?? "", authorization: `Bearer ${ADMIN_TOKEN}` };
  return { method: "POST", headers, body: await sent.arrayBuffer() };
}

/** The same requests on each runtime, one after the other on one database. */
export function testHttpCases(runtime: string, fetchPath: () => Fetch): void {
  const json = (method: string, body: unknown, token: string | null = ADMIN_TOKEN): RequestInit => ({
    method,
    headers: { "content-type": "application/json", ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  });
  const call = (path: string, init?: RequestInit) => fetchPath()(path, init);
  const submit = (body: unknown) => call(`/api/v1/links/${code}/responses`, json("POST", body, null));
  let code = "";
  let survey = "";
  let receipt: unknown;

  test(`${runtime} is ready and describes itself`, async () => {
    expect(await (await call("/readyz")).json()).toEqual({ status: "ready", faults: [] });
    expect((await call("/healthz")).status).toBe(200);
    const document = await (await call("/api/v1/openapi.json")).json();
    expect(document).toMatchObject({ openapi: "3.1.0" });
    expect((await call("/docs")).headers.get("content-type")).toContain("text/html");
  });

  test(`${runtime} states a unit for an official alone`, async () => {
    const unit = { name: { "zh-CN": "和平街道", en: "Heping" }, kind: "street-office" };
    expect((await call("/api/v1/units/heping", json("PUT", unit, null))).status).toBe(401);
    expect((await call("/api/v1/units/heping", json("PUT", unit))).status).toBe(201);
    expect((await call("/api/v1/units/heping", json("PUT", unit))).status).toBe(200);
  });

  test(`${runtime} drafts and publishes a survey`, async () => {
    const drafted = await call("/api/v1/surveys", json("POST", SURVEY));
    expect(drafted.status).toBe(201);
    survey = ((await drafted.json()) as { id: string }).id;
    const published = await call(`/api/v1/surveys/${survey}/publish`, json("POST", {}));
    expect(await published.json()).toMatchObject({ id: survey, revision: 1 });
  });

  test(`${runtime} makes a link and draws its page`, async () => {
    const made = await call("/api/v1/links", json("POST", { survey, unit: "heping", channel: "qr" }));
    expect(made.status).toBe(201);
    code = ((await made.json()) as { code: string }).code;
    const page = await call(`/r/${code}`);
    expect(page.status).toBe(200);
    expect(page.headers.get("cache-control")).toContain("no-store");
    expect(page.headers.get("set-cookie")).toBeNull();
    expect(await page.text()).toContain("您对办理结果满意吗？");
  });

  test(`${runtime} draws the link's code as picture and as drawing`, async () => {
    const image = await call(`/r/${code}/qr.png`);
    expect(image.headers.get("content-type")).toBe("image/png");
    const bytes = new Uint8Array(await image.arrayBuffer());
    expect([...bytes.subarray(1, 4)]).toEqual([...Buffer.from("PNG")]);
    expect([...bytes.subarray(-8, -4)]).toEqual([...Buffer.from("IEND")]);
    expect(await (await call(`/r/${code}/qr.svg`)).text()).toContain("<svg");
  });

  test(`${runtime} stores an answer once, and answers a retry with the same receipt`, async () => {
    const first = await submit({ submissionId: ID, answers: ANSWERS });
    expect(first.status).toBe(201);
    receipt = await first.json();
    const again = await submit({ submissionId: ID.toUpperCase(), answers: ANSWERS });
    expect(again.status).toBe(200);
    expect(await again.json()).toEqual(receipt);
    expect((await submit({ submissionId: ID, answers: { overall: 1 } })).status).toBe(409);
  });

  test(`${runtime} takes one of many retries that come at once`, async () => {
    const submissionId = "7f6a1f0e-5d0b-4c1a-9d3b-2a4f7c9e1b11";
    const replies = await Promise.all(
      Array.from({ length: 8 }, () => submit({ submissionId, answers: { overall: 5 } })),
    );
    const statuses = replies.map((reply) => reply.status).sort();
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 200, 201]);
    expect(new Set(await Promise.all(replies.map((reply) => reply.text()))).size).toBe(1);
  });

  test(`${runtime} names what is wrong with an answer`, async () => {
    const refused = await submit({ submissionId: "7f6a1f0e-5d0b-4c1a-9d3b-2a4f7c9e1b12", answers: { overall: 9 } });
    expect(refused.status).toBe(422);
    expect(refused.headers.get("content-type")).toBe("application/problem+json");
    expect(await refused.json()).toMatchObject({ reason: "invalid", errors: [{ pointer: "/answers/overall" }] });
    expect((await submit({ submissionId: "not-an-id", answers: {} })).status).toBe(400);
  });

  test(`${runtime} takes answers over the limit with a proof, each once, and a page without one`, async () => {
    const { id } = (await (await call("/api/v1/surveys", json("POST", SURVEY))).json()) as { id: string };
    await call(`/api/v1/surveys/${id}/publish`, json("POST", {}));
    const made = await call("/api/v1/links", json("POST", { survey: id, unit: "heping", channel: "qr" }));
    const limited = ((await made.json()) as { code: string }).code;
    const send = (more: object = {}) => {
      const body = { submissionId: crypto.randomUUID(), answers: { overall: 5 }, ...more };
      return call(`/api/v1/links/${limited}/responses`, json("POST", body, null));
    };
    const within = await Promise.all(Array.from({ length: 30 }, () => send()));
    expect(within.filter(({ status }) => status !== 201)).toEqual([]);
    const refused = await send();
    expect([refused.status, Number(refused.headers.get("retry-after")) > 0]).toEqual([429, true]);
    const { challenge } = (await refused.json()) as { challenge: Challenge };
    const proof = await proofOf(challenge);
    expect((await send({ proof })).status).toBe(201);
    const again = await send({ proof });
    expect([again.status, await again.json()]).toEqual([
      429,
      expect.objectContaining({ challenge: expect.anything() }),
    ]);
    expect(await (await call(`/r/${limited}`)).text()).toMatch(/name="_proof" [^>]*data-challenge="/);
    const fields = { submissionId: crypto.randomUUID(), revision: "1", lang: "en", overall: "4" };
    const form = { method: "POST", body: new URLSearchParams(fields), redirect: "manual" } as const;
    expect((await call(`/r/${limited}`, form)).status).toBe(303);
  });

  test(`${runtime} finds a receipt by its check code`, async () => {
    const { checkCode, leafHash, day } = (receipt as { receipt: Record<string, string> }).receipt;
    expect(await (await call(`/api/v1/receipts/${checkCode}`)).json()).toEqual({ survey, day, leafHash });
    expect((await call("/api/v1/receipts/000000000000")).status).toBe(404);
  });

  test(`${runtime} keeps two answers out of sight`, async () => {
    const trend = await call("/api/v1/units/heping/trend?indicator=satisfaction&period=month");
    expect(trend.status).toBe(200);
    expect(await trend.text()).not.toMatch(/"status":"shown"/);
    expect((await call("/u/heping")).status).toBe(200);
  });

  test(`${runtime} takes units and figures from workbooks sent as forms`, async () => {
    const indicator = { name: "响应率", formula: "已响应 ÷ 受理" };
    expect((await call("/api/v1/indicators/response", json("PUT", indicator))).status).toBe(201);
    const units = await call("/api/v1/units/apply", await formOf({ names: "东片\n西片" }));
    expect(await units.json()).toMatchObject({ counts: { new: 2, same: 0, changed: 0 } });
    const rows = ["单位,2019年1月", "东片,98%", "西片,97.5%"].map((row) => row.split(","));
    const columns = [{ heading: "", means: "percentage", indicator: "response" }];
    const fields = { file: await workbook({ rows }), mapping: JSON.stringify({ columns, source: "月报" }) };
    const applied = await call("/api/v1/tables/apply", await formOf(fields));
    expect(await applied.json()).toMatchObject({ stored: 2, values: [{ quoted: { printed: "98%" } }, {}] });
    const preview = await call("/api/v1/tables/preview", await formOf({ file: fields.file }));
    expect(await preview.json()).toMatchObject({ layout: { kind: "wide" } });
  });

  test(`${runtime} lets listed sites ask and frame a widget link, and serves the widget under both its names`, async () => {
    const origin = "https://www.example.gov.cn";
    const body = { survey, unit: "heping", channel: "widget", origins: [origin] };
    const made = (await (await call("/api/v1/links", json("POST", body))).json()) as { code: string };
    const ask = (from: string, method = "GET") =>
      call(`/api/v1/links/${made.code}`, { method, headers: { origin: from } });
    expect((await ask(origin)).headers.get("access-control-allow-origin")).toBe(origin);
    expect((await ask(origin, "OPTIONS")).status).toBe(204);
    expect((await ask("https://evil.example")).status).toBe(403);
    const framed = (await call(`/w/${made.code}`)).headers;
    expect(framed.get("content-security-policy")).toContain(`frame-ancestors ${origin}`);
    const page = await (await call(`/w/${made.code}/embed`)).text();
    const pinned = /\/widget\/[0-9a-f]{16}\.js/.exec(page)?.[0] ?? "";
    const scripts = await Promise.all([pinned, "/widget.js"].map((path) => call(path)));
    expect(scripts.map(({ headers }) => headers.get("content-type")?.split(";")[0])).toEqual(
      Array(2).fill("text/javascript"),
    );
    const [one, other] = await Promise.all(scripts.map((script) => script.text()));
    expect(one).toBe(other);
    expect(one).toContain("weatherglass-rating");
    const solver = await call("/proof.js");
    expect(solver.headers.get("access-control-allow-origin")).toBe("*");
    expect(await solver.text()).toMatch(/export ?\{\w+ as solve\}/);
  });

  test(`${runtime} answers an unknown path with problem details`, async () => {
    const reply = await call("/api/v1/nothing");
    expect(reply.status).toBe(404);
    expect(await reply.json()).toMatchObject({ reason: "not_found", requestId: expect.any(String) });
  });
}
