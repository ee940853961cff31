import type { AppContext } from "../api/context.ts";
import { type Html, htmlReply } from "./html-reply.ts";

const utf8 = new TextEncoder();

/**
 * A page that is the same for everyone in its language: kept, but asked about before each use. 304 when the reader
 * already holds it.
 */
export function cachedPage(c: AppContext, html: Html, style: string): Response {
  const text = html.toString();
  return cachedText(c, text, (headers) => htmlReply(c, text, style, 200, headers));
}

/** The same of any text; `reply` makes the whole reply with the headers that it is kept by. */
export function cachedText(
  c: AppContext,
  text: string,
  reply: (headers: Record<string, string>) => Response,
): Response {
  const digest = c.var.deps.sha256(utf8.encode(text)).slice(0, 16);
  const tag = `"${Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("")}"`;
  const headers = { "Cache-Control": "public, max-age=0, must-revalidate", Vary: "Accept-Language", ETag: tag };
  const known = (c.req.header("if-none-match") ?? "").split(",").map((value) => value.trim().replace(/^W\//, ""));
  if (known.includes(tag) || known.includes("*")) {
    return new Response(null, { status: 304, headers });
  }
  return reply(headers);
}
