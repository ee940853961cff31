import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { Hono } from "hono";
import { answerParent } from "./answer-parent.ts";

// The least that the service's own kind of server can do.
const app = new Hono();
app.get("/", (c) => c.text("hello"));
// A page that is there already, of as many bytes as are asked for.
const pages = new Map<string, Uint8Array<ArrayBuffer>>();
app.get("/bytes/:count", (c) => {
  const { count } = c.req.param();
  const page = pages.get(count) ?? new Uint8Array(Number(count)).fill(120);
  pages.set(count, page);
  return c.body(page, 200, { "Content-Type": "text/html; charset=UTF-8" });
});
const server = createAdaptorServer({ fetch: app.fetch });
server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  answerParent(port, () => {
    server.close();
    if ("closeAllConnections" in server) {
      server.closeAllConnections();
    }
  });
});
