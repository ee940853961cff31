import { OpenAPIRegistry, type RouteConfig } from "@asteasolutions/zod-to-openapi";
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
  const path = description.path.replace(/\{(\w+)\}/g, ":$1");
  api.on(method, path, answered(isOfficial ? `${method} ${description.path}` : null, handler));
}

/** A reply that no browser takes for a page; what an official does by a route is recorded under the route's name. */
function answered(act: string | null, handler: Handler): Handler {
  return (c) => {
    if (act !== null) {
      c.set("act", act);
    }
    c.header("X-Content-Type-Options", "nosniff");
    return handler(c);
  };
}
