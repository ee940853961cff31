import type { IncomingMessage } from "node:http";

/** The address that the outermost trusted proxy saw; without one, the socket's. */
export function outermostAddress(
  forwardedFor: string | undefined,
  socketAddress: string | undefined,
  trustedProxies: number,
): string | null {
  const forwarded = trustedProxies > 0 ? forwardedFor?.split(",") : undefined;
  return forwarded?.at(-trustedProxies)?.trim() ?? forwarded?.[0]?.trim() ?? socketAddress ?? null;
}

/** The same of a request that Node took in. */
export function addressOfSender(
  { headers, socket }: Pick<IncomingMessage, "headers" | "socket">,
  trustedProxies: number,
): string | null {
  const value = headers["x-forwarded-for"];
  const forwardedFor = Array.isArray(value) ? value.join(", ") : value;
  return outermostAddress(forwardedFor, socket.remoteAddress, trustedProxies);
}
