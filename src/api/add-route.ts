import { OpenAPIRegistry, type RouteConfig } from "@asteasolutions/zod-to-openapi";
import type { Api, AppContext } from "./context.ts";

/** The JSON routes and, made from the same definitions, their OpenAPI document. */
export type Routes = { api: Api; registry: OpenAPIRegistry };

export function newRoutes(api: Api): Routes {
  return { api, registry: new OpenAPIRegistry() };
}

/** One route, served and described; `path` is written as in OpenAPI: `/api/v1/units/{code}`. */
export function addRoute(
  { api, registry }: Routes,
  description: RouteConfig,
  handler: (c: AppContext) => Promise<Response> | Response,
): void {
  registry.registerPath(description);
  api.on(description.method.toUpperCase(), description.path.replace(/\{(\w+)\}/g, ":$1"), handler);
}
