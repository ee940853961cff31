import { addDays, periodOf } from "../../../src/core/figures/period.ts";
import { releaseClosedPeriods } from "../../../src/service/disclosure/release-closed-periods.ts";
import { openTestApp, type TestApp } from "../../support/test-app.ts";
import { breakAsks, type Filters, filtersByUnit, rankingAsks, resultsAsks, trendAsks } from "./asks.ts";
import { collectPage } from "./collect-page.ts";
import { collectRanking } from "./collect-ranking.ts";
import { collectResults } from "./collect-results.ts";
import { type Ask, collectTrend } from "./collect-trends.ts";
import { districtPlan, MONTHS, monthsFrom } from "./district.ts";
import { FactBase } from "./facts.ts";
import { type Deployment, feed, importFile, send, setUp, stateUnits } from "./feed.ts";
import { type Answer, generateAnswers } from "./generate-answers.ts";
import { type Outsider, outsiderOf } from "./outsider.ts";
import { compareLooks, quietLooks } from "./quiet-looks.ts";

export type Campaign = {
  facts: FactBase;
  answers: readonly Answer[];
  /** What took how long. */
  seconds: Readonly<Record<string, number>>;
};

type Field = {
  app: TestApp;
  deployment: Deployment;
  outsider: Outsider;
  months: readonly string[];
  filters: Filters;
  seconds: Record<string, number>;
};

/** Years of answers and releases, and an outsider who asks for everything the whole time. */
export async function runCampaign(seed: number, months: readonly string[] = MONTHS): Promise<Campaign> {
  const byMonth = new Map([...generateAnswers(seed)].filter(([month]) => months.includes(month)));
  const answers = [...byMonth.values()].flat();
  const app = await openTestApp({ today: `${months[0]}-01` });
  try {
    const facts = new FactBase();
    const seconds: Record<string, number> = {};
    const outsider = outsiderOf(app, facts);
    const field = { app, outsider, months, filters: filtersByUnit(answers), deployment: await setUp(app), seconds };
    for (const [month, own] of byMonth) {
      await liveMonth(field, month, own);
    }
    await lastLook(field);
    return { facts, answers, seconds };
  } finally {
    await app.close();
  }
}

async function timed(field: Field, name: string, act: () => Promise<void>): Promise<void> {
  const start = performance.now();
  await act();
  field.seconds[name] = (field.seconds[name] ?? 0) + (performance.now() - start) / 1000;
}

/** One month: its answers come in, the month before is released, late answers for it come in after that. */
async function liveMonth(field: Field, month: string, answers: readonly Answer[]): Promise<void> {
  const { app, deployment } = field;
  const onTime = answers.filter(({ isLate, way }) => !isLate && way.proof !== "imported" && way.survey !== "live");
  const live = answers
    .filter(({ way }) => way.survey === "live")
    .toSorted((one, other) => (one.day < other.day ? -1 : 1));
  app.setToday(`${month}-05`);
  await timed(field, "feed", () => stateUnits(app, month));
  const quiet = await quietLooks(field, month);
  await timed(field, "feed", () => feed(app, deployment, onTime));
  await compareLooks(field, month, quiet);
  await timed(field, "live", () => sendLive(field, month, live));
  app.setToday(lastDayOf(month));
  if (month.endsWith("-12")) {
    await timed(field, "collect", () => collectMonths(field, `${Number(month.slice(0, 4)) - 1}-12`, month));
  }
  await closeMonth(field, month, answers);
}

async function closeMonth(field: Field, month: string, answers: readonly Answer[]): Promise<void> {
  const { app, deployment } = field;
  const next = monthsFrom(month, 2)[1];
  const imported = answers.filter(({ way }) => way.proof === "imported");
  // Some files come in while the month is open, others after it was released.
  const isEarly = MONTHS.indexOf(month) % 3 === 0;
  await timed(field, "feed", () => importIfAny(field, isEarly ? imported : []));
  app.setToday(`${next}-02`);
  await timed(field, "release", () => releaseClosedPeriods(app.deps));
  await timed(field, "release", () => importIfAny(field, isEarly ? [] : imported));
  await timed(field, "collect", () => collectMonth(field, month));
  app.setToday(`${next}-04`);
  await timed(field, "feed", () =>
    feed(
      app,
      deployment,
      answers.filter(({ isLate }) => isLate),
    ),
  );
  await timed(field, "release", () => releaseClosedPeriods(app.deps));
}

async function importIfAny({ app, deployment }: Field, answers: readonly Answer[]): Promise<void> {
  if (answers.length > 0) {
    await importFile(app, deployment, answers);
  }
}

/** Live answers as respondents send them; the outsider looks after every single one. */
async function sendLive(field: Field, month: string, answers: readonly Answer[]): Promise<void> {
  const to = lastDayOf(month);
  for (const answer of answers) {
    field.app.setToday(answer.day);
    await send(field.app, field.deployment, answer);
    const { unit } = answer.way;
    const filter = ["", "own", "survey:live"][answers.indexOf(answer) % 3] ?? "";
    await collect(field, { unit, measure: "satisfaction", filter, kind: "month", from: `${month}-01`, to });
  }
  for (const unit of new Set(answers.map(({ way }) => way.unit))) {
    for (const filter of field.filters.get(unit) ?? []) {
      await collect(field, { unit, measure: "satisfaction", filter, kind: "month", from: `${month}-01`, to });
    }
  }
  field.app.setToday(to);
}

const contextOf = ({ app, deployment }: Field) => ({ today: app.deps.today(), surveyIds: deployment.surveys });

async function collect(field: Field, ask: Ask): Promise<void> {
  await collectTrend(field.outsider, ask, contextOf(field));
}

const lastDayOf = (month: string) => addDays(`${monthsFrom(month, 2)[1]}-01`, -1);

/** What is new with a month's release: every unit without filter, and each time another twentieth of the rest. */
async function collectMonth(field: Field, month: string): Promise<void> {
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
}

/** Every trend of a stretch of months, before a revision can change them. */
async function collectMonths(field: Field, first: string, last: string): Promise<void> {
  for (const ask of trendAsks(field.filters, `${first}-01`, lastDayOf(last), ["month"])) {
    await collect(field, ask);
  }
}

/** A year and more later, when whatever was to be revised has been: everything once again. */
async function lastLook(field: Field): Promise<void> {
  const { app, filters } = field;
  const last = app.deps.today().slice(0, 7);
  await timed(field, "collect", () => collectMonths(field, `${Number(last.slice(0, 4)) - 1}-12`, last));
  for (const day of [1, 2, 3].map((years) => `${Number(last.slice(0, 4)) + years}-01-05`)) {
    app.setToday(day);
    await timed(field, "release", () => releaseClosedPeriods(app.deps));
  }
  await timed(field, "collect", async () => {
    const [from, to] = [`${field.months[0]}-01`, lastDayOf(field.months.at(-1) ?? "")];
    for (const ask of [...trendAsks(filters, from, to), ...trendAsks(filters, from, to, ["wave"])]) {
      await collect(field, ask);
    }
    for (const ask of breakAsks(filters, from, to)) {
      await collect(field, ask);
    }
    await countEverything(field);
    await rankEverything(field);
    for (const { code, parents } of districtPlan()) {
      await collectPage(field.outsider, code, parents.at(-1)?.parent ?? null, Object.values(field.deployment.surveys));
    }
  });
}

/** The results of every period, as they are told in the end. */
async function countEverything(field: Field): Promise<void> {
  for (const kind of ["month", "quarter", "year"] as const) {
    for (const period of new Set(field.months.map((month) => periodOf(kind, `${month}-01`).key))) {
      for (const ask of resultsAsks(field.filters, kind, period).filter(({ survey }) => survey === "main")) {
        await collectResults(field.outsider, ask, contextOf(field));
      }
    }
  }
}

async function rankEverything({ outsider, months }: Field): Promise<void> {
  for (const month of months.filter((one) => Number(one.slice(5)) % 3 === 0)) {
    const periods = (["month", "quarter", "year"] as const).map((kind) => periodOf(kind, `${month}-01`));
    for (const { kind, key } of periods.filter((one) => one.to.startsWith(month))) {
      for (const ask of rankingAsks(month, kind, key)) {
        await collectRanking(outsider, ask);
      }
    }
  }
}
