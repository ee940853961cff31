import type { KnownSums, ShownCells } from "./known-sums.ts";

/**
 * Hides as few of these cells as make `isSafe` hold, the first ones kept shown where possible; returns those it hid.
 * None where hiding all of them would not help.
 */
export function hideFewest(
  known: KnownSums,
  shown: ShownCells,
  keys: readonly string[],
  isSafe: () => boolean,
): string[] {
  const windows = new Map(keys.map((key) => [key, shown.get(key) ?? []]));
  const put = (key: string, action: "show" | "hide") => known[action](key, windows.get(key) ?? []);
  for (const key of keys) {
    put(key, "hide");
  }
  const helps = isSafe();
  const away = keys.filter((key) => {
    put(key, "show");
    const isNeeded = helps && !isSafe();
    if (isNeeded) {
      put(key, "hide");
    }
    return isNeeded;
  });
  for (const key of away) {
    shown.delete(key);
  }
  return away;
}
