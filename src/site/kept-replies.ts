import type { MiddlewareHandler } from "hono";
import type { AppEnv } from "../api/context.ts";
import { requestKey } from "./kept-pages.ts";

const BYTES_MAX = 32 * 1024 * 1024;
const KEY_LENGTH_MAX = 1000;

type KeptReply = { bytes: Uint8Array<ArrayBuffer>; headers: Headers };

/** Whole replies that are the same for everyone, for as long as nothing but answers is written; the oldest makes room. */
export class KeptReplies {
  readonly #epochNow: () => number;
  readonly #replies = new Map<string, KeptReply>();
  #epoch = -1;
  #bytes = 0;

  /** `epochNow` tells a new number once what was read for a page may have changed. */
  constructor(epochNow: () => number) {
    this.#epochNow = epochNow;
  }

  epoch(): number {
    const epoch = this.#epochNow();
    if (epoch !== this.#epoch) {
      this.#epoch = epoch;
      this.#bytes = 0;
      this.#replies.clear();
    }
    return epoch;
  }

  find(key: string): KeptReply | null {
    this.epoch();
    return this.#replies.get(key) ?? null;
  }

  /** Keeps a reply that was read in `epoch`, unless that has ended. */
  keep(key: string, reply: KeptReply, epoch: number): void {
    if (epoch !== this.epoch() || key.length > KEY_LENGTH_MAX || this.#replies.has(key)) {
      return;
    }
    this.#replies.set(key, reply);
    this.#bytes += reply.bytes.length;
    for (const [oldest, { bytes }] of this.#replies) {
      if (this.#bytes <= BYTES_MAX) {
        return;
      }
      this.#replies.delete(oldest);
      this.#bytes -= bytes.length;
    }
  }
}

/** Sends again what was sent for the same address and languages; to who holds it already 304. */
export function sendKept(kept: KeptReplies): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const key = requestKey(c.req.url, c.req.header("accept-language"));
    const known = c.req.method === "GET" ? kept.find(key) : null;
    if (known) {
      return again(known, c.req.header("if-none-match") ?? "");
    }
    const epoch = kept.epoch();
    await next();
    if (c.req.method === "GET" && c.res.status === 200 && c.res.headers.has("ETag") && !c.error) {
      const bytes = new Uint8Array(await c.res.clone().arrayBuffer());
      kept.keep(key, { bytes, headers: new Headers(c.res.headers) }, epoch);
    }
    return;
  };
}

function again({ bytes, headers }: KeptReply, asked: string): Response {
  const tag = headers.get("ETag") ?? "";
  const tags = asked.split(",").map((value) => value.trim().replace(/^W\//, ""));
  if (!tags.includes(tag) && !tags.includes("*")) {
    return new Response(bytes, { headers });
  }
  const names = ["Cache-Control", "Vary", "ETag"];
  return new Response(null, {
    status: 304,
    headers: names.map((name): [string, string] => [name, headers.get(name) ?? ""]),
  });
}
