import { newLink, publishSurvey, putUnit } from "../support/demo-survey.ts";
import { openTestApp, type TestApp } from "../support/test-app.ts";

/** An application with a service desk, a published survey and an open link to it. */
export async function openResidentSite(): Promise<TestApp & { survey: string; code: string }> {
  const site = await openTestApp({ today: "2026-03-15" });
  await putUnit(site, "window", { name: { "zh-CN": "便民窗口", en: "Service desk" } });
  const survey = await publishSurvey(site);
  return { ...site, survey, code: await newLink(site, survey, "window", { closesOn: "2026-12-31" }) };
}

const ZH = { "accept-language": "zh-CN,zh;q=0.9" };
export const anyone = { token: false } as const;

export async function readPage(site: TestApp, path: string): Promise<{ response: Response; html: string }> {
  const response = await site.request("GET", path, undefined, { ...anyone, headers: ZH });
  return { response, html: await response.text() };
}

export function idIn(html: string): string {
  return /name="submissionId" value="([^"]+)"/.exec(html)?.[1] ?? "";
}

/** The page's hidden fields with these answers. */
export async function sendForm(
  site: TestApp,
  link: string,
  fields: [string, string][],
  headers: Record<string, string> = {},
  id?: string,
): Promise<Response> {
  const { html } = await readPage(site, `/r/${link}`);
  const form = new URLSearchParams([
    ["submissionId", id ?? idIn(html)],
    ["revision", "1"],
    ["lang", "zh-CN"],
    ...fields,
  ]);
  return site.request("POST", `/r/${link}`, form, { ...anyone, headers });
}

export async function countStored({ deps }: TestApp): Promise<number> {
  const result = await deps.db.execute("SELECT count(*) AS n FROM responses");
  return Number(result.rows[0]?.n);
}
