import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A site of its own on another port, whose pages hold `body` under `policy` and nothing else. */
export async function serveForeignSite() {
  const pages = new Map<string, { html: string; policy: string }>();
  const server = createServer((request, response) => {
    const page = pages.get(request.url ?? "");
    response.writeHead(page ? 200 : 404, {
      "Content-Type": "text/html; charset=UTF-8",
      ...(page ? { "Content-Security-Policy": page.policy } : {}),
    });
    response.end(page?.html);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    /** Puts a page there and returns its address. */
    page(body: string, policy: string, lang = "zh-CN"): string {
      const path = `/${pages.size}`;
      const html = `<!doctype html><html lang="${lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>办事大厅</title><main><h1>办事大厅</h1>${body}</main></html>`;
      pages.set(path, { html, policy });
      return url + path;
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
