import { answer, CALL_BACK, newLink, publishSurvey, putUnit } from "../support/demo-survey.ts";
import { EVERY_QUESTION } from "../support/every-question.ts";
import { invitedBrowser, PASSWORD } from "../support/invited-browser.ts";
import { fieldsOf } from "../support/post-page.ts";
import { stateBeside } from "../support/state-beside.ts";
import { serveTestApp } from "./serve-test-app.ts";

type Site = Awaited<ReturnType<typeof serveTestApp>>;

export const OFFICIAL = { name: "王芳", password: PASSWORD };

const LONG_NAME = {
  "zh-CN": "临江区河湾街道滨江社区党群服务中心便民服务站（原第三居民委员会）",
  en: "Riverside Neighbourhood Public Service Centre of Hewan Subdistrict (formerly the Third Residents' Committee)",
};
const TEXTS = [
  "停车太难，晚上没有车位。",
  "停车位太少",
  "电梯坏了半个月才修好。\n请快一点。",
  "\u202E反着写",
  "x".repeat(200),
];

/** A service with something to show on each of its pages, and what the addresses of those pages name. */
export async function serveAllPages() {
  const site = await serveTestApp({ today: "2026-01-12", settings: { isDemo: true } });
  await stateBeside(site);
  await putUnit(site, "hall", { name: LONG_NAME, parent: "east" });
  const imprint = { organiser: "临江区政务服务局", contact: "0000-12345" };
  const survey = await publishSurvey(site, { ...CALL_BACK, imprint });
  await importTexts(site, survey);
  const links = await linksOf(site, survey);
  const every = await newLink(site, await publishSurvey(site, EVERY_QUESTION), "hall");
  await openWindow(site);
  return { ...site, named: { survey, every, ...links, ...(await officialThings(site, links)) } };
}

/** Rated and written about in January, which was over when it was brought in. */
async function importTexts(site: Site, survey: string): Promise<void> {
  const rows = Array.from({ length: 15 }, (_, index) => {
    const overall = (index % 5) + 1;
    return `2026-01-${index + 10},hall,phone,${overall},${overall < 3 ? "slow" : ""},yes,"${TEXTS[index % TEXTS.length]}"`;
  });
  const csv = ["day,unit,channel,overall,overall.reasons,solved,comment", ...rows].join("\n");
  const reply = await site.request("POST", `/api/v1/surveys/${survey}/responses/import`, csv);
  if (!reply.ok) {
    throw new Error(await reply.text());
  }
}

async function linksOf(site: Site, survey: string) {
  const make = (more: object = {}) => newLink(site, survey, "hall", more);
  const links = {
    link: await make(),
    trial: await make({ status: "trial" }),
    token: await make({ channel: "sms", proof: "token" }),
    widget: await make({ channel: "widget" }),
    kiosk: await make({ channel: "kiosk" }),
    paper: await make({ channel: "paper" }),
    closed: await make(),
    paused: await make(),
  };
  for (const status of ["closed", "paused"] as const) {
    await site.request("PATCH", `/api/v1/links/${links[status]}`, { status });
  }
  return links;
}

/** A live survey with enough answers for its screen. */
async function openWindow(site: Site): Promise<void> {
  await putUnit(site, "window", { name: { "zh-CN": "一号窗口", en: "Window 1" }, parent: "hall" });
  const live = await publishSurvey(site, { ...CALL_BACK, live: true });
  const code = await newLink(site, live, "window");
  for (let number = 0; number < 24; number += 1) {
    await answer(site, code, 900 + number, { overall: number % 4 ? 4 : 2 });
  }
}

/** Codes, invitations, tokens and a batch of typed sheets, as officials make them. */
async function officialThings(site: Site, { token, paper }: { token: string; paper: string }) {
  const made = async (path: string, body: object) => {
    const reply = await site.request("POST", path, body);
    return (await reply.json()) as { id: string; url?: string };
  };
  const codes = await made("/api/v1/code-batches", { links: [token], count: 5 });
  const invited = await made("/api/v1/people", { name: "李明", role: "clerk", unit: "hall" });
  await made("/api/v1/tokens", { name: "每月导出", role: "analyst", unit: "district", expiresOn: "2026-12-31" });
  const promise = { day: "2026-01-15", text: "年底前在东门外画出六十个车位。", due: "2026-12-31" };
  await made("/api/v1/units/hall/undertakings", promise);
  const clerk = await invitedBrowser(site, OFFICIAL.name, { role: "administrator", unit: null });
  const begun = await clerk.post(`/entry/${paper}`, { day: "2026-02-05", sheets: "3" });
  const [, , , batch = ""] = (begun.headers.get("location") ?? "").split(/[/?]/);
  const place = `/entry/${paper}/${batch}`;
  const sheet = { ...fieldsOf(await (await clerk.get(place)).text(), "_sheet"), overall: "4" };
  await clerk.post(place, sheet);
  const closing = await (await clerk.get(`${place}/close`)).text();
  return {
    codes: codes.id,
    invitation: invited.url?.split("/").at(-1) ?? "",
    person: invited.id,
    batch,
    sheet: /sheets\/([\w-]+)/.exec(closing)?.[1] ?? "1",
    picked: "template=window&unit=hall&opensOn=2026-02-16&closesOn=2026-03-15",
  };
}
