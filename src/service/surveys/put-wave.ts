import { type Days, movedDays } from "../../core/figures/moved-days.ts";
import type { Day } from "../../core/figures/period.ts";
import type { LocalText } from "../../core/local-text.ts";
import { type FieldError, invalid } from "../../core/refusal.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import { surveyExists } from "../../store/surveys.ts";
import {
  isSurveyReleasedWithin,
  isToldLive,
  isWaveReleased,
  listWaves,
  newWaveChange,
  type Wave,
} from "../../store/waves.ts";
import { actStatement } from "../accounts/record-act.ts";
import type { Deps, Doing } from "../deps.ts";
import { forgetSteps } from "../disclosure/forget-steps.ts";

export type PutWaveInput = { id: string; key: string; from: Day; to: Day; name?: LocalText | undefined };

/** States a survey's wave, new or anew, as long as none of its days is in figures that are public, live ones included. */
export async function putWave(
  deps: Deps,
  doing: Doing,
  input: PutWaveInput,
): Promise<Result<{ wave: Wave; isNew: boolean }>> {
  if (!(await surveyExists(deps.db, input.id))) {
    return refuse({ reason: "not_found" });
  }
  const { id: survey, key, from: fromDay, to: toDay } = input;
  const wave: Wave = { survey, key, fromDay, toDay, name: input.name ?? null };
  const waves = await listWaves(deps.db);
  const errors = conflicts(wave, waves);
  if (errors.length > 0) {
    return refuse(invalid(errors));
  }
  if (await isWaveReleased(deps.db, key)) {
    return refuse({ reason: "wave_released" });
  }
  const present = waves.find((other) => other.survey === survey && other.key === key);
  const touched = [wave, ...(present ? [present] : [])];
  for (const { fromDay: from, toDay: to } of touched) {
    if (await isSurveyReleasedWithin(deps.db, survey, from, to)) {
      return refuse({ reason: "period_released" });
    }
  }
  const moved = movedDays(present ? daysOf(present) : null, daysOf(wave));
  if (await isToldLive(deps.db, wave, moved)) {
    return refuse({ reason: "period_released" });
  }
  await deps.db.batch([
    newWaveChange(wave, deps.today(), doing.actor),
    ...forgetSteps(wave, moved),
    actStatement(deps, doing, `${survey} ${key}`),
  ]);
  return accept({ wave, isNew: present === undefined });
}

const daysOf = ({ fromDay, toDay }: Wave): Days => ({ from: fromDay, to: toDay });

function conflicts(wave: Wave, waves: readonly Wave[]): FieldError[] {
  const errors: FieldError[] = [];
  const sameKey = waves.filter((other) => other.key === wave.key && other.survey !== wave.survey);
  if (sameKey.some((other) => other.fromDay !== wave.fromDay || other.toDay !== wave.toDay)) {
    errors.push({ pointer: "/from", reason: "wave_differs" });
  }
  const siblings = waves.filter((other) => other.survey === wave.survey && other.key !== wave.key);
  if (siblings.some((other) => other.fromDay <= wave.toDay && wave.fromDay <= other.toDay)) {
    errors.push({ pointer: "/from", reason: "wave_overlaps" });
  }
  return errors;
}
