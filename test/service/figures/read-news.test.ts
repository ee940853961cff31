import { afterEach, beforeEach, expect, test } from "vitest";
import type { Official } from "../../../src/service/deps.ts";
import { readNews } from "../../../src/service/figures/read-news.ts";
import { putUnit } from "../../support/demo-survey.ts";
import { openTestApp, type TestApp } from "../../support/test-app.ts";

let app: TestApp;

beforeEach(async () => {
  app = await openTestApp({ today: "2026-02-10" });
  await putUnit(app, "district");
  await putUnit(app, "east", { parent: "district" });
  await putUnit(app, "west", { parent: "district" });
  const text = (name: string) => ({ "zh-CN": name, en: name });
  await app.request("PUT", "/api/v1/indicators/handled", { name: text("办结率"), formula: text("办结 ÷ 受理") });
});
afterEach(() => app.close());

const official = (unit: string | null): Official => ({
  ...{ kind: "official", actor: "person:1", person: null, grants: [{ role: "viewer", unit }] },
});

async function importCounts(rows: readonly string[]): Promise<void> {
  const csv = ["unit,indicator,period,favourable,valid", ...rows].join("\n");
  const reply = await app.request("POST", "/api/v1/figures/import", csv);
  expect(reply.status).toBe(200);
}

test("readNews() of an empty deployment tells nothing", async () => {
  expect(await readNews(app.deps, official(null))).toEqual({ changes: null, late: [] });
});

test("readNews() tells what changed in the newest month beyond chance, and what has not come since", async () => {
  const east = ["2025-10,700,1000", "2025-11,700,1000", "2025-12,820,1000"].map((rest) => `east,handled,${rest}`);
  const west = ["2025-10,700,1000", "2025-11,700,1000", "2025-12,705,1000"].map((rest) => `west,handled,${rest}`);
  await importCounts([...east, ...west]);
  const { changes, late } = await readNews(app.deps, official(null));
  expect(changes).toMatchObject({ month: "2025-12", compared: 2 });
  expect(changes?.beyond.map(({ unit, change }) => [unit, change.from, change.verdict])).toEqual([
    ["east", "2025-11", "higher"],
  ]);
  expect(late).toEqual([{ name: { "zh-CN": "办结率", en: "办结率" }, last: "2025-12" }]);
  expect((await readNews(app.deps, official("west"))).changes).toMatchObject({ compared: 1, beyond: [] });
});

test("readNews() misses nothing that came twice only, nor a month whose grace is not over", async () => {
  await importCounts(["east,handled,2025-09,70,100", "east,handled,2025-10,70,100"]);
  expect((await readNews(app.deps, official(null))).late).toEqual([]);
  await importCounts(["2025-11", "2025-12", "2026-01"].map((month) => `west,handled,${month},70,100`));
  expect((await readNews(app.deps, official("west"))).late).toEqual([]);
});
