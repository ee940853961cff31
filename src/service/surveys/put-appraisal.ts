import { type Day, firstOfMonth, kindOfKey, parsePeriod } from "../../core/figures/period.ts";
import { weightsFault } from "../../core/figures/weights-fault.ts";
import { canonicalJson } from "../../core/records/canonical-json.ts";
import { type FieldError, invalid } from "../../core/refusal.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import { indicatorQuestion } from "../../core/surveys/indicator-question.ts";
import { valuesOf } from "../../core/surveys/question-values.ts";
import type { SurveyDefinition } from "../../core/surveys/survey.ts";
import { BEGINNING } from "../../core/units/unit-change.ts";
import {
  type AppraisalRule,
  type AppraisalVersion,
  appraisalVersions,
  newAppraisalChange,
} from "../../store/appraisals.ts";
import { surveysOfIndicator } from "../../store/indicators.ts";
import { isMeasureReleasedSince } from "../../store/released-since.ts";
import { newestDefinition, surveyExists } from "../../store/surveys.ts";
import { actStatement, recordAct } from "../accounts/record-act.ts";
import type { Deps, Doing } from "../deps.ts";

export type PutAppraisalInput = { id: string } & Omit<AppraisalRule, "indicator">;

/**
 * States how a survey appraises, from a period on: without one the first rule always held and a later one holds from
 * this month. A rule that figures are public under stays (`period_released`); the same again changes nothing.
 */
export async function putAppraisal(
  deps: Deps,
  doing: Doing,
  { id: survey, ...input }: PutAppraisalInput,
): Promise<Result<{ version: AppraisalVersion; isNew: boolean }>> {
  if (!(await surveyExists(deps.db, survey))) {
    return refuse({ reason: "not_found" });
  }
  const definition = await newestDefinition(deps.db, survey);
  if (!definition) {
    return refuse(invalid([{ pointer: "/survey", reason: "unpublished" }]));
  }
  const versions = await appraisalVersions(deps.db, survey);
  const from = fromDay(input.period, versions, deps.today());
  const indicator = await ownIndicator(deps, survey, definition, input.question);
  const errors = ruleErrors(definition, input, { from, indicator });
  if (from === null || indicator === null || errors.length > 0) {
    return refuse(invalid(errors));
  }
  const rule = { ...input, indicator };
  const inForce = versions.findLast((version) => version.from <= from);
  if (inForce && canonicalJson(contentOf(inForce.rule)) === canonicalJson(contentOf(rule))) {
    await recordAct(deps, doing, survey);
    return accept({ version: inForce, isNew: false });
  }
  const measures = [inForce?.rule, rule].flatMap((one) => (one ? [`indicator:${one.indicator}`] : []));
  if (inForce && (await isMeasureReleasedSince(deps.db, measures, from))) {
    return refuse({ reason: "period_released" });
  }
  await deps.db.batch([
    newAppraisalChange({ survey, from, rule }, deps.today(), doing.actor),
    actStatement(deps, doing, survey),
  ]);
  return accept({ version: { survey, from, rule }, isNew: versions.length === 0 });
}

function contentOf({ question, classes, points }: AppraisalRule): Omit<AppraisalRule, "period" | "indicator"> {
  return { question, classes, points };
}

function fromDay(key: string | null, versions: readonly AppraisalVersion[], today: Day): Day | null {
  if (key === null) {
    return versions.length === 0 ? BEGINNING : firstOfMonth(today);
  }
  const kind = kindOfKey(key);
  return (kind && parsePeriod(kind, key)?.from) ?? null;
}

/** An indicator that counts the question for this survey alone: cells by respondent class hold all surveys together. */
async function ownIndicator(
  deps: Deps,
  survey: string,
  definition: SurveyDefinition,
  question: string,
): Promise<string | null> {
  for (const { key } of definition.indicators.filter((indicator) => indicator.question === question)) {
    const surveys = await surveysOfIndicator(deps.db, key);
    if (surveys.size === 1 && surveys.has(survey)) {
      return key;
    }
  }
  return null;
}

function ruleErrors(
  definition: SurveyDefinition,
  { question, classes, points }: Omit<PutAppraisalInput, "id">,
  { from, indicator }: { from: Day | null; indicator: string | null },
): FieldError[] {
  const found = indicatorQuestion(definition, { question });
  const levels = new Set(found ? valuesOf(found.question).map(({ value }) => String(value)) : []);
  const unknown = found ? Object.keys(points).filter((level) => !levels.has(level)) : [];
  const fault = weightsFault(Object.entries(classes));
  return [
    ...(from === null ? [{ pointer: "/from", reason: "bad_period" } as const] : []),
    ...(found ? [] : [{ pointer: "/question", reason: "unknown_question" } as const]),
    ...(found && indicator === null ? [{ pointer: "/question", reason: "no_own_indicator" } as const] : []),
    ...unknown.map((level) => ({ pointer: `/points/${level}`, reason: "not_an_option" }) as const),
    ...(fault?.reason === "weights_do_not_sum" ? [{ pointer: "/classes", reason: "weights_do_not_sum" } as const] : []),
  ];
}
