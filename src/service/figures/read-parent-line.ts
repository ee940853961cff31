import type { UnitPage } from "../../core/figures/trend.ts";
import type { UnitTree } from "../../core/units/unit-tree.ts";
import type { Deps } from "../deps.ts";
import { type PlainTrend, readPlainTrend } from "./read-trend.ts";
import { type AskedPart, wholeTrend } from "./whole-trend.ts";

export type ParentLineInput = AskedPart & {
  code: string;
  trend: PlainTrend;
  from: string | null;
  to: string | null;
};

/** The parent's points of the leading class, for the thin line behind the unit's own; null without one that is shown. */
export async function readParentLine(
  deps: Deps,
  tree: UnitTree,
  { code, trend, from, to, ...part }: ParentLineInput,
): Promise<UnitPage["parent"]> {
  const parent = tree.parentOf(code);
  const leading = trend.series.find((series) => series.points.some((point) => point.status === "shown"));
  if (parent === null || !leading || leading.proof === "figures") {
    return null;
  }
  const asked = { ...part, period: trend.period, from: from ?? undefined, to: to ?? undefined };
  const result = await readPlainTrend(deps, wholeTrend(parent, trend.indicator.key, asked));
  const points = result.ok ? result.value.series.find(({ proof }) => proof === leading.proof)?.points : undefined;
  const own = new Set(leading.points.map((point) => point.period));
  const same = points?.filter((point) => own.has(point.period)) ?? [];
  return same.some((point) => point.status === "shown")
    ? { code: parent, name: tree.nameOf(parent), points: same }
    : null;
}
