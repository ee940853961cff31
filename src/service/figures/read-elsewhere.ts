import type { PeriodKind } from "../../core/figures/period.ts";
import type { Trend, UnitPage } from "../../core/figures/trend.ts";
import type { UnitTree } from "../../core/units/unit-tree.ts";
import { shownKinds } from "../../store/releases.ts";
import type { Deps } from "../deps.ts";
import { readPlainTrend, type TrendInput } from "./read-trend.ts";

export type ElsewhereInput = { tree: UnitTree; trend: Trend; asked: TrendInput };

/** For a unit without a figure: the last one of the nearest unit above it that has one. */
export async function readElsewhere(
  deps: Deps,
  { tree, trend, asked }: ElsewhereInput,
): Promise<NonNullable<UnitPage["elsewhere"]> | null> {
  if (trend.series.some(({ points }) => points.some(({ status }) => status !== "withheld"))) {
    return null;
  }
  for (const code of tree.ancestorsOf(asked.code).slice(1)) {
    const kinds = await shownKinds(deps.db, code, `indicator:${asked.indicator}`);
    const order: PeriodKind[] = [asked.period, "month", "quarter", "year", "wave"];
    const period = order.find((kind) => kinds.has(kind));
    const read = period && (await readPlainTrend(deps, { ...asked, code, period, from: null, to: null }));
    const series = read?.ok ? read.value.series : [];
    const leading = series.find(({ points }) => points.some(({ status }) => status === "shown"));
    const point = leading?.points.findLast(({ status }) => status === "shown");
    if (leading && point) {
      return { code, name: tree.nameOf(code), proof: leading.proof, point };
    }
  }
  return null;
}
