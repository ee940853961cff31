/** Why nobody could scan a code that carries an address: it leads nowhere else, or not safely. */
export type AddressFault = "loopback" | "private" | "http";

/**
 * What is wrong with printing an address on posters, given its parts as a URL names them; empty when nothing is.
 * Source: RFC 1918, RFC 4193, RFC 6761.
 */
export function addressFaults({ protocol, hostname }: { protocol: string; hostname: string }): AddressFault[] {
  const place = placeOf(hostname.replace(/^\[|\]$/g, "").toLowerCase());
  return [...(place === null ? [] : [place]), ...(protocol === "https:" ? [] : ["http" as const])];
}

function placeOf(host: string): "loopback" | "private" | null {
  if (
    host === "localhost" ||
    host.endsWith(".localhost") ||
    /^127\./.test(host) ||
    host === "::1" ||
    host === "0.0.0.0"
  ) {
    return "loopback";
  }
  const isPrivate =
    /^(10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.|f[cd][0-9a-f]{2}:|fe80:)/.test(host) ||
    /\.(local|internal|lan|home\.arpa)$/.test(host) ||
    !/[.:]/.test(host);
  return isPrivate ? "private" : null;
}
