import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";

const PUBLIC_FOLDER = fileURLToPath(new URL("../dist/public", import.meta.url));
const BUILT_FILE_URL = /^https?:\/\/[^/]+\/(assets\/|widget\/|(widget|proof|k\/worker)\.js(\?|$))/;

const FOR_EVER = "public, max-age=31536000, immutable";
const A_WHILE = "public, max-age=300";
const KEPT: Readonly<Record<string, string>> = {
  "/widget.js": A_WHILE,
  "/proof.js": A_WHILE,
  "/k/worker.js": "no-cache",
};

export function isBuiltFileUrl(url: string): boolean {
  return BUILT_FILE_URL.test(url);
}

/**
 * The built files, as the edge serves them by `_headers`: names that change with the content are kept for ever,
 * `/widget.js` and `/proof.js` for five minutes, the kiosk's worker not at all; pages of other sites may load those of the widget. 404 for what was not built.
 */
export function staticFiles(widgetTag: () => string | undefined): Hono {
  const files = new Hono();
  files.use(async (c, next) => {
    await next();
    c.res.headers.set("X-Content-Type-Options", "nosniff");
    c.res.headers.set("Cache-Control", KEPT[c.req.path] ?? FOR_EVER);
    if (/^\/(widget|proof\.js)/.test(c.req.path)) {
      c.res.headers.set("Access-Control-Allow-Origin", "*");
      c.res.headers.set("Cross-Origin-Resource-Policy", "cross-origin");
    }
  });
  files.get("/widget.js", async (c, next) => {
    const tag = widgetTag();
    if (tag !== undefined && c.req.header("if-none-match")?.replace(/^W\//, "") === tag) {
      return c.body(null, 304, { ETag: tag });
    }
    await next();
    if (tag !== undefined) {
      c.res.headers.set("ETag", tag);
    }
    return undefined;
  });
  if (existsSync(PUBLIC_FOLDER)) {
    files.use(serveStatic({ root: PUBLIC_FOLDER, precompressed: true }));
  }
  return files;
}
