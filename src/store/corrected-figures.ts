import type { Day, PeriodKind } from "../core/figures/period.ts";
import type { FigureCorrection } from "../core/figures/trend.ts";
import type { Database } from "./database.ts";

/**
 * The corrections of a unit's imported figures of one indicator, in the order in which they were made: both counts as
 * they were released, so that none is told that was ever withheld.
 */
export async function correctedFigures(
  db: Database,
  { unit, indicator, kind }: { unit: string; indicator: string; kind: PeriodKind },
): Promise<FigureCorrection[]> {
  const result = await db.execute(
    `SELECT r.period, p.counts AS earlier, r.counts AS later, f.reason, f.recorded_on FROM releases r
      JOIN releases p ON p.unit = r.unit AND p.measure = r.measure AND p.period_kind = r.period_kind
        AND p.filter = r.filter AND p.proof = r.proof AND p.period = r.period AND p.version = (
          SELECT max(version) FROM releases before WHERE before.unit = r.unit AND before.measure = r.measure
            AND before.period_kind = r.period_kind AND before.filter = r.filter AND before.proof = r.proof
            AND before.period = r.period AND before.version < r.version)
      JOIN figure_versions f ON f.unit = r.unit AND f.indicator = ?2 AND f.period_kind = r.period_kind
        AND f.period = r.period AND f.version = r.version
      WHERE r.unit = ?1 AND r.measure = 'indicator:' || ?2 AND r.period_kind = ?3 AND r.filter = ''
        AND r.proof = 'figures' AND r.status = 'shown' AND p.status = 'shown' AND p.counts <> r.counts
        AND f.reason IS NOT NULL
      ORDER BY r.period, r.version`,
    [unit, indicator, kind],
  );
  return result.rows.map(({ period, earlier, later, reason, recorded_on }) => ({
    period: String(period),
    from: countsIn(String(earlier)),
    to: countsIn(String(later)),
    reason: String(reason),
    recordedOn: String(recorded_on) satisfies Day,
  }));
}

function countsIn(text: string): FigureCorrection["from"] {
  const { favourable, valid } = JSON.parse(text) as FigureCorrection["from"];
  return { favourable, valid };
}
