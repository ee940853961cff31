import { afterAll, beforeAll, expect, test } from "vitest";
import { putUnit } from "../support/demo-survey.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

const FAVOURABLE = { east: 980, west: 900, north: 700, south: 500 };

let app: TestApp;

beforeAll(async () => {
  app = await openTestApp({ today: "2026-03-15" });
  await putUnit(app, "district");
  for (const code of Object.keys(FAVOURABLE)) {
    await putUnit(app, code, { parent: "district" });
    for (const at of [1, 2]) {
      await putUnit(app, `${code}-${at}`, { parent: code });
    }
  }
  await app.request("PUT", "/api/v1/indicators/rate", { name: "满意率", formula: "满意 ÷ 有效评价" });
  const rows = ["2025-11", "2025-12"].flatMap((period, late) => [
    `district,rate,${period},3000,4000`,
    ...Object.entries(FAVOURABLE).map(([code, favourable]) => `${code},rate,${period},${favourable - late},1000`),
    ...["east-1", "east-2"].map((code, at) => `${code},rate,${period},${900 - at * 400},1000`),
  ]);
  const csv = ["unit,indicator,period,favourable,valid", ...rows].join("\n");
  expect((await app.request("POST", "/api/v1/figures/import", csv)).status).toBe(200);
  const groups = { A: ["east", "north", "east-1"], B: ["west", "south", "east-2"] };
  const rule = { name: "得分", from: "2026-01", parts: [{ indicator: "rate", weight: 1 }], groups };
  expect((await app.request("PUT", "/api/v1/composites/score", rule)).status).toBeLessThan(300);
});
afterAll(() => app?.close());

async function bare(path: string): Promise<string> {
  const reply = await app.request("GET", path, undefined, { token: false });
  expect(reply.status, path).toBe(200);
  return (await reply.text()).replace(/<style>.*?<\/style>|<script.*?<\/script>|<[^>]+>/gs, " ").replace(/\s+/g, " ");
}

test("annexGroups() ranks in a report only inside the groups, also of units further down and before the rule's day", async () => {
  const annex = (await bare("/u/district/report?period=2025-12")).split("附件").at(-1) ?? "";
  const of = (code: string) => new RegExp(` ${code} [\\d.]+% 1,000 [\\d.–]+% (\\S+) `).exec(annex)?.[1];
  expect(annex).toMatch(/「A」组 east .*north .*「B」组 west .*south .*east下属.*「A」组 east-1 .*「B」组 east-2 /);
  expect(["east", "north", "west", "south"].map(of)).toEqual(["1", "2", "1", "2"]);
  expect(annex.indexOf(" north ")).toBeLessThan(annex.indexOf(" west "));
  // One of each group: nothing to rank.
  expect(["east-1", "east-2"].map(of)).toEqual(["不排", "不排"]);
});

test("unitsPart() tells best and worst, and draws, by group", async () => {
  const text = (await bare("/u/district/report?period=2025-12")).split("附件")[0] ?? "";
  expect(text).toMatch(/名次，「A」组 [^「]*east[^「]*north.*名次，「B」组 [^「]*west[^「]*south/);
  expect(text).toMatch(/横线是 95% 范围，「A」组 east [^「]*north [^「]*横线是 95% 范围，「B」组 west [^「]*south/);
});

test("readComparisonGroups() gives a page its groups before the rule's day and in windows without a figure", async () => {
  for (const window of ["", "?from=2025-10-01&to=2025-12-31", "?from=2099-01-01"]) {
    const text = (await bare(`/u/district${window}`)).split("下级")[0] ?? "";
    expect(text, window).toContain("「A」组");
    expect(text, window).toContain("「B」组");
  }
});

test("ProgressList() and ShrunkTable() tell the units by group", async () => {
  const text = await bare("/u/district?more=1");
  const progress = text.slice(text.indexOf(" 进步，"));
  expect(progress).toMatch(/「A」组 [^「]*east [^「]*north [^「]*「B」组 [^「]*west [^「]*south /);
  expect(progress.split("「A」组")).toHaveLength(3);
});
