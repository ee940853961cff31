import { afterEach, beforeEach, expect, test } from "vitest";
import { offerSetup } from "../../src/service/accounts/offer-setup.ts";
import { browserOf, type TestBrowser } from "../support/browser-of.ts";
import { putUnit } from "../support/demo-survey.ts";
import { invitedBrowser } from "../support/invited-browser.ts";
import { postTable } from "../support/post-table.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

let app: TestApp;
let browser: TestBrowser;

const PICKED = "template=window&unit=a&unit=b&opensOn=2026-03-16&closesOn=2026-04-15";
const FORM = { template: "window", opensOn: "2026-03-16", closesOn: "2026-04-15", results: "public" };
const IMPRINT = { organiser: "临江区政务服务局", contact: "0000-12345" };

beforeEach(async () => {
  app = await openTestApp();
  browser = browserOf(app);
  for (const [code, parent] of Object.entries({ p: null, a: "p", b: "p" })) {
    await putUnit(app, code, { parent });
  }
  const path = new URL((await offerSetup(app.deps)) ?? "http://none/").pathname;
  await browser.post(path, { name: "王芳", password: "four quiet words here" });
});
afterEach(() => app.close());

const textOf = async (path: string) => (await browser.get(path)).text();
const make = (fields: Record<string, string>) =>
  browser.post("/admin/surveys/new", [["unit", "a"], ["unit", "b"], ...Object.entries(fields)]);

test("GET /admin/surveys/new leads to the sign-in page and back where nobody is signed in", async () => {
  const reply = await browserOf(app).get("/admin/surveys/new?template=nps");
  expect(reply.status).toBe(303);
  expect(reply.headers.get("location")).toMatch(/^\/sign-in\?next=%2Fadmin%2Fsurveys%2Fnew/);
});

test("each step keeps what was chosen before, and asks again for what is missing", async () => {
  expect(await textOf("/admin/surveys/new")).toContain('name="template"');
  expect(await textOf("/admin/surveys/new/units?template=hotline&title=T")).toContain(
    '<input type="hidden" name="template" value="hotline"/>',
  );
  expect(await textOf("/admin/surveys/new/dates?template=window")).toContain("请至少选一个单位");
  const dates = await textOf(`/admin/surveys/new/dates?${PICKED}`);
  expect(dates).toContain('<input type="hidden" name="unit" value="b"/>');
  expect(dates).toContain("暂时无法估计");
  const reversed = PICKED.replace("2026-04-15", "2026-03-01");
  expect(await textOf(`/admin/surveys/new/publish?${reversed}`)).toContain("结束日期不能早于开始日期");
});

test("the last step preselects no answer to who sees the results, and names each field that is missing", async () => {
  const page = await textOf(`/admin/surveys/new/publish?${PICKED}`);
  expect(page.match(/name="results"/g)).toHaveLength(2);
  expect(page).not.toContain('checked=""');
  const refused = await make({ ...FORM, results: "" });
  expect(refused.status).toBe(422);
  const text = await refused.text();
  for (const field of ["results", "organiser", "contact"]) {
    expect(text).toContain(`href="#${field}"`);
  }
  expect((await make({ ...FORM, ...IMPRINT, validUntil: "soon" })).status).toBe(422);
  expect(await textOf("/admin/surveys")).toContain("还没有问卷");
});

test("the steps end with a survey whose page, links and plates name who asks, on trial until it is opened", async () => {
  const made = await make({ ...FORM, ...IMPRINT, tableNumber: "LJ-7" });
  const [path = ""] = (made.headers.get("location") ?? "").split("?");
  expect([made.status, path]).toEqual([303, expect.stringMatching(/^\/admin\/surveys\/[\w-]+$/)]);
  const page = await textOf(path);
  const codes = [...page.matchAll(/\/r\/([2-9A-Z]{7})/g)].map(([, code]) => code);
  expect(codes).toHaveLength(2);
  expect(await textOf(`/r/${codes[0]}`)).toMatch(/试用[\s\S]*组织单位：临江区政务服务局[\s\S]*表号：LJ-7/);
  expect(await textOf("/admin")).toContain("有 2 个二维码还在试用");
  await app.request("GET", `/r/${codes[0]}`, undefined, { token: false });
  expect((await browser.post(`${path}/open`, {})).status).toBe(303);
  expect(await textOf(path)).not.toContain("试用");
  expect(await textOf(`/r/${codes[0]}`)).not.toContain("试用：");
});

test("plates are not drawn for an address that nobody could scan, unless it is confirmed", async () => {
  const made = await make({ ...FORM, ...IMPRINT });
  const [path = ""] = (made.headers.get("location") ?? "").split("?");
  const refused = await textOf(`${path}/plates`);
  expect(refused).not.toContain("<svg xmlns");
  expect(refused).toContain("先别打印");
  const plates = await textOf(`${path}/plates?confirmed=1`);
  expect(plates.match(/class="plate"/g)).toHaveLength(2);
  expect(plates).toMatch(/试用[\s\S]*您对这次办事的服务满意吗？/);
  Object.assign(app.deps.settings, { baseUrl: "https://pj.example.gov.cn" });
  expect(await textOf(`${path}/plates`)).toContain("pj.example.gov.cn　输入代码");
});

test("a code is paused, opened again and closed by those who may change the survey, and its unit's page tells", async () => {
  const made = await make({ ...FORM, ...IMPRINT });
  const [path = ""] = (made.headers.get("location") ?? "").split("?");
  const [code = ""] = [...(await textOf(path)).matchAll(/\/r\/([2-9A-Z]{7})/g)].map(([, each]) => each);
  const change = (status: string, by = browser) => by.post(`${path}/links/${code}`, { status });
  expect((await change("paused")).status).toBe(404);
  await app.request("GET", `/r/${code}`, undefined, { token: false });
  await browser.post(`${path}/open`, {});
  const below = await invitedBrowser(app, "李明", { role: "manager", unit: "a" });
  expect((await change("paused", below)).status).toBe(403);
  for (const [status, shown] of [
    ["paused", "暂停"],
    ["open", "未开始"],
    ["closed", "结束"],
  ] as const) {
    expect((await change(status)).status).toBe(303);
    expect(await textOf(path)).toContain(`>${shown}<br/>`);
  }
  expect((await change("trial")).status).toBe(404);
  expect((await textOf("/u/a")).match(/(暂停|恢复|停止)使用/g)).toEqual(["停止使用", "恢复使用", "暂停使用"]);
});

test("a form from another site starts nothing", async () => {
  const reply = await browser.post("/admin/surveys/new", { ...FORM, ...IMPRINT, unit: "a" }, "cross-site");
  expect(reply.status).toBe(403);
  expect(await textOf("/admin/surveys")).toContain("还没有问卷");
});

test("POST /admin/surveys/new starts nothing on days that are not in the calendar", async () => {
  for (const days of [{ opensOn: "2026-02-30" }, { closesOn: "2026-04-31" }, { opensOn: "x", closesOn: "y" }]) {
    expect((await make({ ...FORM, ...IMPRINT, ...days })).status).toBe(422);
  }
  expect(await textOf("/admin/surveys")).toContain("还没有问卷");
  const shown = await textOf(`/admin/surveys/new/publish?${PICKED.replace("2026-04-15", "2026-04-31")}`);
  expect(shown).not.toContain('name="results"');
});

test("the four steps are for those who may start a poll", async () => {
  const clerk = await invitedBrowser(app, "录入员", { role: "clerk", unit: "a" });
  const manager = await invitedBrowser(app, "管理员", { role: "manager", unit: "a" });
  for (const step of ["", "/units", "/dates", "/publish"]) {
    const path = `/admin/surveys/new${step}?${PICKED}`;
    expect([step, (await clerk.get(path)).status, (await manager.get(path)).status]).toEqual([step, 403, 200]);
  }
});

test("POST /admin/surveys/new takes several hundred units, and says in words when it is too much", async () => {
  const codes = Array.from({ length: 1000 }, (_, at) => `${"u".repeat(60)}${at}`);
  const names = codes.map((code) => `${code},${code},p`).join("\n");
  const table = new TextEncoder().encode(`代码,名称,上级\n${names}\n`);
  expect((await postTable(app, "/api/v1/units/apply", table, {})).status).toBe(200);
  const post = (fields: string[][]) =>
    browser.post("/admin/surveys/new?lang=en", [...Object.entries({ ...FORM, ...IMPRINT }), ...fields]);
  expect((await post(codes.map((code) => ["unit", code]))).status).toBe(303);
  const refused = await post([["privacy", "x".repeat(300_000)]]);
  expect([refused.status, await refused.text()]).toEqual([413, expect.stringContaining("This is too much at once")]);
});

test("a draft is seen at the survey's unit and above, and by nobody below it", async () => {
  const definition = { title: "秘密草稿", unit: "p", questions: [{ id: "q", type: "text", title: "q" }] };
  const drafted = await browser.json("POST", "/api/v1/surveys", definition);
  const { id } = (await drafted.json()) as { id: string };
  const above = await invitedBrowser(app, "王敏", { role: "viewer", unit: "p" });
  const below = await invitedBrowser(app, "李明", { role: "manager", unit: "a" });
  const seen = async (who: TestBrowser) => [
    (await who.get(`/api/v1/surveys/${id}`)).status,
    (await who.get(`/api/v1/surveys/${id}?revision=draft`)).status,
    (await who.get(`/admin/surveys/${id}`)).status,
    (await (await who.get("/admin/surveys")).text()).includes("秘密草稿"),
    (await (await who.get("/admin")).text()).includes("秘密草稿"),
  ];
  expect(await seen(above)).toEqual([200, 200, 200, true, true]);
  expect(await seen(below)).toEqual([404, 404, 404, false, false]);
  await browser.json("POST", `/api/v1/surveys/${id}/publish`, {});
  await browser.json("PUT", `/api/v1/surveys/${id}`, { ...definition, title: "新的草稿" });
  expect(await seen(below)).toEqual([200, 404, 200, true, false]);
  expect(await (await below.get(`/admin/surveys/${id}`)).text()).not.toContain("新的草稿");
  expect(await (await below.get("/admin/surveys")).text()).not.toContain("新的草稿");
});
