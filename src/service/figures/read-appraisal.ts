import { type AppraisalFigure, appraisalFigure } from "../../core/figures/appraisal-figure.ts";
import type { PeriodKind } from "../../core/figures/period.ts";
import type { IndicatorCell } from "../../core/figures/trend-series.ts";
import { versionAt } from "../../core/figures/version-at.ts";
import type { LocalText } from "../../core/local-text.ts";
import { invalid } from "../../core/refusal.ts";
import { PROOF_CLASSES, type ProofClass } from "../../core/responses/answer.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import { type AppraisalRule, appraisalVersions, lastShownUnder } from "../../store/appraisals.ts";
import { surveysOfIndicator } from "../../store/indicators.ts";
import { answerCountMin, releasedAt } from "../../store/releases.ts";
import { findUnit } from "../../store/units.ts";
import type { Caller, Deps } from "../deps.ts";
import { findPeriod } from "./find-period.ts";
import { findReadableSurvey } from "./find-readable-survey.ts";

export type AppraisalInput = { survey: string; unit: string; period: PeriodKind; at: string | null; caller: Caller };

/** One series per proof class with a shown class, strongest first: classes of proof are never pooled. */
export type UnitAppraisal = {
  survey: string;
  unit: { code: string; name: LocalText };
  period: PeriodKind;
  at: string | null;
  status: "told" | "no_rule" | "rule_changed" | "shared_indicator" | "nothing_released";
  rule: AppraisalRule | null;
  series: readonly (AppraisalFigure & { proof: ProofClass })[];
};

/** A unit's appraisal in a period under the rule of that period, from the released cells of the respondent classes. */
export async function readAppraisal(deps: Deps, input: AppraisalInput): Promise<Result<UnitAppraisal>> {
  const { survey, period: kind } = input;
  const [unit, definition] = [await findUnit(deps.db, input.unit), await findReadableSurvey(deps, input)];
  const versions = await appraisalVersions(deps.db, survey);
  const newest = versions.at(-1);
  if (!unit || !definition || !newest) {
    return refuse({ reason: "not_found" });
  }
  const at = input.at ?? (await lastShownUnder(deps.db, { unit: unit.code, kind, ...placeOf(newest.rule) }));
  const untold = { survey, unit: { code: unit.code, name: unit.name }, period: kind, at, rule: null, series: [] };
  if (at === null) {
    return accept({ ...untold, status: "nothing_released" });
  }
  const period = await findPeriod(deps, kind, at);
  if (!period) {
    return refuse(invalid([{ pointer: "/at", reason: "bad_period" }]));
  }
  const version = versionAt(versions, period);
  if (!version.ok) {
    const status = version.refusal.reason === "changed_within_period" ? "rule_changed" : "no_rule";
    return accept({ ...untold, status });
  }
  const { rule } = version.value;
  if ((await surveysOfIndicator(deps.db, rule.indicator)).size > 1) {
    return accept({ ...untold, rule, status: "shared_indicator" });
  }
  const series = await seriesOf(deps, unit.code, { kind, period: at }, rule);
  return accept({ ...untold, rule, status: series.length > 0 ? "told" : "nothing_released", series });
}

function placeOf({ indicator, classes }: AppraisalRule): { measure: string; filters: string[] } {
  return { measure: `indicator:${indicator}`, filters: Object.keys(classes).map((name) => `class:${name}`) };
}

async function seriesOf(
  deps: Deps,
  unit: string,
  place: { kind: PeriodKind; period: string },
  rule: AppraisalRule,
): Promise<UnitAppraisal["series"]> {
  const { measure, filters } = placeOf(rule);
  const cells: IndicatorCell[] = [];
  for (const filter of filters) {
    cells.push(...((await releasedAt(deps.db, { units: [unit], measure, filter, ...place })) as IndicatorCell[]));
  }
  const min = await answerCountMin(deps.db);
  const points = new Map(Object.entries(rule.points));
  return PROOF_CLASSES.filter((proof) => cells.some((cell) => cell.proof === proof && cell.counts)).map((proof) => {
    const classes = Object.entries(rule.classes).map(([respondentClass, weight]) => {
      const cell = cells.find((one) => one.proof === proof && one.filter === `class:${respondentClass}`);
      return { respondentClass, weight, counts: cell?.counts ?? null };
    });
    const figure = appraisalFigure(classes, points, min);
    if (!figure.ok) {
      throw new Error(`a rule that was accepted is at fault: ${figure.refusal.reason}`);
    }
    return { proof, ...figure.value };
  });
}
