import { afterAll, beforeAll, expect, test } from "vitest";
import { newLink, publishSurvey } from "../support/demo-survey.ts";
import { openWidgetSites } from "./widget-sites.ts";

let sites: Awaited<ReturnType<typeof openWidgetSites>>;
let code: string;

beforeAll(async () => {
  sites = await openWidgetSites();
  code = sites.code;
}, 60_000);

afterAll(() => sites?.close());

test("a site that is not listed is told so, and keeps its own link", async () => {
  const link = await sites.newWidget(["https://elsewhere.example"]);
  const { page, told } = await sites.openPage(sites.script + sites.tag(link));
  await page.getByText("这个网站还没有获准显示评价").waitFor();
  expect(await page.getByRole("link", { name: "评价" }).isVisible()).toBe(true);
  expect(await told()).toEqual([["weatherglass:error", { link, reason: "originNotAllowed" }]]);
  await page.context().close();
});

test("the link inside works where the script is refused, missing or the code is wrong", async () => {
  const refused = await sites.browser.newPage();
  await refused.goto(sites.foreign.page(sites.script + sites.tag(code), "default-src 'none'"));
  expect(await refused.getByRole("link", { name: "评价" }).getAttribute("href")).toBe(`${sites.site.url}/r/${code}`);
  await refused.close();
  const { page, told } = await sites.openPage(sites.script + sites.tag("AAAAAAA"));
  await page.getByText("这里暂时不能评价").waitFor();
  expect(await page.getByRole("link", { name: "评价" }).isVisible()).toBe(true);
  expect(await told()).toEqual([["weatherglass:error", { link: "AAAAAAA", reason: "unknownLink" }]]);
  await page.context().close();
});

test("a closed link says so, shows the link inside, or shows nothing", async () => {
  const link = await sites.newWidget([sites.foreign.url]);
  await sites.site.request("PATCH", `/api/v1/links/${link}`, { status: "closed" });
  const { page } = await sites.openPage(
    sites.script +
      sites.tag(link, 'id="said"') +
      sites.tag(link, 'when-closed="link" id="linked"') +
      sites.tag(link, 'when-closed="hide" id="hidden"'),
  );
  await page.getByText("这次评价已经结束。").waitFor();
  await page.waitForFunction(() => document.querySelector("#hidden")?.clientHeight === 0);
  expect(await page.locator("#linked a").isVisible()).toBe(true);
  expect([await page.locator("#said a").isVisible(), await page.locator("#hidden a").isVisible()]).toEqual([
    false,
    false,
  ]);
  expect(await page.getByText("这次评价已经结束。").count()).toBe(1);
  await page.context().close();
});

test("a survey that asks more than the widget can is left to its own page", async () => {
  const longer = await publishSurvey(sites.site, {
    title: "长问卷",
    questions: [
      { id: "overall", type: "rating", title: "满意吗？", scale: "satisfaction5" },
      {
        id: "solved",
        type: "choice",
        title: "解决了吗？",
        required: true,
        options: [
          { value: "yes", label: "是" },
          { value: "no", label: "否" },
        ],
      },
    ],
  });
  const link = await newLink(sites.site, longer, "window", { channel: "widget", origins: [sites.foreign.url] });
  const { page } = await sites.openPage(sites.script + sites.tag(link));
  await page.getByText("这份问卷请在它自己的页面上填写：").waitFor();
  expect(await page.getByRole("link", { name: "评价" }).isVisible()).toBe(true);
  await page.context().close();
});
