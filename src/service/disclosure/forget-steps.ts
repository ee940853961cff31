import type { Days } from "../../core/figures/moved-days.ts";
import { periodsBetween } from "../../core/figures/period.ts";
import type { Statement } from "../../store/database.ts";
import { forgetStepsStatement } from "../../store/live-snapshots.ts";

/** Forgets the untold live steps that some days' answers are counted in, to be done with the change of a wave's days. */
export function forgetSteps(wave: { survey: string; key: string }, days: readonly Days[]): Statement[] {
  const months = days.flatMap(({ from, to }) => periodsBetween("month", from, to).map(({ key }) => key));
  return days.length === 0 ? [] : [forgetStepsStatement(wave, months)];
}
