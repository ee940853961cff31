import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { buildAssets } from "../../src/cli/build-assets.ts";
import { staticFiles } from "../../src/static-files.ts";
import { openTestApp, type TestAppOptions } from "../support/test-app.ts";

/** A test's own application, served on a free port of this machine with its built browser files. */
export async function serveTestApp(options: TestAppOptions = {}) {
  const test = await openTestApp(options);
  Object.assign(test.deps.assets, await buildAssets());
  const site = new Hono();
  const files = staticFiles(() => undefined);
  for (const place of ["/assets/*", "/widget/*", "/widget.js", "/proof.js", "/k/worker.js"]) {
    site.use(place, async (c) => files.fetch(c.req.raw, c.env));
  }
  site.mount("/", test.app.fetch);
  const { server, port } = await new Promise<{ server: ReturnType<typeof serve>; port: number }>((resolve) => {
    const starting = serve({ fetch: site.fetch, hostname: "127.0.0.1", port: 0 }, (info) => {
      resolve({ server: starting, port: info.port });
    });
  });
  const url = `http://127.0.0.1:${port}`;
  test.deps.settings.baseUrl = url;
  return {
    ...test,
    url,
    async close() {
      await new Promise((resolve) => server.close(resolve));
      await test.close();
    },
  };
}
