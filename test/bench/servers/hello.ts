import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { Hono } from "hono";
import { answerParent } from "./answer-parent.ts";

// The least that the service's own kind of server can do.
const app = new Hono();
app.get("/", (c) => c.text("hello"));
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
