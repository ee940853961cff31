import { onTestFinished } from "vitest";
import { monthOfLabel } from "../../../src/core/disclosure/past-releases.ts";
import { addDays, kindOfKey, periodOf } from "../../../src/core/figures/period.ts";
import { releaseClosedPeriods } from "../../../src/service/disclosure/release-closed-periods.ts";
import { publishSurvey, putUnit } from "../../support/demo-survey.ts";
import { openTestApp, type TestApp, type TestAppOptions } from "../../support/test-app.ts";

/** Answers of one unit: how many rated 4, how many 1, and what else all of them share. */
export type Rows = {
  unit: string;
  good?: number;
  bad?: number;
  channel?: string;
  respondentClass?: string;
  round?: number;
  solved?: string;
  reasons?: string;
};

export type GateApp = TestApp & { survey: string };

/** An application with a survey, gone when the test ends; `parents` says of each unit what stands above it. */
export async function openGateApp(
  parents: Readonly<Record<string, string | null>>,
  options: TestAppOptions = {},
): Promise<GateApp> {
  const app = await openTestApp({ today: "2026-01-10", ...options });
  onTestFinished(() => app.close());
  for (const [code, parent] of Object.entries(parents)) {
    await putUnit(app, code, { parent });
  }
  return { ...app, survey: await publishSurvey(app) };
}

const COLUMNS = "day,unit,channel,respondentClass,round,overall,solved,overall.reasons";

/** Imports answers of one day. */
export async function importOn(
  app: GateApp,
  day: string,
  rows: readonly Rows[],
  into: string = app.survey,
): Promise<void> {
  const lines = rows.flatMap(
    ({ unit, good = 0, bad = 0, channel = "phone", respondentClass = "", round = 1, ...more }) =>
      [...Array(good).fill(4), ...Array(bad).fill(1)].map((level) =>
        [day, unit, channel, respondentClass, round, level, more.solved ?? "", more.reasons ?? ""].join(","),
      ),
  );
  const reply = await app.request("POST", `/api/v1/surveys/${into}/responses/import`, [COLUMNS, ...lines].join("\n"));
  const text = await reply.text();
  if (reply.status !== 200 || JSON.parse(text).accepted !== lines.length) {
    throw new Error(`${reply.status} ${text}`);
  }
}

/** The first day on which a month may have its release. */
export function releaseDayOf(app: GateApp, month: string): string {
  return addDays(periodOf("month", `${month}-01`).to, app.deps.settings.releaseGraceDays + 1);
}

/** Lets a month pass: its answers come while it is open, then it closes and has its release. */
export async function passMonth(app: GateApp, month: string, rows: readonly Rows[]): Promise<void> {
  app.setToday(`${month}-20`);
  if (rows.length > 0) {
    await importOn(app, `${month}-01`, rows);
  }
  await releaseOn(app, releaseDayOf(app, month));
}

export async function releaseOn(app: GateApp, day: string): Promise<void> {
  app.setToday(day);
  await releaseClosedPeriods(app.deps);
}

/**
 * What the cells of a period say, by unit, newest version: `favourable/valid` (a question: how many answered it) with the
 * months it adds up if those are more than the period, else the bound or the status.
 */
export async function toldAt(
  app: TestApp,
  period: string,
  { measure = "indicator:satisfaction", filter = "", proof = "imported" } = {},
): Promise<Record<string, string>> {
  const { rows } = await app.deps.db.execute(
    `SELECT unit, status, bound, counts, span, max(version) FROM releases WHERE period_kind = ?1 AND period = ?2
      AND measure = ?3 AND filter = ?4 AND proof = ?5 GROUP BY unit ORDER BY unit`,
    [kindOfKey(period) ?? "wave", period, measure, filter, proof],
  );
  return Object.fromEntries(rows.map((row) => [String(row.unit), figureText(row, period)]));
}

function figureText({ status, bound, counts, span }: Record<string, unknown>, period: string): string {
  const { favourable, valid, answered } = JSON.parse(String(counts ?? "{}"));
  const labels: string[] = JSON.parse(String(span ?? "[]"));
  const spanned = [...new Set(labels.map(monthOfLabel))].join(" ");
  const months = spanned === period || span === null ? "" : ` ${spanned}`;
  const figure = answered === undefined ? `${favourable}/${valid}` : String(answered);
  return counts === null ? String(bound ?? status) : `${figure}${months}`;
}
