import { afterAll, beforeAll, expect, test } from "vitest";
import { CALL_BACK } from "./support/demo-survey.ts";
import { type ListeningService, listenInProcess } from "./support/listening-service.ts";

let listening: ListeningService;
let survey: string;
let code: string;

beforeAll(async () => {
  listening = await listenInProcess();
  const { send } = listening;
  await send("PUT", "units/office", { name: { "zh-CN": "便民窗口", en: "Service desk" }, kind: "office" });
  survey = String((await send("POST", "surveys", CALL_BACK)).id);
  await send("POST", `surveys/${survey}/publish`);
  code = String((await send("POST", "links", { survey, unit: "office", channel: "qr" })).code);
}, 90_000);

afterAll(() => listening?.stop());

const ID = /(?<=name="submissionId" value=")[^"]+/;

/** The page as a browser gets it, and whether it would be sent again without the app from now on. */
async function page(query = "", language = "en") {
  const url = `${listening.url}/r/${code}${query}`;
  const response = await fetch(url, { headers: { "accept-language": language } });
  const html = await response.text();
  const { date, ...headers } = Object.fromEntries(response.headers);
  const isKept = listening.service.keptPages.find(`${url}\n${language}`) !== null;
  return { status: response.status, headers, id: ID.exec(html)?.[0] ?? "", html: html.replace(ID, "id"), isKept };
}

test("sendKeptPage() sends what the app sent, headers and all, but for the submission's id", async () => {
  const [first, second] = [await page(), await page()];
  expect(first).toMatchObject({ status: 200, isKept: true });
  expect(second.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect({ ...second, id: first.id }).toEqual(first);
  expect(second.id).not.toBe(first.id);
});

test("sendKeptPage() asks nothing of the app", async () => {
  const { url } = listening;
  const cut = [Buffer.from("before "), Buffer.from(" after")] as const;
  const kept = { cut, headers: ["Content-Type", "text/plain"], survey };
  listening.service.keptPages.keep(`${url}/r/other\nen`, kept, listening.service.keptPages.epoch());
  const response = await fetch(`${url}/r/other`, { headers: { "accept-language": "en" } });
  expect(await response.text()).toMatch(/^before [0-9a-f-]{36} after$/);
});

test("sendKeptPage() tells languages apart", async () => {
  await page();
  expect((await page("", "zh-CN")).html).toContain("便民窗口");
  expect((await page("?lang=zh-CN")).html).toContain("便民窗口");
  expect((await page()).html).toContain("Service desk");
});

test("sendKeptPage() goes on while answers come in", async () => {
  await page();
  const answer = { submissionId: (await page()).id, answers: { overall: 5, solved: "yes", comment: "好" } };
  await listening.send("POST", `links/${code}/responses`, answer);
  expect(listening.service.keptPages.find(`${listening.url}/r/${code}\nen`)).not.toBeNull();
});

test("sendKeptPage() sends nothing that was changed since", async () => {
  await page();
  await listening.send("PUT", "units/office", { name: { "zh-CN": "新窗口", en: "New desk" }, kind: "office" });
  expect((await page()).html).toContain("New desk");
  await listening.send("PUT", `surveys/${survey}`, { ...CALL_BACK, title: { "zh-CN": "新", en: "Asked anew" } });
  await listening.send("POST", `surveys/${survey}/publish`);
  expect((await page()).html).toContain("Asked anew");
  await listening.send("PATCH", `links/${code}`, { status: "paused" });
  expect(await page()).toMatchObject({ status: 409, isKept: false });
  await listening.send("PATCH", `links/${code}`, { status: "open" });
  expect((await page()).status).toBe(200);
});

test("sendKeptPage() leaves who is over the limit to the app, which keeps nothing of theirs", async () => {
  const limited = await listenInProcess({ SUBMIT_LIMIT: "1/min,1/day", TRUSTED_PROXIES: "1" });
  await limited.send("PUT", "units/office", { name: "office", kind: "office" });
  const { id } = await limited.send("POST", "surveys", CALL_BACK);
  await limited.send("POST", `surveys/${id}/publish`);
  const link = String((await limited.send("POST", "links", { survey: id, unit: "office", channel: "qr" })).code);
  const url = `${limited.url}/r/${link}`;
  const pageFor = async (address: string) => (await fetch(url, { headers: { "x-forwarded-for": address } })).text();
  const asks = async (address: string) => (await pageFor(address)).includes('name="_proof"');
  expect(await asks("192.0.2.1")).toBe(false);
  await fetch(`${limited.url}/api/v1/links/${link}/responses`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-forwarded-for": "192.0.2.1" },
    body: JSON.stringify({ submissionId: crypto.randomUUID(), answers: { overall: 5 } }),
  });
  expect([await asks("192.0.2.1"), await asks("192.0.3.1"), await asks("192.0.2.1")]).toEqual([true, false, true]);
  const keys = ["", "*"].map((language) => limited.service.keptPages.find(`${url}\n${language}`));
  expect(keys.filter((kept) => kept !== null)).toHaveLength(1);
  await limited.stop();
});

test("sendKeptPage() leaves HEAD and POST to the app", async () => {
  await page();
  const url = `${listening.url}/r/${code}`;
  const head = await fetch(url, { method: "HEAD" });
  expect([head.status, await head.text()]).toEqual([200, ""]);
  expect((await fetch(url, { method: "POST" })).status).toBe(415);
});
