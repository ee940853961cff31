const HOUR_MS = 3_600_000;

/** Half a working day and its night without a request end a session; so does a week after signing in. */
export const SESSION_IDLE_MS = 12 * HOUR_MS;
export const SESSION_LIFE_MS = 7 * 24 * HOUR_MS;
/** How old the last sign of life may be before it is written anew. */
export const SESSION_TOUCH_MS = HOUR_MS / 4;

export type SessionTimes = { createdMs: number; seenMs: number };

export function isSessionAlive({ createdMs, seenMs }: SessionTimes, nowMs: number): boolean {
  return nowMs - seenMs < SESSION_IDLE_MS && nowMs - createdMs < SESSION_LIFE_MS;
}
