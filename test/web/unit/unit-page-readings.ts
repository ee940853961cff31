import type { ShareCounts } from "../../../src/core/figures/newcombe-interval.ts";
import { rankUnits } from "../../../src/core/figures/ranked-units.ts";
import type { Readings } from "../../../src/core/figures/readings.ts";
import type { UnitPage } from "../../../src/core/figures/trend.ts";
import type { ProofClass } from "../../../src/core/responses/answer.ts";
import type { IndicatorKind } from "../../../src/core/surveys/survey.ts";
import { shareCell } from "../../core/figures/shown-cell-fixture.ts";
import { districtPage, pageWithTrend, rankedUnit, rankingOf } from "./unit-page-fixture.ts";
import { fourMonthPage } from "./unit-page-states.ts";

const NOTHING: Omit<Readings, "proof"> = {
  ...{
    signals: null,
    shareTrend: null,
    onYear: null,
    monthByMonth: null,
    target: null,
    standardised: null,
    fixedMix: null,
  },
};

/** The district's four months on answers of a class, with these readings. */
export function readPage(readings: Partial<Readings>, proof: ProofClass = "token"): UnitPage {
  return pageWithTrend({ readings: [{ ...NOTHING, proof, ...readings }] }, fourMonthPage(proof));
}

const MOVED = { difference: 0.06, low: 0.03, high: 0.09, verdict: "higher" } as const;

export const ON_YEAR = {
  ...{ from: "2024-12", to: "2025-12", ...MOVED },
  ...{ earlier: { value: 0.76, valid: 1150 }, later: { value: 0.82, valid: 1400 } },
};

const share = { low: 0.7, high: 0.8, valid: 1200 };

/** As counted it rises, at one mix of channels it falls. */
export const REVERSED = {
  from: { period: "2025-09", raw: 0.74, value: 0.78, ...share },
  to: { period: "2025-12", raw: 0.82, value: 0.77, ...share, valid: 1400 },
  channels: ["phone", "qr"],
};

export const FIXED_MIX = {
  ...{ from: "2025-09", to: "2025-12", ...MOVED, channels: ["qr"], earlierCovered: 1, laterCovered: 0.643 },
  ...{ earlier: { value: 0.75, valid: 1200 }, later: { value: 0.81, valid: 900 } },
};

export const TARGET: NonNullable<Readings["target"]> = {
  ...{ target: 0.85, period: "2025-12", verdict: "missed", value: 0.82 },
  ...{ low: 0.799, high: 0.839, valid: 1400 },
};

/** All there is to read at once. */
export function everyReadingPage(proof: ProofClass = "token"): UnitPage {
  const apart = [{ period: "2025-02", side: "below" } as const, { period: "2025-11", side: "above" } as const];
  return readPage(
    {
      onYear: ON_YEAR,
      monthByMonth: { ...MOVED, year: "2025", months: 12, earlier: 13584, later: 14640 },
      standardised: REVERSED,
      signals: { from: "2024-01", to: "2025-12", count: 24, centre: 0.74, apart },
      target: TARGET,
    },
    proof,
  );
}

/** The streets of the district, ranked by the rules, each with its counts now and in September. */
export function comparedPage(
  counts: readonly (readonly [now: ShareCounts, before: ShareCounts | null])[],
  kind: IndicatorKind = "share",
): UnitPage {
  const cellOf = (period: string, { favourable, valid }: ShareCounts) => shareCell(period, favourable, valid);
  const listed = counts.map(([now, before], i) => ({
    ...{ code: rankedUnit(i, 1, 2).code, name: rankedUnit(i, 1, 2).name, cell: cellOf("2025-12", now) },
    earlier: before && cellOf("2025-09", before),
  }));
  const ranking = rankingOf([], { since: "2025-09", ...rankUnits(kind, listed, "2025-09") });
  const children = listed.map(({ code, name }) => ({ code, name, kind: "street" }));
  return districtPage({ ranking, children });
}
