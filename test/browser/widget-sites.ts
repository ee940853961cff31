import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { newLink, publishSurvey, putUnit } from "../support/demo-survey.ts";
import type { TestAppOptions } from "../support/test-app.ts";
import { serveForeignSite } from "./foreign-page.ts";
import { launchChromium } from "./launch-chromium.ts";
import { serveTestApp } from "./serve-test-app.ts";

export type OpenedPage = Awaited<ReturnType<Awaited<ReturnType<typeof openWidgetSites>>["openPage"]>>;

/** The service, a site of its own on another port, and a browser that opens pages of that site. */
export async function openWidgetSites(options: TestAppOptions = {}) {
  const [browser, site, foreign] = await Promise.all([launchChromium(), serveTestApp(options), serveForeignSite()]);
  await putUnit(site, "window", { name: { "zh-CN": "便民窗口", en: "Service desk" } });
  const survey = await publishSurvey(site);
  const newWidget = (origins: string[], more: object = {}) =>
    newLink(site, survey, "window", { channel: "widget", origins, ...more });
  const code = await newWidget([foreign.url]);
  const storedAnswers = async () => {
    const { rows } = await site.deps.db.execute(
      "SELECT b.answers, r.channel FROM responses r JOIN response_bodies b ON b.key = r.key",
    );
    return rows.map((row) => `${row.channel} ${row.answers}`);
  };
  return {
    ...{ browser, site, foreign, code, newWidget },
    script: `<script type="module" async src="${site.url}/widget.js"></script>`,
    tag: (link: string, attributes = "") =>
      `<weatherglass-rating link="${link}" ${attributes}><a href="${site.url}/r/${link}">评价</a></weatherglass-rating>`,
    openPage: (body: string, options: PageOptions = {}) =>
      openPage(browser, foreign.page(body, options.policy ?? strictPolicy(site.url), options.lang), options),
    /** What was stored while `act` ran: channel and closed answers. */
    async stored<T>(act: () => Promise<T>): Promise<string[]> {
      const before = await storedAnswers();
      await act();
      const after = await storedAnswers();
      for (const answers of before) {
        after.splice(after.indexOf(answers), 1);
      }
      return after;
    },
    async close() {
      await browser.close();
      await Promise.all([site.close(), foreign.close()]);
    },
  };
}

type PageOptions = BrowserContextOptions & { lang?: string; policy?: string };

/** Nothing but the script and its requests: no style, no frame, no markup made from text. */
function strictPolicy(host: string): string {
  const sources = `script-src ${host}; connect-src ${host}; style-src 'none'`;
  return `default-src 'none'; ${sources}; require-trusted-types-for 'script'`;
}

/** A page in a context of its own, with every complaint of the browser, every request and every event of the widget. */
async function openPage(browser: Browser, url: string, { lang: _, policy: __, ...options }: PageOptions) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(8000);
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => requests.push(request.url()));
  await page.addInitScript(() => {
    const told: unknown[] = [];
    Reflect.set(window, "told", told);
    for (const name of ["weatherglass:rated", "weatherglass:error", "message"]) {
      addEventListener(name, (event) => told.push([name, Reflect.get(event, "detail") ?? Reflect.get(event, "data")]));
    }
  });
  await page.goto(url);
  const told = () => page.evaluate(() => Reflect.get(window, "told") as unknown[]);
  return { page, complaints, requests, told };
}

export const thanksIn = (page: Page) => page.getByText("收到了，谢谢您。").waitFor();
