/**
 * Whether a share is 100% for every unit that has one (响应率 often is): such a share ranks nobody and is told apart.
 * False where no unit has a figure.
 */
export function isPinned(shares: readonly (number | null)[]): boolean {
  const given = shares.filter((share) => share !== null);
  return given.length > 0 && given.every((share) => share === 1);
}

/** The keys of indicators that can rank and of those that are pinned at 100%, each in the order given. */
export function tellPinnedApart(indicators: ReadonlyMap<string, readonly (number | null)[]>): {
  ranking: string[];
  pinned: string[];
} {
  const keys = [...indicators.keys()];
  const isPinnedKey = (key: string) => isPinned(indicators.get(key) ?? []);
  return { ranking: keys.filter((key) => !isPinnedKey(key)), pinned: keys.filter(isPinnedKey) };
}
