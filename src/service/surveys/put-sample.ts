import { weightsFault } from "../../core/figures/weights-fault.ts";
import { type FieldError, invalid } from "../../core/refusal.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import type { SamplePlan, SampleStratum } from "../../core/samples/sample-plan.ts";
import { sampleStanding } from "../../core/samples/sample-standing.ts";
import { valuesOf } from "../../core/surveys/question-values.ts";
import type { SurveyDefinition } from "../../core/surveys/survey.ts";
import { type UnitTree, unitTreeAt } from "../../core/units/unit-tree.ts";
import { findSampleFigures, linksOfWave, newSampleChange, type SampleKey } from "../../store/samples.ts";
import { newestDefinition } from "../../store/surveys.ts";
import { allUnitChanges, existingUnits } from "../../store/units.ts";
import { findWave } from "../../store/waves.ts";
import { actStatement } from "../accounts/record-act.ts";
import type { Deps, Doing } from "../deps.ts";

/**
 * States how the sample of a survey's wave was drawn, until its figures are let out (`wave_released`). Refused where no
 * link of the wave asks by one-time code or interviewer (`not_a_sample`): open answers and imports are no sample.
 */
export async function putSample(
  deps: Deps,
  doing: Doing,
  { survey, wave: key, plan }: SampleKey & { plan: SamplePlan },
): Promise<Result<SamplePlan>> {
  const [wave, definition] = [await findWave(deps.db, survey, key), await newestDefinition(deps.db, survey)];
  if (!wave || !definition) {
    return refuse({ reason: "not_found" });
  }
  const errors = [
    ...(await strataErrors(deps, plan.strata)),
    ...marginErrors(definition, plan.margins),
    ...(await linkErrors(deps, { survey, wave: key }, plan, wave.toDay.slice(0, 7))),
  ];
  if (errors.length > 0) {
    return refuse(invalid(errors));
  }
  if (await findSampleFigures(deps.db, { survey, wave: key })) {
    return refuse({ reason: "wave_released" });
  }
  await deps.db.batch([
    newSampleChange({ survey, wave: key }, plan, deps.today(), doing.actor),
    actStatement(deps, doing, `${survey} ${key}`),
  ]);
  return accept(plan);
}

async function strataErrors(deps: Deps, strata: readonly SampleStratum[]): Promise<FieldError[]> {
  const places = strata.flatMap(({ units }, stratum) =>
    units.map((code, index) => ({ code, pointer: `/strata/${stratum}/units/${index}` })),
  );
  const known = await existingUnits(
    deps.db,
    places.map(({ code }) => code),
  );
  const unitErrors = places.flatMap(({ code, pointer }, place): FieldError[] => {
    if (!known.has(code)) {
      return [{ pointer, reason: "unknown_unit" }];
    }
    return places.findIndex((other) => other.code === code) < place ? [{ pointer, reason: "repeated" }] : [];
  });
  const ownErrors = strata.flatMap(({ name, frame, invited }, index): FieldError[] => [
    ...(strata.findIndex((other) => other.name === name) < index
      ? [{ pointer: `/strata/${index}/name`, reason: "repeated" } as const]
      : []),
    ...(invited > frame ? [{ pointer: `/strata/${index}/invited`, reason: "out_of_range" } as const] : []),
  ]);
  return [...unitErrors, ...ownErrors];
}

/** Only what people say of themselves can be held against what is known of all people. */
function marginErrors({ questions }: SurveyDefinition, margins: SamplePlan["margins"]): FieldError[] {
  return Object.entries(margins).flatMap(([id, shares]): FieldError[] => {
    const pointer = `/margins/${id}`;
    const question = questions.find((candidate) => candidate.id === id);
    if (!question) {
      return [{ pointer, reason: "unknown_question" }];
    }
    if (question.about !== "person" || (question.type !== "choice" && question.type !== "rating")) {
      return [{ pointer, reason: "not_about_person" }];
    }
    const values = new Set(valuesOf(question).map(({ value }) => String(value)));
    const unknown = Object.keys(shares).filter((value) => !values.has(value));
    const fault = weightsFault(Object.entries(shares));
    return [
      ...unknown.map((value) => ({ pointer: `${pointer}/${value}`, reason: "not_an_option" }) as const),
      ...(fault?.reason === "weights_do_not_sum" ? [{ pointer, reason: "weights_do_not_sum" } as const] : []),
    ];
  });
}

async function linkErrors(deps: Deps, key: SampleKey, { strata }: SamplePlan, month: string): Promise<FieldError[]> {
  const sampling = (await linksOfWave(deps.db, key)).filter(({ proof }) => sampleStanding(proof, true).ok);
  if (sampling.length === 0) {
    return [{ pointer: "/strata", reason: "not_a_sample" }];
  }
  const tree = unitTreeAt(await allUnitChanges(deps.db), month);
  const left = sampling.find(({ unit }) => !isCovered(tree, strata, unit));
  return left ? [{ pointer: "/strata", reason: "unit_without_stratum", data: { unit: left.unit } }] : [];
}

function isCovered(tree: UnitTree, strata: readonly SampleStratum[], unit: string): boolean {
  const above = tree.has(unit) ? tree.ancestorsOf(unit) : [unit];
  return strata.some(({ units }) => units.some((code) => above.includes(code)));
}
