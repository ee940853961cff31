import type { Day } from "../../core/figures/period.ts";
import type { LocalText } from "../../core/local-text.ts";
import { invalid } from "../../core/refusal.ts";
import type { ProofClass } from "../../core/responses/answer.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import type { SampleChange } from "../../core/samples/sample-changes.ts";
import type { SampleClass } from "../../core/samples/sample-class.ts";
import type { SamplePlan } from "../../core/samples/sample-plan.ts";
import { unitTreeAt } from "../../core/units/unit-tree.ts";
import { findSampleFigures, findSamplePlan, type SampleKey } from "../../store/samples.ts";
import { allUnitChanges } from "../../store/units.ts";
import { findWave } from "../../store/waves.ts";
import type { Caller, Deps } from "../deps.ts";
import { findReadableSurvey } from "./find-readable-survey.ts";
import { readSampleChanges } from "./read-sample-changes.ts";

/** `names`: the units of the figures as they were called at the wave's end. */
export type WaveSample = SampleKey & {
  plan: SamplePlan;
  releasedOn: Day | null;
  classes: readonly SampleClass[];
  /** Null unless a wave to compare with was asked for. */
  changes: readonly { proof: ProofClass; changes: readonly SampleChange[] }[] | null;
  names: ReadonlyMap<string, LocalText>;
};

export type SampleInput = SampleKey & { since: string | null; caller: Caller };

/**
 * The sample of a survey's wave as stated, its weighted figures once they were let out, and their changes since an
 * earlier wave of the survey; one without such figures is refused (`unknown_wave`).
 */
export async function readSample(deps: Deps, key: SampleInput): Promise<Result<WaveSample>> {
  const { survey, wave, since } = key;
  const definition = await findReadableSurvey(deps, { survey, unit: null, caller: key.caller });
  const [plan, days] = [await findSamplePlan(deps.db, key), await findWave(deps.db, survey, wave)];
  if (!definition || !plan || !days) {
    return refuse({ reason: "not_found" });
  }
  const released = await findSampleFigures(deps.db, key);
  const earlier = since === null ? null : await findSampleFigures(deps.db, { survey, wave: since });
  if (since !== null && !earlier) {
    return refuse(invalid([{ pointer: "/since", reason: "unknown_wave" }]));
  }
  if (!released) {
    return accept({ survey, wave, plan, releasedOn: null, classes: [], changes: null, names: new Map() });
  }
  const changes = since && earlier ? await readSampleChanges(deps, { survey, wave, since }, released, earlier) : null;
  const tree = unitTreeAt(await allUnitChanges(deps.db), days.toDay.slice(0, 7));
  const figures = released.figures.flatMap((one) => (one.status === "weighted" ? one.figures : []));
  const names = new Map(figures.map(({ unit }) => [unit, tree.nameOf(unit)]));
  const { releasedOn, figures: classes } = released;
  return accept({ survey, wave, plan: released.plan, releasedOn, classes, changes, names });
}
