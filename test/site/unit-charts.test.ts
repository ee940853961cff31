import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type FilledApp, openFilledApp } from "../support/filled-app.ts";

const SITE = "https://www.example.org";

let app: FilledApp;

beforeAll(async () => {
  app = await openFilledApp();
});

afterAll(() => app?.close());

const get = (path: string) => app.request("GET", path, undefined, { token: false });

const FIELDS = ["favourable", "valid", "value", "low", "high"] as const;

type Row = Record<string, string>;
type Point = { period: string; levels: Record<string, number> | null } & Record<
  "status" | (typeof FIELDS)[number],
  unknown
>;

test("GET /u/:code/chart.csv holds the very figures that the API gives, and none where there is none", async () => {
  const reply = await get("/u/east/chart.csv?period=month");
  expect(reply.headers.get("content-type")).toBe("text/csv; charset=UTF-8");
  expect(reply.headers.get("content-disposition")).toContain("east-satisfaction-month.csv");
  const bytes = new Uint8Array(await reply.clone().arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const rows: Row[] = parse(await reply.text(), { bom: true, columns: true });
  const trend = (await (await get("/api/v1/units/east/trend?indicator=satisfaction&period=month")).json()) as {
    series: { proof: string; points: Point[] }[];
  };
  const all = trend.series.flatMap(({ proof, points }) => points.map((point) => ({ proof, ...point })));
  // As on the page, nothing stands before the first period that tells something.
  const tells = new Set(all.filter(({ status }) => status !== "withheld").map(({ period }) => period));
  const first = [...tells].toSorted()[0] ?? "";
  const told = all.filter(({ period }) => period >= first);
  expect(told.filter(({ status }) => status === "shown").length).toBeGreaterThan(1);
  const figures = rows.filter(({ status }) => status !== "quoted");
  expect(figures.map(({ proof, period }) => `${proof} ${period}`)).toEqual(
    told.map(({ proof, period }) => `${proof} ${period}`),
  );
  for (const field of FIELDS) {
    expect(figures.map((row) => row[field])).toEqual(told.map((point) => String(point[field] ?? "")));
  }
  for (const level of ["1", "2", "3", "4", "5"]) {
    const counts = told.map(({ levels }) => (levels ? String(levels[level] ?? 0) : ""));
    expect(figures.map((row) => row[`level ${level}`])).toEqual(counts);
  }
});

test("GET /u/:code/chart.csv tells a quoted rate as it was printed, without a figure", async () => {
  const rows: Row[] = parse(await (await get("/u/district/chart.csv?period=month")).text(), {
    bom: true,
    columns: true,
  });
  const quoted = rows.filter(({ status }) => status === "quoted");
  expect(quoted).toMatchObject([{ period: "2025-11", printed: "98.6%", source: "报纸", value: "", valid: "" }]);
});

test("GET /u/:code/chart.svg is a picture that stands alone, in the reader's language", async () => {
  const reply = await get("/u/east/chart.svg?lang=en");
  expect(reply.headers.get("content-type")).toBe("image/svg+xml");
  expect(reply.headers.get("content-security-policy")).toMatch(/default-src 'none'; style-src 'sha256-/);
  const text = await reply.text();
  expect(text).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  expect(text).toContain("Source: http://127.0.0.1:8787/u/east");
  expect(text).not.toMatch(/<script|href=|NaN|undefined/);
  const tag = reply.headers.get("etag") ?? "";
  const again = await app.request("GET", "/u/east/chart.svg?lang=en", undefined, {
    token: false,
    headers: { "if-none-match": tag },
  });
  expect(again.status).toBe(304);
});

test("GET /u/:code/chart stands in frames of the sites that were set, and of no other", async () => {
  const alone = await get("/u/east/chart");
  expect(alone.status).toBe(200);
  expect(alone.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  expect(alone.headers.get("x-frame-options")).toBe("DENY");
  Object.assign(app.deps.settings, { embedOrigins: [SITE] });
  const framed = await get("/u/east/chart");
  Object.assign(app.deps.settings, { embedOrigins: [] });
  expect(framed.headers.get("content-security-policy")).toContain(`frame-ancestors ${SITE}`);
  expect(framed.headers.get("x-frame-options")).toBeNull();
  const html = await framed.text();
  expect(html).toMatch(/<svg class="trend-svg wide"/);
  expect(html).not.toContain("<canvas");
  expect(html).toContain('<details class="data">');
});

test("GET /u/:code with ?axis=zoom says on every drawing where the axis starts", async () => {
  expect(await (await get("/u/east")).text()).toContain("?axis=zoom#trend");
  for (const path of ["/u/east?axis=zoom", "/u/east/chart.svg?axis=zoom", "/u/east/chart?axis=zoom"]) {
    expect(await (await get(path)).text()).toMatch(/>纵轴从 \d+% 起/);
  }
  expect(await (await get("/u/east")).text()).not.toContain("纵轴从");
  expect((await get("/u/east?axis=log")).status).toBe(422);
});

test.each([
  ["/u/nowhere/chart.svg", 404],
  ["/u/nowhere/chart.csv", 404],
  ["/u/east/chart?period=week", 422],
])("GET %s answers %i in words", async (path, status) => {
  const reply = await get(path);
  expect(reply.status).toBe(status);
  expect(reply.headers.get("content-type")).toContain("text/html");
});
