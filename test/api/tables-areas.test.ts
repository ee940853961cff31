import { afterEach, beforeEach, expect, test } from "vitest";
import type { Grant } from "../../src/core/accounts/role.ts";
import { invitedBrowser } from "../support/invited-browser.ts";
import { headersOf, postPage } from "../support/post-page.ts";
import type { TestApp } from "../support/test-app.ts";
import { openTablesApp, PERCENTAGES } from "./tables-setup.ts";

let app: TestApp;
beforeEach(async () => {
  app = await openTablesApp();
});
afterEach(() => app.close());

const analystOf = (name: string, unit: string | null) =>
  invitedBrowser(app, name, { role: "analyst", unit } satisfies Grant);
type Analyst = Awaited<ReturnType<typeof analystOf>>;

async function send(who: Analyst, path: string, fields: Record<string, string | Uint8Array>) {
  const reply = await postPage(app, `/api/v1/tables/${path}`, fields, headersOf(who));
  expect(reply.status).toBe(200);
  return JSON.parse(reply.html) as { kept: { name: string; mapping: { source: string } }[] };
}

const file = (unit: string) => new TextEncoder().encode(`单位,2023年1月\n${unit},98%\n`);
const keep = (who: Analyst, unit: string, source: string) =>
  send(who, "apply", { file: file(unit), mapping: JSON.stringify({ ...PERCENTAGES, source }), keepAs: "月报" });
const kept = async (who: Analyst, unit: string) =>
  (await send(who, "preview", { file: file(unit) })).kept.map(({ name, mapping }) => [name, mapping.source]);

test("POST tables/apply keeps a mapping for its official's units, whatever others keep under the same name", async () => {
  const [heping, nanmen] = [await analystOf("和平", "heping"), await analystOf("南门", "nanmen")];
  await keep(heping, "heping", "和平月报");
  expect(await kept(nanmen, "nanmen")).toEqual([]);
  await keep(nanmen, "nanmen", "南门月报");
  expect(await kept(heping, "heping")).toEqual([["月报", "和平月报"]]);
  expect(await kept(nanmen, "nanmen")).toEqual([["月报", "南门月报"]]);
});

test("POST tables/preview offers what is kept for the whole, behind one's own of the same name", async () => {
  const [whole, heping] = [await analystOf("全区", null), await analystOf("和平", "heping")];
  await keep(whole, "heping", "区月报");
  expect(await kept(heping, "heping")).toEqual([["月报", "区月报"]]);
  await keep(heping, "heping", "和平月报");
  expect(await kept(heping, "heping")).toEqual([["月报", "和平月报"]]);
  expect(await kept(whole, "heping")).toEqual([["月报", "区月报"]]);
});
