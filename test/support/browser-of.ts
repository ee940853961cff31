import type { TestApp } from "./test-app.ts";

const ORIGIN = "http://127.0.0.1:8787";

/** A browser on the app: keeps cookies, says where its requests come from, follows no redirect. */
export function browserOf(app: Pick<TestApp, "app">) {
  const cookies = new Map<string, string>();
  const send = async (method: string, path: string, init: RequestInit & { from?: string } = {}): Promise<Response> => {
    const { from = "same-origin", ...rest } = init;
    const headers = new Headers(rest.headers);
    headers.set("sec-fetch-site", from);
    headers.set("origin", from === "same-origin" ? ORIGIN : "https://elsewhere.example");
    if (cookies.size > 0) {
      headers.set("cookie", [...cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    }
    const reply = await app.app.request(`${ORIGIN}${path}`, { ...rest, method, headers });
    for (const line of reply.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line)) {
        cookies.delete(name);
      } else {
        cookies.set(name, value);
      }
    }
    return reply;
  };
  return {
    cookies,
    get: (path: string) => send("GET", path),
    post: (path: string, fields: Record<string, string> | string[][], from?: string) =>
      send("POST", path, {
        body: new URLSearchParams(fields).toString(),
        headers: { "content-type": "application/x-www-form-urlencoded" },
        ...(from === undefined ? {} : { from }),
      }),
    json: (method: string, path: string, body: unknown, from?: string) =>
      send(method, path, {
        body: JSON.stringify(body),
        headers: { "content-type": "application/json" },
        ...(from === undefined ? {} : { from }),
      }),
  };
}

export type TestBrowser = ReturnType<typeof browserOf>;
