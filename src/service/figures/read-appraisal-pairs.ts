import type { Period, PeriodKind } from "../../core/figures/period.ts";
import { mirroredPair, type PairSeries, type ToldPair } from "../../core/figures/sheet-pairs.ts";
import { versionAt } from "../../core/figures/version-at.ts";
import type { LocalText } from "../../core/local-text.ts";
import { invalid } from "../../core/refusal.ts";
import { accept, type Result, refuse } from "../../core/result.ts";
import { indicatorQuestion, isOverUnits } from "../../core/surveys/indicator-question.ts";
import type { SurveyDefinition } from "../../core/surveys/survey.ts";
import { type UnitTree, unitTreeAt } from "../../core/units/unit-tree.ts";
import { findAppraisalPairs, lastPairsPeriod } from "../../store/appraisal-pairs.ts";
import { type AppraisalVersion, appraisalVersions } from "../../store/appraisals.ts";
import { allUnitChanges, unitExists } from "../../store/units.ts";
import type { Caller, Deps } from "../deps.ts";
import { findPeriod } from "./find-period.ts";
import { findReadableSurvey } from "./find-readable-survey.ts";

/** `unit`: only its pairs, each seen from it; null: all of the sheet. */
export type PairsInput = {
  survey: string;
  unit: string | null;
  period: PeriodKind;
  at: string | null;
  caller: Caller;
};

type NamedUnit = { code: string; name: LocalText };

export type NamedPair = Omit<ToldPair, "unit" | "other"> & { unit: NamedUnit; other: NamedUnit };

export type AppraisalPairs = {
  survey: string;
  period: PeriodKind;
  at: string | null;
  status: "told" | "no_rule" | "rule_changed" | "no_sheet" | "not_for_this_kind" | "nothing_released";
  series: readonly (Omit<PairSeries, "pairs"> & { pairs: readonly NamedPair[] })[];
};

/**
 * How the units of a survey's appraisal sheet differ by the same raters, as it was let out with the release of a month
 * or wave, in the order of the codes. Of quarters and years nothing is told: less their
 * months they could tell of a few.
 */
export async function readAppraisalPairs(deps: Deps, input: PairsInput): Promise<Result<AppraisalPairs>> {
  const { survey, unit, period: kind } = input;
  const definition = await findReadableSurvey(deps, input);
  const versions = await appraisalVersions(deps.db, survey);
  if (!definition || versions.length === 0 || (unit !== null && !(await unitExists(deps.db, unit)))) {
    return refuse({ reason: "not_found" });
  }
  const isCompared = kind === "month" || kind === "wave";
  const at = input.at ?? (isCompared ? await lastPairsPeriod(deps.db, { survey, kind, unit }) : null);
  const period = at === null ? null : await findPeriod(deps, kind, at);
  if (at !== null && period === null) {
    return refuse(invalid([{ pointer: "/at", reason: "bad_period" }]));
  }
  const untold = { survey, period: kind, at, series: [] };
  if (!isCompared) {
    return accept({ ...untold, status: "not_for_this_kind" });
  }
  const told = period ? await findAppraisalPairs(deps.db, { survey, kind, period: period.key }) : [];
  const series = told.map((one) => ({ ...one, pairs: seenFrom(unit, one.pairs) })).filter(({ pairs }) => pairs[0]);
  if (!period || series.length === 0) {
    return accept({ ...untold, status: whyNothing(definition, versions, period) });
  }
  const tree = unitTreeAt(await allUnitChanges(deps.db), period.to.slice(0, 7));
  const named = series.map((one) => ({ ...one, pairs: one.pairs.map((pair) => withNames(pair, tree)) }));
  return accept({ survey, period: kind, at, status: "told", series: named });
}

function seenFrom(unit: string | null, pairs: readonly ToldPair[]): ToldPair[] {
  return unit === null
    ? [...pairs]
    : pairs.flatMap((pair) => {
        const turned = pair.other === unit ? [mirroredPair(pair)] : [];
        return pair.unit === unit ? [pair] : turned;
      });
}

function whyNothing(
  definition: SurveyDefinition,
  versions: readonly AppraisalVersion[],
  period: Period | null,
): Exclude<AppraisalPairs["status"], "told" | "not_for_this_kind"> {
  const version = period && versionAt(versions, period);
  if (version && !version.ok) {
    return version.refusal.reason === "changed_within_period" ? "rule_changed" : "no_rule";
  }
  const rule = version?.value.rule ?? versions.at(-1)?.rule;
  const question = rule && indicatorQuestion(definition, rule)?.question;
  return question?.type === "matrix" && isOverUnits(question) ? "nothing_released" : "no_sheet";
}

function withNames(pair: ToldPair, tree: UnitTree): NamedPair {
  const named = (code: string) => ({ code, name: tree.nameOf(code) });
  return { ...pair, unit: named(pair.unit), other: named(pair.other) };
}
