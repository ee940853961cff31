import { afterEach, beforeEach, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../support/test-app.ts";

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp({ today: "2026-11-22" });
});
afterEach(() => app.close());

const SATISFACTION = {
  key: "satisfaction",
  name: { "zh-CN": "满意率", en: "Satisfaction" },
  kind: "share",
  question: "overall",
  favourable: [5, 4, 3],
};
const RATING = { id: "overall", type: "rating", title: "满意吗？", scale: "satisfaction5", required: true };
const DEFINITION = { title: "回访", live: false, results: "public", questions: [RATING], indicators: [SATISFACTION] };

async function call(method: string, path: string, body?: unknown) {
  const response = await app.request(method, `/api/v1/surveys${path}`, body);
  return { status: response.status, body: await response.json() };
}

async function create(definition: unknown = DEFINITION): Promise<string> {
  return (await call("POST", "", definition)).body.id;
}

async function publish(id: string) {
  return call("POST", `/${id}/publish`);
}

async function createPublished(definition: unknown = DEFINITION): Promise<string> {
  const id = await create(definition);
  expect((await publish(id)).status).toBe(200);
  return id;
}

async function count(table: string): Promise<number> {
  const result = await app.deps.db.execute(`SELECT count(*) AS count FROM ${table}`);
  return Number(result.rows[0]?.count);
}

test("POST /surveys keeps a draft under an id of its own", async () => {
  const created = await call("POST", "", DEFINITION);
  expect(created).toEqual({ status: 201, body: { id: "survey-1", status: "draft", ...DEFINITION } });
  expect(await create()).toBe("survey-2");
  expect((await call("GET", "/survey-1")).body).toEqual({
    ...{ id: "survey-1", status: "draft", revision: null },
    ...DEFINITION,
  });
});

test("POST /surveys fills in what is absent", async () => {
  const short = { title: "回访", questions: [{ id: "overall", type: "rating", title: "满意吗？", scale: "stars5" }] };
  expect((await call("POST", "", short)).body).toMatchObject({ live: false, results: "public", indicators: [] });
});

test.each([
  ["no title", { ...DEFINITION, title: undefined }, "/title"],
  ["an unknown type", { ...DEFINITION, questions: [{ ...RATING, type: "slider" }] }, "/questions/0/type"],
  ["an indicator of no question", { ...DEFINITION, questions: [] }, "/indicators/0/question"],
])("POST /surveys refuses %s and stores nothing", async (_, definition, pointer) => {
  const refused = await call("POST", "", definition);
  expect(refused.status).toBe(422);
  expect(refused.body.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
  expect(await count("survey_drafts")).toBe(0);
});

test("POST /surveys takes a definition of over 64 KiB and refuses one of over 1 MiB", async () => {
  const notes = (amount: number) =>
    Array.from({ length: amount }, (_, index) => ({ id: `n${index}`, type: "note", title: "字".repeat(300) }));
  expect((await call("POST", "", { ...DEFINITION, questions: [RATING, ...notes(100)] })).status).toBe(201);
  expect((await call("POST", "", { ...DEFINITION, questions: [RATING, ...notes(1200)] })).status).toBe(413);
  expect(await count("survey_drafts")).toBe(1);
});

test("PUT /surveys/{id} replaces the draft and leaves what is published", async () => {
  const id = await createPublished();
  const replaced = await call("PUT", `/${id}`, { ...DEFINITION, title: "二" });
  expect(replaced).toEqual({ status: 200, body: { id, status: "draft", ...DEFINITION, title: "二" } });
  expect((await call("GET", `/${id}`)).body).toEqual({ id, status: "published", revision: 1, ...DEFINITION });
  expect((await call("GET", `/${id}?revision=draft`)).body).toMatchObject({ status: "draft", title: "二" });
});

test("POST /publish gives an unchanged draft its revision again", async () => {
  const id = await create();
  expect(await publish(id)).toEqual({ status: 200, body: { id, revision: 1 } });
  expect(await publish(id)).toEqual({ status: 200, body: { id, revision: 1 } });
  await call("PUT", `/${id}`, { ...DEFINITION, title: "二" });
  expect((await publish(id)).body.revision).toBe(2);
  const { title, ...rest } = DEFINITION;
  await call("PUT", `/${id}`, { ...rest, title: "二" });
  expect((await publish(id)).body.revision).toBe(2);
});

test("POST /publish at once by two people makes one revision", async () => {
  const id = await create();
  const published = await Promise.all([publish(id), publish(id), publish(id)]);
  expect(published.map(({ body }) => body.revision)).toEqual([1, 1, 1]);
  expect([await count("survey_revisions"), await count("indicator_versions")]).toEqual([1, 1]);
});

test("GET /surveys/{id} gives the revision asked for", async () => {
  const id = await createPublished();
  await call("PUT", `/${id}`, { ...DEFINITION, title: "二" });
  await publish(id);
  expect((await call("GET", `/${id}`)).body).toMatchObject({ revision: 2, title: "二" });
  expect((await call("GET", `/${id}?revision=1`)).body).toMatchObject({ revision: 1, title: "回访" });
  expect((await call("GET", `/${id}?revision=3`)).status).toBe(404);
  expect((await call("GET", `/${id}?revision=new`)).status).toBe(422);
});

test("POST /publish registers indicators once, in order, with formula, meaning and wording", async () => {
  const solved = {
    id: "solved",
    type: "choice",
    title: "解决了吗？",
    options: [
      { value: "yes", label: "是" },
      { value: "no", label: "否" },
    ],
  };
  const resolution = { key: "resolution", name: "解决率", question: "solved", favourable: ["yes"] };
  await createPublished();
  await createPublished({ ...DEFINITION, questions: [RATING, solved], indicators: [resolution, SATISFACTION] });
  const versions = await app.deps.db.execute("SELECT * FROM indicator_versions ORDER BY position");
  expect(versions.rows.map((row) => [row.key, row.version, row.position])).toEqual([
    ["satisfaction", 1, 1],
    ["resolution", 1, 2],
  ]);
  expect(String(versions.rows[0]?.formula)).toContain("非常满意");
  expect(JSON.parse(String(versions.rows[1]?.meaning))).toEqual({
    kind: "share",
    values: [
      { value: "yes", label: "是", valid: true, favourable: true },
      { value: "no", label: "否", valid: true, favourable: false },
    ],
  });
  const sources = await app.deps.db.execute("SELECT * FROM revision_indicators ORDER BY survey, key");
  expect(sources.rows.map((row) => [row.survey, row.revision, row.key, row.version, row.question])).toEqual([
    ["survey-1", 1, "satisfaction", 1, "overall"],
    ["survey-2", 1, "resolution", 1, "solved"],
    ["survey-2", 1, "satisfaction", 1, "overall"],
  ]);
  expect(sources.rows[0]?.wording).toMatch(/^[0-9a-f]{64}$/);
  expect(sources.rows[0]?.wording).toBe(sources.rows[2]?.wording);
});

test.each([
  ["favourable set", { indicators: [{ ...SATISFACTION, favourable: [5, 4] }] }],
  ["scale", { questions: [{ ...RATING, scale: "ces7" }] }],
  ["kind", { indicators: [{ ...SATISFACTION, kind: "mean", favourable: [] }] }],
])("an indicator of another %s than in another survey is refused, drafted or published", async (_, change) => {
  const early = await create({ ...DEFINITION, ...change });
  await createPublished();
  const refusals = [
    await call("POST", "", { ...DEFINITION, ...change }),
    await call("PUT", `/${early}`, { ...DEFINITION, ...change }),
    await publish(early),
  ];
  for (const { status, body } of refusals) {
    expect(status).toBe(422);
    expect(body.errors).toEqual([
      { pointer: "/indicators/0", reason: "indicator_differs", detail: expect.any(String) },
    ]);
  }
  expect([await count("survey_drafts"), await count("survey_revisions"), await count("indicator_versions")]).toEqual([
    2, 1, 1,
  ]);
});

test("an indicator may differ in wording, question and labels from another survey's", async () => {
  await createPublished();
  const question = { ...RATING, id: "service", title: "服务怎么样？", required: false };
  await createPublished({
    ...DEFINITION,
    questions: [question],
    indicators: [{ ...SATISFACTION, question: "service" }],
  });
  expect(await count("indicator_versions")).toBe(1);
});

test("a later revision of the only survey with an indicator gives it another version", async () => {
  const id = await createPublished();
  const narrower = { ...DEFINITION, indicators: [{ ...SATISFACTION, favourable: [5, 4] }] };
  expect((await call("PUT", `/${id}`, narrower)).status).toBe(200);
  expect((await publish(id)).body.revision).toBe(2);
  const { rows } = await app.deps.db.execute("SELECT revision, version FROM revision_indicators ORDER BY revision");
  expect(rows.map((row) => [row.revision, row.version])).toEqual([
    [1, 1],
    [2, 2],
  ]);
  expect((await call("POST", "", DEFINITION)).status).toBe(422);
  expect((await call("POST", "", narrower)).status).toBe(201);
});

test("POST /publish refuses rows of units that do not exist, and stores nothing", async () => {
  await app.request("PUT", "/api/v1/units/known", { name: "一", kind: "bureau" });
  const rows = [
    { value: "a", label: "甲", unit: "known" },
    { value: "b", label: "乙", unit: "unknown" },
    { value: "c", label: "丙" },
  ];
  const matrix = { id: "m", type: "matrix", title: "各单位", scale: "satisfaction5" };
  const id = await create({ ...DEFINITION, questions: [RATING, { ...matrix, rows: rows.slice(0, 2) }] });
  const refused = await publish(id);
  expect(refused.status).toBe(422);
  expect(refused.body.errors).toEqual([
    { pointer: "/questions/1/rows/1/unit", reason: "unknown_unit", detail: expect.any(String) },
  ]);
  expect([await count("survey_revisions"), await count("indicator_versions")]).toEqual([0, 0]);
  await app.request("PUT", "/api/v1/units/unknown", { name: "二", kind: "bureau" });
  expect((await publish(id)).status).toBe(200);
});

test.each([
  ["PUT", "/none", DEFINITION],
  ["POST", "/none/publish", undefined],
  ["GET", "/none", undefined],
  ["GET", "/none?revision=draft", undefined],
  ["GET", "/none?revision=1", undefined],
  ["PUT", "/none/waves/spring", { from: "2026-12-01", to: "2026-12-20" }],
])("%s /surveys%s answers 404", async (method, path, body) => {
  expect((await call(method, path, body)).body).toMatchObject({ status: 404, reason: "not_found" });
});

test.each([
  ["POST", ""],
  ["PUT", "/survey-1"],
  ["POST", "/survey-1/publish"],
  ["GET", "/survey-1"],
  ["PUT", "/survey-1/waves/spring"],
])("%s /surveys%s is for officials", async (method, path) => {
  await create();
  const body = method === "GET" ? undefined : DEFINITION;
  expect((await app.request(method, `/api/v1/surveys${path}`, body, { token: false })).status).toBe(401);
  expect([await count("survey_drafts"), await count("survey_revisions")]).toEqual([1, 0]);
});
