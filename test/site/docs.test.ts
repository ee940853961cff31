import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../support/test-app.ts";

let service: TestApp;

beforeAll(async () => {
  service = await openTestApp({ settings: { baseUrl: "https://example.org/survey" } });
});
afterAll(() => service.close());

const page = async (query: string) => service.request("GET", `/docs${query}`, undefined, { token: false });

test("/docs names every described route, without a script or another origin", async () => {
  const html = await (await page("?lang=en")).text();
  const { paths } = (await (await service.request("GET", "/api/v1/openapi.json")).json()) as { paths: object };
  for (const path of Object.keys(paths)) {
    expect(html).toContain(`<code>${path}</code>`);
  }
  expect(html).not.toMatch(/<script|https?:\/\/(?!example\.org)/);
  expect(html).toContain('href="/survey/api/v1/openapi.json"');
});

test("/docs is framed in the reader's language, under a policy that loads nothing", async () => {
  const [chinese, english] = [await page("?lang=zh-CN"), await page("?lang=en")];
  expect(await chinese.text()).toContain("接口说明");
  expect(await english.text()).toContain("API reference");
  expect(english.headers.get("content-security-policy")).toContain("default-src 'none'");
});
