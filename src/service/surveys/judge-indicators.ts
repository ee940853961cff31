import type { FieldError } from "../../core/refusal.ts";
import { meaningOf, sameMeaning } from "../../core/surveys/indicator-meaning.ts";
import type { IndicatorDefinition, IndicatorMeaning, SurveyDefinition } from "../../core/surveys/survey.ts";
import { findIndicator, surveysOfIndicator } from "../../store/indicators.ts";
import type { Deps } from "../deps.ts";

/** An indicator of a definition, its meaning, and the version it would be published under. */
export type JudgedIndicator = {
  indicator: IndicatorDefinition;
  meaning: IndicatorMeaning;
  version: number;
  isNewVersion: boolean;
};

/**
 * Sets a definition's indicators beside what is published. A meaning that differs is a new version while no other
 * survey publishes the key, and an error when one does.
 */
export async function judgeIndicators(
  deps: Deps,
  survey: string | null,
  definition: SurveyDefinition,
): Promise<{ judged: JudgedIndicator[]; errors: FieldError[] }> {
  const judged: JudgedIndicator[] = [];
  const errors: FieldError[] = [];
  for (const [index, indicator] of definition.indicators.entries()) {
    const meaning = meaningOf(definition, indicator);
    const latest = await findIndicator(deps.db, indicator.key);
    const isSame = latest !== null && sameMeaning(latest.meaning, meaning);
    if (latest && !isSame && (await isPublishedByOthers(deps, indicator.key, survey))) {
      errors.push({ pointer: `/indicators/${index}`, reason: "indicator_differs" });
    }
    const version = (latest?.version ?? 0) + (isSame ? 0 : 1);
    judged.push({ indicator, meaning, version, isNewVersion: !isSame });
  }
  return { judged, errors };
}

async function isPublishedByOthers(deps: Deps, key: string, survey: string | null): Promise<boolean> {
  const publishers = await surveysOfIndicator(deps.db, key);
  return [...publishers].some((publisher) => publisher !== survey);
}
