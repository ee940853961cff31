import { addDays, periodOf } from "../../../src/core/figures/period.ts";
import type { TestApp } from "../../support/test-app.ts";
import { type Filters, rankingAsks, resultsAsks, trendAsks } from "./asks.ts";
import { type Case, chainPlaces } from "./chain-cells.ts";
import { collectAppraisal } from "./collect-appraisals.ts";
import { type ChainFact, collectChain } from "./collect-chains.ts";
import { collectComposite } from "./collect-composites.ts";
import { collectCsv } from "./collect-csv.ts";
import { collectPages } from "./collect-pages.ts";
import { collectRanking } from "./collect-ranking.ts";
import { collectResults } from "./collect-results.ts";
import { collectTexts, type TextBase } from "./collect-texts.ts";
import { type Ask, collectTrend } from "./collect-trends.ts";
import { collectTurnouts } from "./collect-turnouts.ts";
import { districtPlan, MONTHS, monthsFrom, TINY, treeOfMonth } from "./district.ts";
import type { FactBase } from "./facts.ts";
import type { Deployment } from "./feed.ts";
import type { Answer } from "./generate-answers.ts";
import type { Outsider } from "./outsider.ts";
import { WAVES } from "./questionnaires.ts";
import type { Place } from "./told-numbers.ts";

/** What the outsider, and an official, have before them, and all that they keep. */
export type Field = {
  app: TestApp;
  deployment: Deployment;
  facts: FactBase;
  outsider: Outsider;
  official: Outsider;
  answers: readonly Answer[];
  months: readonly string[];
  filters: Filters;
  seconds: Record<string, number>;
  trendCount: number;
  cases: readonly Case[];
  chains: ChainFact[];
  texts: TextBase;
};

/** Does something and adds up how long it took. */
export async function timed(field: Field, name: string, act: () => Promise<void>): Promise<void> {
  const start = performance.now();
  await act();
  field.seconds[name] = (field.seconds[name] ?? 0) + (performance.now() - start) / 1000;
}

export const contextOf = ({ app, deployment }: Field) => ({ today: app.deps.today(), surveyIds: deployment.surveys });

/** Of so many trends one is asked for as a file too. */
const TRENDS_PER_FILE = 8;

export async function collect(field: Field, ask: Ask): Promise<void> {
  await collectTrend(field.outsider, ask, contextOf(field));
  field.trendCount += 1;
  if (field.trendCount % TRENDS_PER_FILE === 0 && ask.filter !== "own" && !ask.filter.startsWith("round:")) {
    await collectCsv(field.outsider, ask, field.deployment.surveys);
  }
}

/** Units whose pages are looked at in the end: some of the higher ones, and the tiny ones. */
export const PAGED_AT_LAST = new Set(["d", "s2", "s5", "s6", ...TINY]);

/** What is asked for the sake of a unit's pages. */
export function placeOf({ filters, deployment }: Field, unit: string, month: string): Place {
  const tree = treeOfMonth(districtPlan(), month);
  const above = tree.codes.filter((code) => code !== unit && tree.subtreeOf(code).includes(unit));
  const { officials: _, ...surveys } = deployment.surveys;
  return { unit, others: [...above, ...tree.childrenOf(unit)], filters: filters.get(unit) ?? [], surveys };
}

export async function collectPagesOf(field: Field, unit: string, month: string): Promise<void> {
  await collectPages(field.outsider, { ...placeOf(field, unit, month), month });
}

/** What people wrote in these months, of every unit, or of each third. */
export async function readTexts(
  { official, texts, deployment, filters }: Field,
  months: readonly string[],
  step: 1 | 3,
): Promise<void> {
  for (const month of months) {
    for (const unit of [...filters.keys()].filter((_, index) => index % step === 0)) {
      await collectTexts(official, texts, { unit, month, survey: deployment.surveys.main });
    }
  }
}

export const lastDayOf = (month: string) => addDays(`${monthsFrom(month, 2)[1]}-01`, -1);

/** What is new with a month's release: every unit without filter, and each time another twentieth of the rest. */
export async function collectMonth(field: Field, month: string): Promise<void> {
  const [from, to] = [`${month}-01`, lastDayOf(month)];
  const turn = MONTHS.indexOf(month) % 20;
  const all = trendAsks(field.filters, from, to, ["month"]);
  const isTurn = ({ filter, measure }: Ask, index: number) =>
    (filter === "" && measure === "satisfaction") || index % 20 === turn;
  for (const ask of all.filter(isTurn)) {
    await collect(field, ask);
  }
  for (const ask of resultsAsks(field.filters, "month", month)) {
    await collectResults(field.outsider, ask, contextOf(field));
  }
  // One unit is looked at as people see it after each release, another each time.
  const units = [...field.filters.keys()];
  const unit = units[(MONTHS.indexOf(month) * 7) % units.length] ?? "d";
  await timed(field, "pages", () => collectPagesOf(field, unit, month));
}

/** What is neither a trend nor a count of a question: scores of the periods that end with the month, codes that were cast. */
export async function collectMore(field: Field, month: string): Promise<void> {
  const tree = treeOfMonth(districtPlan(), month);
  const periods = (["month", "quarter", "year"] as const).map((kind) => periodOf(kind, `${month}-01`));
  for (const { kind, key, from, to } of periods.filter((one) => one.to.startsWith(month))) {
    for (const unit of tree.codes) {
      for (const measure of kind === "month" ? ["resolution"] : ["satisfaction", "resolution"]) {
        await collect(field, { unit, measure, filter: "", kind, from, to });
      }
    }
    for (const unit of tree.codes.filter((code) => tree.childrenOf(code).length > 0)) {
      await collectComposite(field.outsider, { unit, kind, period: key });
    }
  }
  for (const { kind, key, from, to } of periods.filter((one) => one.to.startsWith(month))) {
    for (const [unit] of [...field.filters].filter(([, names]) => names.includes("survey:quiz"))) {
      for (const filter of ["", "class:users", "class:staff"]) {
        await collect(field, { unit, measure: "work", filter, kind, from, to });
      }
      await collectResults(field.outsider, { survey: "quiz", unit, kind, period: key }, contextOf(field));
      for (const below of tree.childrenOf(unit)) {
        await collectResults(field.outsider, { survey: "quiz", unit: below, kind, period: key }, contextOf(field));
      }
      await collectAppraisal(field.outsider, { unit, kind, period: key, survey: field.deployment.surveys.quiz });
    }
  }
  await collectTurnouts(field.outsider, contextOf(field));
  for (const place of chainPlaces(month)) {
    field.chains.push(...(await collectChain(field.outsider, place)));
  }
}

/** Every trend of a stretch of months, before a revision can change them. */
export async function collectMonths(field: Field, first: string, last: string): Promise<void> {
  for (const ask of trendAsks(field.filters, `${first}-01`, lastDayOf(last), ["month"])) {
    await collect(field, ask);
  }
}

/** The results of every period, as they are told in the end. */
export async function countEverything(field: Field): Promise<void> {
  for (const { survey, key } of WAVES) {
    for (const ask of resultsAsks(field.filters, "wave", key).filter((one) => one.survey === survey)) {
      await collectResults(field.outsider, ask, contextOf(field));
    }
  }
  for (const kind of ["month", "quarter", "year"] as const) {
    for (const period of new Set(field.months.map((month) => periodOf(kind, `${month}-01`).key))) {
      for (const ask of resultsAsks(field.filters, kind, period).filter(({ survey }) => survey === "main")) {
        await collectResults(field.outsider, ask, contextOf(field));
      }
    }
  }
}

export async function rankEverything({ outsider, months }: Field): Promise<void> {
  for (const month of months.filter((one) => Number(one.slice(5)) % 3 === 0)) {
    const periods = (["month", "quarter", "year"] as const).map((kind) => periodOf(kind, `${month}-01`));
    for (const { kind, key } of periods.filter((one) => one.to.startsWith(month))) {
      for (const ask of rankingAsks(month, kind, key)) {
        await collectRanking(outsider, ask);
      }
    }
  }
}
