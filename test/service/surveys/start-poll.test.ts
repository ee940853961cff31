import { beforeEach, expect, onTestFinished, test } from "vitest";
import type { Grant } from "../../../src/core/accounts/role.ts";
import type { ActingOfficial } from "../../../src/service/deps.ts";
import { openTrials } from "../../../src/service/links/open-trials.ts";
import { listSurveys } from "../../../src/service/surveys/list-surveys.ts";
import { readPoll } from "../../../src/service/surveys/read-poll.ts";
import { type StartPollInput, startPoll } from "../../../src/service/surveys/start-poll.ts";
import { putUnit } from "../../support/demo-survey.ts";
import { openTestApp, type TestApp } from "../../support/test-app.ts";

const INPUT: StartPollInput = {
  template: "hotline",
  title: null,
  units: ["a1", "a2"],
  opensOn: "2026-03-16",
  closesOn: "2026-04-15",
  results: "officials",
  imprint: { organiser: "区政务服务局", contact: "0000-12345" },
};

let app: TestApp;

beforeEach(async () => {
  app = await openTestApp();
  onTestFinished(() => app.close());
  for (const [code, parent] of Object.entries({ p: null, a: "p", b: "p", a1: "a", a2: "a" })) {
    await putUnit(app, code, { parent });
  }
});

const official = (...grants: Grant[]): ActingOfficial => ({
  ...{ kind: "official", actor: "p1", act: "POST /admin/surveys/new", person: null, grants },
});
const ADMINISTRATOR = official({ role: "administrator", unit: null });
const countOf = async (table: string) =>
  Number((await app.deps.db.execute(`SELECT count(*) AS n FROM ${table}`)).rows[0]?.n);

test("startPoll() publishes a survey of the lowest unit that holds all, with a link on trial for each", async () => {
  const started = await startPoll(app.deps, ADMINISTRATOR, INPUT);
  if (!started.ok) {
    throw new Error(started.refusal.reason);
  }
  const poll = await readPoll(app.deps, ADMINISTRATOR, started.value.survey);
  expect(poll).toMatchObject({
    value: {
      revision: 1,
      mayOpen: true,
      definition: { unit: "a", results: "officials", imprint: INPUT.imprint, live: false },
      links: [
        { unit: "a1", state: "trial", opensOn: "2026-03-16", closesOn: "2026-04-15", channel: "qr" },
        { unit: "a2", state: "trial" },
      ],
    },
  });
});

test("startPoll() stores nothing when a unit is unknown, none is named, or the days are reversed", async () => {
  for (const wrong of [{ units: ["a1", "x"] }, { units: [] }, { closesOn: "2026-03-01" }]) {
    expect(await startPoll(app.deps, ADMINISTRATOR, { ...INPUT, ...wrong })).toMatchObject({ ok: false });
  }
  expect([await countOf("survey_drafts"), await countOf("link_changes")]).toEqual([0, 0]);
});

test("startPoll() is for those who manage every unit and the one above them all", async () => {
  const tries: [string, ActingOfficial, readonly string[]][] = [
    ["ok", official({ role: "manager", unit: "a" }), ["a1", "a2"]],
    ["ok", official({ role: "manager", unit: "a1" }), ["a1"]],
    ["forbidden", official({ role: "manager", unit: "a1" }), ["a1", "a2"]],
    ["forbidden", official({ role: "manager", unit: "a" }), ["a1", "b"]],
    ["forbidden", official({ role: "analyst", unit: null }), ["a1"]],
    ["forbidden", official({ role: "manager", unit: "a1" }, { role: "manager", unit: "a2" }), ["a1", "a2"]],
  ];
  for (const [expected, who, units] of tries) {
    const result = await startPoll(app.deps, who, { ...INPUT, units });
    expect(result.ok ? "ok" : result.refusal.reason).toBe(expected);
  }
});

test("startPoll() refuses a template whose indicator means something else here", async () => {
  const body = {
    title: "t",
    questions: [{ id: "overall", type: "rating", title: "q", scale: "satisfaction5" }],
    indicators: [{ key: "satisfaction", question: "overall", favourable: [5, 4] }],
  };
  const { id } = await (await app.request("POST", "/api/v1/surveys", body)).json();
  await app.request("POST", `/api/v1/surveys/${id}/publish`);
  expect(await startPoll(app.deps, ADMINISTRATOR, INPUT)).toMatchObject({
    refusal: { errors: [{ pointer: "/indicators/0", reason: "indicator_differs" }] },
  });
});

test("openTrials() opens all links of the survey, for those alone who may change it, and erases what they received", async () => {
  const started = await startPoll(app.deps, ADMINISTRATOR, INPUT);
  const survey = started.ok ? started.value.survey : "";
  const [link] = started.ok ? started.value.links : [];
  const sent = await app.request(
    "POST",
    `/api/v1/links/${link?.code}/responses`,
    { submissionId: "6f1d6a3e-8f5c-4b7a-9d2e-1c3b5a7f9e01", answers: { overall: 5 } },
    { token: false },
  );
  expect([sent.status, await countOf("trial_responses")]).toEqual([201, 1]);
  await app.request("GET", `/r/${link?.code}`, undefined, { token: false });
  expect(await openTrials(app.deps, official({ role: "manager", unit: "a1" }), survey)).toMatchObject({ ok: false });
  expect(await openTrials(app.deps, official({ role: "manager", unit: "a" }), survey)).toEqual({
    ok: true,
    value: { opened: 2 },
  });
  expect([await countOf("trial_responses"), await countOf("responses")]).toEqual([0, 0]);
});

test("readPoll() and listSurveys() show a survey to those near its unit, and each the links they may see", async () => {
  const started = await startPoll(app.deps, ADMINISTRATOR, INPUT);
  const survey = started.ok ? started.value.survey : "";
  const below = official({ role: "manager", unit: "a1" });
  expect(await readPoll(app.deps, below, survey)).toMatchObject({ value: { mayOpen: false, links: [{ unit: "a1" }] } });
  expect(await listSurveys(app.deps, below)).toMatchObject([{ id: survey, links: { trial: 2, open: 0 } }]);
  const beside = official({ role: "manager", unit: "b" });
  expect(await readPoll(app.deps, beside, survey)).toMatchObject({ refusal: { reason: "not_found" } });
  expect(await listSurveys(app.deps, beside)).toEqual([]);
});
