import { type SampleResponse, sampleFigures } from "../../../src/core/samples/sample-figures.ts";
import type { SamplePlan } from "../../../src/core/samples/sample-plan.ts";
import type { ToldSample } from "./collect-samples.ts";
import type { Answer } from "./generate-answers.ts";
import { isSmall } from "./peel.ts";

/** What the weighted figures leave open of a stratum that no plain figure shows. */
export type StratumVerdict = { stratum: string; really: number; possible: readonly number[] };

type Counts = { favourable: number; valid: number };

/**
 * Tries every way in which the answers of two strata that are not shown can be shared out, their sum being known, and keeps those whose weighted figures are, to the last digit, those that were told.
 */
export function attackSample(answers: readonly Answer[], plan: SamplePlan, told: ToldSample): StratumVerdict[] {
  const sent = answers.filter(({ way }) => way.survey === "panel");
  const truth = new Map(
    plan.strata.map(({ name }) => [name, countsOf(sent.filter(({ way }) => way.unit.startsWith(name)))]),
  );
  const shown = new Set(told.figures.map(({ unit }) => unit.code));
  const [one, other, ...more] = plan.strata.map(({ name }) => name).filter((name) => !shown.has(name));
  if (one === undefined || other === undefined || more.length > 0) {
    return [];
  }
  const [first, second] = [truth.get(one), truth.get(other)];
  const sum = {
    favourable: (first?.favourable ?? 0) + (second?.favourable ?? 0),
    valid: (first?.valid ?? 0) + (second?.valid ?? 0),
  };
  const possible = splits(sum).filter(([mine, theirs]) => {
    const table = new Map([...truth, [one, mine] as const, [other, theirs] as const]);
    return isToldBy(
      sampleFigures("token", responsesOf(table), plan, () => true),
      told,
    );
  });
  return [one, other].map((stratum, at) => ({
    ...{ stratum, really: truth.get(stratum)?.valid ?? 0 },
    possible: [...new Set(possible.map((pair) => pair[at === 0 ? 0 : 1].valid))].toSorted((a, b) => a - b),
  }));
}

/** So many counts must be possible, as of a hidden cell between none and nine. */
const POSSIBLE_MIN = 10;

/** Strata of 1–9 that are told, or nearly. */
export function pinnedStrata(verdicts: readonly StratumVerdict[]): string[] {
  return verdicts
    .filter(({ really, possible }) => isSmall(really) && possible.length < POSSIBLE_MIN)
    .map(({ stratum, really, possible }) => `${stratum}: really ${really}, possible ${possible.join(" ")}`);
}

function countsOf(answers: readonly Answer[]): Counts {
  const favourable = answers.filter(({ answers: { overall } }) => Number(overall) >= 3).length;
  return { favourable, valid: answers.length };
}

/** A stratum that nobody answers from lets no weights be made: at least one is in each. */
function splits({ favourable, valid }: Counts): [Counts, Counts][] {
  const pairs: [Counts, Counts][] = [];
  for (let own = 1; own < valid; own += 1) {
    for (let pleased = 0; pleased <= Math.min(own, favourable); pleased += 1) {
      if (favourable - pleased <= valid - own) {
        pairs.push([
          { favourable: pleased, valid: own },
          { favourable: favourable - pleased, valid: valid - own },
        ]);
      }
    }
  }
  return pairs;
}

function responsesOf(table: ReadonlyMap<string, Counts>): SampleResponse[] {
  return [...table].flatMap(([stratum, { favourable, valid }]) =>
    Array.from({ length: valid }, (_, at) => ({
      ...{ unit: stratum, units: [stratum, "d"], stratum, person: new Map() },
      values: new Map([["satisfaction", { kind: "share" as const, value: at < favourable ? 1 : 0 }]]),
    })),
  );
}

function isToldBy(made: ReturnType<typeof sampleFigures>, told: ToldSample): boolean {
  if (made.status !== "weighted") {
    return false;
  }
  const isAlike = (mine: number | null, other: number | null) => other === null || mine === other;
  if (
    !isAlike(made.kishDesignEffect, told.kishDesignEffect) ||
    !isAlike(made.codeResponseRate, told.codeResponseRate)
  ) {
    return false;
  }
  return told.figures
    .filter(({ indicator, unit }) => indicator === "satisfaction" && !unit.code.includes("c"))
    .every(({ unit, ...figure }) => {
      const own = made.figures.find((one) => one.unit === unit.code);
      const keys = ["value", "standardError", "low", "high", "designEffect", "degreesOfFreedom"] as const;
      return own !== undefined && keys.every((key) => own[key] === figure[key]);
    });
}
