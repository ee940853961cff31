import type { AppContext } from "../api/context.ts";
import { securityHeaders } from "./security-headers.ts";

const utf8 = new TextEncoder();

/** A resident's page fits into the first round trip as it is; longer ones are compressed. */
export const COMPRESSED_BYTES_MIN = 14 * 1024;

/** What a view renders to. */
export type Html = { toString(): string };

/** A page with the headers all pages have; `style` is the one inline style it holds. */
export function htmlReply(
  c: AppContext,
  html: Html | string,
  style: string,
  status = 200,
  headers: Record<string, string> = {},
): Response {
  return pageReply(c, utf8.encode(html.toString()), style, status, headers);
}

/** A page that is there as bytes already. */
export function pageReply(
  c: AppContext,
  bytes: Uint8Array<ArrayBuffer>,
  style: string,
  status = 200,
  headers: Record<string, string> = {},
): Response {
  c.set("pageBytes", bytes.length);
  return new Response(bytes, { status, headers: { ...pageHeaders(c, bytes.length, style), ...headers } });
}

/** The headers that all pages have. */
export function pageHeaders(c: AppContext, length: number, style: string): Record<string, string> {
  return {
    "Content-Type": "text/html; charset=UTF-8",
    "Content-Length": String(length),
    ...securityHeaders(c.get("deps"), style),
  };
}

/** The path under which the service lives: "" at the root of its host, else like `/survey`. */
export function basePath(c: AppContext): string {
  return new URL(c.var.deps.settings.baseUrl).pathname.replace(/\/+$/, "");
}
