import type { Day } from "../../core/figures/period.ts";
import type { LocalText } from "../../core/local-text.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import type { SampleClass } from "../../core/samples/sample-class.ts";
import type { SamplePlan } from "../../core/samples/sample-plan.ts";
import { unitTreeAt } from "../../core/units/unit-tree.ts";
import { findSampleFigures, findSamplePlan, type SampleKey } from "../../store/samples.ts";
import { allUnitChanges } from "../../store/units.ts";
import { findWave } from "../../store/waves.ts";
import type { Caller, Deps } from "../deps.ts";
import { findReadableSurvey } from "./find-readable-survey.ts";

/** `names`: the units of the figures as they were called at the wave's end. */
export type WaveSample = SampleKey & {
  plan: SamplePlan;
  releasedOn: Day | null;
  classes: readonly SampleClass[];
  names: ReadonlyMap<string, LocalText>;
};

/** The sample of a survey's wave as stated, and its weighted figures once they were let out. */
export async function readSample(deps: Deps, key: SampleKey & { caller: Caller }): Promise<Result<WaveSample>> {
  const { survey, wave } = key;
  const definition = await findReadableSurvey(deps, key);
  const [plan, days] = [await findSamplePlan(deps.db, key), await findWave(deps.db, survey, wave)];
  if (!definition || !plan || !days) {
    return refuse({ reason: "not_found" });
  }
  const released = await findSampleFigures(deps.db, key);
  if (!released) {
    return accept({ survey, wave, plan, releasedOn: null, classes: [], names: new Map() });
  }
  const tree = unitTreeAt(await allUnitChanges(deps.db), days.toDay.slice(0, 7));
  const figures = released.figures.flatMap((one) => (one.status === "weighted" ? one.figures : []));
  const names = new Map(figures.map(({ unit }) => [unit, tree.nameOf(unit)]));
  return accept({
    survey,
    wave,
    plan: released.plan,
    releasedOn: released.releasedOn,
    classes: released.figures,
    names,
  });
}
