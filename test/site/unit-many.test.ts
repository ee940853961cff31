import { afterAll, beforeAll, expect, test } from "vitest";
import { stateManyUnits } from "../support/many-units.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

const BYTES_MAX = 150 * 1024;

let app: TestApp;

beforeAll(async () => {
  app = await openTestApp();
  await stateManyUnits((method, path, body) => app.request(method, path, body), 200);
}, 120_000);

const read = async (path: string) => (await app.request("GET", path, undefined, { token: false })).text();

afterAll(() => app?.close());

test("GET /u/:code of 200 units below lists their progress when it is asked to", async () => {
  const path = "/u/city?period=month&lang=en";
  expect(await read(path)).toContain("List the progress of 200 units");
  expect(await read(`${path}&more=1`)).toContain('id="progress"');
});

test.each([
  "zh-CN",
  "en",
])("GET /u/:code of 200 units below is under 150 KB as it is, before it is compressed (%s)", async (lang) => {
  const html = await read(`/u/city?period=month&lang=${lang}`);
  expect(html.match(/street-\d+\?/g)?.length).toBeGreaterThanOrEqual(200);
  expect(Buffer.byteLength(html)).toBeLessThan(BYTES_MAX);
});
