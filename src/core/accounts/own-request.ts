/** What a browser says of where a request comes from; null where it says nothing. */
export type RequestSource = { secFetchSite: string | null; origin: string | null };

/**
 * Whether a request that a cookie speaks for was made by our own page. Without `Sec-Fetch-Site` its `Origin` must be
 * ours; with neither it is refused, since nothing shows that the person meant it.
 */
export function isOwnRequest({ secFetchSite, origin }: RequestSource, ownOrigins: readonly string[]): boolean {
  if (secFetchSite === null) {
    return origin !== null && ownOrigins.includes(origin);
  }
  return secFetchSite === "same-origin" && (origin === null || origin === "null" || ownOrigins.includes(origin));
}
