import { serve } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { buildAssets } from "../../src/cli/build-assets.ts";
import { openTestApp, type TestAppOptions } from "../support/test-app.ts";

/** A test's own application, served on a free port of this machine with its built browser files. */
export async function serveTestApp(options: TestAppOptions = {}) {
  const test = await openTestApp(options);
  Object.assign(test.deps.assets, await buildAssets());
  const site = new Hono();
  site.use("/assets/*", serveStatic({ root: "dist/public" }));
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
