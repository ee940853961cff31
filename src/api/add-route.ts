import { OpenAPIRegistry, type RouteConfig } from "@asteasolutions/zod-to-openapi";
import { recordAct } from "../service/accounts/record-act.ts";
import type { Api, AppContext } from "./context.ts";
import { refusals } from "./describe-route.ts";

/** The JSON routes and, made from the same definitions, their OpenAPI document. */
export type Routes = { api: Api; registry: OpenAPIRegistry };

type Handler = (c: AppContext) => Promise<Response> | Response;

export function newRoutes(api: Api): Routes {
  return { api, registry: new OpenAPIRegistry() };
}

/** One route, served and described; `path` is written as in OpenAPI: `/api/v1/units/{code}`. */
export function addRoute({ api, registry }: Routes, description: RouteConfig, handler: Handler): void {
  const isOfficial = description.security !== undefined;
  const who = isOfficial ? refusals(401, 403, 404) : {};
  registry.registerPath({ ...description, responses: { ...who, ...description.responses } });
  const method = description.method.toUpperCase();
  const isAct = isOfficial && method !== "GET";
  const path = description.path.replace(/\{(\w+)\}/g, ":$1");
  api.on(method, path, isAct ? recorded(`${method} ${description.path}`, handler) : handler);
}

/** Adds what an official did to the audit trail once it is done; a trial run is no act. */
function recorded(act: string, handler: Handler): Handler {
  return async (c) => {
    const reply = await handler(c);
    const caller = await c.var.findCaller();
    if (reply.ok && caller.kind === "official" && c.req.query("dryRun") !== "true") {
      const object = c.get("actObject") ?? Object.values(c.req.param()).join(" ");
      await recordAct(c.var.deps, { actor: caller.actor, act, object });
    }
    return reply;
  };
}
