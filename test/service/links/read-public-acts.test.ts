import { beforeEach, expect, onTestFinished, test } from "vitest";
import { readPublicActs } from "../../../src/service/links/read-public-acts.ts";
import { CALL_BACK, newLink, publishSurvey, putUnit } from "../../support/demo-survey.ts";
import { openTestApp, type TestApp } from "../../support/test-app.ts";

let app: TestApp;
let survey: string;

beforeEach(async () => {
  app = await openTestApp();
  onTestFinished(() => app.close());
  await putUnit(app, "a");
  await putUnit(app, "b");
  survey = await publishSurvey(app);
});

const change = (code: string, body: object) => app.request("PATCH", `/api/v1/links/${code}`, body);
const actsOf = async (unit: string) => (await readPublicActs(app.deps, unit)).map(({ act }) => act);

test("readPublicActs() tells who looks that a link was paused, opened again, moved and closed, the newest first", async () => {
  const code = await newLink(app, survey, "a");
  expect(await actsOf("a")).toEqual([]);
  for (const body of [{ status: "paused" }, { status: "open" }, { unit: "b" }, { status: "closed" }]) {
    expect((await change(code, body)).status).toBe(200);
  }
  expect(await actsOf("a")).toEqual(["repointed", "reopened", "paused"]);
  expect(await actsOf("b")).toEqual(["closed", "repointed"]);
  expect((await readPublicActs(app.deps, "b"))[1]).toMatchObject({ from: { unit: "a" }, to: { unit: "b" } });
  expect(await (await app.request("GET", "/u/a?lang=en")).text()).toMatch(
    /QR code \w+, until then “Hotline call-back” for a, was re-pointed to “Hotline call-back” for b\./,
  );
  expect(
    (await (await app.request("GET", "/u/a?lang=en")).text()).match(/QR code \w+ of “[^”]+” was paused/g),
  ).toHaveLength(1);
});

test("readPublicActs() tells both when a link was moved and closed in one go", async () => {
  const code = await newLink(app, survey, "a");
  await change(code, { unit: "b", status: "closed" });
  expect(await actsOf("a")).toEqual(["repointed", "closed"]);
});

test("readPublicActs() leaves out a first opening after a trial, and another last day", async () => {
  const code = await newLink(app, survey, "a", { status: "trial" });
  await change(code, { status: "open" });
  await change(code, { closesOn: "2026-12-31" });
  expect(await actsOf("a")).toEqual([]);
});

test("readPublicActs() tells when results that were public are hidden", async () => {
  await newLink(app, survey, "a");
  await app.request("PUT", `/api/v1/surveys/${survey}`, { ...CALL_BACK, results: "officials" });
  await app.request("POST", `/api/v1/surveys/${survey}/publish`);
  expect(await readPublicActs(app.deps, "a")).toMatchObject([{ act: "hidden", day: "2026-03-15" }]);
  expect(await actsOf("b")).toEqual([]);
});
