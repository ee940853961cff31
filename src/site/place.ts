import type { MiddlewareHandler } from "hono";
import type { Place } from "../../web/pages/resident/place.ts";
import type { AppContext, AppEnv } from "../api/context.ts";
import { readLinkOrigins } from "../service/links/read-link-origins.ts";
import { basePath } from "./html-reply.ts";

/** Where the form of a link stands that is asked for: at `/r/CODE`, or in a frame at `/w/CODE`. */
export function placeOf(c: AppContext, code: string): Place {
  const isFrame = c.req.path.startsWith("/w/");
  return {
    path: `${basePath(c)}/${isFrame ? "w" : "r"}/${encodeURIComponent(code)}`,
    frameOrigins: isFrame ? (c.get("frameOrigins") ?? []).join(" ") : null,
    isBig: c.req.query("big") === "1",
    frameScript: isFrame ? (c.get("deps").assets["frame.js"] ?? null) : null,
  };
}

const NOWHERE = "frame-ancestors 'none'";

/** Lets pages of the listed sites, and of no other, show the reply in a frame. */
export const framedByListed: MiddlewareHandler<AppEnv> = async (c, next) => {
  const origins = (await readLinkOrigins(c.var.deps, c.req.param("code") ?? "")) ?? [];
  c.set("frameOrigins", origins);
  await next();
  allowFrames(c.res.headers, origins);
};

/** Lets pages of these sites show in a frame what has these headers; of none, nothing changes. */
export function allowFrames(headers: Headers, origins: readonly string[]): void {
  const policy = headers.get("Content-Security-Policy");
  if (policy !== null && origins.length > 0) {
    headers.set("Content-Security-Policy", policy.replace(NOWHERE, `frame-ancestors ${origins.join(" ")}`));
    headers.set("Cross-Origin-Resource-Policy", "cross-origin");
    headers.delete("X-Frame-Options");
  }
}
