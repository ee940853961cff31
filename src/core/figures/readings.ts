import type { ProofClass } from "../responses/answer.ts";
import type { Interval } from "./interval.ts";
import type { ShareTrend } from "./share-trend.ts";
import type { TargetVerdict } from "./target-verdict.ts";
import type { Change } from "./trend.ts";

/** A change with what stands at either end; shares in [0, 1]. */
export type ToldChange = Change & { earlier: End; later: End };
/** `responses`: the distinct ones where they are fewer than the answers. */
export type End = { value: number; valid: number; responses?: number };

/** A change at one mix of channels: of those with answers at both ends, and what share of the answers they hold. */
export type ToldFixedMix = ToldChange & { channels: readonly string[]; earlierCovered: number; laterCovered: number };

/** A share as it was, and as it would be at the mix of channels of both ends together. */
export type StandardisedEnd = Interval & { period: string; raw: number; value: number; valid: number };

/** What a series tells beside its change; each part is null where it does not apply or cannot be told. */
export type Readings = {
  proof: ProofClass;
  /** Laney's p′-chart, never narrower than the plain p-chart, over `count` closed points since the last break; `apart` are those of the window outside its limits. */
  signals: {
    from: string;
    to: string;
    count: number;
    centre: number;
    apart: readonly { period: string; side: "above" | "below" }[];
  } | null;
  /** Over the points of the window since the last break, six at least. */
  shareTrend: ShareTrend | null;
  /** The last month against the same month a year before. */
  onYear: ToldChange | null;
  /** Mantel–Haenszel: the months of the last month's year, each against the same month a year before. */
  monthByMonth: (Omit<Change, "from" | "to"> & { year: string; months: number; earlier: number; later: number }) | null;
  /** Of the last closed point. */
  target: {
    target: number;
    period: string;
    verdict: TargetVerdict;
    value: number;
    low: number;
    high: number;
    valid: number;
  } | null;
  standardised: { from: StandardisedEnd; to: StandardisedEnd; channels: readonly string[] } | null;
  /** Across a change of channels, where the plain change is not told. */
  fixedMix: ToldFixedMix | null;
};
