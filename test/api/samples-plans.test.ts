import { afterEach, beforeEach, expect, test } from "vitest";
import { releaseSampleFigures } from "../../src/service/disclosure/sample-figures.ts";
import { newLink } from "../support/demo-survey.ts";
import {
  newInterview,
  openSampleApp,
  putPlan,
  readSample,
  releaseSpring,
  type SampleApp,
  STRATA,
  sendAnswers,
} from "./samples-setup.ts";

let app: SampleApp;
let survey: string;
let sent: number;

beforeEach(async () => {
  sent = 0;
  app = await openSampleApp();
  survey = app.survey;
});
afterEach(() => app.close());

const PATH = () => app.path;
const put = (plan: object, path = PATH()) => putPlan(app, plan, path);
const read = () => readSample(app);
const interview = (unit: string, more: object = {}) => newInterview(app, unit, more);
const release = () => releaseSpring(app);

async function send(link: string, answers: readonly object[]): Promise<void> {
  sent = await sendAnswers(app, sent, link, answers);
}

test("PUT sample refuses a wave of open links, with the reason", async () => {
  await newLink(app, survey, "E");
  expect(await put({ strata: STRATA })).toMatchObject({
    status: 422,
    errors: [{ pointer: "/strata", reason: "not_a_sample" }],
  });
});

test("GET sample stays open while a stratum is empty, so that the plan can be put right", async () => {
  const link = await interview("E");
  await send(
    link,
    Array.from({ length: 40 }, (_, index) => ({ award: index % 2 ? "yes" : "no" })),
  );
  await put({ strata: STRATA });
  await release();
  expect(await read()).toMatchObject({ releasedOn: null });
  expect((await put({ strata: STRATA.slice(0, 1) })).status).toBe(200);
  await releaseSampleFigures(app.deps);
  expect(await read()).toMatchObject({ releasedOn: "2026-04-20", classes: [{ figures: [{}, {}] }] });
});

test.each([
  [{ strata: [] }, "/strata", "out_of_range"],
  [{ strata: [{ ...STRATA[0], units: ["nowhere"] }] }, "/strata/0/units/0", "unknown_unit"],
  [{ strata: [STRATA[0], { ...STRATA[0], name: "again" }] }, "/strata/1/units/0", "repeated"],
  [{ strata: [STRATA[0], { ...STRATA[1], name: "E" }] }, "/strata/1/name", "repeated"],
  [{ strata: [{ ...STRATA[0], invited: 5000 }] }, "/strata/0/invited", "out_of_range"],
  [{ strata: STRATA.slice(1) }, "/strata", "unit_without_stratum"],
  [{ strata: STRATA, margins: { award: { yes: 0.5, no: 0.5 } } }, "/margins/award", "not_about_person"],
  [{ strata: STRATA, margins: { age: { old: 1 } } }, "/margins/age", "unknown_question"],
  [{ strata: STRATA, margins: { sex: { f: 0.5, x: 0.5 } } }, "/margins/sex/x", "not_an_option"],
  [{ strata: STRATA, margins: { sex: { f: 0.5, m: 0.4 } } }, "/margins/sex", "weights_do_not_sum"],
  [{ strata: STRATA, dispositions: { interviews: -1 } }, "/dispositions/interviews", "out_of_range"],
])("PUT sample refuses %j at %s", async (plan, pointer, reason) => {
  await interview("E");
  const reply = await put(plan);
  expect(reply.status).toBe(422);
  expect(reply.errors).toContainEqual(expect.objectContaining({ pointer, reason }));
  expect((await app.deps.db.execute("SELECT 1 FROM sample_changes")).rows).toEqual([]);
});

test("PUT sample is for officials; an unknown survey, wave or plan is 404", async () => {
  await interview("E");
  expect((await app.request("PUT", PATH(), {}, { token: false })).status).toBe(401);
  expect((await put({ strata: STRATA }, `/api/v1/surveys/${survey}/waves/none/sample`)).status).toBe(404);
  expect((await put({ strata: STRATA }, "/api/v1/surveys/none/waves/spring/sample")).status).toBe(404);
  expect((await app.request("GET", PATH(), undefined, { token: false })).status).toBe(404);
});
