import type { Result } from "../result.ts";

/**
 * How a rate in [0, 1] earns points, as published: `linear` between the points of neighbouring rates, or in `steps`, each
 * earned from its rate on. Rates ascend; points lie in [0, pointsMax].
 */
export type ScoreTable = {
  kind: "linear" | "steps";
  pointsMax: number;
  rows: readonly { rate: number; points: number }[];
};

export type ScoreTableRefusal = { reason: "bad_score_table"; row: number };

/**
 * The points a rate earns, from 0 to `pointsMax`; over `pointsMax` they are a value for `compositeScore`. `null` for a
 * rate that is missing or that the table does not reach: what was not published is not guessed. Refused: a table without
 * rows, rates out of order or outside [0, 1], points outside [0, pointsMax].
 * Source of the form: local rules such as 连云港's, 满意率 87.5% → 19.75, 75% → 13.5, 50% → 12.5 points.
 */
export function levelScore(rate: number | null, table: ScoreTable): Result<number | null, ScoreTableRefusal> {
  const bad = badRow(table);
  if (bad !== null) {
    return { ok: false, refusal: { reason: "bad_score_table", row: bad } };
  }
  return { ok: true, value: rate === null || !Number.isFinite(rate) || rate > 1 ? null : pointsOf(rate, table) };
}

function pointsOf(rate: number, { kind, rows }: ScoreTable): number | null {
  const index = rows.findLastIndex((row) => row.rate <= rate);
  const [below, above] = [rows[index], rows[index + 1]];
  if (!below || kind === "steps" || below.rate === rate) {
    return below?.points ?? null;
  }
  if (!above) {
    return null;
  }
  const portion = (rate - below.rate) / (above.rate - below.rate);
  return below.points + portion * (above.points - below.points);
}

function badRow({ rows, pointsMax }: ScoreTable): number | null {
  const bad = rows.findIndex(({ rate, points }, index) => {
    const before = rows[index - 1]?.rate ?? -1;
    return !(rate >= 0 && rate <= 1 && rate > before && points >= 0 && points <= pointsMax);
  });
  const isUsable = rows.length > 0 && Number.isFinite(pointsMax);
  return isUsable && bad < 0 ? null : Math.max(0, bad);
}
