import { normaliseOneTimeCode } from "../../../src/core/codes/one-time-code.ts";
import { periodOf } from "../../../src/core/figures/period.ts";
import type { SamplePlan } from "../../../src/core/samples/sample-plan.ts";
import { newLink } from "../../support/demo-survey.ts";
import { sha256, type TestApp } from "../../support/test-app.ts";
import { type Case, CHAIN_COUNTS, chainLine, chainPlaces } from "./chain-cells.ts";
import { MONTHS, treeOfMonth } from "./district.ts";
import type { Deployment } from "./feed.ts";
import type { Answer, Way } from "./generate-answers.ts";
import { MAIL_MONTHS, PANELLED } from "./generate-more.ts";
import { APPRAISAL, HEATING, PANEL } from "./questionnaires.ts";
import { plan } from "./truth.ts";

/** So many codes for each link: more than anyone sends back. */
export const INVITED = 100;

async function put(app: TestApp, method: "PUT" | "POST", path: string, body: unknown): Promise<unknown> {
  const reply = await app.request(method, path, body);
  if (!reply.ok) {
    throw new Error(`${path}: ${reply.status} ${await reply.text()}`);
  }
  return reply.json();
}

/** States a composite score of both indicators, an indicator that is only ever imported, and how a survey appraises. */
export async function stateRules(app: TestApp, quiz: string): Promise<void> {
  const { classes, points: worths, key: question } = APPRAISAL;
  await put(app, "PUT", `/api/v1/surveys/${quiz}/appraisal`, { question, classes, points: worths });
  await put(app, "PUT", `/api/v1/indicators/${HEATING}`, { name: "供暖", formula: "满意的户数 ÷ 回答的户数" });
  const points = {
    kind: "linear",
    pointsMax: 100,
    rows: [
      { rate: 0, points: 0 },
      { rate: 1, points: 100 },
    ],
  };
  const parts = [
    { indicator: "satisfaction", weight: 0.6, points },
    { indicator: "resolution", weight: 0.4 },
  ];
  await put(app, "PUT", "/api/v1/composites/score", { name: "得分", from: MONTHS[0], parts });
}

/** A link for one-time codes, with the codes made for it; it closes when its survey is over. */
export async function linkByCode(app: TestApp, { surveys, codes }: Deployment, way: Way): Promise<string> {
  const isPanel = way.survey === "panel";
  const more = isPanel ? { wave: PANEL.key, closesOn: PANEL.to } : { closesOn: `${MAIL_MONTHS.at(-1)}-30` };
  const link = await newLink(app, surveys[way.survey], way.unit, { channel: way.channel, proof: "token", ...more });
  const made = await put(app, "POST", "/api/v1/code-batches", { links: [link], count: INVITED });
  codes.set(link, (made as { codes: string[] }).codes);
  return link;
}

/** The hash of one of the link's codes that is not spent yet. */
export function spendCode({ codes }: Deployment, link: string): Uint8Array {
  const code = normaliseOneTimeCode(codes.get(link)?.pop() ?? "");
  if (code === null) {
    throw new Error(`no code is left for ${link}`);
  }
  return sha256(Buffer.from(code));
}

/** How the panel was drawn: in each street so many of its people. */
export function samplePlan(): SamplePlan {
  const streets = [...new Set(PANELLED.map(([unit]) => unit.slice(0, 2)))];
  const strata = streets.map((street, at) => {
    const drawn = PANELLED.filter(([unit]) => unit.startsWith(street)).length;
    return { name: street, units: [street], frame: 4_000 + 3_000 * at, invited: drawn * INVITED, psus: null };
  });
  return { strata, psu: null, margins: {}, trim: null, dispositions: null, eligibility: null };
}

export async function stateSample(app: TestApp, { surveys }: Deployment): Promise<void> {
  const strata = samplePlan().strata.map(({ psus: _, ...stratum }) => stratum);
  await put(app, "PUT", `/api/v1/surveys/${surveys.panel}/waves/${PANEL.key}/sample`, { strata });
}

/** Imports the chains of all periods that end with the month, as its own file. */
export async function importChains(app: TestApp, month: string, cases: readonly Case[]): Promise<void> {
  const lines = chainPlaces(month).map((place) => chainLine(cases, place));
  if (lines.length > 0) {
    const head = ["unit", "period", ...Object.keys(CHAIN_COUNTS)].join(",");
    await put(app, "POST", "/api/v1/chains/import", [head, ...lines].join("\n"));
  }
}

/** Periods that end with a month, and the months in each. */
function periodsEndedBy(month: string): { period: string; months: string[] }[] {
  const kinds = ["month", "quarter", "year"] as const;
  const periods = kinds.map((kind) => periodOf(kind, `${month}-01`)).filter(({ to }) => to.startsWith(month));
  return periods.map(({ key, from, to }) => ({
    period: key,
    months: MONTHS.filter((one) => from.slice(0, 7) <= one && one <= to.slice(0, 7)),
  }));
}

/** Imports as figures what some answers come to, for their units and all above, in all periods that end with the month. */
export async function importFigures(app: TestApp, month: string, answers: readonly Answer[]): Promise<void> {
  const tree = treeOfMonth(plan, month);
  const counted = answers.filter(({ way }) => way.proof === "figures");
  const lines = tree.codes.flatMap((code) => {
    const below = new Set(tree.subtreeOf(code));
    const own = counted.filter(({ way }) => below.has(way.unit));
    return periodsEndedBy(month).flatMap(({ period, months }) => {
      const within = own.filter(({ day }) => months.includes(day.slice(0, 7)));
      const favourable = within.filter(({ answers: { overall } }) => Number(overall) >= 3).length;
      return within.length > 0 ? [[code, HEATING, period, favourable, within.length].join(",")] : [];
    });
  });
  if (lines.length > 0) {
    await put(app, "POST", "/api/v1/figures/import", ["unit,indicator,period,favourable,valid", ...lines].join("\n"));
  }
}
