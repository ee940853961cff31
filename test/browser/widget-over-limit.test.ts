import { afterAll, beforeAll, expect, test } from "vitest";
import { submissionId } from "../support/demo-survey.ts";
import { openWidgetSites, thanksIn } from "./widget-sites.ts";

let sites: Awaited<ReturnType<typeof openWidgetSites>>;

beforeAll(async () => {
  sites = await openWidgetSites({ submitLimit: { perMinute: 1, perDay: 100 } });
  const body = { submissionId: submissionId(1), answers: { overall: 5 } };
  const path = `/api/v1/links/${sites.code}/responses`;
  expect((await sites.site.request("POST", path, body, { token: false })).status).toBe(201);
}, 60_000);

afterAll(() => sites?.close());

const isRefusal = (complaint: string) => complaint.includes("429");

test("the widget over the limit loads its solver, solves under the strictest policy and sends once more", async () => {
  const { page, complaints, requests, told } = await sites.openPage(sites.script + sites.tag(sites.code));
  await page.getByRole("radio", { name: "基本满意" }).check();
  expect(requests.filter((url) => url.endsWith("/proof.js"))).toEqual([]);
  const answers = await sites.stored(async () => {
    await page.getByRole("button", { name: "提交" }).click();
    await thanksIn(page);
  });
  expect(answers).toEqual(['widget {"overall":3}']);
  expect(requests.filter((url) => url.endsWith("/proof.js"))).toEqual([`${sites.site.url}/proof.js`]);
  expect(complaints.filter((complaint) => !isRefusal(complaint))).toEqual([]);
  expect(await told()).toEqual([["weatherglass:rated", { link: sites.code }]]);
  await page.context().close();
});

test("a widget that was pinned loads nothing over the limit, and asks to try again later", async () => {
  const { assets } = sites.site.deps;
  const script = `<script type="module" async src="${sites.site.url}${assets["widget.js"]}" integrity="${assets["widget.integrity"]}" crossorigin="anonymous"></script>`;
  const { page, requests } = await sites.openPage(script + sites.tag(sites.code));
  await page.getByRole("radio", { name: "基本满意" }).check();
  await page.getByRole("button", { name: "提交" }).click();
  await page.getByText("暂时没能保存").waitFor();
  expect(requests.filter((url) => url.endsWith("/proof.js"))).toEqual([]);
  await page.context().close();
});
