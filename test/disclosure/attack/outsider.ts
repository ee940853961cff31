import type { TestApp } from "../../support/test-app.ts";
import type { FactBase } from "./facts.ts";

/** Someone without any right who asks and remembers. */
export type Outsider = {
  facts: FactBase;
  /** The parsed reply; null for anything but 200. */
  ask(path: string): Promise<unknown>;
  /** The reply as it came: status, what could tell versions apart, body. */
  look(path: string): Promise<string>;
};

const TELLING_HEADERS = ["etag", "last-modified", "content-length", "x-total-count", "link", "age"];

export function outsiderOf(app: TestApp, facts: FactBase): Outsider {
  const get = (path: string) => {
    facts.requestCount += 1;
    return app.request("GET", path, undefined, { token: false });
  };
  return {
    facts,
    async ask(path) {
      const reply = await get(path);
      const text = await reply.text();
      return reply.status === 200 ? JSON.parse(text) : null;
    },
    async look(path) {
      const reply = await get(path);
      const headers = TELLING_HEADERS.map((name) => reply.headers.get(name) ?? "-");
      return [reply.status, ...headers, await reply.text()].join("\n");
    },
  };
}
