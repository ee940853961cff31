import type { LocalText } from "../local-text.ts";
import type { ProofClass } from "../responses/answer.ts";
import type { IndicatorKind } from "../surveys/survey.ts";
import type { PeriodKind } from "./period.ts";
import type { TrendPoint } from "./trend.ts";

/** What a screen in a hall shows of one live survey: the open period's figure so far, and where to rate. */
export type LiveScreen = {
  unit: { code: string; name: LocalText };
  survey: string;
  title: LocalText;
  indicator: { name: LocalText; kind: IndicatorKind; formula: LocalText };
  period: { kind: PeriodKind; key: string };
  /** The names of waves by key, where they have one. */
  waves: Readonly<Record<string, LocalText>>;
  /** Null before the first ten answers are published. */
  shown: { proof: ProofClass; point: TrendPoint } | null;
  /** The link whose code stands beside the figure; null where there is none to scan. */
  link: string | null;
};
