import type { Refusal } from "./refusal.ts";

/** Data, or a refusal: the world said no. Bugs and outages are thrown instead. */
export type Result<T, R = Refusal> = { ok: true; value: T } | { ok: false; refusal: R };

export function accept<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function refuse<R extends Refusal>(refusal: R): { ok: false; refusal: R } {
  return { ok: false, refusal };
}
