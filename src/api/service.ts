import * as z from "zod";
import { addRoute, type Routes } from "./add-route.ts";
import { jsonReply } from "./describe-route.ts";
import { openApiDocument } from "./open-api-document.ts";

const NO_STORE = { "Cache-Control": "no-store" };
const liveReply = z.object({ status: z.literal("live") });
const readyReply = z.object({
  status: z.enum(["ready", "not_ready"]),
  faults: z.array(z.enum(["database", "migrations", "disk"])),
});

/** Whether the service lives, whether it is ready, and what it offers. */
export function addServiceRoutes(routes: Routes): void {
  addRoute(
    routes,
    {
      method: "get",
      path: "/healthz",
      summary: "Whether the process answers",
      responses: { 200: jsonReply("It does", liveReply) },
    },
    (c) => c.json({ status: "live" }, 200, NO_STORE),
  );
  addRoute(
    routes,
    {
      method: "get",
      path: "/readyz",
      summary: "Whether the database, its migrations and the disk are ready",
      responses: { 200: jsonReply("All is ready", readyReply), 503: jsonReply("What is not ready", readyReply) },
    },
    async (c) => {
      const faults = await c.var.deps.storageFaults();
      return faults.length === 0
        ? c.json({ status: "ready", faults }, 200, NO_STORE)
        : c.json({ status: "not_ready", faults }, 503, { ...NO_STORE, "Retry-After": "2" });
    },
  );
  addRoute(
    routes,
    {
      method: "get",
      path: "/api/v1/openapi.json",
      summary: "This description, OpenAPI 3.1",
      responses: { 200: jsonReply("OpenAPI 3.1", z.looseObject({ openapi: z.string() })) },
    },
    (c) => c.json(openApiDocument(routes.registry, c.var.deps.settings.baseUrl), 200, { "Cache-Control": "no-cache" }),
  );
}
