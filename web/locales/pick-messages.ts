import type { PeriodKind } from "../../src/core/figures/period.ts";

/** Words of choosing what a unit's page tells. */
export type PickMessages = {
  filter: string;
  by: Record<"channel" | "respondentClass" | "survey", string>;
  all: string;
  /** Below the headline of a part. */
  only(by: string, name: string): string;
  withoutList: string;
  /** The months that are shown. */
  window: { label: string; from: string; to: string; show: string };
  compare: string;
  compareWith: { none: string; previous: Record<PeriodKind, string>; year: string };
  /** Nothing to compare with: the period that was wanted, where it was one. */
  noEarlier(period: string | null): string;
  broken(from: string, to: string): string;
  /** The figure of a unit above, told where this one has none. */
  elsewhere(told: Record<"name" | "when" | "value" | "answers", string>): { lead: string; link: string; tail: string };
};
