/**
 * The sites that a framed page may tell its height: the one it stands in when that is listed, as the browser names it or
 * else by where the page was opened from. Where neither says, all that are listed: a message goes to the one it fits.
 */
export function embeddingOrigins(
  listed: readonly string[],
  { ancestor, referrer }: { ancestor: string | undefined; referrer: string },
): readonly string[] {
  const named = ancestor ?? (listed.find((origin) => referrer === origin || referrer.startsWith(`${origin}/`)) || null);
  return named === null ? listed : listed.filter((origin) => origin === named);
}
