/**
 * How safe the way to the browser is: `safe` over https and on this machine alone, `plain` where http elsewhere was
 * allowed on purpose, `unsafe` where it was not, so that nobody can sign in.
 */
export type Transport = "safe" | "plain" | "unsafe";

export function transportOf(
  { protocol, hostname }: { protocol: string; hostname: string },
  isHttpAllowed: boolean,
): Transport {
  if (protocol === "https:" || isLoopback(hostname)) {
    return "safe";
  }
  return isHttpAllowed ? "plain" : "unsafe";
}

/** Whether a host name means this machine alone; browsers write IPv6 in brackets. */
export function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(hostname);
}
