import { Hono } from "hono";
import { newRoutes } from "./api/add-route.ts";
import type { AppEnv } from "./api/context.ts";
import { problem } from "./api/respond-problem.ts";
import type { Deps } from "./service/deps.ts";

/** The whole application on either runtime. */
export function createApp(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.use(async (c, next) => {
    c.set("deps", deps);
    c.set("requestId", deps.newRequestId());
    c.set("locale", "en");
    await next();
  });
  newRoutes(app);
  app.notFound((c) => problem(c, { reason: "not_found" }));
  return app;
}
