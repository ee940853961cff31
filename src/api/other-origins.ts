import type { MiddlewareHandler } from "hono";
import { readLinkOrigins } from "../service/links/read-link-origins.ts";
import type { Api, AppContext, AppEnv } from "./context.ts";
import { problem } from "./respond-problem.ts";

/** What pages of other sites may ask of a link, and how. */
const PATHS: Readonly<Record<string, "GET" | "POST">> = {
  "/api/v1/links/:code": "GET",
  "/api/v1/links/:code/responses": "POST",
};
const PREFLIGHT_SECONDS = 600;

/**
 * Lets pages of the sites that a link lists read it and answer it, and answers theirs alone (Fetch Standard, 3.2). Never
 * with credentials. What carries no `Origin` comes from no page and is judged as before.
 */
export function addOriginRules(api: Api): void {
  for (const [path, method] of Object.entries(PATHS)) {
    api.use(path, forOtherOrigins(method));
  }
}

function forOtherOrigins(method: "GET" | "POST"): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const isPreflight = c.req.method === "OPTIONS";
    if (!isPreflight && c.req.method !== method) {
      return next();
    }
    const origin = c.req.header("origin");
    const verdict = origin === undefined ? "own" : await judgeOrigin(c, origin);
    if (verdict === "refused" || (isPreflight && verdict !== "own")) {
      c.res = verdict === "refused" ? refusal(c, origin) : new Response(null, { status: 204 });
    } else {
      await next();
    }
    if (origin !== undefined || method === "GET") {
      c.res.headers.append("Vary", "Origin");
    }
    if (verdict === "allowed" && origin !== undefined) {
      allow(c.res.headers, origin, isPreflight ? method : null);
    }
    return undefined;
  };
}

function refusal(c: AppContext, origin: string | undefined): Response {
  return problem(c, { reason: "origin_not_allowed", ...(origin === undefined ? {} : { origin }) });
}

/** That there is no such link may be known anywhere: the widget says so to whoever mistyped it. */
async function judgeOrigin(c: AppContext, origin: string): Promise<"own" | "allowed" | "refused"> {
  const { deps } = c.var;
  const own = [deps.settings.baseUrl, c.req.url].map((url) => new URL(url).origin);
  if (own.includes(origin)) {
    return "own";
  }
  const listed = await readLinkOrigins(deps, c.req.param("code") ?? "");
  return listed === null || listed.includes(origin) ? "allowed" : "refused";
}

function allow(headers: Headers, origin: string, preflightOf: "GET" | "POST" | null): void {
  headers.set("Access-Control-Allow-Origin", origin);
  if (preflightOf === null) {
    headers.set("Access-Control-Expose-Headers", "Retry-After");
    return;
  }
  headers.set("Access-Control-Allow-Methods", preflightOf);
  headers.set("Access-Control-Allow-Headers", "Content-Type");
  headers.set("Access-Control-Max-Age", String(PREFLIGHT_SECONDS));
}
