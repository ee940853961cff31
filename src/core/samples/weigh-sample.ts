import type { Result } from "../result.ts";
import { type DesignWeightRefusal, designWeights } from "./design-weights.ts";
import type { Margin, RakeRefusal } from "./margin.ts";
import { type RakeReport, rakeWeights } from "./rake-weights.ts";
import type { SamplePlan } from "./sample-plan.ts";
import { sumOf } from "./weight.ts";

/** One answered response: its stratum, and what it says about the person, by question. */
export type SampledPerson = { stratum: string; person: ReadonlyMap<string, string> };

/** What became of the margins: none were given, they were met, or why they were not, and then the design weights stand. */
export type Raking =
  | { status: "none" }
  | { status: "met"; report: RakeReport }
  | { status: "not_met"; report: RakeReport }
  | { status: "refused"; reason: RakeRefusal["reason"]; variable: string | null };

export type WeighedSample = { weights: readonly number[]; raking: Raking };

/**
 * The weights of all answered responses, in order: those of the design by stratum (frame over answered), then raked to
 * the plan's margins among those who answered all questions about the person; the others keep their design weight, and
 * the whole its total. One margin is post-stratification. Margins that cannot be met leave the design weights.
 * Refused as `designWeights`.
 */
export function weighSample(
  people: readonly SampledPerson[],
  plan: Pick<SamplePlan, "strata" | "margins" | "trim">,
): Result<WeighedSample, DesignWeightRefusal> {
  const design = designWeights(
    plan.strata.map(({ name, frame }) => ({
      ...{ stratum: name, frame },
      sampled: people.filter(({ stratum }) => stratum === name).length,
    })),
  );
  if (!design.ok) {
    return design;
  }
  const weights = people.map(({ stratum }) => design.value.get(stratum) ?? 0);
  return { ok: true, value: raked(people, weights, plan) };
}

function raked(
  people: readonly SampledPerson[],
  weights: readonly number[],
  { margins, trim }: Pick<SamplePlan, "margins" | "trim">,
): WeighedSample {
  const variables = Object.keys(margins);
  if (variables.length === 0) {
    return { weights, raking: { status: "none" } };
  }
  const complete = people.flatMap(({ person }, index) =>
    variables.every((variable) => person.has(variable)) ? [{ index, person }] : [],
  );
  const rows = complete.map(({ index, person }) => ({ weight: weights[index] ?? 0, categories: person }));
  const total = sumOf(rows.map(({ weight }) => weight));
  const targets = Object.entries(margins).map(
    ([variable, shares]): Margin => ({
      variable,
      targets: new Map(Object.entries(shares).map(([value, share]) => [value, share * total])),
    }),
  );
  const result = rakeWeights(rows, targets, trim ? { bounds: trim } : {});
  if (!result.ok) {
    const { refusal } = result;
    const variable = "variable" in refusal ? refusal.variable : null;
    return { weights, raking: { status: "refused", reason: refusal.reason, variable } };
  }
  const { report } = result.value;
  if (!report.converged) {
    return { weights, raking: { status: "not_met", report } };
  }
  const all = [...weights];
  for (const [place, { index }] of complete.entries()) {
    all[index] = result.value.weights[place] ?? 0;
  }
  return { weights: all, raking: { status: "met", report } };
}
