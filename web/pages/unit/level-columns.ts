import type { TrendPoint } from "../../../src/core/figures/trend.ts";
import type { LevelValue, Shade } from "./level-shades.ts";

/** One level of one period: its share of the valid answers, and between what it stands, 0 being the middle. */
export type LevelPart = { level: LevelValue; shade: Shade; count: number; share: number; from: number; to: number };

/**
 * How the answers of a period diverge: favourable levels above 0, the others below, those in between half on either side.
 * Levels and shades best first; `null` where no counts are shown or none is valid.
 */
export function levelColumn(
  point: Pick<TrendPoint, "levels" | "status">,
  levels: readonly LevelValue[],
  shades: readonly Shade[],
): LevelPart[] | null {
  const counts = levels.map(({ value }) => point.levels?.[value] ?? 0);
  const valid = counts.reduce((sum, count) => sum + count, 0);
  if (point.status !== "shown" || point.levels === null || valid === 0) {
    return null;
  }
  const shares = counts.map((count) => count / valid);
  const above = shares.reduce((sum, share, i) => sum + share * shareAbove(shades[i] ?? "neutral"), 0);
  return levels.map((level, i) => {
    const to = above - shares.slice(0, i).reduce((sum, share) => sum + share, 0);
    const share = shares[i] ?? 0;
    return { level, shade: shades[i] ?? "neutral", count: counts[i] ?? 0, share, from: to - share, to };
  });
}

function shareAbove(shade: Shade): number {
  return shade === "neutral" ? 0.5 : shade.startsWith("f") ? 1 : 0;
}
