import type { RankingAsk } from "./collect-ranking.ts";
import type { ResultsAsk } from "./collect-results.ts";
import type { Ask } from "./collect-trends.ts";
import { districtPlan, treeOfMonth } from "./district.ts";
import type { Answer } from "./generate-answers.ts";
import { HEATING } from "./questionnaires.ts";

/** The filters that can hold anything at a unit; who lives there knows by which ways it asks. */
export type Filters = ReadonlyMap<string, readonly string[]>;

export function filtersByUnit(answers: readonly Answer[]): Filters {
  const plan = districtPlan();
  const above = new Map<string, Set<string>>();
  for (const { code, parents } of plan) {
    const all = parents.flatMap(({ parent }) => (parent === null ? [] : [parent, "d"]));
    above.set(code, new Set([code, ...all]));
  }
  const filters = new Map<string, Set<string>>();
  for (const { way } of answers) {
    const own = [`survey:${way.survey}`, `channel:${way.channel}`, `class:${way.respondentClass}`];
    const names = way.survey === "officials" ? [] : way.round > 1 ? [`round:${way.round}`] : own;
    for (const unit of above.get(way.unit) ?? []) {
      const known = filters.get(unit) ?? new Set(["", "own"]);
      filters.set(unit, new Set([...known, ...names.filter((name) => name !== "class:null")]));
    }
  }
  return new Map([...filters].map(([unit, names]) => [unit, [...names].sort()]));
}

const KINDS = ["month", "quarter", "year"] as const;

/** Which filters can hold an answer to the second indicator. */
const ASKED_IN_MAIN = /^$|^own$|^survey:main$|^channel:|^class:(?!users|staff)|^round:/;
const ASKED_IN_QUIZ = /^$|^own$|^survey:quiz$|^class:(?:users|staff)$/;
/** Of satisfaction nothing is asked in the quiz. */
const ASKED_ELSEWHERE = /^(?!survey:quiz$|class:users$|class:staff$)/;

const FILTERS_OF: Readonly<Record<string, RegExp>> = {
  ...{ satisfaction: ASKED_ELSEWHERE, resolution: ASKED_IN_MAIN, [HEATING]: /^$/, work: ASKED_IN_QUIZ },
};

/** Every trend of every unit over a stretch of days. */
export function trendAsks(filters: Filters, from: string, to: string, kinds: readonly Ask["kind"][] = KINDS): Ask[] {
  const namesOf = (measure: string, names: readonly string[]) =>
    names.filter((name) => FILTERS_OF[measure]?.test(name) && (measure !== "work" || names.includes("survey:quiz")));
  return [...filters].flatMap(([unit, names]) =>
    kinds.flatMap((kind) =>
      Object.keys(FILTERS_OF).flatMap((measure) =>
        namesOf(measure, names).map((filter) => ({ unit, measure, filter, kind, from, to })),
      ),
    ),
  );
}

/** Which filters can hold all that the total holds. */
const WITH_CHANNELS = /^$|^own$|^survey:/;

/** The lines whose breaks are held against their channels, one proof class at a time. */
export function breakAsks(filters: Filters, from: string, to: string): Ask[] {
  const asks = trendAsks(filters, from, to, ["month", "quarter"]);
  const lines = asks.filter(
    ({ filter, measure }) => WITH_CHANNELS.test(filter) && measure !== HEATING && measure !== "work",
  );
  return lines.flatMap((ask) => ["open", "entered", "imported"].map((proof) => ({ ...ask, proof })));
}

export function resultsAsks(filters: Filters, kind: ResultsAsk["kind"], period: string): ResultsAsk[] {
  return [...filters].flatMap(([unit, names]) =>
    names
      .filter((name) => name.startsWith("survey:"))
      .map((name) => ({ survey: name.slice("survey:".length), unit, kind, period })),
  );
}

export function rankingAsks(month: string, kind: RankingAsk["kind"], period: string): RankingAsk[] {
  const tree = treeOfMonth(districtPlan(), month);
  const parents = tree.codes.filter((code) => tree.childrenOf(code).length > 0);
  return parents.flatMap((unit) =>
    ["satisfaction", "resolution"].flatMap((measure) =>
      ["open", "entered"].map((proof) => ({ unit, measure, kind, period, proof })),
    ),
  );
}
