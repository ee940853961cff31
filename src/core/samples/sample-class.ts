import type { ResponseProof } from "../responses/answer.ts";
import type { DesignWeightRefusal } from "./design-weights.ts";
import type { DomainFigure } from "./domain-figure.ts";
import type { RakeReport } from "./rake-weights.ts";
import type { ResponseRates } from "./response-rates.ts";
import type { DesignRefusal } from "./sample-design.ts";
import type { NotASample } from "./sample-standing.ts";
import type { Raking } from "./weigh-sample.ts";

/** A weighted share, mean or score of one unit and indicator. */
export type SampleFigure = DomainFigure & { unit: string; indicator: string };

/** Why a proof class has no weighted figures. */
export type SampleRefusal =
  | NotASample["because"]
  | DesignWeightRefusal["reason"]
  | DesignRefusal["reason"]
  | "unit_without_stratum"
  | "nothing_shown";

/** A raking report as it is told: `trimmed` null for fewer than ten rows. */
export type ToldRaking =
  | Exclude<Raking, { report: RakeReport }>
  | { status: "met" | "not_met"; report: Omit<RakeReport, "trimmed"> & { trimmed: number | null } };

/** What is told of the answers of one proof class; classes are never pooled. */
export type SampleClass =
  | { proof: ResponseProof; status: "refused"; because: SampleRefusal }
  | {
      proof: ResponseProof;
      status: "weighted";
      raking: ToldRaking;
      /** Kish's, of all weights. */
      kishDesignEffect: number | null;
      /** RR1 of one-time codes, rounded to a permille. */
      codeResponseRate: number | null;
      /** By the table of dispositions; of one-time codes only beside their own rate. */
      rates: ResponseRates | null;
      figures: readonly SampleFigure[];
    };
