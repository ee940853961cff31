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

/** How many times the limit a prefix may send without proof by a page's form, for which a script cannot be asked. */
const UNPROVEN_TIMES = 10;
const MINUTE_MS = 60_000;
const utf8 = new TextEncoder();

/**
 * Counts answers per address prefix and survey. What is counted is an HMAC under a key that is drawn anew each day and
 * is never written down, so that yesterday's counts say nothing about anyone.
 */
export function createSubmitLimiter(deps: LimiterDeps): SubmitLimiter {
  const { limit, prefixesMax = 100_000 } = deps;
  const counts = new Map<string, Count>();
  const unproven = new Map<string, Count>();
  let day = "";
  let key = new Uint8Array();
  // While no prefix is over its limit, nothing is worked out to ask whether one is.
  let fullMinute = -1;
  let isDayFull = false;

  function renewDaily(): void {
    if (deps.today() !== day) {
      day = deps.today();
      key = new Uint8Array(deps.randomBytes(64));
      counts.clear();
      unproven.clear();
      isDayFull = false;
    }
  }

  const nameOf = (survey: string, address: string | null) =>
    hexOf(hmac(deps, key, utf8.encode(`${survey}\n${addressPrefix(address)}`)));

  function check(within: Map<string, Count>, most: SubmitLimit, survey: string, address: string | null): number | null {
    renewDaily();
    const nowMs = deps.nowMs();
    const minute = Math.floor(nowMs / MINUTE_MS);
    const counted = countOne(within, nameOf(survey, address), minute, most);
    forgetOldest(within, prefixesMax);
    fullMinute = counted.isMinuteFull ? minute : fullMinute;
    isDayFull ||= counted.isDayFull;
    if (counted.isTaken) {
      return null;
    }
    return counted.isDayFull ? 3600 : Math.ceil((MINUTE_MS - (nowMs % MINUTE_MS)) / 1000);
  }

  const mostUnproven = limit && {
    perMinute: limit.perMinute * UNPROVEN_TIMES,
    perDay: limit.perDay * UNPROVEN_TIMES,
  };
  return {
    check: (survey, address) => limit && check(counts, limit, survey, address),
    checkUnproven: (survey, address) => mostUnproven && check(unproven, mostUnproven, survey, address),
    isOver(survey, address) {
      if (limit === null || (fullMinute < 0 && !isDayFull)) {
        return false;
      }
      renewDaily();
      const minute = Math.floor(deps.nowMs() / MINUTE_MS);
      const count = isDayFull || fullMinute === minute ? counts.get(nameOf(survey, address)) : undefined;
      return (
        count !== undefined &&
        (count.inDay >= limit.perDay || (count.minute === minute && count.inMinute >= limit.perMinute))
      );
    },
  };
}

/** Counts one more unless it is full; a day that is full goes before a minute. */
function countOne(counts: Map<string, Count>, name: string, minute: number, limit: SubmitLimit) {
  const earlier = counts.get(name) ?? { minute, inMinute: 0, inDay: 0 };
  const count = earlier.minute === minute ? earlier : { ...earlier, minute, inMinute: 0 };
  const isTaken = count.inDay < limit.perDay && count.inMinute < limit.perMinute;
  if (isTaken) {
    count.inMinute += 1;
    count.inDay += 1;
    // Put last, so that the prefixes that were longest silent stand first.
    counts.delete(name);
    counts.set(name, count);
  }
  return { isTaken, isMinuteFull: count.inMinute >= limit.perMinute, isDayFull: count.inDay >= limit.perDay };
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
