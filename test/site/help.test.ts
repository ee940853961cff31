import { afterEach, beforeEach, expect, test } from "vitest";
import { helpEn } from "../../web/locales/help-en.ts";
import type { Sample } from "../../web/locales/help-messages.ts";
import { helpZhCN } from "../../web/locales/help-zh-CN.ts";
import { putUnit } from "../support/demo-survey.ts";
import { type InvitedBrowser, invitedBrowser } from "../support/invited-browser.ts";
import { postTable } from "../support/post-table.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

let app: TestApp;
let wang: InvitedBrowser;

beforeEach(async () => {
  app = await openTestApp();
  wang = await invitedBrowser(app, "王芳", { role: "administrator", unit: null });
});
afterEach(() => app.close());

const csvOf = ({ rows }: Sample) => rows.map((row) => row.join(",")).join("\n");
const textOf = async (path: string) => (await wang.get(path)).text();

test.each([
  ["zh-CN", helpZhCN],
  ["en", helpEn],
] as const)("the table of units that the help shows can be handed in as it stands (%s)", async (_, help) => {
  const planned = await postTable(app, "/api/v1/units/apply", csvOf(help.units.sample));
  const { units } = (await planned.json()) as { units: { state: string; code: string; parent: string | null }[] };
  expect(units.map(({ state, parent }) => [state, parent])).toEqual([
    ["new", null],
    ["new", "u-1"],
    ["new", "u-1"],
  ]);
  const again = await postTable(app, "/api/v1/units/preview", csvOf(help.units.sample));
  expect(((await again.json()) as typeof planned & { units: { state: string }[] }).units[0]?.state).toBe("same");
});

test.each([
  ["zh-CN", helpZhCN],
  ["en", helpEn],
] as const)("the table of results that the help shows is read as counts (%s)", async (_, help) => {
  const { sample } = help.tables;
  const [, headings, ...units] = sample.rows;
  for (const [at, [name]] of units.entries()) {
    await putUnit(app, `s${at}`, { name });
  }
  await app.request("PUT", "/api/v1/indicators/satisfaction", { name: "满意率", formula: "满意 ÷ 有效" });
  const [valid, favourable] = (headings ?? []).slice(1, 3);
  const columns = [
    { heading: valid, means: "valid", indicator: "satisfaction" },
    { heading: favourable, means: "favourable", indicator: "satisfaction" },
  ];
  const mapping = { columns, units: {}, source: "月报" };
  const reply = await postTable(app, "/api/v1/tables/preview", csvOf(sample), { mapping });
  const { read } = (await reply.json()) as { read: { values: { period: string; figure: object }[] } };
  expect(read.values.map(({ period }) => period)).toEqual(["2026-01", "2026-02", "2026-01", "2026-02"]);
  expect(read.values[0]?.figure).toMatchObject({ favourable: 305, valid: 412 });
});

test("the first page leads somebody new from units to a poll, and stops when both are there", async () => {
  expect(await textOf("/admin")).toMatch(/第一次使用[\s\S]*href="\/admin\/units\?lang=zh-CN"/);
  expect(await textOf("/admin/surveys/new/units?template=window")).toMatch(/先去建立单位/);
  await putUnit(app, "a");
  expect(await textOf("/admin")).toMatch(/第一次使用[\s\S]*href="\/admin\/surveys\/new\?lang=zh-CN"/);
  const definition = { title: "t", questions: [{ id: "q", type: "text", title: "q" }] };
  await app.request("POST", "/api/v1/surveys", definition);
  expect(await textOf("/admin")).not.toContain("第一次使用");
});

test("the step of units ticks all of them, or those directly below one, by a link", async () => {
  for (const [code, parent] of Object.entries({ p: null, a: "p", b: "p", a1: "a" })) {
    await putUnit(app, code, { parent });
  }
  const page = await textOf("/admin/surveys/new/units?template=window&unit=a1");
  // The first is the same page in the other language.
  const [, all = "", ...below] = [...page.matchAll(/href="(\/admin\/surveys\/new\/units\?[^"]*)"/g)].map(
    ([, href = ""]) => href.replaceAll("&amp;", "&"),
  );
  const ticked = async (path: string) =>
    [...(await textOf(path)).matchAll(/value="(\w+)" checked/g)].map(([, code]) => code);
  expect(await ticked(all)).toEqual(["p", "a", "a1", "b"]);
  expect(await Promise.all(below.slice(0, 2).map(ticked))).toEqual([["a", "b"], ["a1"]]);
});

test("the audit trail names people, tokens, units and surveys, in the time of the place", async () => {
  await putUnit(app, "hall", { name: "政务大厅" });
  await wang.post("/admin/people", { names: "李明\n周强", role: "viewer", unit: "hall" });
  await wang.post("/admin/tokens", { name: "夜间导入", role: "viewer", unit: "hall", expiresOn: "2026-12-31" });
  const page = await textOf("/admin/audit-trail");
  expect(page).toContain("2026-03-15 08:00:00");
  for (const name of ["政务大厅", "李明 · 周强", "夜间导入"]) {
    expect(page).toContain(`>${name}<`);
  }
});
