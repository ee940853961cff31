import type { TestApp } from "../../support/test-app.ts";
import { routeOfPath } from "./collected-routes.ts";
import type { FactBase } from "./facts.ts";

/** Someone without any right who asks and remembers. */
export type Outsider = {
  facts: FactBase;
  /** By route that yields figures, how many replies told something. */
  answered: Map<string, number>;
  /** The parsed reply; null for anything but 200. */
  ask(path: string): Promise<unknown>;
  /** The reply as it came: status, what could tell versions apart, body. */
  look(path: string): Promise<string>;
  /** Status and body, for files. */
  take(path: string): Promise<{ status: number; bytes: Uint8Array }>;
};

const TELLING_HEADERS = ["etag", "last-modified", "content-length", "x-total-count", "link", "age"];

export function outsiderOf(app: TestApp, facts: FactBase): Outsider {
  return askerOf(facts, (path) => app.request("GET", path, undefined, { token: false }));
}

/** One who asks by `fetch`, whoever that is. */
export function askerOf(facts: FactBase, fetch: (path: string) => Promise<Response>): Outsider {
  const answered = new Map<string, number>();
  const get = async (path: string) => {
    facts.requestCount += 1;
    const reply = await fetch(path);
    const route = reply.status === 200 ? routeOfPath(path) : null;
    if (route !== null) {
      answered.set(route, (answered.get(route) ?? 0) + 1);
    }
    return reply;
  };
  return {
    ...{ facts, answered },
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
    async take(path) {
      const reply = await get(path);
      return { status: reply.status, bytes: new Uint8Array(await reply.arrayBuffer()) };
    },
  };
}
