import type { Day } from "../../core/figures/period.ts";
import { hexOf } from "../../core/records/hex.ts";
import type { Deps, SubmitLimiter } from "../deps.ts";
import { addressPrefix } from "./address-prefix.ts";

export type SubmitLimit = { perMinute: number; perDay: number };

type LimiterDeps = Pick<Deps, "randomBytes" | "sha256"> & {
  /** null takes everything. */
  limit: SubmitLimit | null;
  today(): Day;
  nowMs(): number;
  prefixesMax?: number;
};

type Count = { minute: number; inMinute: number; inDay: number };

const MINUTE_MS = 60_000;
const utf8 = new TextEncoder();

/**
 * Counts answers per address prefix and survey. What is counted is an HMAC under a key that is drawn anew each day and
 * is never written down, so that yesterday's counts say nothing about anyone.
 */
export function createSubmitLimiter(deps: LimiterDeps): SubmitLimiter {
  const { limit, prefixesMax = 100_000 } = deps;
  const counts = new Map<string, Count>();
  let day = "";
  let key = new Uint8Array();

  return {
    check(survey, address) {
      if (limit === null) {
        return null;
      }
      if (deps.today() !== day) {
        day = deps.today();
        key = new Uint8Array(deps.randomBytes(64));
        counts.clear();
      }
      const nowMs = deps.nowMs();
      const name = hexOf(hmac(deps, key, utf8.encode(`${survey}\n${addressPrefix(address)}`)));
      const wait = countOne(counts, name, Math.floor(nowMs / MINUTE_MS), limit);
      forgetOldest(counts, prefixesMax);
      return wait === "minute" ? Math.ceil((MINUTE_MS - (nowMs % MINUTE_MS)) / 1000) : wait === "day" ? 3600 : null;
    },
  };
}

function countOne(counts: Map<string, Count>, name: string, minute: number, limit: SubmitLimit) {
  const earlier = counts.get(name) ?? { minute, inMinute: 0, inDay: 0 };
  const count = earlier.minute === minute ? earlier : { ...earlier, minute, inMinute: 0 };
  if (count.inDay >= limit.perDay) {
    return "day";
  }
  if (count.inMinute >= limit.perMinute) {
    return "minute";
  }
  // Put last, so that the prefixes that were longest silent stand first.
  counts.delete(name);
  counts.set(name, { minute, inMinute: count.inMinute + 1, inDay: count.inDay + 1 });
  return null;
}

function forgetOldest(counts: Map<string, Count>, prefixesMax: number): void {
  const [oldest] = counts.keys();
  if (counts.size > prefixesMax && oldest !== undefined) {
    counts.delete(oldest);
  }
}

/** HMAC-SHA-256 (RFC 2104) for a key of exactly one block of 64 bytes. */
function hmac({ sha256 }: LimiterDeps, key: Uint8Array, message: Uint8Array): Uint8Array {
  const inner = sha256(
    key.map((byte) => byte ^ 0x36),
    message,
  );
  return sha256(
    key.map((byte) => byte ^ 0x5c),
    inner,
  );
}
