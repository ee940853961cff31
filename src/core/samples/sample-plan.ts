import type { TrimBounds } from "./clamp-weights.ts";
import type { Dispositions, Eligibility } from "./response-rates.ts";

/** One stratum: its units and all below them, how many people its frame holds, how many of them were invited. */
export type SampleStratum = {
  name: string;
  units: readonly string[];
  frame: number;
  invited: number;
  /** Primary sampling units in the frame, where units were drawn first; null leaves the correction out. */
  psus: number | null;
};

/** How a wave's sample was drawn, and what is known of the people it stands for. */
export type SamplePlan = {
  strata: readonly SampleStratum[];
  /** "unit": units were drawn, and people within them; null: people. */
  psu: "unit" | null;
  /** Known shares of the people by question about the person and its values. */
  margins: Readonly<Record<string, Readonly<Record<string, number>>>>;
  trim: TrimBounds | null;
  dispositions: Dispositions | null;
  eligibility: Eligibility | null;
};
