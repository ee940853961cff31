/** The address that the outermost trusted proxy saw; without one, the socket's. */
export function outermostAddress(
  forwardedFor: string | undefined,
  socketAddress: string | undefined,
  trustedProxies: number,
): string | null {
  const forwarded = trustedProxies > 0 ? forwardedFor?.split(",") : undefined;
  return forwarded?.at(-trustedProxies)?.trim() ?? forwarded?.[0]?.trim() ?? socketAddress ?? null;
}
