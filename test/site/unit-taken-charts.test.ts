import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CHART_KINDS } from "../../src/core/figures/chart-kind.ts";
import { fillChartedUnits } from "../support/charted-units.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

const SITE = "https://www.example.org";
let app: TestApp;

beforeAll(async () => {
  app = await openTestApp({ today: "2026-02-10" });
  await fillChartedUnits(app);
}, 60_000);

afterAll(() => app?.close());

const get = (path: string) => app.request("GET", path, undefined, { token: false });
const QUERY = "indicator=satisfaction&period=month";

test.each(
  CHART_KINDS,
)("GET /u/:code/chart gives %s at an address of its own: page, picture and numbers", async (kind) => {
  const query = `${QUERY}&chart=${kind}`;
  const page = await get(`/u/district/chart?${query}`);
  expect(page.status).toBe(200);
  const html = await page.text();
  expect(html).toMatch(/<svg class="plot wide"/);
  expect(html).toMatch(/<svg class="plot narrow"/);
  expect(html).not.toMatch(/NaN|undefined|\[object/);
  const picture = await get(`/u/district/chart.svg?${query}&lang=en`);
  expect(picture.headers.get("content-type")).toBe("image/svg+xml");
  const svg = await picture.text();
  expect(svg).toContain("figures as of 10 February 2026");
  expect(svg).toContain("Source: http://127.0.0.1:8787/u/district?");
  const file = await get(`/u/district/chart.csv?${query}`);
  expect(file.headers.get("content-disposition")).toContain(`district-satisfaction-month-${kind}.csv`);
  expect(parse(await file.text(), { bom: true, columns: true }).length).toBeGreaterThan(0);
});

test("GET /u/:code/chart.csv of the units holds what the API's ranking gives", async () => {
  const file = await (await get(`/u/district/chart.csv?${QUERY}&chart=children`)).text();
  const read: Record<string, string>[] = parse(file, { bom: true, columns: true });
  const ranking = (await (await get(`/api/v1/units/district/ranking?${QUERY}`)).json()) as {
    units: Record<string, unknown>[];
  };
  for (const [field, name] of [
    ["unit", "code"],
    ...["favourable", "valid", "value", "low", "high", "rankLow", "rankHigh", "status"].map((key) => [key, key]),
  ] as const) {
    expect(read.map((row) => row[field ?? ""])).toEqual(ranking.units.map((unit) => String(unit[name ?? ""] ?? "")));
  }
});

test("GET /u/:code offers every chart it shows, and keeps what was asked for in their addresses", async () => {
  const html = await (await get(`/u/district?${QUERY}&more=1&from=2025-03-01`)).text();
  for (const kind of CHART_KINDS) {
    for (const path of ["chart.svg", "chart.csv", "chart"]) {
      expect(html).toContain(
        `/u/district/${path}?indicator=satisfaction&amp;period=month&amp;from=2025-03-01&amp;chart=${kind}`,
      );
    }
    expect(html).toContain(`data-name="district-${kind}.png"`);
  }
});

test.each([
  ["/u/district/chart.svg?chart=pie", 422],
  ["/u/district/chart?chart=", 422],
  ["/u/a/chart.svg?chart=children", 404],
  ["/u/a/chart.csv?chart=funnel", 404],
  ["/u/district/chart?chart=heat&channel=phone", 404],
  ["/u/nowhere/chart?chart=levels", 404],
])("GET %s answers %i in words", async (path, status) => {
  const reply = await get(path);
  expect(reply.status).toBe(status);
  expect(reply.headers.get("content-type")).toContain("text/html");
});

test("GET /u/:code/chart tells how to embed it where a site may, and plainly that none may", async () => {
  const path = `/u/district/chart?${QUERY}&chart=levels&lang=en`;
  const none = await (await get(path)).text();
  expect(none).toContain("No website may show this chart in a frame at present.");
  expect(none).not.toMatch(/iframe|<script/);
  Object.assign(app.deps.settings, { embedOrigins: [SITE] });
  const some = await get(path);
  const framed = await get(`${path}&framed=1`);
  Object.assign(app.deps.settings, { embedOrigins: [] });
  const html = await some.text();
  expect(html).toContain(SITE);
  const src = "http://127.0.0.1:8787/u/district/chart?indicator=satisfaction&amp;amp;period=month&amp;amp;lang=en";
  expect(html).toContain(`&lt;iframe src=&quot;${src}&amp;amp;chart=levels&amp;amp;framed=1&quot;`);
  expect(framed.headers.get("content-security-policy")).toContain(`frame-ancestors ${SITE}`);
  expect(await framed.text()).not.toMatch(/iframe|class="embed"/);
});

test("GET /u/:code tells each unit at the mix of channels above them, with a reason where it cannot", async () => {
  const html = await (await get(`/u/district?${QUERY}&more=1&lang=en`)).text();
  const table = html.match(/<table class="shrunk">.*?<\/table>/)?.[0] ?? "";
  const cells = [...table.matchAll(/<tr><th scope="row">(\w+)<\/th>(.*?)<\/tr>/g)].map(([, name, row = ""]) => {
    const last = row.match(/<td>([^<]*)(?:<small>[^<]*<\/small>)?<\/td>$/)?.[1] ?? "";
    return [name, last.trim()];
  });
  const [phone, visit] = [39 + 31 + 25, 18 + 25];
  const at = (one: number, other: number) => `${((100 * (phone * one + visit * other)) / (phone + visit)).toFixed(1)}%`;
  expect(Object.fromEntries(cells)).toEqual({ a: at(31 / 39, 12 / 18), b: at(14 / 31, 20 / 25), c: "—" });
  expect(html).toContain("A unit with “—” cannot be standardised");
  expect(await (await get(`/u/district?${QUERY}&lang=en`)).text()).not.toContain("Standardised");
});
