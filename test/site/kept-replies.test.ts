import { Hono } from "hono";
import { expect, test } from "vitest";
import type { AppEnv } from "../../src/api/context.ts";
import { KeptReplies, sendKept } from "../../src/site/kept-replies.ts";

function opened() {
  const state = { epoch: 1, drawn: 0 };
  const app = new Hono<AppEnv>();
  app.use("*", sendKept(new KeptReplies(() => state.epoch)));
  app.get("/page", (c) => {
    state.drawn += 1;
    return c.text(`page ${state.drawn}`, 200, { ETag: `"${state.drawn}"`, Vary: "Accept-Language" });
  });
  app.get("/slow", (c) => {
    state.epoch += 1;
    state.drawn += 1;
    return c.text(`slow ${state.drawn}`, 200, { ETag: '"s"' });
  });
  app.get("/missing", (c) => {
    state.drawn += 1;
    return c.text("missing", 404, { ETag: '"m"' });
  });
  return { state, get: (path: string, headers: Record<string, string> = {}) => app.request(path, { headers }) };
}

test("sendKept() sends a page again, with its headers, until something was written", async () => {
  const { state, get } = opened();
  expect(await (await get("/page")).text()).toBe("page 1");
  const again = await get("/page");
  expect(await again.text()).toBe("page 1");
  expect(again.headers.get("vary")).toBe("Accept-Language");
  state.epoch += 1;
  expect(await (await get("/page")).text()).toBe("page 2");
});

test("sendKept() answers 304 to who holds the page, and draws one for other languages and addresses", async () => {
  const { state, get } = opened();
  await get("/page");
  const known = await get("/page", { "if-none-match": 'W/"1"' });
  expect([known.status, known.headers.get("etag"), state.drawn]).toEqual([304, '"1"', 1]);
  await get("/page", { "accept-language": "en" });
  await get("/page?lang=en");
  expect(state.drawn).toBe(3);
});

test("sendKept() keeps nothing that was read while something was written, and no page that is missing", async () => {
  const { state, get } = opened();
  await get("/slow");
  await get("/slow");
  expect(state.drawn).toBe(2);
  await get("/missing");
  await get("/missing");
  expect(state.drawn).toBe(4);
});

test("KeptReplies holds 32 MB, and lets the oldest go", () => {
  const kept = new KeptReplies(() => 1);
  const page = () => ({ bytes: new Uint8Array(10 * 1024 * 1024), headers: new Headers() });
  for (const key of ["a", "b", "c", "d"]) {
    kept.keep(key, page(), kept.epoch());
  }
  expect(["a", "b", "c", "d"].filter((key) => kept.find(key))).toEqual(["b", "c", "d"]);
});
