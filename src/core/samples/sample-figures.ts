import type { ResponseProof } from "../responses/answer.ts";
import type { Result } from "../result.ts";
import type { IndicatorKind } from "../surveys/survey.ts";
import { codeResponseRate } from "./code-response-rate.ts";
import { domainFigure } from "./domain-figure.ts";
import { kishDesignEffect } from "./kish-design-effect.ts";
import type { MeanRow } from "./linearised-mean.ts";
import { type ResponseRates, responseRates } from "./response-rates.ts";
import type { SampleClass, SampleFigure, ToldRaking } from "./sample-class.ts";
import type { DesignRefusal, Frame } from "./sample-design.ts";
import type { SamplePlan } from "./sample-plan.ts";
import { sampleStanding } from "./sample-standing.ts";
import { type Raking, weighSample } from "./weigh-sample.ts";
import { sumOf } from "./weight.ts";

/**
 * One answered response: its own unit, all units it counts in, its stratum (null: none has its unit), its categories by
 * question about the person, and what it adds by indicator with a valid answer (`answeredValue`).
 */
export type SampleResponse = {
  unit: string;
  units: readonly string[];
  stratum: string | null;
  person: ReadonlyMap<string, string>;
  values: ReadonlyMap<string, { kind: IndicatorKind; value: number }>;
};

/** Whether a unit's figure on so many valid answers may be told: its plain cell is shown, on the very same answers. */
export type IsTold = (cell: { unit: string; indicator: string; valid: number }) => boolean;

/** Kish's design effect of all weights to two decimals, the response rate to a permille. */
const RATE_STEPS = 1000;
const ROWS_MIN = 10;
const EFFECT_STEPS = 100;

/**
 * What is told of the answers of one proof class under the wave's plan: weighted shares, means and scores by unit and indicator where
 * `isTold` lets them, the raking report, Kish's and the true design effects, response rates; or why there are
 * none. Weights tell how many answered in each stratum: no figure is told that rests on a stratum of which the plain
 * figures do not tell as much, and Kish's effect only where they tell it of all. Without one to tell nothing else is told.
 * Limit: where units were drawn, errors also rest on the units of a stratum, some of which may not be shown; they are rounded.
 */
export function sampleFigures(
  proof: ResponseProof,
  responses: readonly SampleResponse[],
  plan: SamplePlan,
  isTold: IsTold,
): SampleClass {
  const standing = sampleStanding(proof, plan.strata.length > 0);
  if (!standing.ok) {
    return { proof, status: "refused", because: standing.refusal.because };
  }
  if (responses.some(({ stratum }) => stratum === null)) {
    return { proof, status: "refused", because: "unit_without_stratum" };
  }
  const people = responses.map(({ stratum, person }) => ({ stratum: stratum ?? "", person }));
  const weighed = weighSample(people, plan);
  if (!weighed.ok) {
    return { proof, status: "refused", because: weighed.refusal.reason };
  }
  const { weights, raking } = weighed.value;
  const known = strataTold(responses, plan, isTold);
  const figures = tellFigures(responses, weights, plan, (cell) => isTold(cell) && isOnStrata(responses, cell, known));
  if (!figures.ok) {
    return { proof, status: "refused", because: figures.refusal.reason };
  }
  if (figures.value.length === 0) {
    return { proof, status: "refused", because: "nothing_shown" };
  }
  const kish = plan.strata.every(({ name }) => known.has(name)) ? kishDesignEffect(weights) : null;
  const isTotalTold = figures.value.some(({ valid }) => valid === responses.length);
  return {
    ...{ proof, status: "weighted", raking: toldRaking(raking), figures: figures.value },
    kishDesignEffect: kish === null ? null : Math.round(kish * EFFECT_STEPS) / EFFECT_STEPS,
    ...ratesOf(proof, isTotalTold || kish !== null ? responses.length : null, plan),
  };
}

/** Strata of which plain figures that are told count the answers to some indicator, in each of their units with any. */
function strataTold(responses: readonly SampleResponse[], { strata }: SamplePlan, isTold: IsTold): ReadonlySet<string> {
  const indicators = [...new Set(responses.flatMap(({ values }) => [...values.keys()]))];
  const isCounted = (unit: string, own: readonly SampleResponse[]) =>
    own.length === 0 ||
    indicators.some((indicator) =>
      isTold({ unit, indicator, valid: own.filter(({ values }) => values.has(indicator)).length }),
    );
  const told = strata.filter(({ name, units }) =>
    units.every((unit) =>
      isCounted(
        unit,
        responses.filter((response) => response.stratum === name && response.units.includes(unit)),
      ),
    ),
  );
  return new Set(told.map(({ name }) => name));
}

function isOnStrata(
  responses: readonly SampleResponse[],
  { unit, indicator }: { unit: string; indicator: string },
  known: ReadonlySet<string>,
): boolean {
  return responses.every(
    ({ units, values, stratum }) => !units.includes(unit) || !values.has(indicator) || known.has(stratum ?? ""),
  );
}

function tellFigures(
  responses: readonly SampleResponse[],
  weights: readonly number[],
  plan: SamplePlan,
  isTold: IsTold,
): Result<SampleFigure[], DesignRefusal> {
  const frame = frameOf(plan);
  const value: SampleFigure[] = [];
  for (const { unit, indicator, kind } of cellsOf(responses)) {
    const rows = responses.map(
      (response, index): MeanRow => ({
        stratum: response.stratum ?? "",
        psu: plan.psu === "unit" ? response.unit : String(index),
        weight: weights[index] ?? 0,
        value: response.units.includes(unit) ? (response.values.get(indicator)?.value ?? null) : null,
      }),
    );
    const valid = rows.filter((row) => row.value !== null).length;
    if (isTold({ unit, indicator, valid })) {
      const figure = domainFigure(kind, rows, frame);
      if (!figure.ok) {
        return figure;
      }
      value.push({ unit, indicator, ...figure.value });
    }
  }
  return { ok: true, value };
}

function toldRaking(raking: Raking): ToldRaking {
  if (!("report" in raking)) {
    return raking;
  }
  const { status, report } = raking;
  const isFew = report.trimmed > 0 && report.trimmed < ROWS_MIN;
  return { status, report: { ...report, trimmed: isFew ? null : report.trimmed } };
}

function cellsOf(responses: readonly SampleResponse[]): { unit: string; indicator: string; kind: IndicatorKind }[] {
  const kinds = new Map(responses.flatMap(({ values }) => [...values].map(([key, { kind }]) => [key, kind] as const)));
  const units = new Set(responses.flatMap((response) => [...response.units]));
  const indicators = [...kinds].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [...units].sort().flatMap((unit) => indicators.map(([indicator, kind]) => ({ unit, indicator, kind })));
}

function frameOf({ strata, psu }: SamplePlan): Frame {
  const counts = strata.map(({ name, frame, psus }) => [name, psu === "unit" ? psus : frame] as const);
  const known = counts.flatMap(([name, count]) => (count === null ? [] : [[name, count] as const]));
  return known.length === counts.length ? new Map(known) : null;
}

function ratesOf(
  proof: ResponseProof,
  answered: number | null,
  { strata, dispositions, eligibility }: SamplePlan,
): { codeResponseRate: number | null; rates: ResponseRates | null } {
  const isByCode = proof === "token" || proof === "blind";
  const rate =
    isByCode && answered !== null ? codeResponseRate(answered, sumOf(strata.map(({ invited }) => invited))) : null;
  return {
    codeResponseRate: rate === null ? null : Math.round(rate * RATE_STEPS) / RATE_STEPS,
    // The table counts the codes that came back: not told where their rate is not.
    rates: dispositions && (!isByCode || rate !== null) ? responseRates(dispositions, eligibility) : null,
  };
}
