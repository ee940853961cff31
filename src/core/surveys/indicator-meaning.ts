import { canonicalJson } from "../records/canonical-json.ts";
import { indicatorQuestion } from "./indicator-question.ts";
import { valuesOf } from "./question-values.ts";
import type { IndicatorDefinition, IndicatorMeaning, SurveyDefinition } from "./survey.ts";

/**
 * What an indicator of a checked definition means: its kind and the values it is counted over, in the order of display.
 * Favourable are the values listed, for `accuracy` the correct ones; none for means and scores.
 */
export function meaningOf(definition: SurveyDefinition, indicator: IndicatorDefinition): IndicatorMeaning {
  const found = indicatorQuestion(definition, indicator);
  const favourable = new Set(indicator.favourable);
  const values = (found ? valuesOf(found.question) : []).map(({ value, label, valid, correct }) => ({
    value: String(value),
    label,
    valid,
    favourable: indicator.kind === "accuracy" ? correct : favourable.has(value),
  }));
  const scale = found && "scale" in found.question ? found.question.scale : null;
  return { kind: indicator.kind, ...(typeof scale === "string" ? { scale } : {}), values };
}

/** Whether two meanings give the same figure from the same answers; labels and the order of display do not matter. */
export function sameMeaning(a: IndicatorMeaning, b: IndicatorMeaning): boolean {
  return a.kind === b.kind && !isScaleChange(a, b) && everyValue(a, b, isSameValue);
}

/** Whether two differing meanings differ in the values that could be chosen, and not only in the formula. */
export function isScaleChange(a: IndicatorMeaning, b: IndicatorMeaning): boolean {
  return a.scale !== b.scale || a.values.length !== b.values.length || !everyValue(a, b, () => true);
}

/** What the respondent read of an indicator's question, as canonical JSON: equal texts mean equal wording. */
export function wordingOf(definition: SurveyDefinition, indicator: IndicatorDefinition): string {
  const found = indicatorQuestion(definition, indicator);
  return canonicalJson({
    title: found?.question.title ?? "",
    row: found?.row?.label ?? null,
    labels: (found ? valuesOf(found.question) : []).map(({ value, label }) => [String(value), label]),
  });
}

type MeaningValue = IndicatorMeaning["values"][number];

function isSameValue(a: MeaningValue, b: MeaningValue): boolean {
  return a.valid === b.valid && a.favourable === b.favourable;
}

function everyValue(
  a: IndicatorMeaning,
  b: IndicatorMeaning,
  isSame: (a: MeaningValue, b: MeaningValue) => boolean,
): boolean {
  return a.values.every((mine) => {
    const theirs = b.values.find((candidate) => candidate.value === mine.value);
    return theirs !== undefined && isSame(mine, theirs);
  });
}
