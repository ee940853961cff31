import type { Day } from "../../core/figures/period.ts";
import { isHideable } from "../../core/links/hidden-questions.ts";
import { isPresettable } from "../../core/links/preset-values.ts";
import type { FieldError } from "../../core/refusal.ts";
import { findRevision, newestRevision, surveyExists } from "../../store/surveys.ts";
import { findUnit } from "../../store/units.ts";
import type { Wave } from "../../store/waves.ts";
import type { Deps } from "../deps.ts";

/** The survey's newest revision, or why no link can lead to it. */
export async function judgeSurvey(
  deps: Deps,
  survey: string,
): Promise<{ revision: number; errors: [] } | { revision: null; errors: [FieldError] }> {
  const revision = await newestRevision(deps.db, survey);
  if (revision !== null) {
    return { revision, errors: [] };
  }
  const reason = (await surveyExists(deps.db, survey)) ? "unpublished" : "unknown_survey";
  return { revision: null, errors: [{ pointer: "/survey", reason }] };
}

/** A link's unit must exist, today as well as ever. */
export async function judgeUnit(deps: Deps, code: string): Promise<FieldError[]> {
  const unit = await findUnit(deps.db, code);
  if (!unit) {
    return [{ pointer: "/unit", reason: "unknown_unit" }];
  }
  const hasEnded = unit.until !== null && unit.until <= deps.today();
  return hasEnded ? [{ pointer: "/unit", reason: "unit_ended" }] : [];
}

/**
 * What an address may answer: questions of the survey's newest revision to which one value is the answer, and the page
 * goes without asking those that are `hidden`.
 */
export async function judgePreset(
  deps: Deps,
  survey: string,
  revision: number | null,
  { preset = [], hidden = [] }: { preset?: readonly string[] | undefined; hidden?: readonly string[] | undefined },
): Promise<FieldError[]> {
  const isJudged = revision !== null && preset.length + hidden.length > 0;
  const definition = isJudged ? await findRevision(deps.db, survey, revision) : null;
  if (definition === null) {
    return [];
  }
  const find = (id: string) => definition.questions.find((question) => question.id === id && isPresettable(question));
  return [
    ...preset.flatMap((id, at) =>
      find(id) ? [] : [{ pointer: `/preset/${at}`, reason: "unknown_question" as const }],
    ),
    ...hidden.flatMap((id, at): FieldError[] => {
      const question = find(id);
      const reason = question ? (isHideable(definition, question) ? null : "not_hideable") : "unknown_question";
      const fault = reason ?? (preset.includes(id) ? "repeated" : null);
      return fault === null ? [] : [{ pointer: `/hidden/${at}`, reason: fault }];
    }),
  ];
}

/** A link's own days must be in order and lie inside its wave. */
export function judgeDays(opensOn: Day | null, closesOn: Day | null, wave: Wave | null): FieldError[] {
  const errors: FieldError[] = [];
  if (opensOn !== null && wave !== null && (opensOn < wave.fromDay || opensOn > wave.toDay)) {
    errors.push({ pointer: "/opensOn", reason: "out_of_range" });
  }
  const isReversed = opensOn !== null && closesOn !== null && closesOn < opensOn;
  const isOutsideWave = closesOn !== null && wave !== null && (closesOn < wave.fromDay || closesOn > wave.toDay);
  return isReversed || isOutsideWave ? [...errors, { pointer: "/closesOn", reason: "out_of_range" }] : errors;
}
