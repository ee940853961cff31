import { isLoopback } from "./transport.ts";

/** What passkeys are bound to: a domain, and the addresses of pages that may use them. */
export type RelyingParty = { id: string; origins: string[] };

type Address = { protocol: string; hostname: string; port: string; origin: string };

/**
 * The domain of a service's passkeys; `localhost` on this machine. Null where browsers have none: over http elsewhere,
 * and at a bare IP address (Web Authentication Level 3, 5.1.2: an RP ID is a domain).
 */
export function relyingPartyOf({ protocol, hostname, port, origin }: Address): RelyingParty | null {
  if (isLoopback(hostname)) {
    return { id: "localhost", origins: [`${protocol}//localhost${port && `:${port}`}`] };
  }
  const isAddress = /^\[|^\d+(\.\d+){3}$/.test(hostname);
  return protocol === "https:" && !isAddress ? { id: hostname, origins: [origin] } : null;
}
