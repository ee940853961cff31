import { afterAll, beforeAll, expect, test } from "vitest";
import { openWidgetSites } from "./widget-sites.ts";

let sites: Awaited<ReturnType<typeof openWidgetSites>>;

beforeAll(async () => {
  sites = await openWidgetSites();
}, 60_000);

afterAll(() => sites?.close());

const framed = (link: string) =>
  `<iframe src="${sites.site.url}/w/${link}" title="评价" width="100%" height="300"></iframe>`;
const policy = () => `default-src 'none'; frame-src ${sites.site.url}; style-src 'none'`;

test.each([true, false])("the form is sent in a frame on a listed site (script: %s)", async (javaScriptEnabled) => {
  const { page, complaints } = await sites.openPage(framed(sites.code), { policy: policy(), javaScriptEnabled });
  const frame = page.frameLocator("iframe");
  const answers = await sites.stored(async () => {
    await frame.getByRole("radio", { name: "不满意", exact: true }).check();
    await frame.getByRole("button", { name: "提交" }).click();
    await frame.getByRole("heading", { name: "收到了，谢谢您。" }).waitFor();
  });
  expect(answers).toEqual(['widget {"overall":2}']);
  expect(page.frames()[1]?.url()).toContain(`/w/${sites.code}/thanks`);
  expect(await page.context().cookies()).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("the frame tells the page around it how high it is, and again when that changes", async () => {
  const { page, told } = await sites.openPage(framed(sites.code), { policy: policy() });
  const heights = async () =>
    (await told()).map((entry) => {
      const { type, height } = (entry as [string, { type: string; height: number }])[1];
      return type === "weatherglass:resize" ? height : 0;
    });
  const frame = page.frameLocator("iframe");
  await frame.getByRole("radio", { name: "满意", exact: true }).check();
  await expect.poll(async () => (await heights()).length).toBeGreaterThan(0);
  const before = (await heights()).at(-1) ?? 0;
  await frame.getByRole("radio", { name: "不满意", exact: true }).check();
  await expect.poll(async () => (await heights()).at(-1)).toBeGreaterThan(before);
  const whole = await frame.locator("html").evaluate((root) => Math.ceil(root.getBoundingClientRect().height));
  expect((await heights()).at(-1)).toBe(whole);
  await page.context().close();
});

test("a site that is not listed gets no frame, and no message", async () => {
  const link = await sites.newWidget(["https://elsewhere.example"]);
  for (const refused of [link, await sites.newWidget([])]) {
    const { page, complaints, told } = await sites.openPage(framed(refused), { policy: policy() });
    await expect.poll(() => complaints.join("\n")).toMatch(/frame-ancestors|X-Frame-Options|refused to connect/i);
    expect(await page.frameLocator("iframe").getByRole("radio").count()).toBe(0);
    expect(await told()).toEqual([]);
    await page.context().close();
  }
});

test("pages that are not made for frames stay out of them on listed sites too", async () => {
  const embedding = framed(sites.code).replace(`/w/${sites.code}`, `/w/${sites.code}/embed`);
  const { page, complaints } = await sites.openPage(embedding, { policy: policy() });
  await expect.poll(() => complaints.join("\n")).toMatch(/frame-ancestors|X-Frame-Options/i);
  await page.context().close();
});
