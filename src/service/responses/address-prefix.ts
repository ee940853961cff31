/**
 * The part of an address that one household or office shares: /24 of IPv4, /56 of IPv6, as text.
 * Anything else, and no address at all, is the one prefix `unknown`.
 */
export function addressPrefix(address: string | null): string {
  const text = (address ?? "").replace(/^::ffff:(?=\d+\.)/i, "");
  const v4 = /^(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/.exec(text);
  if (v4?.[1]) {
    return v4[1];
  }
  const groups = ipv6Groups(text);
  return groups ? `${groups.slice(0, 3).join(":")}:${groups[3]?.slice(0, 2)}` : "unknown";
}

/** The eight groups of an IPv6 address, four digits each; null when it is none. */
function ipv6Groups(text: string): string[] | null {
  const [head = "", tail, ...rest] = text.replace(/%.*$/, "").toLowerCase().split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail === undefined || tail === "" ? [] : tail.split(":");
  const gap = 8 - left.length - right.length;
  const groups = [...left, ...Array.from({ length: Math.max(gap, 0) }, () => "0"), ...right];
  const isWhole = rest.length === 0 && (tail === undefined ? gap === 0 : gap > 0);
  return isWhole && groups.every((group) => /^[0-9a-f]{1,4}$/.test(group))
    ? groups.map((group) => group.padStart(4, "0"))
    : null;
}
