import { releaseClosedPeriods } from "../../../src/service/disclosure/release-closed-periods.ts";
import { openTestApp } from "../../support/test-app.ts";
import { breakAsks, filtersByUnit, trendAsks } from "./asks.ts";
import { type Case, chainCases } from "./chain-cells.ts";
import type { ChainFact } from "./collect-chains.ts";
import { collectOfficials } from "./collect-officials.ts";
import { collectPage } from "./collect-page.ts";
import { collectSample, type ToldSample } from "./collect-samples.ts";
import { collectScreen } from "./collect-screen.ts";
import { TextBase } from "./collect-texts.ts";
import { districtPlan, MONTHS, monthsFrom } from "./district.ts";
import { FactBase } from "./facts.ts";
import { feed, importFile, reviseSurveys, send, setUp, stateUnits } from "./feed.ts";
import { importChains, importFigures, stateSample } from "./feed-more.ts";
import { type Answer, generateAnswers, type Way } from "./generate-answers.ts";
import {
  collect,
  collectMonth,
  collectMonths,
  collectMore,
  collectPagesOf,
  countEverything,
  type Field,
  lastDayOf,
  PAGED_AT_LAST,
  placeOf,
  rankEverything,
  readTexts,
  timed,
} from "./looks.ts";
import { officialOf } from "./official.ts";
import { outsiderOf } from "./outsider.ts";
import { PANEL } from "./questionnaires.ts";
import { compareLooks, quietLooks } from "./quiet-looks.ts";

export type Campaign = {
  facts: FactBase;
  answers: readonly Answer[];
  /** What stands behind the imported chains, and all that they told. */
  cases: readonly Case[];
  chains: readonly ChainFact[];
  /** What officials read word for word. */
  texts: TextBase;
  sample: ToldSample | null;
  /** By route, how many replies told something. */
  asked: ReadonlyMap<string, number>;
  /** What took how long. */
  seconds: Readonly<Record<string, number>>;
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
    const [cases, chains] = [chainCases(seed, months), [] as ChainFact[]];
    const [deployment, filters] = [await setUp(app), filtersByUnit(answers)];
    const [texts, official] = [new TextBase(), await officialOf(app, facts, "d")];
    const kept = { facts, answers, cases, chains, texts, seconds };
    const field = { ...kept, app, outsider, official, months, filters, deployment, trendCount: 0 };
    for (const [month, own] of byMonth) {
      await liveMonth(field, month, own);
    }
    const sample = await lastLook(field);
    return { ...kept, sample, asked: new Map([...outsider.answered, ...official.answered]) };
  } finally {
    await app.close();
  }
}

/** One month: its answers come in, the month before is released, late answers for it come in after that. */
async function liveMonth(field: Field, month: string, answers: readonly Answer[]): Promise<void> {
  const { app, deployment } = field;
  const isFed = ({ proof, survey }: Way) => proof !== "imported" && proof !== "figures" && survey !== "live";
  const onTime = answers.filter(({ isLate, way }) => !isLate && isFed(way));
  const live = answers
    .filter(({ way }) => way.survey === "live")
    .toSorted((one, other) => (one.day < other.day ? -1 : 1));
  app.setToday(`${month}-05`);
  await timed(field, "feed", () => stateUnits(app, month));
  await reviseSurveys(app, deployment, month);
  const quiet = await quietLooks(field, month);
  await timed(field, "feed", () => feed(app, deployment, onTime));
  await compareLooks(field, month, quiet);
  if (PANEL.to.startsWith(month)) {
    await stateSample(app, deployment);
  }
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
  await timed(field, "release", () => importFigures(app, month, field.answers));
  await importChains(app, month, field.cases);
  await timed(field, "collect", () => collectMonth(field, month));
  await timed(field, "more", () => collectMore(field, month));
  await timed(field, "texts", () => readTexts(field, [month], 1));
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
    if (filter === "survey:live") {
      await collectScreen(field.outsider, unit, month);
    }
  }
  for (const unit of new Set(answers.map(({ way }) => way.unit))) {
    for (const filter of field.filters.get(unit) ?? []) {
      await collect(field, { unit, measure: "satisfaction", filter, kind: "month", from: `${month}-01`, to });
    }
  }
  field.app.setToday(to);
}

/** A year and more later, when whatever was to be revised has been: everything once again. */
async function lastLook(field: Field): Promise<ToldSample | null> {
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
    await collectMore(field, field.months.at(-1) ?? "");
    for (const { code, parents } of districtPlan()) {
      await collectPage(field.outsider, code, parents.at(-1)?.parent ?? null, Object.values(field.deployment.surveys));
    }
  });
  for (const unit of PAGED_AT_LAST) {
    await timed(field, "pages", () => collectPagesOf(field, unit, field.months.at(-1) ?? ""));
  }
  await timed(field, "texts", () => readTexts(field, field.months, 3));
  await timed(field, "pages", async () => {
    const own = await officialOf(app, field.facts, "s1");
    await collectOfficials(field.official, field.outsider, placeOf(field, "d", last));
    await collectOfficials(own, field.outsider, placeOf(field, "s1", last));
  });
  return collectSample(field.outsider, field.deployment.surveys.panel);
}
