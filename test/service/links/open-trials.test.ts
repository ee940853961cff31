import { expect, test } from "vitest";
import { openTrials } from "../../../src/service/links/open-trials.ts";
import { startPoll } from "../../../src/service/surveys/start-poll.ts";
import { rowsOf } from "../../api/imports-setup.ts";
import { postTable } from "../../support/post-table.ts";
import { openTestApp } from "../../support/test-app.ts";

test("openTrials() opens every link of a poll, of however many units", async () => {
  const app = await openTestApp();
  const names = Array.from({ length: 501 }, (_, at) => `社区${at}`).join("\n");
  expect((await postTable(app, "/api/v1/units/apply", null, { names })).status).toBe(200);
  const units = (await rowsOf(app, "SELECT code FROM units")).map(([code]) => String(code));
  const grants = [{ role: "administrator" as const, unit: null }];
  const act = "POST /admin/surveys/{id}/open";
  const official = { kind: "official" as const, actor: "administrator", act, person: null, grants };
  const imprint = { organiser: "o", contact: "c" };
  const days = { opensOn: null, closesOn: null };
  const input = { template: "window" as const, title: null, units, ...days, results: "public" as const, imprint };
  const started = await startPoll(app.deps, official, input);
  const survey = started.ok ? started.value.survey : "";
  await app.request("GET", `/r/${started.ok ? started.value.links.at(-1)?.code : ""}`, undefined, { token: false });
  expect(await openTrials(app.deps, official, survey)).toEqual({ ok: true, value: { opened: 501 } });
  await app.close();
});
