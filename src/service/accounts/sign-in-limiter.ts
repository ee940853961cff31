import { addressPrefix } from "../responses/address-prefix.ts";

/** Counts attempts to sign in, in memory: per name, and per address prefix. */
export type SignInLimiter = {
  /** Counts one attempt, under a name where one is given. Seconds to wait, or null when it may be made. */
  check(name: string | null, address: string | null): number | null;
  /** Forgets the attempts of a name that has signed in. */
  forget(name: string): void;
};

const WINDOW_MS = 15 * 60_000;
const PER_NAME = 10;
const PER_PREFIX = 50;
const KEYS_MAX = 20_000;
/** Longer than any name is; what is typed beyond would only fill the memory. */
const NAME_KEPT_MAX = 128;

export function createSignInLimiter({ nowMs }: { nowMs(): number }): SignInLimiter {
  const counts = new Map<string, { startMs: number; attempts: number }>();

  function waitFor(key: string, most: number, now: number): number {
    const count = counts.get(key);
    const isOver = count !== undefined && now - count.startMs < WINDOW_MS && count.attempts >= most;
    return isOver ? Math.ceil((count.startMs + WINDOW_MS - now) / 1000) : 0;
  }

  function add(key: string, now: number): void {
    const earlier = counts.get(key);
    const isOpen = earlier !== undefined && now - earlier.startMs < WINDOW_MS;
    counts.delete(key);
    counts.set(key, isOpen ? { ...earlier, attempts: earlier.attempts + 1 } : { startMs: now, attempts: 1 });
    const [oldest] = counts.keys();
    if (counts.size > KEYS_MAX && oldest !== undefined) {
      counts.delete(oldest);
    }
  }

  return {
    check(name, address) {
      const now = nowMs();
      const keys = [
        ...(name === null ? [] : [[nameKey(name), PER_NAME] as const]),
        [`prefix:${addressPrefix(address)}`, PER_PREFIX] as const,
      ];
      const wait = Math.max(...keys.map(([key, most]) => waitFor(key, most, now)));
      if (wait > 0) {
        return wait;
      }
      for (const [key] of keys) {
        add(key, now);
      }
      return null;
    },
    forget(name) {
      counts.delete(nameKey(name));
    },
  };
}

function nameKey(name: string): string {
  return `name:${name.slice(0, NAME_KEPT_MAX)}`;
}
