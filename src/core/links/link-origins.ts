import { isLoopback } from "../accounts/transport.ts";
import type { FieldError } from "../refusal.ts";
import type { Channel } from "../responses/answer.ts";

export const ORIGINS_MAX = 50;

// URLs take hosts with `*`, `;` or `,`, which would mean more in a policy that lists them.
const PLAIN_HOST = /^([a-z0-9_-]+(\.[a-z0-9_-]+)*|\[::1\])$/;

type Address = { protocol: string; hostname: string; origin: string };

/**
 * Whether `text` names a site as browsers do, given its parts as a URL reads them: https, or http on this machine alone,
 * and nothing after the host and port (RFC 6454, 6.2).
 */
export function isSiteOrigin(text: string, { protocol, hostname, origin }: Address): boolean {
  return (
    text === origin &&
    PLAIN_HOST.test(hostname) &&
    (protocol === "https:" || (protocol === "http:" && isLoopback(hostname)))
  );
}

/** Pages of other sites show links of the channel `widget` alone, so that what comes from there is counted as such. */
export function judgeOrigins(channel: Channel, origins: readonly string[]): FieldError[] {
  return origins.length > 0 && channel !== "widget" ? [{ pointer: "/origins", reason: "not_a_widget_link" }] : [];
}
