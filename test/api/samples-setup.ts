import { expect } from "vitest";
import { releaseClosedPeriods } from "../../src/service/disclosure/release-closed-periods.ts";
import { releaseSampleFigures } from "../../src/service/disclosure/sample-figures.ts";
import { answer, newLink, publishSurvey, putUnit } from "../support/demo-survey.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

const POLL = {
  title: "民意调查",
  questions: [
    {
      ...{ id: "award", type: "choice", title: "达标吗？", required: true },
      options: ["yes", "no"].map((value) => ({ value, label: value })),
    },
    {
      ...{ id: "sex", type: "choice", title: "性别", about: "person" },
      options: ["f", "m"].map((value) => ({ value, label: value })),
    },
    { id: "index", type: "number", title: "指数", integer: true },
  ],
  indicators: [
    { key: "awards", question: "award", favourable: ["yes"] },
    { key: "performance", kind: "mean", question: "index" },
  ],
};
const FRAME = { E: 4421, H: 755, M: 1018 };
export const STRATA = Object.entries(FRAME).map(([name, frame]) => ({ name, units: [name], frame, invited: 200 }));

/** The application with its survey and the address of the sample of its wave. */
export type SampleApp = TestApp & { survey: string; path: string };

/** An application with a state, its units E, H and M, and a published survey with a wave in spring. */
export async function openSampleApp(): Promise<SampleApp> {
  const app = await openTestApp({ today: "2026-03-15" });
  await putUnit(app, "state");
  for (const code of ["E", "H", "M"]) {
    await putUnit(app, code, { parent: "state" });
  }
  const survey = await publishSurvey(app, POLL);
  const wave = await app.request("PUT", `/api/v1/surveys/${survey}/waves/spring`, {
    from: "2026-03-10",
    to: "2026-03-20",
  });
  expect(wave.status).toBe(201);
  return { ...app, survey, path: `/api/v1/surveys/${survey}/waves/spring/sample` };
}

type PutReply = { status: number; reason?: string; errors?: object[]; plan?: object };

export async function putPlan(app: SampleApp, plan: object, path: string): Promise<PutReply> {
  const reply = await app.request("PUT", path, plan);
  return { status: reply.status, ...((await reply.json()) as { reason?: string; errors?: object[]; plan?: object }) };
}

type Told = { unit: { code: string }; valid: number; value: number; standardError: number; low: number; high: number };
type Sample = {
  releasedOn: string | null;
  classes: { proof: string; status: string; because?: string; figures?: Told[]; raking?: object; rates?: object }[];
};

export async function readSample(app: SampleApp): Promise<Sample> {
  const reply = await app.request("GET", app.path, undefined, { token: false });
  expect(reply.status).toBe(200);
  return (await reply.json()) as Sample;
}

export async function newInterview(app: SampleApp, unit: string, more: object): Promise<string> {
  return newLink(app, app.survey, unit, { channel: "phone", ...more });
}

/** Sends the answers all at once, numbered on from the given number; returns the last number. */
export async function sendAnswers(
  app: SampleApp,
  after: number,
  link: string,
  answers: readonly object[],
): Promise<number> {
  const replies = await Promise.all(answers.map((own, index) => answer(app, link, after + index + 1, own)));
  expect(replies.filter(({ status }) => status !== 201)).toEqual([]);
  return after + answers.length;
}

export async function releaseSpring(app: SampleApp): Promise<void> {
  app.setToday("2026-04-20");
  await releaseClosedPeriods(app.deps);
  await releaseSampleFigures(app.deps);
}
